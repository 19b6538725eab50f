"""Tests of lib/analyses/incidents.py."""

from dataclasses import replace

import pandas as pd
import pytest

from lib.analyses import incidents
from lib.analyses.incidents import Period
from lib.tables import Tables
from tests.rows import NAVY, with_events


def _counts(
    tables: Tables, *changes: dict, period: Period = "week", by: incidents.By = "country"
) -> pd.DataFrame:
    made = with_events(tables, *changes)
    return incidents.per_period(made, made.events, period, by)


@pytest.mark.parametrize("day", ["2031-03-03", "2031-03-09"])
def test_a_week_runs_from_monday_to_sunday(tables: Tables, day: str) -> None:
    counts = _counts(tables, {"start": day})
    assert counts["start"].tolist() == [pd.Timestamp("2031-03-03")]
    assert counts["end"].tolist() == [pd.Timestamp("2031-03-09")]


def test_a_month_runs_from_its_first_to_its_last_day(tables: Tables) -> None:
    counts = _counts(tables, {"start": "2031-02-14"}, period="month")
    assert counts["start"].tolist() == [pd.Timestamp("2031-02-01")]
    assert counts["end"].tolist() == [pd.Timestamp("2031-02-28")]


def test_a_day_begins_and_ends_with_itself(tables: Tables) -> None:
    counts = _counts(tables, {"start": "2031-03-04"}, period="day")
    assert counts["start"].tolist() == counts["end"].tolist() == [pd.Timestamp("2031-03-04")]


def test_an_event_over_several_weeks_counts_once_in_the_first(tables: Tables) -> None:
    counts = _counts(tables, {"start": "2031-03-08", "end": "2031-03-20"})
    assert counts[["start", "number"]].values.tolist() == [[pd.Timestamp("2031-03-03"), 1]]


def test_an_event_at_two_places_of_a_country_counts_once(tables: Tables) -> None:
    counts = _counts(tables, {"places": ["vell", "deep-cove"]})
    assert counts[["category", "number"]].values.tolist() == [["Suderia", 1]]


def test_an_event_in_two_countries_is_not_split(tables: Tables) -> None:
    counts = _counts(tables, {"places": ["vell", "ankerholm"]})
    assert counts[["category", "number"]].values.tolist() == [[incidents.SEVERAL, 1]]


def test_an_event_without_a_place_is_counted_too(tables: Tables) -> None:
    assert _counts(tables, {})["category"].tolist() == [incidents.NOWHERE]


def test_a_country_without_a_place_is_shown_by_its_code(tables: Tables) -> None:
    only_towns = replace(tables, places=tables.places.loc[tables.places["kind"] == "town"])
    assert _counts(only_towns, {"places": ["vell"]})["category"].tolist() == ["SDR"]


def test_a_country_without_a_code_does_no_harm(tables: Tables) -> None:
    codes = tables.places["country"].where(tables.places["place_id"] != "norrland")
    uncoded = replace(tables, places=tables.places.assign(country=codes))
    assert _counts(uncoded, {"places": ["vell"]})["category"].tolist() == ["Suderia"]


def test_a_weapon_is_a_word_for_readers(tables: Tables) -> None:
    counts = _counts(tables, {"weapon": "one_way_drone"}, {"weapon": None}, by="weapon")
    assert set(counts["category"]) == {"One-way attack drone", "Not stated"}


def test_two_claimants_of_one_event_share_a_category(tables: Tables) -> None:
    counts = _counts(tables, {"claimants": ["tide-front", NAVY]}, {}, by="claimed_by")
    assert set(counts["category"]) == {"Tide Front and Norrland Navy", incidents.UNCLAIMED}


def test_events_possibly_in_range_are_counted_separately(tables: Tables) -> None:
    counts = _counts(tables, {}, {"certain": False}, {})
    assert counts.set_index("certain")["number"].to_dict() == {True: 2, False: 1}


def test_a_bar_knows_its_events(tables: Tables) -> None:
    assert _counts(tables, {}, {})["event_ids"].tolist() == ["e1 e2"]


@pytest.mark.parametrize("period", ["day", "week", "month"])
@pytest.mark.parametrize("by", ["reported_by", "country", "weapon", "claimed_by"])
def test_every_event_is_counted_once(tables: Tables, period: Period, by: incidents.By) -> None:
    counts = incidents.per_period(tables, tables.events, period, by)
    assert sorted(" ".join(counts["event_ids"]).split()) == sorted(tables.events["event_id"])
    assert counts["number"].sum() == 4


@pytest.mark.parametrize("by", ["reported_by", "country", "weapon", "claimed_by"])
def test_no_events_give_no_rows(tables: Tables, by: incidents.By) -> None:
    counts = _counts(tables, by=by)
    assert len(counts) == 0
    assert set(counts.columns) == {
        "start", "end", "category", "reported_by", "certain", "number", "event_ids"
    }  # fmt: skip


def test_the_largest_category_comes_first(tables: Tables) -> None:
    counts = _counts(tables, {}, {"places": ["vell"]}, {"places": ["vell"], "start": "2031-04-01"})
    assert incidents.largest_first(counts) == ["Suderia", incidents.NOWHERE]


def test_counting_leaves_the_events_alone(tables: Tables) -> None:
    before = tables.events.copy()
    incidents.per_period(tables, tables.events, "week", "country")
    pd.testing.assert_frame_equal(tables.events, before)
