"""Tests of lib/sites.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib import sites
from lib.corpus import Corpus
from lib.model import Settings
from lib.model.settings import EventGroup, Focus
from lib.tables import Tables
from tests.rows import with_events

DRONES = EventGroup(id="drones", label="Drone strikes", types=("air_drone_strike",))
SETTINGS = Settings(groups=(DRONES,), focus=Focus(pair="NRL-SDR", label="strait", near_km=30))


def _far(tables: Tables, **distances: float) -> Tables:
    far = tables.places["place_id"].map(distances).astype("Float64")
    return replace(tables, places=tables.places.assign(border_km=far))


def test_a_site_counts_each_group_of_events(tables: Tables) -> None:
    rockets = {"type": "shelling_artillery_missile", "places": ["vell"]}
    made = with_events(tables, {"places": ["vell"]}, {"places": ["vell"]}, rockets)
    rows = sites.by_group(made, SETTINGS).set_index("group_id")
    assert rows["number"].to_dict() == {"drones": 2, "other": 1}
    assert rows.loc["drones", "event_ids"] == "e1 e2"


def test_what_only_may_match_is_told_apart(tables: Tables) -> None:
    made = with_events(tables, {"places": ["vell"]}, {"places": ["vell"], "certain": False})
    assert sites.by_group(made, SETTINGS)[["number", "possible"]].values.tolist() == [[2, 1]]


def test_an_event_at_two_places_is_at_both(tables: Tables) -> None:
    made = with_events(tables, {"places": ["vell", "ankerholm"]})
    assert sites.by_group(made, SETTINGS)["place_id"].tolist() == ["ankerholm", "vell"]


def test_the_last_day_is_the_end_of_the_last_event(tables: Tables) -> None:
    long = {"places": ["vell"], "start": "2031-03-02", "end": "2031-03-20"}
    made = with_events(tables, long, {"places": ["vell"], "start": "2031-03-10"})
    assert sites.by_group(made, SETTINGS)["last"].tolist() == [pd.Timestamp("2031-03-20")]


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
    listed = sites.site_list(with_events(tables), SETTINGS)
    assert len(listed) == 0
    assert {"place_id", "drones", "other", "total", "last"} <= set(listed.columns)


@pytest.mark.parametrize("day", ["2031-03-03", "2031-03-09"])
def test_a_week_begins_on_monday(tables: Tables, day: str) -> None:
    made = with_events(tables, {"places": ["vell"], "start": day})
    assert sites.week_starts(made, SETTINGS) == [date(2031, 3, 3)]


def test_weeks_without_events_are_there_too(tables: Tables) -> None:
    first, last = ({"places": ["vell"], "start": day} for day in ("2031-03-04", "2031-03-18"))
    starts = sites.week_starts(with_events(tables, first, last), SETTINGS)
    assert starts == [date(2031, 3, 3), date(2031, 3, 10), date(2031, 3, 17)]


def test_no_events_have_no_weeks(tables: Tables) -> None:
    assert sites.week_starts(with_events(tables), SETTINGS) == []


def test_the_finding_counts_sites_and_those_near_the_border(tables: Tables) -> None:
    far = _far(tables, vell=40.0, ankerholm=30.0)
    made = with_events(far, {"places": ["vell"]}, {"places": ["ankerholm"]})
    assert sites.finding(made, SETTINGS) == "Drone strikes at 2 sites, 1 within 30 km of the strait"


def test_a_region_is_no_site_of_the_finding(tables: Tables) -> None:
    made = with_events(tables, {"places": ["suderia"]}, {"places": ["deep-cove"]})
    assert sites.finding(made, SETTINGS) == ""


def test_without_a_focus_border_no_distance_is_told(tables: Tables) -> None:
    made = with_events(tables, {"places": ["vell"]})
    assert sites.finding(made, Settings(groups=(DRONES,))) == "Drone strikes at 1 site"
