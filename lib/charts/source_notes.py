"""Source notes: the sources of a picture, counted and named."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.analyses.coverage import own_publisher
from lib.tables import Tables
from lib.tables.once import once
from lib.wording.words import enumeration, period, quantity

MOST_NAMED = 3


class _Published(NamedTuple):
    """Who published each article first and when: the publishers' names, the number of each
    article's in them, and its day."""

    names: list[str]
    publisher: np.ndarray
    day: np.ndarray


@once
def _published(articles: pd.DataFrame) -> _Published:
    numbers, names = pd.factorize(own_publisher(articles["publisher"]).to_numpy(object))
    return _Published(names.tolist(), numbers, articles["published"].to_numpy())


def _most_often(publishers: np.ndarray) -> list[int]:
    """The publishers, those of the most articles first, then in the order of the articles."""
    found, first, number = np.unique(publishers, return_index=True, return_counts=True)
    return found[np.lexsort((first, -number))].tolist()


def source_note(tables: Tables, article_ids: Iterable[str], more: str = "") -> str:
    """`Source: 185 annotated articles by 122 publishers, most often …; published 17 Oct 2023 – 29
    Feb 2024. <more>`: an article that another site passed on counts for its own publisher."""
    lines = tables.article_lines
    own = np.array(sorted(lines[name] for name in set(article_ids) if name in lines), dtype=int)
    if not len(own):
        return more
    published = _published(tables.articles)
    publishers, days = _most_often(published.publisher[own]), published.day[own]
    first, last = (day.astype("datetime64[D]").item() for day in (days.min(), days.max()))
    named = [published.names[number] for number in publishers[:MOST_NAMED]]
    among = "" if len(publishers) <= 1 else ", most often"
    return (
        f"Source: {quantity(len(own), 'annotated article')} by "
        f"{quantity(len(publishers), 'publisher')}{among} {enumeration(named, MOST_NAMED)}; "
        f"published {period(first, last)}. {more}"
    ).strip()


def articles_of(claims: pd.DataFrame, mentions: pd.DataFrame, event_ids: Iterable[str]) -> set[str]:
    """The articles that carry the claims, or report the events."""
    told = mentions.loc[mentions["event_id"].isin(set(event_ids)), "article_id"]
    return set(claims["article_id"]) | set(told)
