"""Tests of lib/analyses/before_after/compared_rows.py, counted_events.py and spoken_then.py."""

from datetime import date

from lib.analyses.before_after import compared_rows, counted_events, spoken_then
from lib.analyses.before_after.compared_figures import Figure, Measure
from lib.analyses.before_after.two_periods import Days, Period
from lib.model.settings import EventGroup, Settings
from lib.tables import Tables
from tests.rows import NAVY, WATCH, with_events, with_statements

SETTINGS = Settings(groups=(EventGroup(id="attacks", label="Attacks"),), documented="attacks")
MARCH, APRIL = (
    Days(date(2031, 3, 1), date(2031, 3, 10)),
    Days(date(2031, 4, 1), date(2031, 4, 10)),
)


def pair(before: Tables, after: Tables) -> tuple[Period, Period]:
    return Period(MARCH, MARCH, before, before.articles), Period(
        APRIL, APRIL, after, after.articles
    )


def events(tables: Tables, *changes: dict) -> Tables:
    return with_events(tables, *changes, settings=SETTINGS)


def test_a_group_counts_certain_events_and_those_that_are_only_possible(tables: Tables) -> None:
    both = pair(events(tables, {}, {"certain": False}), events(tables, {}))
    (measure,) = counted_events.groups(SETTINGS, *both)
    assert (measure.before.low, measure.before.high) == (1, 2)
    assert (measure.after.low, measure.after.high) == (1, 1)


def test_who_reports_adds_up_to_all_events(tables: Tables) -> None:
    both = pair(
        events(tables, {"reported_by": "media"}, {"reported_by": "claimed_only"}, {}),
        events(tables, {"reported_by": "media"}),
    )
    found = counted_events.by_reporter(*both, "attacks")
    assert list(found) == ["media", "claimed_only", "open"]
    assert sum(each.before.low for each in found.values()) == 3


def test_weapons_of_one_period_only_are_named(tables: Tables) -> None:
    both = pair(
        events(tables, {"weapon": "rocket"}, {"weapon": "rocket"}, {"weapon": "one_way_drone"}),
        events(tables, {"weapon": "one_way_drone"}, {"weapon": None}),
    )
    found = counted_events.split(*both, "attacks", "Weapons")
    assert [each.name for each in found.only_before] == ["Rockets"]
    assert found.only_after == ()
    whole = counted_events.groups(SETTINGS, *both)[0]
    rows = {row.name: (row.before, row.after) for row in compared_rows.shares(found, whole)}
    assert rows["Rockets"] == ("2 of 3", "0 of 2")
    assert rows["Reported in one period only"] == ("Rockets", "–")


def test_a_share_is_in_percent_only_of_enough_certain_events() -> None:
    whole = Measure("", "Attacks", Figure(20, 20, 10), Figure(9, 9, 10))
    part = Measure("Weapons", "Rockets", Figure(5, 5, 10), Figure(3, 3, 10))
    found = counted_events.Split("Weapons", (part,), (), ())
    (row,) = compared_rows.shares(found, whole)
    assert (row.before, row.after) == ("5 of 20 (25%)", "3 of 9")


def test_parties_that_spoke_in_one_period_only_are_named(tables: Tables) -> None:
    both = pair(
        with_statements(tables, {"party_id": NAVY}, {"party_id": WATCH}),
        with_statements(tables, {"party_id": NAVY}),
    )
    found = spoken_then.speakers(*both)
    names = tables.party_names
    assert list(found.both) == [names[NAVY]]
    assert list(found.only_before) == [names[WATCH]]
    assert not found.only_after


def test_every_row_has_evidence_of_one_kind(tables: Tables) -> None:
    both = pair(events(tables, {"weapon": "rocket"}), events(tables, {}))
    rows = compared_rows.frame(map(compared_rows.row_of, counted_events.groups(SETTINGS, *both)))
    assert rows["event_ids"].to_list() == ["e1"]
    assert rows["claim_ids"].eq("").all()
