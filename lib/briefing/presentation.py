"""A pack as slides: cover, a page at a glance, key points, the views, and the sources."""

import re
from dataclasses import dataclass, replace

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.slide import Slide

from lib.briefing import annex, glance_slide
from lib.briefing.assembling import Pack, Section, citing
from lib.briefing.key_points import key_points
from lib.exports.citing import references
from lib.exports.edition import Edition
from lib.exports.slides import slide_frame
from lib.exports.slides.page import Run, picture_slide
from lib.exports.slides.pptx_file import presentation_bytes
from lib.exports.slides.template import cover_layout, new_slide, open_template, subtitle_size
from lib.exports.slides.texts import MUTED, Text, box
from lib.views.exhibit import Exhibit
from lib.wording.escape import line
from lib.wording.words import cut, day

# Tables of views are short in a pack.
TABLES, CHANGES = Run(14, 2, 1), Run(14, 3, 3)
CITED = re.compile(r"\[(\d+)\]")
# A longer title would overlap the lines below it.
LONGEST = 140
COVER = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE)


@dataclass(frozen=True)
class Placed:
    """The slides of the sections, and their numbers."""

    sections: tuple[Slide, ...]
    numbers: tuple[int, ...]


def cover_lines(pack: Pack, edition: Edition) -> list[str]:
    """What stands below the title on the cover: who and when, cut-off, period, corpus, which is
    named if the title does not name it."""
    plan = pack.plan
    corpus = [] if edition.corpus == plan.title else [edition.corpus]
    who = " · ".join(part for part in (plan.desk, day(plan.day)) if part)
    return [
        who,
        f"Information cut-off: {day(edition.as_of)}",
        f"Period: {edition.window}",
        "; ".join([*corpus, f"version of the data: {edition.fingerprint[:12]}"]),
    ]


def _cover(deck: Presentation, pack: Pack, edition: Edition) -> None:
    slide = new_slide(deck, cover_layout(deck), COVER)
    found = slide_frame.frame_slide(deck, slide, cut(pack.plan.title, LONGEST), edition)
    below = [
        shape
        for shape in slide.placeholders
        if shape.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE
    ]
    lines = [line(text) for text in cover_lines(pack, edition) if text]
    scale, area = found.scale, found.body
    if not below:
        size = scale.point
        box(slide, area, "Cover", [[Text(text, size, MUTED)] for text in lines])
        return
    shape = below[0]
    low = (found.foot or found.origin).top
    if shape.top is not None and shape.top + shape.height > low > shape.top:
        left, top, width = shape.left, shape.top, shape.width
        shape.left, shape.top, shape.width, shape.height = left, top, width, low - top
    slide_frame.fill(shape, lines, area, subtitle_size(slide), scale.note)


def cited_picture(section: Section, pack: Pack) -> Exhibit:
    """The section's exhibit with the numbers of its sources in the last sentence of its note, which
    fits on a small slide too."""
    numbers = references(pack.numbers[name] for name in section.cited).rstrip(".")
    if numbers and section.exhibit.grid is not None:
        numbers = "In brackets: a source of each cell"
    caption = section.exhibit.caption
    note = f"{caption.note} {numbers};".strip() if numbers else caption.note
    return replace(section.exhibit, caption=replace(caption, note=note))


def _leaves(deck: Presentation, pack: Pack) -> Placed:
    slides: list[Slide] = []
    numbers: list[int] = []
    for section in pack.sections:
        numbers.append(len(deck.slides) + 1)
        shown = cited_picture(section, pack)
        run = CHANGES if section.exhibit.name == "changes" else TABLES
        slides.append(
            picture_slide(deck, shown, section.edition, section.behind, pack.numbers, run)
        )
    return Placed(tuple(slides), tuple(numbers))


def presentation(pack: Pack, template: bytes | None = None) -> bytes:
    """The pack as PPTX, on your own template if given.

    NotATemplate if it cannot be opened, or leaves too little room.
    """
    deck, seen = _written(pack, template)
    kept = citing(pack, seen)
    if len(kept.sources) < len(pack.sources):
        deck, _ = _written(kept, template)
    return presentation_bytes(deck, pack.edition, pack.plan.title)


def _seen(deck: Presentation) -> frozenset[int]:
    """The numbers of sources in the cells of the deck's tables: a small slide shows fewer rows."""
    tables = [shape.table for own in deck.slides for shape in own.shapes if shape.has_table]
    texts = [cell.text_frame.text for table in tables for cell in table.iter_cells()]
    return frozenset(int(number) for text in texts for number in CITED.findall(text))


def _written(pack: Pack, template: bytes | None) -> tuple[Presentation, frozenset[int]]:
    """The pack's slides, and the numbers of the sources in their tables."""
    deck = open_template(template)
    edition = pack.edition
    _cover(deck, pack, edition)
    glance = glance_slide.begin_glance(deck, pack)
    points = key_points(deck, pack)
    placed = _leaves(deck, pack)
    points.write(placed.sections, placed.numbers)
    if glance is not None:
        glance.write(
            dict(
                zip(
                    (section.exhibit.name for section in pack.sections),
                    placed.sections,
                    strict=True,
                )
            )
        )
    seen = _seen(deck)
    annex.sources(deck, pack, placed.numbers)
    return deck, seen
