"""Tests of lib/overview.py."""

from datetime import date

import pytest

from lib import overview
from lib.corpus import Corpus
from lib.evidence import Library
from lib.model.settings import EventGroup
from lib.selection import Selection, apply
from lib.tables import Tables
from tests.rows import emptied, with_claims
from tests.tallies.claiming import by

END = date(2031, 4, 2)
KILLED = {"measure": "killed", "event_id": "2031-03-04-vell-rocket-attack", "affected": "convoys"}


def total(tables: Tables, corpus: Corpus) -> str:
    return by_label(tables, corpus)["Attacks on Norrland convoys"].detail


def by_label(tables: Tables, corpus: Corpus, end: date = END) -> dict:
    library = Library(tables, tables)
    found = overview.headlines(tables, corpus.settings, library, end)
    return {headline.label: headline for headline in found}


def test_the_claimed_total_is_the_most_quoted_claimants(corpus: Corpus, tables: Tables) -> None:
    total = by_label(tables, corpus)["Attacks on Norrland convoys"]
    assert total.figure == "21"
    assert total.detail == "Norrland Navy: from at least 5 (5 Mar 2031) to 21 (31 Mar 2031)"


def test_a_rise_has_a_percentage_where_the_counts_allow_one(corpus: Corpus, tables: Tables) -> None:
    rising = with_claims(tables, by(2, 20), by(8, 25), by(4, 22, "about"))
    assert total(rising, corpus) == "Norrland Navy: from 20 (2 Mar 2031) to 25 (8 Mar 2031), +25 %"


@pytest.mark.parametrize(
    "other",
    [
        by(2, 20, since="2031-02-01"),
        by(2, 20, "about"),
        by(2, 20, as_of=None),
        by(8, 20),
    ],
    ids=["another start", "approximate", "no as-of day", "the same day"],
)
def test_what_cannot_be_compared_makes_no_rise(corpus: Corpus, tables: Tables, other: dict) -> None:
    claims = with_claims(tables, other, by(8, 25), by(8, 25), by(8, 25))
    assert total(claims, corpus) == "Norrland Navy, as of 8 Mar 2031"


def test_a_headline_leads_to_its_claims(corpus: Corpus, tables: Tables) -> None:
    evidence = by_label(tables, corpus)["Attacks on Norrland convoys"].evidence
    assert evidence.kind == "claims"
    assert set(evidence.ids) <= set(tables.claims["claim_id"])


def test_events_are_counted_by_group_with_the_days_since(corpus: Corpus, tables: Tables) -> None:
    attacks = by_label(tables, corpus)["Attacks by Coastal fronts"]
    assert attacks.figure == "2"
    assert attacks.detail == "documented; the last on 10 Mar 2031, 23 days before 2 Apr 2031"


def test_an_event_on_the_last_day_needs_no_count_of_days(corpus: Corpus, tables: Tables) -> None:
    attacks = by_label(tables, corpus, date(2031, 3, 10))["Attacks by Coastal fronts"]
    assert attacks.detail == "documented; the last on 10 Mar 2031"


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
    headline = by_label(claims, corpus)["Deadliest event for Norrland convoys (highest claim)"]
    assert headline.figure == "4"
    assert headline.evidence.ids == ("c2",)


def test_a_figure_without_a_claimant_makes_no_headline(corpus: Corpus, tables: Tables) -> None:
    claims = with_claims(tables, {**KILLED, "value": 9, "claimant": None})
    assert "Deadliest event for Norrland convoys (highest claim)" not in by_label(claims, corpus)


def test_no_rows_give_no_headline(corpus: Corpus, tables: Tables) -> None:
    assert by_label(emptied(tables), corpus) == {}


def test_the_finding_keeps_the_claimant(corpus: Corpus, tables: Tables) -> None:
    sentence = overview.finding(tables, corpus.settings)
    assert sentence == "3 violent events documented; 21 claimed (Norrland Navy, as of 31 Mar 2031)"


def test_other_events_are_told_where_the_main_group_has_none(
    corpus: Corpus, tables: Tables
) -> None:
    none = EventGroup(id="none", label="None", types=("armed_clash",))
    others = corpus.settings.model_copy(
        update={"groups": (*corpus.settings.groups, none), "documented": "none", "tallies": ()}
    )
    assert overview.finding(tables, others) == "0 attacks documented; 3 other events of violence"


def test_what_only_may_be_in_range_stands_in_the_finding(corpus: Corpus, tables: Tables) -> None:
    window = apply(tables, Selection(start=date(2031, 3, 4), end=date(2031, 3, 8)))
    sentence = overview.finding(window, corpus.settings)
    assert sentence.startswith("2 violent events documented, 1 more possibly in range")


def test_an_empty_selection_is_said(corpus: Corpus, tables: Tables) -> None:
    assert overview.finding(emptied(tables), corpus.settings) == (
        "No violent event is documented in this selection"
    )


def test_weeks_begin_on_monday_and_count_each_event_once(corpus: Corpus, tables: Tables) -> None:
    weeks = overview.weekly(tables, corpus.settings)
    assert (weeks["week"].dt.day_of_week == 0).all()
    assert weeks["number"].sum() == 3


def test_a_total_is_about_all_events_and_none_of_a_part(corpus: Corpus, tables: Tables) -> None:
    whole = overview.finding(tables, corpus.settings)
    part = overview.finding(tables, corpus.settings, is_narrowed=True)
    assert "claimed" in whole
    assert part == whole.partition(";")[0]
