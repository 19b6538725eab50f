"""How well the corpus covers its subject: articles by day, publisher and language."""

import pandas as pd

from lib.incidents import RULES, Period
from lib.tables import Tables


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


def by_column(tables: Tables, column: str) -> pd.DataFrame:
    """Articles by publisher or language, the most first: that column, number and article_ids."""
    ids = tables.articles.groupby(column)["article_id"]
    counted = pd.DataFrame({"number": ids.count(), "article_ids": ids.agg(" ".join)})
    ordered = counted.reset_index().sort_values(["number", column], ascending=[False, True])
    dtypes = {column: "string", "number": "Int64", "article_ids": "string"}
    return ordered.astype(dtypes).reset_index(drop=True)


def annotation_counts(tables: Tables) -> pd.DataFrame:
    """The articles, the latest first, with how many claims, events and statements each carries."""
    ordered = tables.articles.sort_values(["published", "article_id"], ascending=[False, True])
    parts = {"claims": tables.claims, "events": tables.mentions, "statements": tables.statements}
    counts = {
        name: ordered["article_id"]
        .map(frame["article_id"].value_counts())
        .fillna(0)
        .astype("Int64")
        for name, frame in parts.items()
    }
    return ordered.assign(**counts).reset_index(drop=True)
