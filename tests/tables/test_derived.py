"""Tests of lib/tables/derived.py."""

from datetime import date

import pandas as pd
import pytest

from lib.corpus import Corpus
from lib.selection import Selection, apply
from lib.tables import Tables
from lib.tables.derived import with_derived
from tests.rows import NAVY, with_events
from tests.selection.asking import assert_same


def _one(tables: Tables, **changes: object) -> dict:
    return with_events(tables, changes).events.iloc[0].to_dict()


def test_a_week_begins_on_monday_and_a_month_on_its_first_day(tables: Tables) -> None:
    event = _one(tables, start="2031-03-09")
    assert event["week"] == pd.Timestamp("2031-03-03")
    assert event["month"] == pd.Timestamp("2031-03-01")


def test_the_first_of_several_actors_is_the_actor(tables: Tables) -> None:
    event = _one(tables, actors=["tide-front", NAVY])
    assert (event["actor"], event["actor_bloc"]) == ("tide-front", "coastal-fronts")


@pytest.mark.parametrize("column", ["actor", "actor_bloc", "reported_by"])
def test_what_the_corpus_does_not_say_stays_empty(tables: Tables, column: str) -> None:
    assert pd.isna(_one(tables)[column])


def test_places_and_their_countries_are_sorted_and_each_named_once(tables: Tables) -> None:
    event = _one(tables, places=["vell", "deep-cove", "ankerholm"])
    assert event["at"] == "ankerholm;deep-cove;vell"
    assert event["countries"] == "NRL;SDR"
    assert _one(tables)["at"] == _one(tables)["countries"] == ""


def test_who_claims_and_who_speaks_has_a_bloc(tables: Tables) -> None:
    blocs = tables.parties.set_index("party_id")["bloc"]
    claims = tables.claims.dropna(subset=["claimant"])
    assert claims["claimant_bloc"].tolist() == claims["claimant"].map(blocs).tolist()
    said = tables.statements
    assert said["party_bloc"].tolist() == said["party_id"].map(blocs).tolist()


def test_deriving_twice_is_deriving_once(corpus: Corpus, tables: Tables) -> None:
    assert_same(with_derived(tables, corpus.settings), tables)


def test_a_selection_keeps_what_the_corpus_decides(tables: Tables) -> None:
    chosen = apply(tables, Selection(known_by=date(2031, 3, 6))).events
    whole = tables.events.set_index("event_id").loc[chosen["event_id"]]
    for column in ("group_id", "actor", "at", "week"):
        assert chosen[column].fillna("").tolist() == whole[column].fillna("").tolist()
