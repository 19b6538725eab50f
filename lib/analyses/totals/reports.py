"""Which articles are independent reports, and which are copies of one text.

Two articles are one report if they name the same outlet or agency, carry the same passage, or have
nearly the same headline.
"""

import re
from dataclasses import dataclass

import pandas as pd

from lib.tables import Tables

# A shorter passage ("over 160 attacks") may be worded alike by independent reporters.
LEAST_WORDS = 5
# The share of words that two headlines of one text have in common.
ALIKE = 0.7


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", str(text).casefold()))


def outlets(publisher: str) -> frozenset[str]:
    """The outlets in a publisher's name: `Mint (Reuters)` is Mint and Reuters.

    Words in lower case ("reposted") say how a text arrived and are not outlets.
    """
    outside, _, inside = str(publisher).partition(" (")
    parts = re.split(r"[/,;]", inside.rpartition(")")[0].removeprefix("via "))
    names = [name.strip() for name in (outside, *parts)]
    return frozenset(name.casefold() for name in names if name and not name.islower())


@dataclass(frozen=True)
class _Text:
    """The features that identify an article."""

    outlets: frozenset[str]
    headline: frozenset[str]
    passages: frozenset[tuple[str, ...]]

    def copies(self, other: "_Text") -> bool:
        """Whether both are the same text."""
        shared = len(self.headline & other.headline)
        near = shared and shared >= ALIKE * len(self.headline | other.headline)
        return bool(self.outlets & other.outlets or self.passages & other.passages or near)


class Reports:
    """The articles of a corpus that carry the given claims."""

    def __init__(self, tables: Tables, claims: pd.DataFrame) -> None:
        articles = tables.articles.set_index("article_id")
        passages = claims.groupby("article_id")["quote"].agg(list)
        own = articles.loc[articles.index.isin(passages.index)]
        self._texts = {
            str(name): _text(publisher, title, passages[name])
            for name, publisher, title in zip(
                own.index, own["publisher"], own["title"], strict=True
            )
        }
        self.publisher = articles["publisher"].to_dict()

    def independent(self, articles: set[str]) -> int:
        """How many of the articles are independent reports."""
        kept: list[_Text] = []
        for name in sorted(articles):
            text = self._texts[name]
            if not any(text.copies(other) for other in kept):
                kept.append(text)
        return len(kept)


def _text(publisher: str, title: str, passages: list[str]) -> _Text:
    words = [_words(passage) for passage in passages]
    headline = frozenset(_words(title))
    return _Text(
        outlets(publisher),
        headline if len(headline) >= LEAST_WORDS else frozenset(),
        frozenset(said for said in words if len(said) >= LEAST_WORDS),
    )
