"""Tests of lib/analyses/site_events.py."""

from dataclasses import replace

import pandas as pd

from lib.analyses import site_events
from lib.analyses.site_places import Site, site
from lib.tables import Tables
from tests.rows import with_events

VELL = {"places": ["vell"]}
ALONE = {"reported_by": "claimed_only", "claimants": ["tide-front"]}


def _finding(tables: Tables, *changes: dict, place: str = "vell") -> str:
    made = with_events(tables, *({**VELL, **change} for change in changes))
    own = site(made.places, place)
    return site_events.finding(site_events.happened(made, own), own, "week")


def _claimed(tables: Tables, *changes: dict) -> tuple[Site, Tables]:
    made = with_events(tables, *({**VELL, **change} for change in changes))
    return site(made.places, "vell"), made


def test_the_busiest_week_and_what_the_claimant_alone_reports_are_named(tables: Tables) -> None:
    days = [{"start": day} for day in ("2031-03-04", "2031-03-05", "2031-03-20")]
    assert _finding(tables, *days, {"start": "2031-03-21", **ALONE}, {"start": "2031-03-06"}) == (
        "5 events reported in Vell, 3 of them in the week of 3 Mar 2031; "
        "1 reported only by the side that claims them"
    )


def test_of_weeks_that_tie_none_is_the_busiest(tables: Tables) -> None:
    days = ["2031-03-04", "2031-03-05", "2031-03-12", "2031-03-13"]
    found = _finding(tables, *({"start": day} for day in days))
    assert found == "4 events reported in Vell, never more than 2 a week"


def test_an_event_only_possibly_in_range_is_counted_apart(tables: Tables) -> None:
    assert _finding(tables, {}, {"certain": False}) == (
        "1 event reported in Vell, and 1 more only possibly in range"
    )
    assert _finding(tables, {"certain": False}) == "1 event only possibly in range reported in Vell"


def test_events_at_a_place_within_count_and_are_said(tables: Tables) -> None:
    within = tables.places["place_id"].map({"deep-cove": "vell"}).astype("string")
    made = replace(tables, places=tables.places.assign(within=within))
    assert _finding(made, {}, {"places": ["deep-cove"]}) == (
        "2 events reported in Vell, 1 of them at places within it"
    )
    assert _finding(made, {}, {"places": ["deep-cove"]}, place="deep-cove") == (
        "1 event reported at Deep Cove"
    )


def test_an_event_at_two_places_of_a_country_counts_once(tables: Tables) -> None:
    assert _finding(tables, {"places": ["vell", "deep-cove"]}, place="suderia") == (
        "1 event reported in Suderia"
    )


def test_events_without_a_claim_come_last(tables: Tables) -> None:
    own, made = _claimed(tables, {}, {}, ALONE)
    rows = site_events.by_claimant(made, made.events)
    assert rows[["claimant_name", "number", "claimed_only"]].values.tolist() == [
        ["Tide Front", 1, 1],
        ["No claim of responsibility found", 2, 0],
    ]
    assert rows["event_ids"].tolist() == ["e3", "e1 e2"]
    assert site_events.claimants_finding(made.events, own) == (
        "1 of 3 events in Vell is claimed; no claim of responsibility found for 2"
    )


def test_one_event_is_not_one_of_one(tables: Tables) -> None:
    own, made = _claimed(tables, ALONE)
    assert site_events.claimants_finding(made.events, own) == "The one event in Vell is claimed"
    own, made = _claimed(tables, {})
    assert site_events.claimants_finding(made.events, own) == (
        "No claim of responsibility found for the one event in Vell"
    )


def test_without_events_the_columns_stay(tables: Tables) -> None:
    none = site_events.by_claimant(tables, tables.events[:0])
    assert none.empty
    assert isinstance(none["last"].dtype, pd.DatetimeTZDtype) or none["last"].dtype.kind == "M"
