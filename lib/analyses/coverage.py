"""How well the corpus covers its subject: articles by day, publisher and language."""

import re
from datetime import date

import numpy as np
import pandas as pd

from lib.analyses.incidents import Period, first_days, last_days
from lib.engine import counts_beside
from lib.tables import Tables
from lib.tables.arrow import text_series, texts_of
from lib.tables.grouping import Groups, ranks
from lib.tables.plain.coded_columns import Coded
from lib.tables.schema import DAY
from lib.wording import words
from lib.wording.words import quantity

VIA = r"\s*\(via [^()]*\)$"
Days = tuple[date, date]
# From one period to the next.
STEPS = {"day": "D", "week": "7D", "month": "MS"}


def _whole(own: np.ndarray, period: Period, days: Days | None) -> np.ndarray:
    """The first days of all periods between these, or of the given days."""
    ends = own[[0, -1]] if len(own) else own
    if days is not None:
        ends = first_days(pd.Series(pd.DatetimeIndex(days)), period).to_numpy()
    return pd.date_range(*ends, freq=STEPS[period]).to_numpy() if len(ends) else own


def by_period(tables: Tables, period: Period, days: Days | None = None) -> pd.DataFrame:
    """Articles published per day, week (Monday to Sunday) or month: start, end, number and
    article_ids, joined with a space. Periods without any have 0, from the first article's to the
    last one's, or to all of the given `days`, which all articles are within."""
    at = first_days(tables.articles["published"], period).to_numpy()
    found = Groups.of(np.arange(len(at)), at)
    own = at[found.first]
    whole = _whole(own, period, days)
    numbers, texts = np.zeros(len(whole), dtype="int64"), np.full(len(whole), "", dtype=object)
    filled = np.searchsorted(whole, own)
    numbers[filled], texts[filled] = found.numbers, found.joined(tables.articles["article_id"])
    starts = pd.Series(whole, dtype=DAY)
    return pd.DataFrame(
        {
            "start": starts,
            "end": last_days(starts, period),
            "number": numbers,
            "article_ids": pd.array(texts, dtype="string"),
        }
    )


def by_language_and_period(tables: Tables, period: Period) -> pd.DataFrame:
    """Articles published per period and language: start, end, language, number and article_ids,
    joined; languages in alphabetical order. Periods of a language without any have no row."""
    articles = tables.articles
    found = [
        by_period(tables.with_frames(articles=own.reset_index(drop=True)), period).assign(
            language=language
        )
        for language, own in articles.groupby("language", sort=True)
    ]
    every = pd.concat(found or [by_period(tables, period).assign(language="")], ignore_index=True)
    return every.loc[every["number"] > 0].reset_index(drop=True)


def busiest(counts: pd.DataFrame, period: Period) -> str:
    """How many articles, and when most of them were published, in a sentence; no period in a
    tie."""
    number, articles = counts["number"].astype(int), int(counts["number"].sum())
    told = quantity(articles, "article")
    if not articles or len(counts) == 1:
        return told
    top = counts.loc[number == number.max()]
    if len(top) > 1:
        return f"{told}; {quantity(len(top), period)} with {number.max():,} each, none with more"
    when = words.period(top["start"].iloc[0].date(), top["end"].iloc[0].date())
    return f"{told}; busiest {period}: {number.max():,}, {when}"


def first(counts: pd.DataFrame, column: str) -> str:
    """`929 articles from 488 publishers; most from AFP (40)`; no name in a tie."""
    articles = quantity(int(counts["number"].sum()), "article")
    told = f"{articles} from {quantity(len(counts), column)}"
    if column == "language":
        told = f"{articles} in {quantity(len(counts), column)}"
    if len(counts) < 2 or counts["number"].iloc[0] == counts["number"].iloc[1]:
        return told
    name, number = counts[column].iloc[0], int(counts["number"].iloc[0])
    return f"{told}; most {'in' if column == 'language' else 'from'} {name} ({number:,})"


def own_publisher(publishers: pd.Series) -> pd.Series:
    """The publishers without the sites that passed their articles on: `TASS (via Pravda News)` is
    `TASS`."""
    named = Coded.of(texts_of(publishers)).texts(lambda name: re.sub(VIA, "", name))
    return text_series(named, publishers.index)


def by_column(tables: Tables, column: str) -> pd.DataFrame:
    """Articles by publisher or language, most first: that column, number and article_ids."""
    values = tables.articles[column]
    named = own_publisher(values) if column == "publisher" else values
    place = ranks(named)
    known = np.flatnonzero(place >= 0)
    found = Groups.of(known, place[known])
    rows = pd.DataFrame(
        {
            column: named.array.take(found.first),
            "number": pd.array(found.numbers, dtype="Int64"),
            "article_ids": found.joined(tables.articles["article_id"]),
        }
    )
    return rows.take(np.argsort(-found.numbers, kind="stable")).reset_index(drop=True)


def annotation_counts(tables: Tables) -> pd.DataFrame:
    """The articles, latest first, with how many claims, events and statements each has."""
    counted = {"claims": "claims", "events": "mentions", "statements": "statements"}
    numbers = counts_beside(tables, "articles", "article_id", counted)
    # Those of one day are in order already.
    latest = np.argsort(-tables.articles["published"].to_numpy().astype(np.int64), kind="stable")
    rows = tables.articles.reset_index(drop=True).assign(**numbers)
    return rows.take(latest).reset_index(drop=True)
