"""A pack as slides: cover, key points, a slide or more a view, and the numbered sources."""

from dataclasses import replace

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.slide import Slide

from lib.escape import line
from lib.exports.behind import Behind
from lib.exports.edition import Edition
from lib.exports.pack.assembling import Leaf, Pack
from lib.exports.pack.citing import references
from lib.exports.slides import frame
from lib.exports.slides.areas import INCH, Area
from lib.exports.slides.deck import (
    TITLE,
    chart_layout,
    cover_layout,
    new_slide,
    opened,
    subtitle_size,
)
from lib.exports.slides.page import Run, picture_slide
from lib.exports.slides.saving import saved
from lib.exports.slides.texts import INK, MUTED, Text, box
from lib.style import Caption
from lib.views.picture import Picture, Shown
from lib.words import day, listed

SOURCE_COLUMNS = {
    "source": "No.",
    "published": "Published",
    "publisher": "Publisher",
    "title": "Headline",
    "url": "Link",
}
# Tables of views are short in a pack; the sources are told to the last one.
TABLES, SOURCES = Run(14, 2), Run(18, 1000)
POINT_SIZE, MOST_POINTS = 15, 14
COVER = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE)


def _cover_lines(pack: Pack, edition: Edition) -> list[str]:
    plan = pack.plan
    who = " · ".join(part for part in (plan.desk, day(plan.day)) if part)
    return [
        who,
        f"Information cut-off: {day(edition.as_of)}",
        edition.window,
        f"{edition.corpus}; corpus {edition.fingerprint[:12]}",
    ]


def _cover(deck: Presentation, pack: Pack, edition: Edition) -> None:
    layout = cover_layout(deck)
    slide = new_slide(deck, layout, COVER)
    area = frame.free_area(deck, layout)
    frame.title(slide, pack.plan.title, area)
    below = [shape for shape in slide.placeholders
             if shape.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE]  # fmt: skip
    lines = [line(text) for text in _cover_lines(pack, edition) if text]
    if below:
        frame.fill(below[0], lines, area, subtitle_size(slide), frame.NOTE_SIZE)
    else:
        box(slide, area, "Cover", [[Text(text, POINT_SIZE, MUTED)] for text in lines])
    _marked(deck, slide, edition)


def _marked(deck: Presentation, slide: Slide, edition: Edition) -> None:
    """Handling mark, permalink, hash and page number at the slide's edges."""
    wide, high = int(deck.slide_width or 0), int(deck.slide_height or 0)
    strip = Area(
        round(frame.MARGIN), round(high - 0.42 * INCH), round(wide - 2 * frame.MARGIN),
        round(0.3 * INCH),
    )  # fmt: skip
    frame.header(deck, slide, edition)
    frame.footer(slide, edition, strip)


def _key_points(deck: Presentation, pack: Pack, edition: Edition) -> None:
    """The findings of all views, in their order; what is left out is told."""
    layout = chart_layout(deck)
    slide = new_slide(deck, layout, [TITLE])
    area = frame.free_area(deck, layout)
    frame.title(slide, "Key points" if pack.leaves else "Nothing matches this selection", area)
    points = list(dict.fromkeys(leaf.picture.caption.title for leaf in pack.leaves))[:MOST_POINTS]
    texts = [[Text(f"•  {line(point)}", POINT_SIZE, INK)] for point in points]
    if pack.missing:
        left_out = f"Nothing to show in this selection: {listed(list(pack.missing), 30)}."
        texts.append([Text(line(left_out), POINT_SIZE - 2, MUTED)])
    box(slide, area.below(round(0.15 * INCH)), "Key points", texts, apart=7)
    _marked(deck, slide, edition)


def _cited(leaf: Leaf, pack: Pack) -> Picture:
    """The leaf's picture with the numbers of its sources in the note."""
    numbers = references(pack.numbers[name] for name in leaf.cited)
    caption = leaf.picture.caption
    note = f"{caption.note} {numbers}".strip() if numbers else caption.note
    return replace(leaf.picture, caption=replace(caption, note=note))


def _sources(deck: Presentation, pack: Pack, edition: Edition) -> None:
    """The sources with their numbers, on as many slides as they need."""
    if pack.sources.empty:
        return
    title = f"Sources 1 – {len(pack.sources)}"
    told = "The articles that carry most of what a slide shows; all others stand in its notes."
    picture = Picture(
        "sources", Caption(title, told, ""), title, "table",
        (Shown("sources", pack.sources, SOURCE_COLUMNS),),
    )  # fmt: skip
    nothing = pack.view.everything
    behind = Behind(
        nothing.claims[:0], nothing.events[:0], nothing.statements[:0], pack.sources,
        pack.view.library,
    )  # fmt: skip
    picture_slide(deck, picture, edition, behind, pack.numbers, SOURCES)


def presentation(pack: Pack, template: bytes | None = None) -> bytes:
    """The pack as PPTX, on a template of one's own where one is given.

    NotATemplate where that cannot be opened.
    """
    deck = opened(template)
    edition = pack.edition
    _cover(deck, pack, edition)
    _key_points(deck, pack, edition)
    for leaf in pack.leaves:
        shown = _cited(leaf, pack)
        picture_slide(deck, shown, leaf.edition, leaf.behind, pack.numbers, TABLES)
    _sources(deck, pack, edition)
    return saved(deck, edition, pack.plan.title)
