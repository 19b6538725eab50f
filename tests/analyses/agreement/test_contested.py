"""Tests of lib/analyses/agreement/contested.py."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses.agreement import contested
from lib.corpus import Corpus
from lib.evidence import Library
from lib.tables import Tables
from tests.analyses.totals.claiming import twice
from tests.rows import WATCH, emptied, with_claims

KILLED = {"measure": "killed", "event_id": "2031-03-04-vell-rocket-attack", "affected": "convoys"}


def sentences(corpus: Corpus, tables: Tables) -> list[str]:
    return contested.contested_rows(tables, corpus.settings, tables)["sentence"].tolist()


def test_figures_of_an_event_that_exclude_each_other_are_found(
    corpus: Corpus, tables: Tables
) -> None:
    claims = with_claims(tables, {**KILLED, "value": 3}, {**KILLED, "value": 5, "claimant": WATCH})
    (sentence,) = sentences(corpus, claims)
    assert "3 (Norrland Navy" in sentence
    assert "5 (Harbour Watch" in sentence


def test_a_running_total_that_falls_is_found(corpus: Corpus, tables: Tables) -> None:
    claims = with_claims(
        tables,
        *twice({"value": 9, "as_of": "2031-03-05"}),
        *twice({"value": 7, "as_of": "2031-03-08", "day": "2031-03-08"}),
    )
    (sentence,) = sentences(corpus, claims)
    assert "A running total cannot fall" in sentence


def test_figures_that_differ_only_in_wording_are_dropped(corpus: Corpus, tables: Tables) -> None:
    claims = with_claims(
        tables, {**KILLED, "value": 5}, {**KILLED, "value": 5, "bound": "more_than",
                                        "claimant": WATCH},
    )  # fmt: skip
    assert sentences(corpus, claims) == []


def test_no_claims_are_not_contested(corpus: Corpus, tables: Tables) -> None:
    assert sentences(corpus, emptied(tables)) == []


def test_only_new_conflicts_are_newly_contested() -> None:
    before = pd.DataFrame({"sentence": ["a"], "claim_ids": ["c1 c2"]})
    after = pd.DataFrame({"sentence": ["a", "b"], "claim_ids": ["c2 c1", "c2 c3"]})
    assert contested.newly_contested(before, after)["sentence"].tolist() == ["b"]


def test_nothing_is_newly_contested_where_nothing_changed() -> None:
    rows = pd.DataFrame({"sentence": ["a"], "claim_ids": ["c1 c2"]})
    assert contested.newly_contested(rows, rows).empty


def test_a_card_carries_both_passages(corpus: Corpus, tables: Tables) -> None:
    claims = with_claims(
        tables,
        {**KILLED, "value": 3, "quote": "three died"},
        {**KILLED, "value": 5, "claimant": WATCH, "quote": "five died"},
    )
    rows = contested.contested_rows(claims, corpus.settings, claims)
    (card,) = contested.cards(Library(claims, claims), rows)
    assert {source.quote for source in card.sources} == {"three died", "five died"}


def test_the_first_events_leave_all_running_totals(corpus: Corpus, tables: Tables) -> None:
    rows = pd.DataFrame(
        {
            "sentence": ["a", "b", "c"],
            "claim_ids": ["c1", "c2", "c3"],
            "about": [contested.EVENT, contested.EVENT, contested.TOTAL],
        }
    )
    assert contested.first(rows, 1)["sentence"].tolist() == ["a", "c"]
    assert contested.contested_rows(emptied(tables), corpus.settings, tables).empty


IDS = st.lists(st.sets(st.sampled_from("abcdef"), min_size=1, max_size=3).map(" ".join), max_size=8)


@given(before=IDS, after=IDS)
def test_what_is_new_shares_all_its_claims_with_no_earlier_row(
    before: list[str], after: list[str]
) -> None:
    rows = [pd.DataFrame({"claim_ids": ids}, dtype="string") for ids in (before, after)]
    expected = [
        ids for ids in after if not any(set(ids.split()) <= set(known.split()) for known in before)
    ]
    assert contested.newly_contested(*rows)["claim_ids"].tolist() == expected
