"""Tests of lib/maps/label_places.py."""

import math
import random
import time
from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from lib.maps.label_places import (
    GAP,
    LINE,
    SIZE,
    Label,
    Mark,
    Rectangle,
    Room,
    _tied,
    placed_in,
)
from lib.wording.letter_widths import text_width

MARKS = st.builds(Mark, st.floats(0, 300), st.floats(0, 300), st.floats(4, 25))
NAMES = st.text(alphabet="abc ", min_size=1, max_size=14)
WANTED = st.lists(st.tuples(NAMES, MARKS), max_size=12)
EPSILON = 1e-6

Sides = tuple[float, float, float, float]


def place_labels(
    wanted: Sequence[tuple[str, Mark]],
    marks: Sequence[Mark],
    frame: Rectangle | None = None,
    most_tied: int = 0,
    most_over: int = 0,
) -> list[Label | None]:
    """Labels among these marks, in a room of their own."""
    room = Room(frame)
    for mark in marks:
        room.mark(mark)
    return placed_in(room, wanted, most_tied, most_over)


def _sides(label: Label, mark: Mark) -> Sides:
    """Left, top, right and bottom of a label in pixels."""
    width = text_width(label.text, SIZE)
    x, y = mark.x + label.dx, mark.y + label.dy
    left = {"start": x, "middle": x - width / 2, "end": x - width}[label.anchor]
    return left, y - LINE / 2, left + width, y + LINE / 2


def _drawn(wanted: list[tuple[str, Mark]]) -> list[Sides]:
    found = place_labels(wanted, [mark for _, mark in wanted])
    pairs = zip(found, wanted, strict=True)
    return [_sides(label, mark) for label, (_, mark) in pairs if label]


def _meet(one: Sides, other: Sides) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    along = min(one[3], other[3]) - max(one[1], other[1])
    return across > EPSILON and along > EPSILON


def _reaches(mark: Mark, sides: Sides) -> bool:
    across = max(sides[0] - mark.x, 0, mark.x - sides[2])
    along = max(sides[1] - mark.y, 0, mark.y - sides[3])
    return across**2 + along**2 < mark.radius**2 - EPSILON


@given(WANTED)
def test_no_label_overlaps_another(wanted: list[tuple[str, Mark]]) -> None:
    assert [pair for pair in combinations(_drawn(wanted), 2) if _meet(*pair)] == []


@given(WANTED)
def test_no_label_overlaps_a_mark(wanted: list[tuple[str, Mark]]) -> None:
    marks = [mark for _, mark in wanted]
    drawn = _drawn(wanted)
    assert [mark for sides in drawn for mark in marks if _reaches(mark, sides)] == []


@given(WANTED)
def test_the_first_label_comes_first(wanted: list[tuple[str, Mark]]) -> None:
    alone = place_labels(wanted[:1], [mark for _, mark in wanted])
    assert place_labels(wanted, [mark for _, mark in wanted])[:1] == alone


def test_a_lonely_mark_has_its_label_on_the_right() -> None:
    mark = Mark(100, 100, 10)
    (label,) = place_labels([("Vell", mark)], [mark])
    assert label is not None
    assert (label.text, label.anchor, label.dy) == ("Vell", "start", 0)
    assert label.dx > mark.radius


def test_a_mark_in_a_crowd_has_no_label() -> None:
    mark = Mark(100, 100, 5)
    crowd = [Mark(100 + x, 100 + y, 20) for x in (-25, 0, 25) for y in (-25, 0, 25) if x or y]
    assert place_labels([("Vell", mark)], [mark, *crowd]) == [None]


def test_without_labels_nothing_is_placed() -> None:
    assert place_labels([], [Mark(0, 0, 5)]) == []


def test_a_label_stays_inside_the_picture_of_its_mark() -> None:
    mark = Mark(290, 100, 5)
    (label,) = place_labels([("Ankerholm", mark)], [mark], (0, 0, 300, 200))
    assert label is not None
    assert label.anchor == "end"


CROWD = [Mark(100 + x, 100 + y, 20) for x in (-25, 0, 25) for y in (-25, 0, 25) if x or y]


def test_a_label_without_room_beside_its_mark_is_tied_to_it() -> None:
    mark = Mark(100, 100, 5)
    (label,) = place_labels([("Vell", mark)], [mark, Mark(125, 100, 12), Mark(75, 100, 12),
                                         Mark(100, 80, 8), Mark(100, 120, 8)],
                      most_tied=1)  # fmt: skip
    assert label is not None
    assert label.is_tied
    assert label.dx**2 + label.dy**2 > 15**2


def test_no_line_to_a_label_crosses_another_mark() -> None:
    mark = Mark(100, 100, 5)
    wall = [
        Mark(100 + 30 * math.cos(turn / 6), 100 + 30 * math.sin(turn / 6), 12) for turn in range(38)
    ]
    assert place_labels([("Vell on the Strait", mark)], [mark, *wall], most_tied=1) == [None]


def test_the_first_labels_may_cover_marks_rather_than_be_missing() -> None:
    mark = Mark(100, 100, 5)
    (label,) = place_labels([("Vell", mark)], [mark, *CROWD], most_over=1)
    assert label is not None
    assert not label.is_tied


@given(WANTED)
def test_no_label_overlaps_another_wherever_it_is_allowed(wanted: list[tuple[str, Mark]]) -> None:
    found = place_labels(wanted, [mark for _, mark in wanted], None, 12, 12)
    drawn = [_sides(label, mark) for label, (_, mark) in zip(found, wanted, strict=True) if label]
    assert [pair for pair in combinations(drawn, 2) if _meet(*pair)] == []


def test_two_thousand_marks_cost_little_more_each_than_five_hundred() -> None:
    # The quickest of three: others may use the processor meanwhile.
    few, many = (min(_seconds(number) for _ in range(3)) for number in (500, 2000))
    assert many < 12 * few


def _seconds(number: int) -> float:
    """The processor's time for that many labels at random places, of one density."""
    drawn, side = random.Random(1), 40 * number**0.5
    marks = [Mark(drawn.random() * side, drawn.random() * side, 6) for _ in range(number)]
    wanted = [("Site number", mark) for mark in marks]
    began = time.process_time()
    place_labels(wanted, marks, None, 40, 10)
    return time.process_time() - began


def test_a_line_to_a_name_does_not_run_below_a_mark_that_overlaps_its_own() -> None:
    large, small, room = Mark(180, 200, 8), Mark(170, 200, 5), Room()
    room.mark(large)
    room.mark(small)
    hidden = room.hidden(small, 20.6, 4.1)
    label = _tied("Il", small, room)
    above = Room()
    above.mark(large)
    assert hidden > 0
    assert label is not None
    assert above.hidden(small, label.dx, label.dy) == 0


@given(WANTED)
def test_names_on_one_line_keep_a_gap(wanted: list[tuple[str, Mark]]) -> None:
    drawn, half = _drawn(wanted), GAP / 2 - EPSILON
    wider = [(left - half, top, right + half, low) for left, top, right, low in drawn]
    pairs = [pair for pair in combinations(wider, 2) if abs(pair[0][1] - pair[1][1]) < EPSILON]
    assert [pair for pair in pairs if _meet(*pair)] == []
