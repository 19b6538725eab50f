"""Published rows that can be relied on: ids once, keys that exist, words of the vocabularies."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from lib.model import Problem
from lib.model.vocabulary import BOUNDS, EVENT_TYPES, STANCES, Vocabulary
from lib.tables.arrow import is_among
from lib.tables.checking import IDS
from lib.tables.frames import Tables
from lib.tables.publication.package import NAME
from lib.tables.schema import TEXT
from lib.tables.schemas import SCHEMAS
from lib.wording.words import quantity

WORDS: dict[tuple[str, str], Vocabulary] = {
    ("claims", "bound"): BOUNDS,
    ("statements", "stance"): STANCES,
    ("events", "type"): EVENT_TYPES,
}
# Columns besides ids that no row may lack.
FILLED = {
    "articles": ("title", "publisher", "url", "published", "language"),
    "claims": (
        "article_id", "published", "measure", "bound", "value", "low", "approximate", "scope",
        "quote", "day", "at", "earliest", "latest", "certain",
    ),
    "claim_places": ("claim_id", "place_id"),
    "events": ("name", "type", "start", "end", "time_precision", "summary", "mentions", "earliest",
               "latest", "certain"),
    "event_parties": ("event_id", "party_id", "role"),
    "event_places": ("event_id", "place_id", "site_id", "geo_precision"),
    "event_links": ("event_id", "answers"),
    "mentions": ("article_id", "event_id", "quote"),
    "statements": (
        "article_id", "published", "date", "party_id", "speaker", "stance", "position", "quote",
        "earliest", "latest", "certain",
    ),
    "parties": ("name", "kind", "bloc"),
    "places": ("name", "kind"),
    "blocs": ("label",),
    "topics": ("label",),
}  # fmt: skip
HINT = "publish the corpus again"


def _problem(name: str, number: int, what: str) -> Problem:
    return Problem(NAME, name, f"{quantity(number, 'row')} {what} and cannot be used", HINT)


def _cleaned(name: str, frame: pd.DataFrame) -> Iterator[tuple[pd.Series, str]]:
    """What is wrong with rows of a table by themselves."""
    filled = [*FILLED[name], *([IDS[name]] if name in IDS else [])]
    yield frame[filled].isna().any(axis=1), "lack a value"
    for (table, column), words in WORDS.items():
        if table == name:
            known = is_among(frame[column], pd.Series(list(words.terms), dtype=TEXT))
            yield pd.Series(~known, frame.index), f"have an unknown {column}"
    if name in IDS:
        yield frame[IDS[name]].duplicated(), "have an id that appears twice"


def _lost(name: str, frame: pd.DataFrame, tables: Tables) -> Iterator[tuple[pd.Series, str]]:
    """What is wrong with rows that refer to others."""
    schema = next(schema for schema in SCHEMAS if schema.name == name)
    for column in schema.columns:
        if column.key:
            table, key = column.key.split(".")
            known = is_among(frame[column.name], getattr(tables, table)[key])
            yield ~(frame[column.name].isna() | known), f"name an unknown {column.name}"


def _without(
    name: str, frame: pd.DataFrame, wrong: Iterator[tuple[pd.Series, str]]
) -> tuple[pd.DataFrame, list[Problem]]:
    bad, problems = pd.Series(False, index=frame.index), []
    for rows, what in wrong:
        number = int((rows & ~bad).sum())
        problems += [_problem(name, number, what)] * bool(number)
        bad |= rows
    return frame.loc[~bad].reset_index(drop=True) if bad.any() else frame, problems


def sound_tables(tables: Tables) -> tuple[Tables, list[Problem]]:
    """The tables without rows that cannot be used, and what is wrong with these."""
    problems: list[Problem] = []
    for name, frame in tables.items():
        kept, found = _without(name, frame, _cleaned(name, frame))
        tables, problems = replace(tables, **{name: kept}), problems + found
    while True:
        before = len(problems)
        for name, frame in tables.items():
            kept, found = _without(name, frame, _lost(name, frame, tables))
            tables, problems = replace(tables, **{name: kept}), problems + found
        if len(problems) == before:
            return tables, problems
