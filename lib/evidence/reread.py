"""Whether a second reader checked an article's annotations."""

from collections.abc import Iterable

import pandas as pd

from lib.tables.once import once

READ_ONCE, REREAD = "read once", "re-read"


@once
def read_once(articles: pd.DataFrame) -> frozenset[str]:
    """The ids of the articles that no second reader checked; empty in a corpus without second
    readings."""
    reviewed = articles["reviewed"]
    if not reviewed.notna().any():
        return frozenset()
    return frozenset(articles.loc[reviewed.isna(), "article_id"])


def readings(articles: pd.DataFrame, ids: Iterable[object]) -> list[str] | None:
    """`read once` or `re-read` for each article id, empty without an id; None without second
    readings.

    Needs all articles of the corpus.
    """
    if not articles["reviewed"].notna().any():
        return None
    once = read_once(articles)
    return [
        "" if pd.isna(name) else READ_ONCE if name in once else REREAD
        for name in pd.Series(list(ids), dtype="string")
    ]
