"""What several articles report alike, combined: figures and statements, most reported first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pandas as pd

from lib.evidence import lookup
from lib.evidence.lookup import Evidence, Library
from lib.tables import lists
from lib.tables.lists import together

Finder = Callable[[Library, Iterable[str]], Sequence[Evidence]]
CLAIM = ["claimant", "measure", "bound", "value", "value_high", "actor", "target", "affected",
         "scope", "event_id", "weapon"]  # fmt: skip
STATEMENT = ["party_id", "stance", "toward", "topic", "event_id", "date"]


def _once(rows: pd.DataFrame, alike: list[str], key: str) -> pd.DataFrame:
    """The first row of each set of alike rows, with `articles` and all their ids, joined."""
    ids, articles = rows[key].tolist(), lists.listed(rows["article_id"])
    groups = list(together(range(len(rows)), lists.rows_of(rows, alike)).values())
    groups.sort(key=lambda own: -_number(articles, own))
    return rows.iloc[[own[0] for own in groups]].assign(
        articles=pd.array([_number(articles, own) for own in groups], dtype="Int64"),
        **{f"{key}s": pd.array([" ".join(ids[at] for at in own) for own in groups], "string")},
    )


def _number(articles: Sequence[str | None], places: Sequence[int]) -> int:
    """How many articles there are in these places."""
    return len({articles[at] for at in places} - {None})


def figures(claims: pd.DataFrame) -> pd.DataFrame:
    """One row for each figure of a claimant on one question, with `articles` and `claim_ids`, most
    reported first; figures without a claimant come last."""
    rows = _once(claims, CLAIM, "claim_id")
    unnamed = rows["claimant"].isna().to_numpy().argsort(kind="stable")
    return rows.iloc[unnamed].reset_index(drop=True)


def statements(said: pd.DataFrame) -> pd.DataFrame:
    """One row for each stance of a party on one subject toward one party on a day, with `articles`
    and `statement_ids`, most reported first."""
    return _once(said, STATEMENT, "statement_id").reset_index(drop=True)


def cards(library: Library, joined: Iterable[str], find: Finder) -> list[Evidence]:
    """A card for each row of joined ids: the first one, with the sources of all."""
    rows = [ids.split() for ids in joined]
    known = {item.id: item for item in find(library, [each for ids in rows for each in ids])}
    return [
        replace(found[0], sources=tuple(source for item in found for source in item.sources))
        for found in ([known[each] for each in ids if each in known] for ids in rows)
        if found
    ]


def figure_cards(library: Library, rows: pd.DataFrame) -> list[Evidence]:
    """Cards of the rows that `figures` returns."""
    return cards(library, rows["claim_ids"], lookup.claims)


def statement_cards(library: Library, rows: pd.DataFrame) -> list[Evidence]:
    """Cards of the rows that `statements` returns."""
    return cards(library, rows["statement_ids"], lookup.statements)
