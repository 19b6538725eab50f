"""Tests of lib/method/examples/sample.py."""

from datetime import date, timedelta

import pandas as pd

from lib.method.examples.sample import MOST_ARTICLES, last_day


def published(number: int) -> pd.DataFrame:
    return pd.DataFrame({"published": pd.date_range("2031-01-01", periods=number)[::-1]})


def test_a_small_corpus_is_looked_through_whole() -> None:
    assert last_day(published(MOST_ARTICLES)) is None
    assert last_day(published(0)) is None


def test_of_a_large_corpus_only_the_first_articles_are_looked_through() -> None:
    last = date(2031, 1, 1) + timedelta(days=MOST_ARTICLES - 1)
    assert last_day(published(100 * MOST_ARTICLES)) == last
