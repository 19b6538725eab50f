"""The laws of the tables: kept by what is built, and their breach is found."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from lib.corpus import empty
from lib.model import Problem
from lib.tables import Tables, build, faults


def test_the_tiny_corpus_keeps_all_laws(tables: Tables) -> None:
    assert faults(tables) == []


def test_an_empty_corpus_keeps_all_laws() -> None:
    assert faults(build(empty(Path("nowhere"), Problem("nowhere", "", "nothing")))) == []


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("articles", "claims.article_id: 7 not in articles.article_id"),
        ("events", "mentions.event_id: 5 not in events.event_id"),
        ("parties", "statements.party_id: 5 not in parties.party_id"),
        ("places", "event_places.place_id: 4 not in places.place_id"),
        ("claims", "claim_places.claim_id: 6 not in claims.claim_id"),
        ("blocs", "parties.bloc: 7 not in blocs.bloc_id"),
    ],
)
def test_a_lost_key_is_found(tables: Tables, table: str, fault: str) -> None:
    assert fault in faults(replace(tables, **{table: getattr(tables, table)[:0]}))


@pytest.mark.parametrize(
    ("table", "key"),
    [("articles", "article_id"), ("claims", "claim_id"), ("events", "event_id"),
     ("statements", "statement_id"), ("parties", "party_id"), ("places", "place_id"),
     ("blocs", "bloc_id"), ("topics", "topic_id")],
)  # fmt: skip
def test_a_doubled_id_is_found(tables: Tables, table: str, key: str) -> None:
    frame = getattr(tables, table)
    doubled = pd.concat([frame, frame[:1]], ignore_index=True)
    assert [f"{table}.{key}: an id appears twice"] == faults(replace(tables, **{table: doubled}))


def test_a_wrong_dtype_is_found(tables: Tables) -> None:
    wrong = replace(tables, events=tables.events.astype({"mentions": "float64"}))
    assert faults(wrong) == ["events.mentions: float64 instead of Int64"]


def test_a_missing_column_is_found(tables: Tables) -> None:
    wrong = replace(tables, topics=tables.topics[["label"]])
    assert faults(wrong) == ["topics: the columns are ['label']"]


def test_columns_in_another_order_are_found(tables: Tables) -> None:
    wrong = replace(tables, topics=tables.topics[["label", "topic_id"]])
    assert faults(wrong) == ["topics: the columns are ['label', 'topic_id']"]
