"""Tests of lib/analyses/sites.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.analyses import known_places, sites
from lib.analyses.events_at_places import week_starts
from lib.corpus import Corpus, load
from lib.model import Settings
from lib.model.settings import EventGroup, Focus
from lib.selection import Selection, apply
from lib.tables import Tables, build
from tests.paths import DATA
from tests.present import present
from tests.rows import with_events

DRONES = EventGroup(id="drones", label="Drone strikes", types=("air_drone_strike",))
SETTINGS = Settings(groups=(DRONES,), focus=Focus(pair="NRL-SDR", label="strait", near_km=30))


def _grouped(tables: Tables, *changes: dict) -> Tables:
    """Events in the groups of these settings."""
    return with_events(tables, *changes, settings=SETTINGS)


def _far(tables: Tables, **distances: float) -> Tables:
    """The tables with these distances to the border, and none for all other places."""
    far = tables.places["place_id"].map(distances).astype("Float64")
    return replace(tables, places=tables.places.assign(border_km=far))


def test_a_site_counts_each_group_of_events(tables: Tables) -> None:
    rockets = {"type": "shelling_artillery_missile", "places": ["vell"]}
    made = _grouped(tables, {"places": ["vell"]}, {"places": ["vell"]}, rockets)
    rows = sites.by_group(made).set_index("group_id")
    assert rows["number"].to_dict() == {"drones": 2, "other": 1}
    assert rows.loc["drones", "event_ids"] == "e1 e2"


def test_possible_matches_are_marked(tables: Tables) -> None:
    made = _grouped(tables, {"places": ["vell"]}, {"places": ["vell"], "certain": False})
    assert sites.by_group(made)[["number", "possible"]].values.tolist() == [[2, 1]]


def test_an_event_at_two_places_is_at_both(tables: Tables) -> None:
    made = _grouped(tables, {"places": ["vell", "ankerholm"]})
    assert sites.by_group(made)["place_id"].tolist() == ["ankerholm", "vell"]


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ("vell", {"vell": sites.INSIDE, "deep-cove": sites.OTHER}),
        ("ankerholm", {"vell": sites.INSIDE, "deep-cove": sites.OTHER}),
        ("suderia", {"vell": sites.INSIDE, "deep-cove": sites.INSIDE}),
    ],
)
def test_a_place_is_in_the_filter_if_it_stands_for_a_chosen_one_or_lies_in_it(
    tables: Tables, chosen: str, found: dict[str, str]
) -> None:
    within = tables.places["place_id"].map({"ankerholm": "vell"}).astype("string")
    made = _grouped(
        replace(tables, places=tables.places.assign(within=within)),
        {"places": ["vell", "deep-cove"]},
    )
    listed = sites.site_list(made, SETTINGS, Selection(places=(chosen,))).set_index("place_id")
    assert listed["where"].to_dict() == found


def test_the_last_day_is_the_end_of_the_last_event(tables: Tables) -> None:
    long = {"places": ["vell"], "start": "2031-03-02", "end": "2031-03-20"}
    made = _grouped(tables, long, {"places": ["vell"], "start": "2031-03-10"})
    assert sites.by_group(made)["last"].tolist() == [pd.Timestamp("2031-03-20")]


def test_sites_are_listed_from_the_border_and_unknown_ones_last(
    corpus: Corpus, tables: Tables
) -> None:
    far = _far(tables, vell=40.0, ankerholm=3.0)
    listed = sites.site_list(far, corpus.settings)
    assert listed["place_id"].tolist() == ["ankerholm", "vell", "deep-cove"]


def test_the_list_has_a_column_for_every_group_and_the_total(
    corpus: Corpus, tables: Tables
) -> None:
    listed = sites.site_list(tables, corpus.settings).set_index("place_id")
    assert listed["coastal-fronts"].to_dict() == {"ankerholm": 1, "deep-cove": 0, "vell": 1}
    assert listed["other"].sum() == 0
    assert listed["total"].tolist() == [1, 1, 1]


def test_no_events_give_an_empty_list_with_its_columns(tables: Tables) -> None:
    listed = sites.site_list(_grouped(tables), SETTINGS)
    assert len(listed) == 0
    assert {"place_id", "drones", "other", "total", "last"} <= set(listed.columns)


@pytest.mark.parametrize("day", ["2031-03-03", "2031-03-09"])
def test_a_week_begins_on_monday(tables: Tables, day: str) -> None:
    made = _grouped(tables, {"places": ["vell"], "start": day})
    assert week_starts(made) == [date(2031, 3, 3)]


def test_weeks_without_events_are_there_too(tables: Tables) -> None:
    first, last = ({"places": ["vell"], "start": day} for day in ("2031-03-04", "2031-03-18"))
    starts = week_starts(_grouped(tables, first, last))
    assert starts == [date(2031, 3, 3), date(2031, 3, 10), date(2031, 3, 17)]


def test_no_events_have_no_weeks(tables: Tables) -> None:
    assert week_starts(_grouped(tables)) == []


def test_the_finding_counts_sites_and_those_near_the_border(tables: Tables) -> None:
    far = _far(tables, vell=30.0)
    made = _grouped(far, {"places": ["vell"]}, {"places": ["ankerholm"]})
    assert sites.finding(made, SETTINGS) == "Drone strikes at 2 sites, 1 within 30 km of the strait"


@pytest.mark.parametrize(
    ("vell", "ankerholm", "said"),
    [
        (30.0, 55.0, "1 within 30 km of the strait, and 1 more possibly"),
        (31.0, 56.0, "none within 30 km of the strait"),
        (31.0, 5.1, "none within 30 km of the strait, 1 possibly"),
        (30.0, 5.0, "2 within 30 km of the strait"),
    ],
)
def test_sites_possibly_near_the_border_are_counted_separately(
    tables: Tables, vell: float, ankerholm: float, said: str
) -> None:
    # Ankerholm is known only to 25 km.
    far = _far(tables, vell=vell, ankerholm=ankerholm)
    made = _grouped(far, {"places": ["vell"]}, {"places": ["ankerholm"]})
    assert sites.finding(made, SETTINGS) == f"Drone strikes at 2 sites, {said}"


def test_two_sites_of_one_position_count_once(tables: Tables) -> None:
    placed = tables.places.assign(lat=11.0, lon=20.5, geo_precision=1, border_km=3.0)
    made = _grouped(replace(tables, places=placed), {"places": ["vell"]}, {"places": ["ankerholm"]})
    assert sites.finding(made, SETTINGS) == "Drone strikes at 1 site, 1 within 30 km of the strait"


def test_a_region_is_not_a_site_in_the_finding(tables: Tables) -> None:
    made = _grouped(tables, {"places": ["suderia"]}, {"places": ["deep-cove"]})
    assert sites.finding(made, SETTINGS) == ""


def test_a_country_is_not_a_site_whatever_its_precision(tables: Tables) -> None:
    exact = tables.places.assign(geo_precision=1)
    made = _grouped(replace(tables, places=exact), {"places": ["suderia"]})
    assert sites.finding(made, SETTINGS) == ""
    assert sites.site_list(made, SETTINGS)["border_km"].isna().all()


def test_without_a_focus_border_there_is_no_distance(tables: Tables) -> None:
    made = _grouped(tables, {"places": ["vell"]})
    assert sites.finding(made, Settings(groups=(DRONES,))) == "Drone strikes at 1 site"


def test_only_the_groups_that_are_shown_are_counted(tables: Tables) -> None:
    made = _grouped(tables, {"places": ["vell"]})
    assert sites.finding(made, SETTINGS, groups=["other"]) == ""


def test_a_region_has_neither_position_nor_distance_in_the_list(tables: Tables) -> None:
    made = _grouped(_far(tables, suderia=4.0), {"places": ["suderia"]})
    listed = sites.site_list(made, SETTINGS)
    assert listed[["lat", "lon", "border_km"]].isna().all().all()


def _within(tables: Tables, place: str, site: str) -> Tables:
    within = tables.places["within"].mask(tables.places["place_id"] == place, site)
    return replace(tables, places=tables.places.assign(within=within))


def test_a_place_within_another_is_counted_there_and_still_named(tables: Tables) -> None:
    quarter = _within(tables, "ankerholm", "vell")
    made = _grouped(
        quarter, {"places": ["vell"]}, {"places": ["ankerholm"]}, {"places": ["vell", "ankerholm"]}
    )
    listed = sites.site_list(made, SETTINGS)
    assert listed[["place_id", "drones", "includes"]].values.tolist() == [["vell", 3, "Ankerholm"]]
    rows = sites.by_group(made)
    assert rows[["place_id", "number", "event_ids"]].values.tolist() == [["vell", 3, "e1 e2 e3"]]


def test_the_newest_event_of_a_site_is_named(tables: Tables) -> None:
    made = _grouped(
        tables,
        {"places": ["vell"], "start": "2031-03-09", "name": "The later one"},
        {"places": ["vell"], "start": "2031-03-02", "name": "The earlier one"},
    )
    assert sites.by_group(made)["newest"].tolist() == ["The later one"]


def _filtered(tables: Tables) -> tuple[Tables, Selection]:
    """An event at Vell, 3 km from the border, and at two places farther off."""
    far = _far(tables, vell=3.0, ankerholm=40.0)
    asked = Selection(within_km=20)
    made = _grouped(far, {"places": ["vell", "ankerholm", "deep-cove"]})
    return apply(made, asked), asked


def test_with_a_distance_the_list_says_which_places_are_within_it(tables: Tables) -> None:
    made, asked = _filtered(tables)
    listed = sites.site_list(made, SETTINGS, asked)
    assert listed[["place_id", "where"]].values.tolist() == [
        ["vell", sites.INSIDE],
        ["ankerholm", sites.POSSIBLY],
        ["deep-cove", sites.OTHER],
    ]
    expected = "Drone strikes at 1 site within 20 km of the strait, and 1 more possibly"
    assert sites.finding(made, SETTINGS, asked) == expected


def test_within_a_distance_a_site_of_two_groups_counts_once(tables: Tables) -> None:
    far, asked = _far(tables, vell=3.0, ankerholm=4.0), Selection(within_km=20)
    drone = {"type": "air_drone_strike", "places": ["vell"]}
    made = apply(_grouped(far, drone, {"type": "ied", "places": ["vell", "ankerholm"]}), asked)
    assert sites.finding(made, SETTINGS, asked) == (
        "1 site within 20 km of the strait, and 1 more possibly (Drone strikes: 1; Other or "
        "unattributed: 1, and 1 more possibly)"
    )


def test_with_a_country_the_list_says_which_places_are_in_it(tables: Tables) -> None:
    asked = Selection(countries=("NRL",))
    made = apply(_grouped(tables, {"places": ["vell", "ankerholm"]}), asked)
    where = sites.site_list(made, SETTINGS, asked).set_index("place_id")["where"]
    assert where.to_dict() == {"ankerholm": sites.INSIDE, "vell": sites.OTHER}


def test_sites_near_the_shipped_border_obey_the_rule_on_the_page_method() -> None:
    corpus = load(DATA)
    window = present(corpus.settings.window)
    asked = Selection(start=window.start, end=window.end)
    shown = apply(build(corpus), asked)
    listed = sites.site_list(shown, corpus.settings, asked)
    near = sites.near_border(sites.own_sites(listed), 25)
    assert sites.number_of_sites(near) == sites.Near(certain=9, possible=2)
    assert set(listed["includes"]) >= {"Al-Sikak (al-Qaim)", "Al-Hari"}


def test_a_distance_is_as_vague_as_the_position() -> None:
    site = {"border_km": 10.0, "geo_precision": 2}
    assert known_places.border_range(site) == (0.0, 35.0)
    assert known_places.border_range({**site, "geo_precision": 1}) == (10.0, 10.0)
    assert known_places.border_range({**site, "geo_precision": 3}) is None
    assert known_places.border_range({**site, "border_km": None}) is None
