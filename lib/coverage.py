"""How well the corpus covers its subject: articles by week, publisher and language."""

import pandas as pd

from lib.tables import Tables


def by_week(tables: Tables) -> pd.DataFrame:
    """Articles published per week (Monday to Sunday): week, number. Weeks without any have 0."""
    weeks = tables.articles["published"].dt.to_period("W-SUN")
    if weeks.empty:
        return pd.DataFrame({"week": pd.Series(dtype="datetime64[us]"),
                             "number": pd.Series(dtype="Int64")})  # fmt: skip
    whole = pd.period_range(weeks.min(), weeks.max(), freq="W-SUN")
    counts = weeks.value_counts().reindex(whole, fill_value=0)
    return pd.DataFrame({"week": whole.start_time, "number": counts.astype("Int64").to_numpy()})


def by_column(tables: Tables, column: str) -> pd.DataFrame:
    """Articles by publisher or language, the most first: that column and number."""
    counts = tables.articles[column].value_counts()
    return pd.DataFrame(
        {column: counts.index.astype("string"), "number": counts.astype("Int64").to_numpy()}
    )


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
