"""Labels that do not collide with marks or other labels: beside their mark, or on a line to it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lib.wording.letter_widths import text_width

# The largest letters of a label, and the room that it takes; pixels.
SIZE, LINE, GAP = 13.0, 15.0, 4.0
# Only marks and labels in the cells that a label touches are checked, so that the cost per label
# does not grow.
CELL = 48.0
# If there is no room beside its mark, a label may be this far away, tied to it by a line.
DISTANCES = (16.0, 30.0, 46.0, 64.0)
TURNS = 16
# Width of the strip along a line that labels avoid, and pixels between two checks along it.
TIE, STEP = 2.0, 6.0


@dataclass(frozen=True)
class Mark:
    """A mark on the map in pixels: its centre and radius."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Label:
    """A label with a place: offset from its point in pixels, the side it is tied to, and whether a
    line leads to it, from the edge of its mark to (dx, dy)."""

    text: str
    dx: float
    dy: float
    anchor: str
    is_tied: bool = False


Rectangle = tuple[float, float, float, float]


def _sides(radius: float) -> list[tuple[float, float, str]]:
    near, up = radius + GAP, radius + LINE / 2 + 1
    return [
        (near, 0, "start"),
        (-near, 0, "end"),
        (0, -up, "middle"),
        (0, up, "middle"),
        (near * 0.8, -up * 0.8, "start"),
        (near * 0.8, up * 0.8, "start"),
        (-near * 0.8, -up * 0.8, "end"),
        (-near * 0.8, up * 0.8, "end"),
    ]


def _far_sides(radius: float) -> Iterator[tuple[float, float, str]]:
    """Places further away, nearest first; a label begins or ends at its line."""
    for far in DISTANCES:
        for turn in range(TURNS):
            angle = 2 * math.pi * (turn + 0.5) / TURNS
            across, down = (radius + far) * math.cos(angle), (radius + far) * math.sin(angle)
            yield across, down, "start" if across > 0 else "end"


def _rectangle(mark: Mark, width: float, dx: float, dy: float, anchor: str) -> Rectangle:
    left = {"start": 0.0, "end": -width, "middle": -width / 2}[anchor] + mark.x + dx
    return left, mark.y + dy - LINE / 2, left + width, mark.y + dy + LINE / 2


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _covers(rectangle: Rectangle, mark: Mark) -> bool:
    nearest_x = min(max(mark.x, rectangle[0]), rectangle[2])
    nearest_y = min(max(mark.y, rectangle[1]), rectangle[3])
    return (nearest_x - mark.x) ** 2 + (nearest_y - mark.y) ** 2 < mark.radius**2


def _within(one: Rectangle, frame: Rectangle | None) -> bool:
    return frame is None or (
        frame[0] <= one[0] and frame[1] <= one[1] and one[2] <= frame[2] and one[3] <= frame[3]
    )


def _cells(rectangle: Rectangle) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (math.floor(side / CELL) for side in rectangle)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row


@dataclass
class Room:
    """The occupied parts of the map: marks, ties and labels, by cells."""

    frame: Rectangle | None = None
    _marks: dict[tuple[int, int], list[Mark]] = field(default_factory=dict)
    _labels: dict[tuple[int, int], list[Rectangle]] = field(default_factory=dict)

    def mark(self, mark: Mark) -> None:
        """Occupies the space of a mark."""
        x, y, radius = mark.x, mark.y, mark.radius
        for cell in _cells((x - radius, y - radius, x + radius, y + radius)):
            self._marks.setdefault(cell, []).append(mark)

    def take(self, rectangle: Rectangle) -> None:
        """Occupies the space of a label."""
        for cell in _cells(rectangle):
            self._labels.setdefault(cell, []).append(rectangle)

    def is_unlabelled(self, rectangle: Rectangle) -> bool:
        """Whether there is no label."""
        found = (self._labels.get(cell, ()) for cell in _cells(rectangle))
        return not any(_overlap(rectangle, other) for here in found for other in here)

    def is_free(self, rectangle: Rectangle, own: Mark | None) -> bool:
        """Whether a label fits there; its own mark does not count."""
        found = (self._marks.get(cell, ()) for cell in _cells(rectangle))
        return self.is_unlabelled(rectangle) and not any(
            _covers(rectangle, one) for here in found for one in here if one != own
        )

    def is_clear(self, mark: Mark, dx: float, dy: float) -> bool:
        """Whether the line from a mark's edge to a place beside it crosses no label and no mark,
        except those that overlap the mark itself."""
        return all(self._is_clear_at(mark, x, y) for x, y in _along(mark, dx, dy))

    def hidden(self, own: Mark, dx: float, dy: float) -> int:
        """How many points of that line are below other marks."""
        return sum(
            any(
                _covers((x, y, x, y), one) for one in self._marks.get(_cell(x, y), ()) if one != own
            )
            for x, y in _along(own, dx, dy)
        )

    def _is_clear_at(self, own: Mark, x: float, y: float) -> bool:
        cell, spot = _cell(x, y), (x - TIE, y - TIE, x + TIE, y + TIE)
        return not any(_overlap(spot, label) for label in self._labels.get(cell, ())) and not any(
            _covers(spot, one) and not _touch(own, one) for one in self._marks.get(cell, ())
        )

    def tie(self, mark: Mark, dx: float, dy: float) -> None:
        """Occupies the space of the line from a mark's edge to a place beside it."""
        for x, y in _along(mark, dx, dy):
            self.mark(Mark(x, y, TIE))


def _touch(one: Mark, other: Mark) -> bool:
    return math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius


def _cell(x: float, y: float) -> tuple[int, int]:
    return math.floor(x / CELL), math.floor(y / CELL)


def _along(mark: Mark, dx: float, dy: float) -> Iterator[tuple[float, float]]:
    far = math.hypot(dx, dy)
    steps = max(int((far - mark.radius) / STEP), 1)
    for step in range(steps):
        share = (mark.radius + (far - mark.radius) * step / steps) / far
        yield mark.x + dx * share, mark.y + dy * share


def _bounds(mark: Mark, room: Room) -> Rectangle | None:
    """The limits of a label: the frame, if its mark is inside."""
    return room.frame if _within((mark.x, mark.y, mark.x, mark.y), room.frame) else None


def _beside(text: str, mark: Mark, room: Room, is_over: bool = False) -> Label | None:
    """The first free side of a mark; if allowed, also over other marks."""
    bounds = _bounds(mark, room)
    for dx, dy, anchor in _sides(mark.radius):
        found = _rectangle(mark, text_width(text, SIZE) + GAP, dx, dy, anchor)
        is_free = room.is_unlabelled(found) if is_over else room.is_free(found, mark)
        if is_free and _within(found, bounds):
            room.take(found)
            return Label(text, dx, dy, anchor)
    return None


def _tied(text: str, mark: Mark, room: Room) -> Label | None:
    """A free place further away that a line can reach: of those, where the line is hidden least by
    marks that overlap its own, the nearest first."""
    bounds, best = _bounds(mark, room), None
    for dx, dy, anchor in _far_sides(mark.radius):
        found = _rectangle(mark, text_width(text, SIZE) + GAP, dx, dy, anchor)
        is_free = _within(found, bounds) and room.is_free(found, mark)
        if is_free and room.is_clear(mark, dx, dy):
            hidden = room.hidden(mark, dx, dy)
            if best is None or hidden < best[0]:
                best = hidden, found, Label(text, dx, dy, anchor, is_tied=True)
            if not hidden:
                break
    if best is None:
        return None
    _, found, label = best
    room.take(found)
    room.tie(mark, label.dx, label.dy)
    return label


def placed_in(
    room: Room, wanted: Sequence[tuple[str, Mark]], most_tied: int = 0, most_over: int = 0
) -> list[Label | None]:
    """A label for each text and mark, in order; None if no side is free.

    The first `most_tied` ones may be further away, tied to their mark, and the first `most_over`
    ones over other marks rather than missing. A label for a mark inside the room's frame (left,
    top, right, bottom) also stays inside.
    """
    return [
        _beside(text, mark, room)
        or (_tied(text, mark, room) if number < most_tied else None)
        or (_beside(text, mark, room, is_over=True) if number < most_over else None)
        for number, (text, mark) in enumerate(wanted)
    ]
