"""Tests of lib/charts/stacking.py and lib/charts/link_curves.py: marks in pixels."""

from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts import link_curves
from lib.charts.stacking import LaneSpace, floors, laid_out
from tests.present import moment

SHEET = LaneSpace(moment("2031-03-01"), moment("2031-03-11"), 100)
BOXES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12), st.integers(1, 9)), max_size=25)


def test_a_day_and_its_pixel_are_the_same_place() -> None:
    day = moment("2031-03-04")
    assert SHEET.across(day) == pytest.approx(30)
    assert SHEET.day(30) == day


def test_one_day_has_a_width() -> None:
    day = moment("2031-03-01")
    assert LaneSpace(day, day, 100).day_width == 100


@given(BOXES)
def test_no_mark_covers_another(boxes: list[tuple[int, int, int]]) -> None:
    left = [begin for begin, _, _ in boxes]
    right = [begin + wide for begin, wide, _ in boxes]
    size = [high for _, _, high in boxes]
    low = floors(left, right, size)
    covered = [
        (one, two)
        for one, two in combinations(range(len(boxes)), 2)
        if left[one] < right[two]
        and left[two] < right[one]
        and low[one] < low[two] + size[two]
        and low[two] < low[one] + size[one]
    ]
    assert covered == []


def test_the_largest_is_lowest() -> None:
    assert floors([0, 0], [9, 9], [5, 8]) == [8, 0]


def test_marks_side_by_side_are_on_the_ground() -> None:
    assert floors([0, 10], [10, 20], [5, 5]) == [0, 0]


def test_lanes_are_stacked_and_as_high_as_their_marks() -> None:
    lanes = pd.DataFrame({"lane": ["a", "b"]})
    marks = pd.DataFrame({"lane": ["a", "a"], "floor": [0.0, 30.0], "size": [30.0, 30.0]})
    placed = laid_out(lanes, marks, ["b"], head=0)
    assert placed["base"].iloc[1] == 0
    assert placed["top"].iloc[1] == placed["base"].iloc[0]
    assert placed["top"].iloc[0] - placed["ground"].iloc[0] >= 60


def test_without_lanes_the_layout_is_empty() -> None:
    marks = pd.DataFrame({"lane": [], "floor": [], "size": []})
    assert laid_out(pd.DataFrame({"lane": []}), marks, [], 0).empty


SPOTS = st.tuples(st.floats(0, 900), st.floats(0, 600))


@given(SPOTS, SPOTS)
def test_a_curve_runs_from_mark_to_mark(start: link_curves.Spot, end: link_curves.Spot) -> None:
    points = link_curves.between(start, end).points()
    assert points[0] == pytest.approx(start)
    assert points[-1] == pytest.approx(end)


@pytest.mark.parametrize(("end", "angle"), [((50.0, 200.0), 0), ((50.0, -200.0), 180)])
def test_an_arrow_points_at_the_answer(end: link_curves.Spot, angle: float) -> None:
    heading = link_curves.between((50.0, 0.0), end).heading(0.5)
    assert abs(heading) == pytest.approx(angle, abs=10)


def test_marks_on_lines_keep_apart() -> None:
    curve = link_curves.between((0.0, 0.0), (200.0, 200.0))
    assert link_curves.free_share(curve, [], 11) == 0.5
    assert link_curves.free_share(curve, [curve.at(0.5)], 11) != 0.5


def test_stubs_of_one_mark_fan_out() -> None:
    ends = {link_curves.stub((0.0, 0.0), backward=True, number=number).end for number in range(12)}
    assert len(ends) == 12
    assert max(across for across, _ in ends) < 0
    assert max(abs(up) for _, up in ends) <= 20
