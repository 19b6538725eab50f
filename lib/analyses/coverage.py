"""How well the corpus covers its subject: articles by day, publisher and language."""

import re

import pandas as pd

from lib.analyses.incidents import RULES, Period
from lib.engine import counts_beside
from lib.tables import Tables
from lib.tables.lists import listed, together
from lib.wording import words
from lib.wording.words import quantity

VIA = r"\s*\(via [^()]*\)$"


def by_period(tables: Tables, period: Period) -> pd.DataFrame:
    """Articles published per day, week (Monday to Sunday) or month: start, end, number and
    article_ids, joined with a space. Periods without any have 0."""
    articles = tables.articles.assign(
        period=tables.articles["published"].dt.to_period(RULES[period])
    )
    if articles.empty:
        return pd.DataFrame(
            {
                "start": pd.Series(dtype="datetime64[us]"),
                "end": pd.Series(dtype="datetime64[us]"),
                "number": pd.Series(dtype="Int64"),
                "article_ids": pd.Series(dtype="string"),
            }
        )
    first, last = articles["period"].min(), articles["period"].max()
    whole = pd.period_range(first, last, freq=RULES[period])
    ids = articles.groupby("period")["article_id"]
    return pd.DataFrame(
        {
            "start": whole.start_time,
            "end": whole.end_time.normalize(),
            "number": ids.count().reindex(whole, fill_value=0).astype("Int64").to_numpy(),
            "article_ids": ids.agg(" ".join).reindex(whole, fill_value="").to_numpy(),
        }
    ).astype({"article_ids": "string"})


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
    names = listed(publishers)
    own = {name: re.sub(VIA, "", name) for name in set(names) if name is not None}
    return pd.Series([own.get(name) for name in names], publishers.index, publishers.dtype)


def by_column(tables: Tables, column: str) -> pd.DataFrame:
    """Articles by publisher or language, most first: that column, number and article_ids."""
    values = tables.articles[column]
    named = listed(own_publisher(values) if column == "publisher" else values)
    ids = listed(tables.articles["article_id"])
    articles = together(ids, named)
    articles.pop(None, None)
    ordered = sorted(articles, key=lambda name: (-len(articles[name]), name))
    return pd.DataFrame(
        {
            column: pd.array(ordered, dtype="string"),
            "number": pd.array([len(articles[name]) for name in ordered], dtype="Int64"),
            "article_ids": pd.array([" ".join(articles[name]) for name in ordered], dtype="string"),
        }
    )


def annotation_counts(tables: Tables) -> pd.DataFrame:
    """The articles, latest first, with how many claims, events and statements each has."""
    counted = {"claims": "claims", "events": "mentions", "statements": "statements"}
    numbers = counts_beside(tables, "articles", "article_id", counted)
    rows = tables.articles.reset_index(drop=True).assign(**numbers)
    return rows.sort_values(["published", "article_id"], ascending=[False, True], ignore_index=True)
