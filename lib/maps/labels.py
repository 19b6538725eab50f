"""Labels that collide with no mark and no other label: each tried on eight sides, or left out."""

from collections.abc import Sequence
from dataclasses import dataclass

LETTER, LINE, GAP = 6.6, 15.0, 4.0


@dataclass(frozen=True)
class Mark:
    """A mark on the map in pixels: its middle and radius."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True)
class Label:
    """A label that found its place: offset from its point in pixels, and the side it is tied to."""

    text: str
    dx: float
    dy: float
    anchor: str


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


def placed(
    wanted: Sequence[tuple[str, Mark]], marks: Sequence[Mark], frame: Rectangle | None = None
) -> list[Label | None]:
    """A label for each wanted text and mark, the first ones first; None where no side is free.

    A label for a mark inside the frame (left, top, right, bottom) stays inside it, too.
    """
    taken: list[Rectangle] = []
    found: list[Label | None] = []
    for text, mark in wanted:
        width = len(text) * LETTER
        label = None
        bounds = frame if _within((mark.x, mark.y, mark.x, mark.y), frame) else None
        for dx, dy, anchor in _sides(mark.radius):
            rectangle = _rectangle(mark, width, dx, dy, anchor)
            free = _within(rectangle, bounds) and not any(_overlap(rectangle, r) for r in taken)
            if free and not any(_covers(rectangle, other) for other in marks if other != mark):
                taken.append(rectangle)
                label = Label(text, dx, dy, anchor)
                break
        found.append(label)
    return found
