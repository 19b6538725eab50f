"""Tests of lib/evidence/picks.py."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.evidence import picks
from lib.evidence.picks import Named, Pick

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


def test_a_click_on_a_mark_of_many_ids_finds_them_from_the_few_that_were_sent() -> None:
    whole = "events " + " ".join(f"e{number}" for number in range(30))
    said = picks.clicked([{"customdata": picks.short(whole)}])
    named = picks.read(f"weekly {said}")
    assert said == "events e0 +29"
    assert named is not None
    assert picks.find_mark(named, [Pick("events", tuple(whole.split()[1:]))])


def test_of_several_clicked_marks_with_many_ids_the_first_is_picked() -> None:
    assert picks.clicked([{"customdata": "events e1 +28"}, {"customdata": "events e2"}]) == (
        "events e1 +28"
    )


def test_marks_of_another_kind_than_the_first_are_dropped() -> None:
    points = [{"customdata": "claims c1"}, {"customdata": "events e1"}]
    assert picks.from_points(points) == Pick("claims", ("c1",))


@pytest.mark.parametrize(
    "payload", [None, 3, {}, [], [[]], "", "  ", "people p1", "claims", "claims  "]
)
def test_a_mark_without_ids_picks_nothing(payload: object) -> None:
    assert picks.from_points([{"customdata": payload}, {}]) is None


@given(st.lists(st.fixed_dictionaries({"customdata": GARBAGE})))
def test_garbage_picks_nothing(points: list) -> None:
    assert picks.from_points(points) is None


def test_no_points_pick_nothing() -> None:
    assert picks.from_points([]) is None


def test_a_mark_on_the_map_means_its_place() -> None:
    objects: dict[str, list[Mapping[str, Any]]] = {
        "marks": [{"place_id": "vell", "tip": "Vell"}, {"place_id": "vell"}]
    }
    assert picks.from_objects(objects) == Pick("place", ("vell",))


@pytest.mark.parametrize("objects", [{}, {"marks": []}, {"marks": [{"tip": "Vell"}]}])
def test_a_map_without_a_selected_place_picks_nothing(objects: dict) -> None:
    assert picks.from_objects(objects) is None


def test_a_pick_is_read_from_its_address_as_it_was_written() -> None:
    pick = Pick("claims", ("2031-03-04-report-c1", "2031-03-05-report-c2"))
    text = picks.pick_text("attack-counts", pick)
    assert text == "attack-counts claims 2031-03-04-report-c1 2031-03-05-report-c2"
    assert picks.read(text) == Named("attack-counts", pick)


def test_a_mark_of_many_ids_is_named_by_its_first_and_their_number() -> None:
    text = picks.pick_text("weekly", Pick("events", tuple(f"e{number}" for number in range(30))))
    assert text == "weekly events e0 +29"
    assert picks.read(text) == Named("weekly", Pick("events", ("e0",)), 29)


@pytest.mark.parametrize(
    "text",
    ["", "weekly", "weekly events", "weekly people p1", "weekly events <b>", "weekly events e1 +0",
     "../x events e1", "weekly events e1 +99999999999", "events e1", "weekly events +3"],
)  # fmt: skip
def test_an_invalid_pick_is_not_read(text: str) -> None:
    assert picks.read(text) is None


@given(st.text())
def test_any_address_is_read_or_not(text: str) -> None:
    read = picks.read(text)
    assert read is None or read.pick.ids


def test_a_mark_is_found_again_although_a_filter_took_some_of_its_ids() -> None:
    named = Named("weekly", Pick("events", ("e1",)), 11)
    smaller, other = Pick("events", ("e0", "e1", "e2")), Pick("events", ("e4",))
    assert picks.find_mark(named, [other, smaller]) == smaller


def test_of_two_marks_with_one_first_id_the_same_one_is_found() -> None:
    named = Named("weekly", Pick("events", ("e1",)))
    assert (
        picks.find_mark(named, [Pick("events", ("e1", "e2")), Pick("events", ("e1",))])
        == named.pick
    )


def test_a_mark_that_is_gone_is_not_found() -> None:
    assert (
        picks.find_mark(Named("weekly", Pick("events", ("e1",))), [Pick("claims", ("e1",))]) is None
    )


def test_a_row_means_its_most_telling_ids() -> None:
    row = {"claim_id": "c1", "article_id": "a1", "value": 3}
    assert picks.from_row(row) == Pick("claims", ("c1",))
    assert picks.from_row({"claim_id": None, "article_id": "a1"}) == Pick("articles", ("a1",))
    assert picks.from_row({"act_id": "e1", "answer_id": "e2"}) == Pick("events", ("e1", "e2"))


def test_a_row_of_a_site_means_the_site() -> None:
    assert picks.from_row({"place_id": "vell", "event_ids": "e1 e2"}) == Pick("place", ("vell",))


def test_a_row_without_ids_opens_nothing() -> None:
    assert picks.from_row({"value": 3, "claim_ids": ""}) is None
    assert not picks.opens(["value", "day"])


def test_only_rows_with_the_first_id_can_be_the_one_an_address_names() -> None:
    rows = pd.DataFrame(
        {
            "event_ids": pd.array(["e1 e2", "e3", None, "e2 e1"], dtype="string"),
            "value": [1, 2, 3, 4],
        }
    )
    named = Named("weekly", Pick("events", ("e2",)))
    near = list(picks.of_rows(rows, named))
    every = [picks.from_row(row) for row in rows.to_dict("records")]
    assert near == [Pick("events", ("e1", "e2")), Pick("events", ("e2", "e1"))]
    assert picks.find_mark(named, near) == picks.find_mark(named, [each for each in every if each])
    assert list(picks.of_rows(rows[["value"]], named)) == []


def test_no_mark_is_looked_at_after_the_same_one() -> None:
    def marks() -> Iterator[Pick]:
        yield Pick("claims", ("a", "b"))
        yield Pick("claims", ("a",))
        raise AssertionError("a table of rows would be made")

    assert picks.find_mark(Named("weekly", Pick("claims", ("a",))), marks()) == Pick(
        "claims", ("a",)
    )
