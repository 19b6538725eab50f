"""Tests of lib/overview.py."""

from datetime import date

from lib import overview
from lib.corpus import Corpus
from lib.evidence import Library
from lib.selection import Selection, apply
from lib.tables import Tables
from tests.rows import emptied, with_claims

END = date(2031, 4, 2)
KILLED = {"measure": "killed", "event_id": "2031-03-04-vell-rocket-attack", "affected": "convoys"}


def by_label(tables: Tables, corpus: Corpus, end: date = END) -> dict:
    library = Library(tables, tables)
    found = overview.headlines(tables, corpus.settings, library, end)
    return {headline.label: headline for headline in found}


def test_the_claimed_total_is_the_most_quoted_claimants(corpus: Corpus, tables: Tables) -> None:
    total = by_label(tables, corpus)["Attacks on Norrland convoys"]
    assert total.figure == "21"
    assert total.detail == "Norrland Navy, as of 31 Mar 2031; at least 5 on 5 Mar 2031"


def test_a_headline_leads_to_its_claims(corpus: Corpus, tables: Tables) -> None:
    evidence = by_label(tables, corpus)["Attacks on Norrland convoys"].evidence
    assert evidence.kind == "claims"
    assert set(evidence.ids) <= set(tables.claims["claim_id"])


def test_events_are_counted_by_group_with_the_days_since(corpus: Corpus, tables: Tables) -> None:
    attacks = by_label(tables, corpus)["Attacks by Coastal fronts"]
    assert attacks.figure == "2"
    assert "the last on 10 Mar 2031, 23 days before the window ends" in attacks.detail


def test_what_only_may_be_in_range_is_told_apart(corpus: Corpus, tables: Tables) -> None:
    window = Selection(start=date(2031, 3, 4), end=date(2031, 3, 8))
    attacks = by_label(apply(tables, window), corpus)["Attacks by Coastal fronts"]
    assert attacks.figure == "1"
    assert "1 more possibly in range; the last on 4 Mar 2031" in attacks.detail


def test_casualties_of_events_are_not_summed(corpus: Corpus, tables: Tables) -> None:
    claims = with_claims(
        tables,
        {**KILLED, "value": 3},
        {**KILLED, "value": 4, "event_id": "2031-03-10-ankerholm-drone-attack"},
    )
    headline = by_label(claims, corpus)["Killed in one event, Norrland convoys"]
    assert headline.figure == "4"
    assert headline.evidence.ids == ("c2",)


def test_a_figure_without_a_claimant_makes_no_headline(corpus: Corpus, tables: Tables) -> None:
    claims = with_claims(tables, {**KILLED, "value": 9, "claimant": None})
    assert "Killed in one event, Norrland convoys" not in by_label(claims, corpus)


def test_no_rows_give_no_headline(corpus: Corpus, tables: Tables) -> None:
    assert by_label(emptied(tables), corpus) == {}


def test_the_finding_keeps_the_claimant(corpus: Corpus, tables: Tables) -> None:
    sentence = overview.finding(tables, corpus.settings)
    assert sentence == "3 attacks documented; 21 claimed (Norrland Navy, as of 31 Mar 2031)"


def test_an_empty_selection_is_said(corpus: Corpus, tables: Tables) -> None:
    assert overview.finding(emptied(tables), corpus.settings) == (
        "Nothing happened in this selection"
    )


def test_weeks_begin_on_monday_and_count_each_event_once(corpus: Corpus, tables: Tables) -> None:
    weeks = overview.weekly(tables, corpus.settings)
    assert (weeks["week"].dt.day_of_week == 0).all()
    assert weeks["number"].sum() == 3
