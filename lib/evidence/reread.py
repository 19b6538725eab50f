"""Whether a second reader checked an article's annotations."""

from collections.abc import Iterable

import pandas as pd

from lib.tables.once import once

READ_ONCE, REREAD = "read once", "re-read"


@once
def read_once(articles: pd.DataFrame) -> frozenset[str]:
    """The ids of the articles that no second reader checked; empty in a corpus without second
    readings."""
    if not has_second_readings(articles):
        return frozenset()
    return frozenset(articles.loc[articles["reviewed"].isna(), "article_id"])


def has_second_readings(articles: pd.DataFrame) -> bool:
    """Whether second readers checked any of the articles."""
    return bool(articles["reviewed"].notna().any())


def readings(articles: pd.DataFrame, ids: Iterable[object]) -> list[str] | None:
    """`read once` or `re-read` for each article id, empty without an id; None without second
    readings.

    Needs all articles of the corpus.
    """
    if not has_second_readings(articles):
        return None
    once = read_once(articles)
    return [
        "" if pd.isna(name) else READ_ONCE if name in once else REREAD
        for name in pd.Series(list(ids), dtype="string")
    ]
