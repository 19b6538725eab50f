"""The frame of a page: title, subtitle, key, note, footer, handling mark."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lib.briefing.paper.typesetting import (
    PIXEL,
    POINT,
    Words,
    height_of,
    paragraph,
    rectangle,
    said,
)
from lib.drawing.pdf import Page, Part
from lib.drawing.pdf.pdf_pages import ARTIFACT
from lib.drawing.rgba import colour
from lib.exports import handling
from lib.exports.edition import Edition
from lib.exports.native.inks import ink
from lib.exports.slides import slide_frame
from lib.exports.slides.areas import INCH, Area, inches
from lib.exports.slides.fitting import abridge, fitting
from lib.exports.slides.sizes import HIGH, WIDE, Scale
from lib.exports.slides.text_width import held
from lib.exports.slides.texts import INK, MUTED, Text
from lib.look.style import Caption
from lib.wording.escape import line
from lib.wording.words import cut

SCALE = Scale()
WHOLE = inches(0, 0, WIDE, HIGH)
# The rows of the handling mark, title, footer and page number.
INNER = inches(0.5, 0.12, WIDE - 1, HIGH - 0.24)
ROW, TITLE_TOP, TITLE_HIGH, FOOT, NUMBER = 0.28, 0.46, 0.8, 0.24, 0.6
TITLE_SIZE, GAP = 22.0, 0.07
# The most lines of a subtitle and of a note (a map's note has the attribution of its basemap), and
# the most characters of a title.
SUBTITLE, NOTE, LONGEST = 2, 5, 300
PADDING = 0.08


@dataclass(frozen=True)
class Begun:
    """A page without its body: what is read before and after it; `area` is left for the body."""

    title: str
    area: Area
    before: tuple[Part, ...]
    after: tuple[Part, ...]
    edition: Edition

    def page(self, body: Sequence[Part], number: int) -> Page:
        """The page with this body and number."""
        parts = (*self.before, *body, *self.after, *_ends(self.edition, number))
        wide, high = WHOLE.width / PIXEL, WHOLE.height / PIXEL
        return Page(wide, high, colour("#FFFFFF"), self.title, parts)


def _mark(edition: Edition, area: Area) -> tuple[Words, Area, Area] | None:
    """The handling mark: its words, their place, and its background."""
    mark = handling.mark(edition.handling)
    if mark is None:
        return None
    is_label = mark.ground != handling.WHITE
    words = Words(Text(mark.text, SCALE.mark, ink(mark.ink) if is_label else INK, is_bold=True))
    pad = SCALE.inches(PADDING)
    wide = min(round(words.wide * PIXEL) + 2 * pad, area.width)
    plate = Area(area.right - wide, area.top, wide, area.height)
    top = (area.height - round(1.2 * words.size * PIXEL)) // 2
    return words, plate.within(pad, top, 0, 0), plate


def _marked(edition: Edition, area: Area, kind: str) -> list[Part]:
    """The handling mark at the right of that row; a TLP label in its colour on black."""
    found = _mark(edition, area)
    if found is None:
        return []
    words, place, plate = found
    text, _ = paragraph([words], place)
    shown = handling.mark(edition.handling)
    parts: list[Part] = []
    if shown and shown.ground != handling.WHITE:
        parts.append(Part(kind=ARTIFACT, items=(rectangle(plate, colour(shown.ground)),)))
    if kind == ARTIFACT:
        return [*parts, *(replace(own, kind=ARTIFACT) for own in text.parts)]
    return [*parts, text]


def _ends(edition: Edition, number: int) -> list[Part]:
    """The footer with link and corpus, the handling mark (read once), and the page number."""
    foot = INNER.foot(SCALE.inches(FOOT))
    wide = SCALE.inches(NUMBER)
    texts = slide_frame.origin_texts(edition, foot.width - wide, SCALE.note)
    origin, _ = paragraph(said(*texts), replace(foot, width=foot.width - wide))
    at = replace(foot, left=foot.right - wide, width=wide)
    numbered, _ = paragraph(said(Text(str(number), SCALE.note, MUTED)), at, "right")
    row = SCALE.inches(ROW)
    above = replace(foot, top=foot.top - row, height=row)
    return [
        origin,
        *_marked(edition, INNER.strip(row), "P"),
        *_marked(edition, above, ARTIFACT),
        *(replace(own, kind=ARTIFACT) for own in numbered.parts),
    ]


def _body(edition: Edition) -> Area:
    """The area between the two rows of the handling mark."""
    foot = SCALE.inches(FOOT) + (SCALE.inches(ROW) if edition.handling else 0)
    top = SCALE.inches(TITLE_TOP) - INNER.top if edition.handling else SCALE.inches(ROW)
    return INNER.below(top).above(foot + SCALE.inches(GAP))


def heading(text: str, area: Area, high: int, size: float = TITLE_SIZE) -> tuple[Part, int]:
    """A title as large as it fits, and its height."""
    wide = area.width / PIXEL * POINT
    shown = held(cut(line(text), LONGEST), wide, SCALE.title, 3, is_bold=True)
    size = fitting([shown], wide, high / INCH * 72, size, SCALE.title)
    return paragraph(said(Text(shown, size, INK, is_bold=True)), area, kind="H1")


def begin_page(caption: Caption, edition: Edition, more: str = "") -> Begun:
    """The page with that caption around its body; `more` follows the title."""
    area, gap = _body(edition), SCALE.inches(GAP)
    title = f"{line(caption.title)}{more}"
    part, high = heading(title, area, SCALE.inches(TITLE_HIGH))
    before, area = [part], area.below(high + gap)
    wide = area.width / PIXEL * POINT
    subtitle = abridge(caption.subtitle, wide, SCALE.subtitle, SUBTITLE)
    key = slide_frame.key_texts(caption.key, area, SCALE.key)
    for texts in ([Text(subtitle, SCALE.subtitle, MUTED)] if subtitle else [], key):
        if texts:
            part, high = paragraph(said(*texts), area)
            before.append(part)
            area = area.below(high)
    note = abridge(slide_frame.sources(caption.note, edition), wide, SCALE.note, NOTE)
    words = said(Text(note, SCALE.note, MUTED))
    high = height_of(words, area.width)
    part, _ = paragraph(words, area.foot(high))
    area = area.above(high + gap).below(gap)
    return Begun(title, area, tuple(before), (part,), edition)
