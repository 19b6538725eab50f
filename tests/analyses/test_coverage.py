"""Tests of lib/analyses/coverage.py."""

import pandas as pd
import pytest

from lib.analyses import coverage
from lib.tables import Tables
from tests.rows import emptied


def test_articles_are_counted_by_weeks_from_monday(tables: Tables) -> None:
    weeks = coverage.by_period(tables, "week")
    assert weeks["start"].iloc[0] == pd.Timestamp("2031-03-03")
    assert (weeks["start"].dt.day_of_week == 0).all()


def test_weeks_without_articles_count_zero(tables: Tables) -> None:
    assert coverage.by_period(tables, "week")["number"].tolist() == [2, 1, 0, 0, 1]


def test_publishers_are_ranked(tables: Tables) -> None:
    ranked = coverage.by_column(tables, "publisher")
    assert ranked.iloc[0].tolist() == [
        "Strait Herald",
        2,
        "2031-03-05-rockets-off-vell 2031-04-02-quiet-on-the-strait",
    ]
    assert ranked["number"].sum() == 4


def test_languages_are_ranked(tables: Tables) -> None:
    counts = coverage.by_column(tables, "language")[["language", "number"]]
    assert counts.values.tolist() == [["en", 3], ["ar", 1]]


def test_an_article_has_the_number_of_its_annotations(tables: Tables) -> None:
    counts = coverage.annotation_counts(tables)[["claims", "events", "statements"]]
    assert counts.values.tolist() == [[1, 0, 0], [1, 2, 2], [3, 2, 2], [2, 1, 1]]


def test_no_articles_give_empty_tables(tables: Tables) -> None:
    none = emptied(tables)
    columns = coverage.by_period(tables, "day").columns.tolist()
    assert coverage.by_period(none, "day").columns.tolist() == columns
    assert len(coverage.by_period(none, "day")) == len(coverage.by_column(none, "language")) == 0
    assert len(coverage.annotation_counts(none)) == 0


def _counts(*numbers: int) -> pd.DataFrame:
    starts = pd.date_range("2031-03-03", periods=len(numbers), freq="7D")
    ends = starts + pd.Timedelta(days=6)
    return pd.DataFrame({"start": starts, "end": ends, "number": numbers})


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ((1, 4, 2), "7 articles; busiest week: 4, 10–16 Mar 2031"),
        ((4, 1, 4), "9 articles; 2 weeks with 4 each, none with more"),
        ((3,), "3 articles"),
        ((), "0 articles"),
    ],
)
def test_the_busiest_week_is_named_unless_there_is_a_tie(
    numbers: tuple[int, ...], sentence: str
) -> None:
    assert coverage.busiest(_counts(*numbers), "week") == sentence


def test_the_first_of_equals_has_not_most() -> None:
    told = pd.DataFrame({"publisher": ["A", "B"], "number": [2, 1]})
    assert coverage.first(told, "publisher") == "3 articles from 2 publishers; most from A (2)"
    tied = told.assign(number=1)
    assert coverage.first(tied, "publisher") == "2 articles from 2 publishers"


@pytest.mark.parametrize(
    ("publisher", "own"),
    [
        ("Herald (via Mirror Site)", "Herald"),
        ("Herald (AFP)", "Herald (AFP)"),
        ("Herald (AFP) (via Mirror Site)", "Herald (AFP)"),
        ("Via Vell", "Via Vell"),
    ],
)
def test_an_article_passed_on_counts_for_its_own_publisher(publisher: str, own: str) -> None:
    assert coverage.own_publisher(pd.Series([publisher])).tolist() == [own]
