"""Where examples are looked for: in all of a small corpus, in the first articles of a large one."""

from datetime import date

import pandas as pd

# The page must open however large the corpus is; the shipped one is looked through whole.
MOST_ARTICLES = 1_000


def last_day(articles: pd.DataFrame) -> date | None:
    """The day on which the last of the first articles was published; None if all are few."""
    if len(articles) <= MOST_ARTICLES:
        return None
    return articles["published"].nsmallest(MOST_ARTICLES).iloc[-1].date()
