"""Tests of lib/picks.py."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import picks
from lib.picks import Pick

GARBAGE = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


def test_a_mark_means_its_ids() -> None:
    points = [{"customdata": "claims c1 c2", "x": 1}]
    assert picks.from_points(points) == Pick("claims", ("c1", "c2"))


def test_customdata_may_come_in_a_list() -> None:
    assert picks.from_points([{"customdata": ["events e1"]}]) == Pick("events", ("e1",))


def test_several_marks_mean_each_id_once() -> None:
    points = [{"customdata": "events e1 e2"}, {"customdata": "events e2 e3"}]
    assert picks.from_points(points) == Pick("events", ("e1", "e2", "e3"))


def test_marks_of_another_kind_than_the_first_are_left_out() -> None:
    points = [{"customdata": "claims c1"}, {"customdata": "events e1"}]
    assert picks.from_points(points) == Pick("claims", ("c1",))


@pytest.mark.parametrize(
    "payload", [None, 3, {}, [], [[]], "", "  ", "people p1", "claims", "claims  "]
)
def test_a_mark_that_carries_nothing_means_nothing(payload: object) -> None:
    assert picks.from_points([{"customdata": payload}, {}]) is None


@given(st.lists(st.fixed_dictionaries({"customdata": GARBAGE})))
def test_garbage_means_nothing(points: list) -> None:
    assert picks.from_points(points) is None


def test_no_points_mean_nothing() -> None:
    assert picks.from_points([]) is None


def test_a_mark_on_the_map_means_its_place() -> None:
    objects = {"marks": [{"place_id": "vell", "tip": "Vell"}, {"place_id": "vell"}]}
    assert picks.from_objects(objects) == Pick("place", ("vell",))


@pytest.mark.parametrize("objects", [{}, {"marks": []}, {"marks": [{"tip": "Vell"}]}])
def test_a_map_without_a_marked_place_means_nothing(objects: dict) -> None:
    assert picks.from_objects(objects) is None
