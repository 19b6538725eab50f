"""Which articles are reports of their own, and which are copies of one text.

Two articles are one report where they name the same outlet or agency, carry the same passage, or
have nearly the same headline.
"""

import re
from dataclasses import dataclass

import pandas as pd

from lib.tables import Tables

# A passage of fewer words ("over 160 attacks") is said alike by people who never met.
LEAST_WORDS = 5
# The share of words that two headlines of one text have in common.
ALIKE = 0.7


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", str(text).casefold()))


def outlets(publisher: str) -> frozenset[str]:
    """The outlets that a publisher's name gives: `Mint (Reuters)` is Mint and Reuters.

    What is written in small letters ("reposted") says how a text came, and is no outlet.
    """
    outside, _, inside = str(publisher).partition(" (")
    parts = re.split(r"[/,;]", inside.rpartition(")")[0].removeprefix("via "))
    names = [name.strip() for name in (outside, *parts)]
    return frozenset(name.casefold() for name in names if name and not name.islower())


@dataclass(frozen=True)
class _Text:
    """What an article is recognised by."""

    outlets: frozenset[str]
    headline: frozenset[str]
    passages: frozenset[tuple[str, ...]]

    def copies(self, other: "_Text") -> bool:
        """Whether both are one text."""
        shared = len(self.headline & other.headline)
        near = shared and shared >= ALIKE * len(self.headline | other.headline)
        return bool(self.outlets & other.outlets or self.passages & other.passages or near)


class Reports:
    """The articles of a corpus, as far as they carry the claims given."""

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
        """How many of the articles are no copies of one another."""
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
