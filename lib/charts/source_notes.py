"""Source notes: the sources of a picture, counted and named."""

from collections.abc import Iterable

import pandas as pd

from lib.tables import Tables
from lib.wording.words import enumeration, period, quantity

MOST_NAMED = 3


def source_note(tables: Tables, article_ids: Iterable[str], more: str = "") -> str:
    """`Source: 185 articles by 122 publishers, among them …, 17 Oct 2023 – 29 Feb 2024. <more>`"""
    articles = tables.articles.loc[tables.articles["article_id"].isin(set(article_ids))]
    if articles.empty:
        return more
    most = articles["publisher"].value_counts().head(MOST_NAMED)
    first, last = (
        moment.date() for moment in (articles["published"].min(), articles["published"].max())
    )
    publishers = articles["publisher"].nunique()
    among = "" if publishers <= 1 else ", most often"
    return (
        f"Source: {quantity(len(articles), 'annotated article')} by "
        f"{quantity(publishers, 'publisher')}{among} {enumeration(list(most.index), MOST_NAMED)}; "
        f"published {period(first, last)}. {more}"
    ).strip()


def articles_of(claims: pd.DataFrame, mentions: pd.DataFrame, event_ids: Iterable[str]) -> set[str]:
    """The articles that carry the claims, or report the events."""
    told = mentions.loc[mentions["event_id"].isin(set(event_ids)), "article_id"]
    return set(claims["article_id"]) | set(told)
