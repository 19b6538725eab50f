"""Tests of lib/analyses/overview.py."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib.analyses import overview, totals
from lib.charts import attack_counts
from lib.corpus import Corpus
from lib.evidence import Library
from lib.model import Settings
from lib.model.settings import EventGroup
from lib.selection import Selection, apply
from lib.tables import Tables
from lib.tables.derived import with_derived
from tests.analyses.totals.claiming import by
from tests.rows import emptied, with_claims

KILLED = {"measure": "killed", "event_id": "2031-03-04-vell-rocket-attack", "affected": "convoys"}


def total(tables: Tables, corpus: Corpus) -> str:
    return by_label(tables, corpus)["Attacks on Norrland convoys"].detail


def by_label(tables: Tables, corpus: Corpus) -> dict:
    library = Library(tables, tables)
    found = overview.headlines(tables, corpus.settings, library)
    return {headline.label: headline for headline in found}


def test_the_claimed_total_is_the_most_quoted_claimants(corpus: Corpus, tables: Tables) -> None:
    total = by_label(tables, corpus)["Attacks on Norrland convoys"]
    assert total.figure == "21"
    assert total.detail == "Norrland Navy: from at least 5 (5 Mar 2031) to 21 (31 Mar 2031)"


def test_a_rise_has_a_percentage_where_the_counts_allow_one(corpus: Corpus, tables: Tables) -> None:
    rising = with_claims(tables, by(2, 20), by(8, 25), by(4, 22, "about"))
    assert total(rising, corpus) == "Norrland Navy: from 20 (2 Mar 2031) to 25 (8 Mar 2031), +25%"


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
def test_incomparable_figures_make_no_rise(corpus: Corpus, tables: Tables, other: dict) -> None:
    claims = with_claims(tables, other, by(8, 25), by(8, 25), by(8, 25))
    assert total(claims, corpus) == "Norrland Navy, as of 8 Mar 2031"


def test_a_headline_leads_to_its_claims(corpus: Corpus, tables: Tables) -> None:
    evidence = by_label(tables, corpus)["Attacks on Norrland convoys"].evidence
    assert evidence.kind == "claims"
    assert set(evidence.ids) <= set(tables.claims["claim_id"])


def test_events_are_counted_by_group_and_by_who_reports_them(
    corpus: Corpus, tables: Tables
) -> None:
    told = pd.Series(["official", "official", "claimed_only", pd.NA], dtype="string")
    made = replace(tables, events=tables.events.assign(reported_by=told))
    attacks = by_label(made, corpus)["Attacks by Coastal fronts"]
    assert attacks.figure == "2"
    assert attacks.detail == (
        "reported: 1 confirmed officially, 1 by the claimant alone; most recent 10 Mar 2031"
    )


def test_what_is_only_possibly_in_range_is_counted_separately(
    corpus: Corpus, tables: Tables
) -> None:
    window = Selection(start=date(2031, 3, 4), end=date(2031, 3, 8))
    attacks = by_label(apply(tables, window), corpus)["Attacks by Coastal fronts"]
    assert attacks.figure == "1"
    assert attacks.detail.endswith("1 more possibly in range; most recent 4 Mar 2031")


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


def test_the_first_headline_and_the_page_behind_it_follow_one_rule(
    corpus: Corpus, tables: Tables
) -> None:
    tally = corpus.settings.tallies[0]
    headline = overview.claimed_headline(tables, tally)
    title = attack_counts.title_of(totals.series(tables, tally, tally.scopes[0]), tally.label)
    assert headline
    assert title.startswith(f"{tally.label}: {headline.figure} by ")


def test_a_total_is_whole_under_a_filter_and_says_so(corpus: Corpus, tables: Tables) -> None:
    library = Library(tables, tables)
    own = overview.headlines(emptied(tables), corpus.settings, library, tables)
    assert own[0].figure == "21"
    assert own[0].detail.endswith("; whole total, other filters ignored")


ATTACKS = EventGroup(
    id="attacks", label="Attacks on convoys", actor_blocs=("coastal-fronts",), targets=("convoys",)
)


def attacked(corpus: Corpus, **settings: object) -> Settings:
    """The settings with a group that counts as attacks."""
    groups = (ATTACKS, *corpus.settings.groups)
    update = {"groups": groups, "documented": "attacks", **settings}
    return corpus.settings.model_copy(update=update)


def test_the_finding_is_about_attacks_and_keeps_the_claimant(
    corpus: Corpus, tables: Tables
) -> None:
    settings = attacked(corpus)
    assert overview.finding(with_derived(tables, settings), settings) == (
        "1 attack reported; running total: 21 (Norrland Navy, as of 31 Mar 2031)"
    )


def test_both_sides_events_are_never_beside_one_sides_total(corpus: Corpus, tables: Tables) -> None:
    assert overview.finding(tables, corpus.settings) == (
        "3 violent events reported (Attacks by Coastal fronts: 2, Attacks by Northern pact: 1)"
    )


def test_a_total_is_shown_only_for_a_window_from_its_start(corpus: Corpus, tables: Tables) -> None:
    (tally,) = (
        tally.model_copy(update={"since_to": date(2031, 3, 2)})
        for tally in corpus.settings.tallies[:1]
    )
    settings = attacked(corpus, tallies=(tally,))
    assert "running total" in overview.finding(tables, settings, start=date(2031, 3, 2))
    assert "running total" not in overview.finding(tables, settings, start=date(2031, 3, 3))
    assert "running total" not in overview.finding(tables, settings, is_narrowed=True)


def test_other_events_are_mentioned_if_the_main_group_has_none(
    corpus: Corpus, tables: Tables
) -> None:
    none = EventGroup(id="none", label="None", types=("armed_clash",))
    others = corpus.settings.model_copy(
        update={"groups": (*corpus.settings.groups, none), "documented": "none", "tallies": ()}
    )
    assert overview.finding(tables, others) == "0 attacks reported; 3 other violent events"


def test_possible_events_are_in_the_finding(corpus: Corpus, tables: Tables) -> None:
    window = apply(tables, Selection(start=date(2031, 3, 4), end=date(2031, 3, 8)))
    sentence = overview.finding(window, corpus.settings)
    assert sentence.startswith("2 violent events reported, 1 more possibly in range")


def test_an_empty_selection_says_so(corpus: Corpus, tables: Tables) -> None:
    assert overview.finding(emptied(tables), corpus.settings) == (
        "No violent event is reported in this selection"
    )
