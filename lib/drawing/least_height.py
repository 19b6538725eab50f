"""How far the plots of a high figure can be squeezed before its labels touch."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lib.drawing.canvas import Area
from lib.drawing.letters import label_width
from lib.drawing.scene import LEADING, Label, Scene

# Marks shrink with their plot: if they shrink further, the links between them get too steep.
LEAST = 0.45
# Pixels between labels above each other: their cells have edges.
APART = 2.5
# In multiples of the type size: a label's middle above its first baseline, and the line height.
MIDDLE, LINE = 0.35, 1.2
BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


@dataclass(frozen=True)
class _Room:
    left: float
    right: float
    middle: float
    height: float

    def is_over(self, other: "_Room") -> bool:
        """Whether one of them is above the other."""
        return self.left < other.right and other.left < self.right


def _room(label: Label) -> _Room:
    wide = label_width(label)
    left = label.x - BEFORE[label.anchor] * wide
    lead = (len(label.lines) - 1) * LEADING * label.size
    middle = label.y - MIDDLE * label.size + lead / 2
    return _Room(left, left + wide, middle, LINE * label.size + lead)


def _shares(rooms: list[_Room]) -> Iterator[float]:
    """For labels above each other: the space they need as a share of what they have."""
    highest = max((room.height for room in rooms), default=0.0)
    for number, upper in enumerate(rooms):
        for lower in rooms[number + 1 :]:
            gap = lower.middle - upper.middle
            if gap * LEAST > highest + APART:
                break
            needed = (upper.height + lower.height) / 2 + APART
            if gap >= needed and upper.is_over(lower):
                yield needed / gap


def least_share(scene: Scene, plot: Area) -> float:
    """The share of its height that a plot must keep for none of its labels to touch the next."""
    labels = [
        item
        for item in scene.items
        if isinstance(item, Label) and not item.angle and plot.top <= item.y <= plot.bottom
    ]
    rooms = sorted(map(_room, labels), key=lambda room: room.middle)
    return max(LEAST, *_shares(rooms), LEAST)


def _apart(labels: list[Label], plot: Area) -> Iterator[tuple[Label, float]]:
    """The names beside a plot, and how far each must move to stay clear of the next."""
    rooms = [_room(label) for label in labels]
    tops: list[float] = []
    for room in rooms:
        above = tops[-1] if tops else plot.top
        tops.append(max(room.middle - room.height / 2, above) + room.height)
    low = plot.bottom
    for label, room, foot in reversed(list(zip(labels, rooms, tops, strict=True))):
        bottom = min(foot, low)
        low = bottom - room.height
        yield label, bottom - room.height / 2 - room.middle


def part_names(scene: Scene, plot: Area) -> Scene:
    """The scene with the names beside its plot moved apart, if it is lower than its original."""
    names = [
        item
        for item in scene.items
        if isinstance(item, Label) and item.anchor == "end" and item.x <= plot.left
    ]
    moves = {id(label): by for label, by in _apart(sorted(names, key=lambda e: e.y), plot)}
    items = tuple(
        replace(item, y=item.y + moves[id(item)])
        if isinstance(item, Label) and id(item) in moves
        else item
        for item in scene.items
    )
    return replace(scene, items=items)
