"""A pack as slides: cover, a page at a glance, key points, the views, and the sources."""

from dataclasses import dataclass, replace

import pandas as pd
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.slide import Slide

from lib.escape import line
from lib.exports.behind import Behind
from lib.exports.citing import references
from lib.exports.edition import Edition
from lib.exports.pack import overview
from lib.exports.pack.assembling import Leaf, Pack
from lib.exports.pack.points import key_points
from lib.exports.slides import frame
from lib.exports.slides.deck import cover_layout, new_slide, opened, subtitle_size
from lib.exports.slides.page import Run, picture_slide
from lib.exports.slides.saving import saved
from lib.exports.slides.texts import MUTED, Text, box
from lib.style import Caption
from lib.views.picture import Picture, Shown
from lib.words import day

SOURCE_COLUMNS = {
    "source": "No.",
    "published_by": "Published by",
    "said": "Headline and passage",
    "slides": "Slides",
    "url": "Link",
}
# Tables of views are short in a pack; the sources are told to the last one.
# What changed has several kinds, each to be shown.
TABLES, CHANGES, SOURCES = Run(14, 2, 1), Run(14, 3, 3), Run(18, 1000, 1000)
COVER = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE)
CARRIED = "first those that carry what its title and cells say; all others are in the Excel export"


@dataclass(frozen=True)
class Placed:
    """The slides of the leaves, and their numbers."""

    leaves: tuple[Slide, ...]
    numbers: tuple[int, ...]


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
    slide = new_slide(deck, cover_layout(deck), COVER)
    found = frame.framed(deck, slide, pack.plan.title, edition)
    below = [shape for shape in slide.placeholders
             if shape.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE]  # fmt: skip
    lines = [line(text) for text in _cover_lines(pack, edition) if text]
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
    frame.fill(shape, lines, area, subtitle_size(slide), scale.note)


def _cited(leaf: Leaf, pack: Pack) -> Picture:
    """The leaf's picture with the numbers of its sources in the note."""
    numbers = references(pack.numbers[name] for name in leaf.cited)
    caption = leaf.picture.caption
    note = f"{caption.note} {numbers}".strip() if numbers else caption.note
    return replace(leaf.picture, caption=replace(caption, note=note))


def _leaves(deck: Presentation, pack: Pack) -> Placed:
    slides: list[Slide] = []
    numbers: list[int] = []
    for leaf in pack.leaves:
        numbers.append(len(deck.slides) + 1)
        shown = _cited(leaf, pack)
        run = CHANGES if leaf.picture.name == "changes" else TABLES
        slides.append(picture_slide(deck, shown, leaf.edition, leaf.behind, pack.numbers, run))
    return Placed(tuple(slides), tuple(numbers))


def _said(sources: pd.DataFrame) -> pd.Series:
    """Each headline, and the passage that is cited."""
    parts = zip(sources["title"], sources["quote"], strict=True)
    return pd.Series(
        [f"{title}: “{quote}”" if quote else str(title) for title, quote in parts],
        index=sources.index, dtype="string",
    )  # fmt: skip


def _sources(deck: Presentation, pack: Pack, edition: Edition, placed: Placed) -> None:
    """The sources with their numbers and passages, on as many slides as they need."""
    if pack.sources.empty:
        return
    places = pack.sources["leaves"].map(
        lambda own: ", ".join(str(placed.numbers[place]) for place in own)
    )
    sources = pack.sources
    days = [f"{who}, {day(when)}" for who, when in
            zip(sources["publisher"], sources["published"], strict=True)]  # fmt: skip
    listed = sources.assign(
        slides=places.astype("string"),
        said=_said(sources),
        published_by=pd.Series(days, index=sources.index, dtype="string"),
    )
    title = f"Sources 1 – {len(listed)}, each with a passage"
    told = f"At most {pack.most_cited} per section, {CARRIED}."
    picture = Picture(
        "sources", Caption(title, told, ""), title, "table",
        (Shown("sources", listed, SOURCE_COLUMNS),),
    )  # fmt: skip
    nothing = pack.view.everything
    behind = Behind(
        nothing.claims[:0], nothing.events[:0], nothing.statements[:0], pack.sources,
        pack.view.library,
    )  # fmt: skip
    picture_slide(deck, picture, edition, behind, None, SOURCES)


def presentation(pack: Pack, template: bytes | None = None) -> bytes:
    """The pack as PPTX, on a template of one's own where one is given.

    NotATemplate where that cannot be opened, or leaves too little room.
    """
    deck = opened(template)
    edition = pack.edition
    _cover(deck, pack, edition)
    glance = overview.begun(deck, pack)
    points = key_points(deck, pack)
    placed = _leaves(deck, pack)
    points.write(placed.leaves, placed.numbers)
    if glance is not None:
        glance.write(dict(zip((leaf.picture.name for leaf in pack.leaves), placed.leaves,
                              strict=True)))  # fmt: skip
    _sources(deck, pack, edition, placed)
    return saved(deck, edition, pack.plan.title)
