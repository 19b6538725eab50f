"""A new slide: everything around its body is set, and the body's area is known."""

from dataclasses import dataclass, replace

from pptx.presentation import Presentation
from pptx.slide import Slide

from lib.exports.edition import Edition
from lib.exports.slides import slide_frame
from lib.exports.slides.areas import INCH, POINT, Area
from lib.exports.slides.fitting import abridge
from lib.exports.slides.sizes import Scale
from lib.exports.slides.template import TITLE, chart_layout, new_slide
from lib.exports.slides.texts import MUTED, Text, box
from lib.exports.zipped import NotATemplate
from lib.views.exhibit import Exhibit
from lib.wording.escape import line

GAP = 0.06
# Lines for subtitle and source note: with more space, then with less.
LINES = ((2, 3), (2, 1), (1, 1))
# Lines for a note that credits the sources of a map: their licences ask for it.
CREDITED = 5
# What a body without a least height still needs for a few rows.
LEAST = INCH
# A suffix of the title on a slide that continues.
MORE = " (1 of 9)"
# In a narrower body no line can be read.
LEAST_WIDE = 3 * INCH


@dataclass(frozen=True)
class Body:
    """A slide, the area for its body, and its scale."""

    slide: Slide
    area: Area
    scale: Scale


@dataclass(frozen=True)
class _Texts:
    """Subtitle and source note as they fit."""

    subtitle: str
    note: str


def _texts(
    exhibit: Exhibit,
    edition: Edition,
    area: Area,
    scale: Scale,
    lines: tuple[int, int],
) -> _Texts:
    wide = area.width / POINT
    note = slide_frame.sources(exhibit.caption.note, edition)
    is_owed = any(line(credit) in note for credit in edition.attribution)
    most = max(lines[1], CREDITED) if is_owed else lines[1]
    return _Texts(
        abridge(exhibit.caption.subtitle, wide, scale.subtitle, lines[0]),
        abridge(note, wide, scale.note, most),
    )


def _left(area: Area, texts: _Texts, key: int, scale: Scale) -> int:
    """The height left by the texts."""
    high = slide_frame.paragraph_height(texts.subtitle, area, scale.subtitle)
    high += slide_frame.paragraph_height(texts.note, area, scale.note)
    return area.height - high - key - 2 * scale.inches(GAP)


def _chosen(exhibit: Exhibit, edition: Edition, area: Area, scale: Scale, least: int) -> _Texts:
    """The texts in as many lines as the body's height allows; the rest is in the notes."""
    key = slide_frame.key_height(exhibit.key, area, scale.key)
    found = [_texts(exhibit, edition, area, scale, lines) for lines in LINES]
    return next((each for each in found if _left(area, each, key, scale) >= least), found[-1])


def _refused(slide: Slide, area: Area, least: int) -> None:
    """NotATemplate if the layout leaves too little."""
    if area.height >= least and area.width >= LEAST_WIDE:
        return
    wide, high = area.width / INCH, area.height / INCH
    raise NotATemplate(
        f"the template's layout “{slide.slide_layout.name}” leaves {wide:.1f} by {high:.1f} inches "
        f"beside title, key and sources, and needs at least {LEAST_WIDE / INCH:.0f} by "
        f"{least / INCH:.0f}: make its title lower, or use a larger slide"
    )


def begin_body(
    deck: Presentation, exhibit: Exhibit, edition: Edition, least: int = LEAST, wanted: int = 0
) -> Body:
    """A slide with everything around its body, which has at least this height, or more if wanted.

    NotATemplate if its layout leaves less.
    """
    slide = new_slide(deck, chart_layout(deck), [TITLE])
    found = slide_frame.frame_slide(deck, slide, exhibit.caption.title, edition, MORE)
    area, scale = found.body, found.scale
    texts = _chosen(exhibit, edition, area, scale, max(least, wanted))
    gap = scale.inches(GAP)
    high = slide_frame.paragraph_height(texts.note, area, scale.note)
    slide_frame.paragraph(slide, area.foot(high), "Sources", texts.note, scale.note)
    area = area.above(high + gap).below(gap)
    area = area.below(
        slide_frame.paragraph(slide, area, "Subtitle", texts.subtitle, scale.subtitle)
    )
    area = area.below(slide_frame.key(slide, exhibit.key, area, scale.key))
    _refused(slide, area, least)
    return Body(slide, area, scale)


def tell(body: Body, name: str, text: str) -> Area:
    """Writes a line below the body, at its right; returns the area above it."""
    size = body.scale.note
    high = round(1.6 * size * POINT)
    said = [[Text(text, size, MUTED)]]
    box(body.slide, body.area.foot(high), name, said, "right", standing="bottom")
    return replace(body.area, height=body.area.height - high)
