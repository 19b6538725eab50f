"""Tests of lib/maps/marks.py."""

import math
from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.maps import marks
from lib.maps.marks import Kind
from lib.maps.projection import Viewpoint
from lib.model import Settings
from lib.model.settings import EventGroup
from lib.style import LIGHT
from tests.maps.conftest import ATTACKS, OTHERS, STRIKES
from tests.maps.drawing import rows

SEEN = Viewpoint(20.5, 11.0, 6.0, 4000, 4000)
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
    found = marks.kinds(Settings(groups=groups, documented="a"), {"pact": "#0072B2"}, LIGHT)
    assert [(kind.group_id, kind.shape, kind.colour) for kind in found] == [
        ("a", "circle", "#0072B2"),
        ("s", "diamond", LIGHT.neutral),
        ("other", "square", LIGHT.neutral),
    ]


def test_an_exact_site_is_a_dot_at_its_point(sites: pd.DataFrame) -> None:
    record = marks.spots(sites, KINDS)[0]
    assert (record["place_id"], record["lon"], record["lat"]) == ("vell", 20.5, 11.0)
    assert (record["off"], record["near"], record["icon"]) == ([0, 0], False, "circleD55E00")


def test_a_region_is_an_area_and_never_a_dot(sites: pd.DataFrame, basemap: dict) -> None:
    (area,) = marks.areas(sites, KINDS, basemap)
    assert area["place_id"] == "coast"
    assert "coast" not in {record["place_id"] for record in marks.spots(sites, KINDS)}


def test_a_site_without_position_is_neither(sites: pd.DataFrame, basemap: dict) -> None:
    cove = sites.loc[sites["place_id"] == "cove"]
    region = cove.assign(geo_precision=3)
    assert marks.spots(cove, KINDS) == marks.areas(region, KINDS, basemap) == []


def test_a_near_site_has_one_halo_for_all_its_groups() -> None:
    near = rows({"geo_precision": 2}, {"geo_precision": 2, "group_id": "strikes"}, {"lat": 12.0})
    assert len(marks.halos(marks.spots(near, KINDS))) == 1


def test_a_governorate_has_its_own_outline(sites: pd.DataFrame, basemap: dict) -> None:
    (area,) = marks.areas(sites, KINDS, basemap)
    assert area["geometry"] == basemap["admin1"]["features"][0]["geometry"]


@pytest.mark.parametrize(
    "change", [{"kind": "region"}, {"admin1": None}, {"country": "ELS"}, {"admin1": "North"}]
)
def test_another_region_is_a_ring_around_its_point(basemap: dict, change: dict) -> None:
    region = {"kind": "governorate", "geo_precision": 3, **change}
    (area,) = marks.areas(rows(region), KINDS, basemap)
    lons, lats = zip(*area["geometry"]["coordinates"][0], strict=True)
    assert math.isclose((min(lats) + max(lats)) / 2, 11.0)
    assert math.isclose((max(lats) - min(lats)) * 111_320 / 2, marks.RING_M)
    assert (max(lons) - min(lons)) > (max(lats) - min(lats))


def test_two_groups_in_a_region_are_one_area_with_both_in_its_tip(basemap: dict) -> None:
    region = {"geo_precision": 3}
    two = rows({**region, "number": 2}, {**region, "group_id": "strikes", "number": 7})
    (area,) = marks.areas(two, KINDS, basemap)
    assert "Attacks: 2\nStrikes: 7" in area["tip"]
    assert area["line"][:3] == [0, 114, 178]


@given(st.lists(st.integers(1, 300), min_size=1, max_size=3))
def test_groups_at_one_point_stand_apart(numbers: list[int]) -> None:
    groups = zip(("attacks", "strikes", "other"), numbers, strict=False)
    here = rows(*({"group_id": group, "number": number} for group, number in groups))
    records = marks.spots(here, KINDS)
    assert len(records) == len(numbers)
    assert _too_near(records) == []


@given(st.lists(st.integers(1, 300), min_size=4, max_size=7))
def test_places_at_one_point_stand_apart(numbers: list[int]) -> None:
    here = rows(*({"place_id": f"p{at}", "number": number} for at, number in enumerate(numbers)))
    assert _too_near(marks.spots(here, KINDS)) == []


def test_the_area_of_a_dot_grows_with_its_events() -> None:
    one, four, nine = (marks.diameter(number) for number in (1, 4, 9))
    assert math.isclose(four - one, nine - four)
    assert marks.diameter(0) == one


def test_a_tip_says_what_when_and_how_precisely() -> None:
    site = {"border_km": 12.4}
    two = rows({**site, "number": 3}, {**site, "group_id": "strikes"})
    tips = {record["tip"] for record in marks.spots(two, KINDS)}
    assert tips == {
        "Vell\nAttacks: 3\nStrikes: 1\n12 km to the border\nlast on 4 Mar 2031\nPosition: exact"
    }


@pytest.mark.parametrize("text", ["@@=alert(1)", "@@type", "@@#x"])
def test_a_text_is_never_an_expression(text: str) -> None:
    assert not marks.literal(text).startswith("@@")
    assert marks.literal(text).endswith(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("فيل", "فيل"), (None, ""), (pd.NA, ""), ("a\u202eb", "a⟨U+202E⟩b"), ("a@@=b", "a@@=b")],
)
def test_other_texts_are_shown_as_they_stand(text: object, expected: str) -> None:
    assert marks.literal(text) == expected


def test_no_sites_have_no_marks(basemap: dict) -> None:
    none = rows()
    assert marks.spots(none, KINDS) == marks.areas(none, KINDS, basemap) == []
    assert marks.halos([]) == marks.label_rows([], SEEN) == []


def test_a_place_has_one_label_without_its_brackets() -> None:
    two = rows({"name": "Vell (Port)"}, {"name": "Vell (Port)", "group_id": "strikes"})
    labels = marks.label_rows(marks.spots(two, KINDS), SEEN)
    assert [label["label"] for label in labels] == ["Vell"]


def test_where_there_is_room_for_one_label_the_busier_place_has_it() -> None:
    quiet = [{"place_id": f"q{n}", "name": "Quiet", "lat": 11 + n / 1e6} for n in range(40)]
    found = marks.label_rows(marks.spots(rows(*quiet, {"number": 90}), KINDS), SEEN)
    assert found[0]["label"] == "Vell"
    assert len(found) < 41


def test_kinds_that_are_switched_off_are_not_asked_for() -> None:
    attacks: list[Kind] = [ATTACKS]
    assert len(marks.spots(rows({}), attacks)) == 1
