"""Tests of lib/coverage.py."""

import pandas as pd

from lib import coverage
from lib.tables import Tables
from tests.rows import emptied


def test_articles_are_counted_by_weeks_from_monday(tables: Tables) -> None:
    weeks = coverage.by_week(tables)
    assert weeks["week"].iloc[0] == pd.Timestamp("2031-03-03")
    assert (weeks["week"].dt.day_of_week == 0).all()


def test_weeks_without_articles_have_none(tables: Tables) -> None:
    assert coverage.by_week(tables)["number"].tolist() == [2, 1, 0, 0, 1]


def test_publishers_are_ranked(tables: Tables) -> None:
    ranked = coverage.by_column(tables, "publisher")
    assert ranked.iloc[0].tolist() == ["Strait Herald", 2]
    assert ranked["number"].sum() == 4


def test_languages_are_ranked(tables: Tables) -> None:
    assert coverage.by_column(tables, "language").values.tolist() == [["en", 3], ["ar", 1]]


def test_an_article_counts_what_it_carries(tables: Tables) -> None:
    counts = coverage.annotation_counts(tables)[["claims", "events", "statements"]]
    assert counts.values.tolist() == [[1, 0, 0], [1, 2, 2], [3, 2, 2], [2, 1, 1]]


def test_no_articles_give_empty_tables(tables: Tables) -> None:
    none = emptied(tables)
    assert coverage.by_week(none).columns.tolist() == ["week", "number"]
    assert coverage.by_column(none, "language").columns.tolist() == ["language", "number"]
    assert len(coverage.by_week(none)) == len(coverage.by_column(none, "language")) == 0
    assert len(coverage.annotation_counts(none)) == 0
