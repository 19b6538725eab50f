"""Tests of lib/analyses/positions/stances.py."""

from dataclasses import replace

import pandas as pd

from lib.analyses import positions
from lib.corpus import Corpus
from lib.model import Settings
from lib.tables import Tables
from tests.rows import emptied


def test_statements_come_latest_first(tables: Tables) -> None:
    stated = positions.statement_rows(tables)
    assert stated["date"].is_monotonic_decreasing
    assert stated["statement_id"].iloc[0] == "2031-03-14-toll-talks-end-s1"


def test_a_statement_has_names_and_source(tables: Tables) -> None:
    latest = positions.statement_rows(tables).iloc[0]
    assert (latest["party_name"], latest["bloc"]) == ("Suderia", "suderia")
    assert latest["toward_name"] == "Republic of Norrland"
    assert (latest["publisher"], latest["title"]) == ("Sawt al-Bahr", "المحادثات تنتهي")


def test_a_stance_is_about_a_topic_or_a_reference_event(corpus: Corpus, tables: Tables) -> None:
    labels = positions.subjects(tables, corpus.settings)
    assert labels["strait-tolls"] == "Strait tolls"
    assert labels["2031-03-12-toll-talks"] == "Toll talks"


def test_each_party_has_one_stance_on_a_subject(corpus: Corpus, tables: Tables) -> None:
    stances = positions.latest_stances(tables, corpus.settings)
    assert len(stances) == 5
    assert not stances.duplicated(["party_id", "subject"]).any()


def test_the_latest_stance_counts_and_the_older_ones_are_its_history(
    corpus: Corpus, tables: Tables
) -> None:
    one_party = tables.statements.assign(party_id="suderia-mfa", event_id=None, topic="tolls")
    made = replace(
        tables,
        statements=one_party,
        topics=pd.DataFrame({"topic_id": ["tolls"], "label": ["Tolls"]}),
    )
    (stance,) = positions.latest_stances(made, corpus.settings).to_dict("records")
    assert (stance["stance"], stance["number"]) == ("agree", 5)
    assert stance["statement_ids"].split()[0] == "2031-03-14-toll-talks-end-s1"


def test_statements_about_other_events_are_not_stances(tables: Tables) -> None:
    stances = positions.latest_stances(tables, Settings())
    assert set(stances["subject"]) == {"strait-tolls", "fishing-rights"}


def test_parties_are_sorted_by_bloc_most_quoted_first(tables: Tables) -> None:
    weighed = positions.by_weight(tables)
    assert weighed["party_id"].tolist() == ["norrland-navy", "suderia-mfa", "suderia", "tide-front"]
    assert weighed["number"].tolist() == [1, 2, 1, 1]


def test_parties_without_statements_are_dropped(tables: Tables) -> None:
    assert "harbour-watch" not in set(positions.by_weight(tables)["party_id"])


def test_no_statements_give_empty_tables(corpus: Corpus, tables: Tables) -> None:
    none = emptied(tables)
    assert len(positions.statement_rows(none)) == 0
    assert len(positions.latest_stances(none, corpus.settings)) == 0
    assert len(positions.by_weight(none)) == 0
    assert "party_name" in positions.statement_rows(none).columns
