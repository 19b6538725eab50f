"""Tests of lib/analyses/busiest.py."""

from datetime import date

from lib.analyses import busiest
from lib.corpus import Corpus
from lib.tables import Tables
from tests.rows import emptied, with_events


def test_weeks_begin_on_monday_and_count_each_event_once(tables: Tables) -> None:
    weeks = busiest.weekly(tables)
    assert (weeks["week"].dt.day_of_week == 0).all()
    assert weeks["number"].sum() == 3


def test_the_busiest_week_says_who_reports_its_events(corpus: Corpus, tables: Tables) -> None:
    made = with_events(
        tables,
        {"start": "2031-03-04", "reported_by": "official"},
        {"start": "2031-03-09", "reported_by": "claimed_only", "time_precision": 2},
        {"start": "2031-03-10"},
    )
    assert busiest.finding(made, corpus.settings) == (
        "Busiest week for violent events: 2 reported, 3–9 Mar 2031 (1 confirmed "
        "officially, 1 by the claimant alone; 1 with an inexact date)"
    )


def test_no_week_is_the_busiest_in_a_tie(corpus: Corpus, tables: Tables) -> None:
    made = with_events(tables, {"start": "2031-03-04"}, {"start": "2031-03-11"})
    assert busiest.finding(made, corpus.settings) == (
        "2 weeks with 1 violent events each, none with more: 3–9 Mar 2031, 10–16 Mar 2031"
    )


def test_a_week_is_cut_to_the_selection(corpus: Corpus, tables: Tables) -> None:
    made = with_events(tables, {"start": "2031-03-04"})
    day = date(2031, 3, 4)
    assert busiest.finding(made, corpus.settings, (day, day)) == (
        "Violent events: 1 reported, 4 Mar 2031"
    )


def test_without_events_it_says_so(corpus: Corpus, tables: Tables) -> None:
    assert busiest.finding(emptied(tables), corpus.settings) == (
        "No violent events reported in this selection"
    )


def test_part_of_a_week_is_named_by_its_days(corpus: Corpus, tables: Tables) -> None:
    made = with_events(
        tables, {"start": "2031-03-05"}, {"start": "2031-03-07"}, {"start": "2031-03-11"}
    )
    days = date(2031, 3, 5), date(2031, 3, 16)
    assert busiest.weekly(made, days)["when"].unique().tolist() == [
        "5–9 Mar 2031",
        "10–16 Mar 2031",
    ]
    assert busiest.finding(made, corpus.settings, days).startswith(
        "Most violent events in a week shown: 2 reported, 5–9 Mar 2031, part of a week"
    )
