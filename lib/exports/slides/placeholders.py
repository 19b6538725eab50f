"""The places of a slide's parts: what a template's title, footers and decoration leave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout

from lib.exports import handling
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.fitting import fitting, height_of
from lib.exports.slides.rooms import largest, overlap
from lib.exports.slides.sizes import Scale, scale_of
from lib.exports.slides.template import TITLES

# Share of a slide: a shape that covers more is background; a wider title sets the margins.
GROUND, ACROSS = 0.4, 0.6
# Where a slide's number is part of the footer.
LOW = 0.75
# The place of a title if the layout has none, in inches of the usual slide.
MARGIN, TITLE_TOP, TITLE_HIGH, ROW, EDGE, GAP = 0.5, 0.4, 0.8, 0.27, 0.1, 0.06
NUMBER = 0.6


@dataclass(frozen=True)
class Places:
    """The rectangles of a slide: `head` and `foot` are the rows of its handling mark.

    `body` is the area for subtitle, key, chart and source note.
    """

    scale: Scale
    title: Area
    body: Area
    head: Area | None
    foot: Area | None
    origin: Area
    number: Area


def placeholders(layout: SlideLayout, kinds: Sequence[PP_PLACEHOLDER]) -> list:
    """The placeholders of these kinds that have a position: some have none, nor has the master."""
    found = [shape for shape in layout.placeholders if shape.placeholder_format.type in kinds]
    return [shape for shape in found if shape.width is not None]


def area_of(shape: BaseShape) -> Area:
    """The area of a shape."""
    return Area(*(int(side or 0) for side in (shape.left, shape.top, shape.width, shape.height)))


def _decoration(layout: SlideLayout, whole: Area) -> Iterator[Area]:
    """What layout and master draw themselves, except the background."""
    is_shown = layout._element.get("showMasterSp", "1") not in ("0", "false")
    for holder in (layout, *((layout.slide_master,) if is_shown else ())):
        for shape in holder.shapes:
            if shape.is_placeholder or shape.width is None:
                continue
            area = area_of(shape)
            # A line has no height, but is visible all the same.
            area = replace(area, width=max(area.width, POINT), height=max(area.height, POINT))
            if area.width * area.height < GROUND * whole.width * whole.height:
                yield area


@dataclass(frozen=True)
class _Ground:
    """A new slide of a layout."""

    whole: Area
    inner: Area
    scale: Scale
    decoration: tuple[Area, ...]
    title: Area | None
    number: Area | None


def _ground(deck: Presentation, layout: SlideLayout) -> _Ground:
    scale = scale_of(deck)
    whole = Area(0, 0, int(deck.slide_width or 0), int(deck.slide_height or 0))
    margin, edge = scale.inches(MARGIN), scale.inches(EDGE)
    inner = whole.within(margin, edge, margin, edge)
    titles, numbers = (
        [area_of(shape) for shape in placeholders(layout, kinds)]
        for kinds in (TITLES, (PP_PLACEHOLDER.SLIDE_NUMBER,))
    )
    title = titles[0] if titles else None
    if title and title.width > ACROSS * whole.width:
        left, right = max(title.left, edge), min(title.right, whole.right - edge)
        inner = replace(inner, left=left, width=right - left)
    number = numbers[0] if numbers else None
    return _Ground(whole, inner, scale, tuple(_decoration(layout, whole)), title, number)


def _lifted(row: Area, ground: _Ground) -> Area:
    """The row above whatever the template draws at the slide's foot."""
    low = [area for area in ground.decoration if area.top > ground.whole.height / 2]
    while standing := [area.top for area in low if overlap(area, row)]:
        row = replace(row, top=min(standing) - row.height)
    return row


def _feet(ground: _Ground, row: int) -> tuple[Area, Area]:
    """The places of the footer and of the slide's number: the template's if it has one."""
    inner, gap = ground.inner, ground.scale.inches(2 * GAP)
    number = ground.number
    strip = inner.foot(row)
    if number is None or number.top < LOW * ground.whole.height:
        strip = _lifted(strip, ground)
        own = ground.scale.inches(NUMBER)
        beside = replace(strip, width=strip.width - own - gap)
        return beside, number or replace(strip, left=strip.right - own, width=own)
    strip = replace(strip, top=number.top + (number.height - row) // 2)
    if number.left - inner.left >= inner.right - number.right:
        strip = replace(strip, width=max(number.left - gap - strip.left, 1))
    else:
        left = number.right + gap
        strip = replace(strip, left=left, width=max(inner.right - left, 1))
    return _lifted(strip, ground), number


def _titled(ground: _Ground, head: Area | None, text: str, size: float) -> Area:
    """The place of the title: below the mark's row, and as high as its text needs."""
    scale, inner = ground.scale, ground.inner
    place = ground.title or Area(
        inner.left, scale.inches(TITLE_TOP), inner.width, scale.inches(TITLE_HIGH)
    )
    if head and overlap(place, head):
        top = head.bottom + scale.inches(GAP) // 2
        place = replace(place, top=top, height=max(place.bottom - top, 1))
    least = fitting([text], place.width / POINT, place.height / POINT, size, scale.title)
    needed = round(height_of([text], place.width / POINT, least) * POINT)
    return replace(place, height=max(place.height, needed))


def places(
    deck: Presentation, layout: SlideLayout, text: str, size: float, marked: str = ""
) -> Places:
    """The places on a slide of that layout for this title, its largest size, and this mark."""
    ground = _ground(deck, layout)
    scale, inner = ground.scale, ground.inner
    row = round(max(scale.inches(ROW), 1.35 * scale.mark * POINT))
    mark = handling.mark(marked)
    head = inner.strip(row) if mark else None
    title = _titled(ground, head, text, size)
    origin, number = _feet(ground, round(1.5 * scale.note * POINT))
    low = min(area.top for area in (origin, number) if area.top > LOW * ground.whole.height)
    foot = replace(inner, top=low - row, height=row) if mark else None
    bottom = (foot.top if foot else low) - scale.inches(GAP)
    top = head.bottom if head else inner.top
    free = replace(inner, top=top, height=max(bottom - top, 1))
    body = largest(free, (title, number, *ground.decoration))
    return Places(scale, title, body, head, foot, origin, number)
