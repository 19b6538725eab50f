"""Tests of lib/maps/marks.py."""

import math
from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts import group_kinds
from lib.look.style import LIGHT
from lib.maps import marks
from lib.maps.icons import icon, pie
from lib.model import Settings
from lib.model.settings import EventGroup
from tests.maps.conftest import ATTACKS, OTHERS, STRIKES
from tests.maps.drawing import rows

KINDS = [ATTACKS, STRIKES, OTHERS]


def _too_near(records: list[dict]) -> list[tuple[str, str]]:
    """Pairs of marks that overlap."""
    return [
        (one["icon"], other["icon"])
        for one, other in combinations(records, 2)
        if math.dist(one["off"], other["off"]) < (one["size"] + other["size"]) / 2
    ]


def test_what_counts_as_attacks_is_a_circle_and_the_rest_a_diamond() -> None:
    groups = (EventGroup(id="a", label="A", bloc="pact"), EventGroup(id="s", label="S"))
    found = group_kinds.kinds(Settings(groups=groups, documented="a"), {"pact": "#0072B2"}, LIGHT)
    assert [(kind.group_id, kind.shape, kind.colour) for kind in found] == [
        ("a", "circle", "#0072B2"),
        ("s", "diamond", LIGHT.neutral),
        ("other", "square", LIGHT.neutral),
    ]


def test_an_exact_site_is_a_dot_at_its_point(sites: pd.DataFrame) -> None:
    record = next(one for one in marks.spots(sites, KINDS) if one["place_id"] == "vell")
    assert (record["lon"], record["lat"]) == (20.5, 11.0)
    assert (record["off"], record["near"], record["drawing"]) == (
        [0, 0],
        False,
        icon("circle", "#D55E00"),
    )


def test_a_region_is_listed_beside_the_map_and_never_a_dot(sites: pd.DataFrame) -> None:
    coast, cove = marks.regions(sites, KINDS)
    assert (coast["place_id"], cove["place_id"]) == ("coast", "cove")
    assert [(kind.group_id, number, ids) for kind, number, ids in coast["counts"]] == [
        ("attacks", 1, "e1")
    ]
    assert {one["place_id"] for one in marks.spots(sites, KINDS)} == {"vell", "ankerholm"}


def test_a_near_site_has_one_halo_for_all_its_groups() -> None:
    near = rows({"geo_precision": 2}, {"geo_precision": 2, "group_id": "strikes"}, {"lat": 12.0})
    assert len(marks.halos(marks.spots(near, KINDS))) == 1


def test_a_halo_is_dashed_and_shows_the_margin_of_error() -> None:
    (halo,) = marks.halos(marks.spots(rows({"geo_precision": 2}), KINDS))
    dashes = marks.dashes(halo)
    assert len(dashes) == marks.DASHES
    assert all(
        math.isclose(
            math.hypot((lon - 20.5) * math.cos(math.radians(11)), lat - 11) * 111_320, 25_000
        )
        for dash in dashes
        for lon, lat in dash
    )


def test_two_groups_at_a_place_are_one_pie_that_leads_to_the_events_of_both() -> None:
    two = rows({"number": 1}, {"group_id": "strikes", "number": 3, "event_ids": "e2 e3 e1"})
    (record,) = marks.spots(two, KINDS)
    assert record["drawing"] == pie([("#0072B2", 3), ("#D55E00", 1)])
    assert record["size"] == marks.diameter(4)
    assert record["event_ids"] == "e2 e3 e1"


def test_two_groups_in_a_region_are_one_entry_the_busiest_region_first() -> None:
    region = {"geo_precision": 3}
    found = marks.regions(
        rows(
            {**region, "place_id": "a", "number": 2},
            {**region, "place_id": "b", "number": 2},
            {**region, "place_id": "b", "group_id": "strikes", "number": 7},
        ),
        KINDS,
    )
    assert [one["place_id"] for one in found] == ["b", "a"]
    assert [number for _, number, _ in found[0]["counts"]] == [7, 2]


def test_a_place_outside_the_filter_is_pale_and_labelled() -> None:
    near = {"geo_precision": 2}
    found = marks.spots(rows({}, {**near, "place_id": "b", "lat": 12.0, "where": "other place of "
                                  "these events"}), KINDS)  # fmt: skip
    pale, bold = found
    assert (pale["place_id"], pale["drawing"].is_pale, bold["drawing"].is_pale) == (
        "b",
        True,
        False,
    )
    assert "another place of these events" in pale["tip"]
    assert marks.halos(found) == []


def test_the_smaller_marks_are_on_top_of_the_larger_ones() -> None:
    found = marks.spots(rows({"number": 1}, {"place_id": "b", "number": 9, "lat": 12.0}), KINDS)
    assert [one["place_id"] for one in found] == ["b", "vell"]


@given(st.lists(st.integers(1, 300), min_size=2, max_size=7))
def test_places_at_one_point_are_spread_out(numbers: list[int]) -> None:
    here = rows(*({"place_id": f"p{at}", "number": number} for at, number in enumerate(numbers)))
    assert _too_near(marks.spots(here, KINDS)) == []


def test_the_size_key_ranges_from_one_event_to_the_most() -> None:
    two = rows({"number": 20}, {"group_id": "strikes", "number": 10})
    assert marks.size_steps(marks.spots(two, KINDS)) == [1, 10, 30]
    assert marks.size_steps([]) == []


def test_the_area_of_a_dot_grows_with_its_events() -> None:
    one, four, nine = (marks.diameter(number) for number in (1, 4, 9))
    assert math.isclose(four - one, nine - four)
    assert marks.diameter(0) == one


def test_a_tip_says_what_when_and_how_precisely() -> None:
    site = {"border_km": 12.4}
    two = rows({**site, "number": 3, "possible": 1}, {**site, "group_id": "strikes"})
    (record,) = marks.spots(two, KINDS)
    assert record["tip"].splitlines() == [
        "Vell",
        "Attacks: 3 (1 possibly), latest 4 Mar 2031: Drone flight",
        "Strikes: 1, latest 4 Mar 2031: Drone flight",
        "12 km to the border",
        "position exact",
    ]


def test_a_region_has_no_distance() -> None:
    (region,) = marks.regions(rows({"geo_precision": 3, "border_km": 12.4}), KINDS)
    assert region["tip"].splitlines()[2:] == ["only the region is known"]


def test_the_position_of_a_site_without_coordinates_is_not_known() -> None:
    (cove,) = marks.regions(rows({"geo_precision": 3, "lat": None}), KINDS)
    assert cove["tip"].splitlines()[2:] == ["position not known"]
    (coast,) = marks.regions(rows({"kind": "region", "lat": None}), KINDS)
    assert coast["tip"].splitlines()[2:] == ["only the region is known"]


@pytest.mark.parametrize("text", ["@@=alert(1)", "@@type", "@@#x"])
def test_a_text_is_never_an_expression(text: str) -> None:
    assert not marks.literal(text).startswith("@@")
    assert marks.literal(text).endswith(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("فيل", "فيل"), (None, ""), (pd.NA, ""), ("a\u202eb", "a⟨U+202E⟩b"), ("a@@=b", "a@@=b")],
)
def test_other_texts_are_shown_unchanged(text: object, expected: str) -> None:
    assert marks.literal(text) == expected


def test_no_sites_have_no_marks() -> None:
    assert marks.spots(rows(), KINDS) == marks.regions(rows(), KINDS) == marks.halos([]) == []


def test_kinds_that_are_switched_off_are_not_drawn() -> None:
    two = rows({}, {"group_id": "strikes"})
    (record,) = marks.spots(two, [ATTACKS])
    assert record["drawing"] == icon("circle", "#D55E00")
