"""The lines of the strip beside the map: the key of sizes, and the places without a mark."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from lib.look.style import Theme
from lib.maps.deck import Scene
from lib.maps.marks import DISC, diameter, regions, size_steps
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import cut_to, wrapped
from lib.wording.words import quantity

# The height of a line in pixels.
LINE = 17
# Positions of the first mark in a line, and distances between marks of a region and of the key of
# sizes: shares of the strip's width.
INDENT, STEP, SIZE_STEP = 0.04, 0.14, 0.3
LEAST_STEP, MOST_STEP = 58.0, 0.4
# Pixels before and after a text; and the least width that a name is cut to.
AROUND, LEAST_NAME = 4.0, 60.0
SIZES, REGIONS = "Events at a place", "Only the country or region is known:"
UNKNOWN = "Position not known:"
# The height of a heading and of the line that counts what does not fit, in lines.
HEADED = 3
TEXT, HEADING = Face(11, wider=ARIAL), Face(12, is_bold=True, wider=ARIAL)


Marks = tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Line:
    """A line of the strip: marks with their texts, from left to right, or only a text."""

    marks: Marks = ()
    text: str = ""
    is_heading: bool = False
    lines: float = 1.0
    step: float = STEP

    def place(self, number: int) -> float:
        """The place of the mark with that number, or of its text after all marks."""
        return 0.0 if not self.marks else INDENT + number * self.step


def _needed(marks: Marks) -> float:
    """The pixels from mark to mark of the key that keep each number clear of the mark to its
    right."""
    room = (
        own["size"] / 2 + 2 * AROUND + TEXT.width(own["text"]) + after["size"] / 2
        for own, after in pairwise(marks)
    )
    return max([LEAST_STEP, *room])


def _key(marks: Marks, wide: float) -> Line:
    """The key's marks in a line; in a narrow strip only the smallest and the largest."""
    own = marks if _needed(marks) <= MOST_STEP * wide else (marks[0], marks[-1])[-len(marks) :]
    step = min(max(SIZE_STEP, _needed(own) / wide), MOST_STEP)
    return Line(own, lines=max(own[-1]["size"] / DISC / LINE, 1.0) + 0.6, step=step)


def sizes(records: list[dict[str, Any]], most: int, look: Theme, wide: float) -> Iterator[Line]:
    """The key of sizes, for a strip of this width in pixels: a heading, and a line of circles."""
    steps = size_steps(records)
    if not steps:
        return
    most = max(most, steps[-1])
    yield Line(text=SIZES, is_heading=True)
    marks = tuple(
        {
            "symbol": "circle-open",
            "size": diameter(number, most) * DISC,
            "colour": look.muted,
            "text": f"{number:,}",
            "tip": f"Key: {quantity(number, 'event')}",
            "ids": "",
        }
        for number in steps
    )
    yield _key(marks, wide)


def _region(region: dict[str, Any], wide: float) -> Line:
    marks = tuple(
        {
            "symbol": kind.shape,
            "size": 10,
            "colour": kind.colour,
            "text": f"{number:,}",
            "tip": region["tip"],
            "ids": ids,
        }
        for kind, number, ids in region["counts"]
    )
    line = Line(marks, lines=1.2)
    room = max((1 - line.place(len(marks))) * wide - AROUND, LEAST_NAME)
    return replace(line, text=cut_to(region["name"], room, TEXT))


def _listed(heading: str, found: list[dict[str, Any]], most: float, wide: float) -> Iterator[Line]:
    """The places that fit in this many lines, and how many more there are."""
    if not found:
        return
    yield from (
        Line(text=part, is_heading=True) for part in wrapped(heading, wide - AROUND, HEADING)
    )
    room = max(int((most - HEADED) / 1.2), 1)
    shown = found if len(found) <= room else found[: room - 1]
    yield from (_region(region, wide) for region in shown)
    if len(shown) < len(found):
        more = f"and {len(found) - len(shown)} more"
        yield from (Line(text=part) for part in wrapped(more, wide - AROUND, TEXT))


def without_mark(scene: Scene, most: float, wide: float) -> Iterator[Line]:
    """Places known only by region, and below them sites whose position is unknown."""
    found = regions(scene.rows, scene.kinds)
    vague, unknown = (
        [one for one in found if one["is_unknown"] == is_unknown] for is_unknown in (False, True)
    )
    last = min(HEADED + 1.2 * len(unknown), most / 2) if unknown else 0.0
    yield from _listed(REGIONS, vague, most - last, wide)
    yield from _listed(UNKNOWN, unknown, last if vague else most, wide)
