"""What several articles report alike, combined: figures and statements, most reported first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pandas as pd

from lib.evidence import lookup
from lib.evidence.lookup import Evidence, Library

Finder = Callable[[Library, Iterable[str]], Sequence[Evidence]]
CLAIM = ["claimant", "measure", "bound", "value", "value_high", "actor", "target", "affected",
         "scope", "event_id", "weapon"]  # fmt: skip
STATEMENT = ["party_id", "stance", "toward", "topic", "event_id", "date"]


def _once(rows: pd.DataFrame, alike: list[str], key: str) -> pd.DataFrame:
    """The first row of each set of alike rows, with `articles` and all their ids, joined."""
    groups = rows.groupby(alike, dropna=False, sort=False)
    numbers = groups["article_id"].transform("nunique").astype("Int64")
    of = groups.ngroup()
    sets: dict[int, list[str]] = {}
    for group, name in zip(of, rows[key], strict=True):
        sets.setdefault(group, []).append(name)
    ids = of.map({group: " ".join(names) for group, names in sets.items()}).astype("string")
    first = rows.assign(articles=numbers, **{f"{key}s": ids}).drop_duplicates(alike)
    return first.sort_values("articles", ascending=False, kind="stable").reset_index(drop=True)


def figures(claims: pd.DataFrame) -> pd.DataFrame:
    """One row for each figure of a claimant on one question, with `articles` and `claim_ids`, most
    reported first; figures without a claimant come last."""
    rows = _once(claims, CLAIM, "claim_id")
    return rows.sort_values("claimant", key=lambda names: names.isna(), kind="stable").reset_index(
        drop=True
    )


def statements(said: pd.DataFrame) -> pd.DataFrame:
    """One row for each stance of a party on one subject toward one party on a day, with `articles`
    and `statement_ids`, most reported first."""
    return _once(said, STATEMENT, "statement_id")


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
