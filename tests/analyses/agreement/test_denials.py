"""Tests of lib/analyses/agreement/denials.py."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses.agreement import denials
from lib.corpus import Corpus
from lib.tables import Tables
from tests.rows import with_claims, with_events

NONE = {"value": 0, "since": "2031-03-05", "as_of": "2031-03-20", "target": "convoys"}
HIT = {"targets": ["convoys"], "reported_by": "media"}


def denied(corpus: Corpus, tables: Tables, claims: list[dict], *days: str) -> list[str]:
    events = [
        {**HIT, "start": day, "earliest": day, "latest": day} for day in days or ("2031-03-10",)
    ]
    made = with_events(with_claims(tables, *claims), *events)
    return denials.denied_reports(made, corpus.settings, made)["sentence"].tolist()


def test_a_denial_of_reported_events_is_contested(corpus: Corpus, tables: Tables) -> None:
    assert denied(corpus, tables, [NONE], "2031-03-10", "2031-03-12") == [
        "Norrland Navy: no attack after 4 Mar 2031 (as of 20 Mar 2031); "
        "2 reported (all by media only)"
    ]


def test_the_first_and_the_last_day_are_left_aside(corpus: Corpus, tables: Tables) -> None:
    assert denied(corpus, tables, [NONE], "2031-03-05", "2031-03-20") == []


def test_overlapping_claims_are_one_denial(corpus: Corpus, tables: Tables) -> None:
    later = {**NONE, "since": "2031-03-06", "as_of": "2031-03-30"}
    (sentence,) = denied(corpus, tables, [NONE, later], "2031-03-10", "2031-03-25")
    assert sentence.startswith("Norrland Navy: no attack after 5 Mar 2031 (as of 30 Mar 2031); 2")


@pytest.mark.parametrize(
    "change",
    [
        {"claimant": None},
        {"value": 1},
        {"bound": "at_least"},
        {"target": "tide-front"},
        {"measure": "killed"},
        {"event_id": "e1"},
        {"since": None},
    ],
    ids=lambda change: next(iter(change)),
)
def test_other_claims_are_not_denials(corpus: Corpus, tables: Tables, change: dict) -> None:
    assert denied(corpus, tables, [{**NONE, **change}]) == []


def test_an_event_possibly_outside_contradicts_no_one(corpus: Corpus, tables: Tables) -> None:
    vague = {**HIT, "start": "2031-03-07", "earliest": "2031-03-04", "latest": "2031-03-10"}
    made = with_events(with_claims(tables, NONE), vague)
    assert denials.denied_reports(made, corpus.settings, made).empty


def test_a_denial_counts_all_its_days_and_says_how_many_are_selected(
    corpus: Corpus, tables: Tables
) -> None:
    days = ("2031-03-10", "2031-03-12", "2031-03-14")
    events = [{**HIT, "start": day, "earliest": day, "latest": day} for day in days]
    whole = with_events(with_claims(tables, NONE), *events)
    part = replace(whole, events=whole.events.head(2))
    (row,) = denials.denied_reports(part, corpus.settings, whole).to_dict("records")
    assert row["sentence"].endswith("; 3 reported (all by media only), 2 of them in this selection")
    assert row["event_ids"] == "e1 e2"


DAYS = st.lists(st.tuples(st.integers(1, 28), st.integers(0, 6)), min_size=1, max_size=12)


@given(days=DAYS)
def test_events_certainly_within_a_denial_are_counted(
    corpus: Corpus, tables: Tables, days: list[tuple[int, int]]
) -> None:
    first = pd.Timestamp("2031-03-01")
    spans = [(first + pd.Timedelta(days=day), pd.Timedelta(days=more)) for day, more in days]
    events = [{**HIT, "start": day, "earliest": day, "latest": day + more} for day, more in spans]
    made = with_events(with_claims(tables, NONE), *events)
    since, until = pd.Timestamp(NONE["since"]), pd.Timestamp(NONE["as_of"])
    expected = {
        f"e{number}"
        for number, (day, more) in enumerate(spans, start=1)
        if since < day and day + more < until
    }
    found = denials.denied_reports(made, corpus.settings, made)["event_ids"]
    assert {name for joined in found for name in joined.split()} == expected
