"""What can be chosen in each filter of several values: labels for readers, ids for the files."""

import re
from collections.abc import Callable, Mapping

import pandas as pd

from lib.model.labels import by_label
from lib.model.vocabulary import EVENT_TYPES, EVENT_WEAPONS, REPORTED_BY, Vocabulary
from lib.selection.folding import fold, words
from lib.selection.selection import NOT_STATED, UNCLAIMED
from lib.tables import Tables
from lib.tables.countries import country_names
from lib.tables.lists import listed, rows_of
from lib.tables.once import once
from lib.wording.languages import language, main_language

WORD = re.compile(r"\w+")
NO_CLAIM = "No claim of responsibility found"
SOURCE_NOT_STATED = "Source not stated"


@once
def _blocs(frame: pd.DataFrame) -> dict[str, str]:
    return dict(zip(frame["label"], frame["bloc_id"], strict=True))


@once
def _parties(frame: pd.DataFrame) -> dict[str, str]:
    return dict(zip(frame["name"], frame["party_id"], strict=True))


@once
def _places(frame: pd.DataFrame) -> dict[str, str]:
    return by_label(dict(rows_of(frame, ["place_id", "name"])))


@once
def _spellings(frame: pd.DataFrame) -> dict[str, str]:
    """Place → all its spellings, joined with ;."""
    columns = ("place_id", "name", "alt_names")
    return {one: f"{name};{more or ''}" for one, name, more in rows_of(frame, columns)}


@once
def _folded(frame: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Place → its spellings in a form for comparison."""
    return {
        one: tuple(fold(part).strip() for part in names.split(";"))
        for one, names in _spellings(frame).items()
    }


@once
def _codes(places: pd.DataFrame) -> list[str]:
    return places["country"].dropna().unique().tolist()


@once
def _languages(articles: pd.DataFrame) -> dict[str, str]:
    codes = {main_language(code) for code in articles["language"].dropna().unique().tolist()}
    return by_label({code: language(code) for code in sorted(codes, key=language)})


@once
def _claimants(frame: pd.DataFrame) -> dict[str, str]:
    names = dict(rows_of(frame, ["party_id", "name"]))
    return {NO_CLAIM: UNCLAIMED, **by_label(names, (NO_CLAIM,))}


@once
def _claiming(event_parties: pd.DataFrame) -> frozenset[str]:
    rows = event_parties["role"] == "claimed_by"
    return frozenset(listed(event_parties.loc[rows, "party_id"]))


def _terms(vocabulary: Vocabulary) -> dict[str, str]:
    return {term.label: term.id for term in vocabulary.terms.values()}


def blocs(tables: Tables) -> dict[str, str]:
    """The blocs: label → id."""
    return _blocs(tables.blocs)


def parties(tables: Tables) -> dict[str, str]:
    """The parties: name → id."""
    return _parties(tables.parties)


def countries(tables: Tables) -> dict[str, str]:
    """The countries with places: name → code."""
    names = country_names(tables)
    return by_label({code: names.get(code, code) for code in _codes(tables.places)})


def places(tables: Tables) -> dict[str, str]:
    """The places: name → id."""
    return _places(tables.places)


def spellings(tables: Tables) -> dict[str, str]:
    """The places by name, each with all its spellings, for a search."""
    every = _spellings(tables.places)
    return {label: every[one] for label, one in places(tables).items()}


def every_spelling(tables: Tables) -> list[str]:
    """All spellings of all places."""
    every = _spellings(tables.places).values()
    return [part for names in every for part in names.split(";") if part.strip()]


def event_types() -> dict[str, str]:
    """The types of events: label → id."""
    return _terms(EVENT_TYPES)


def weapons() -> dict[str, str]:
    """The weapons of events: label → id."""
    return _terms(EVENT_WEAPONS)


def claimants(tables: Tables) -> dict[str, str]:
    """Who may claim responsibility, no one first: name → id."""
    return _claimants(tables.parties)


def claiming(tables: Tables) -> list[str]:
    """The names of those that claim an event, and of the parties that they belong to; no one
    first."""
    family: set[str] = set(_claiming(tables.event_parties))
    while more := {host for one in family if (host := tables.parents.get(one))} - family:
        family |= more
    names = claimants(tables).items()
    return [NO_CLAIM, *sorted(name for name, one in names if one in family)]


def reporters() -> dict[str, str]:
    """Who reports events: label → id."""
    return {**_terms(REPORTED_BY), SOURCE_NOT_STATED: NOT_STATED}


def languages(tables: Tables) -> dict[str, str]:
    """The languages of articles, whatever their varieties: name → code."""
    return _languages(tables.articles)


def meant(value: str, options: Mapping[str, str]) -> list[str]:
    """The labels meant by a label, an id, or a name that several share."""
    if value in options:
        return [value]
    return [label for label, own in options.items() if value == own or label == f"{value} [{own}]"]


def _named(tables: Tables, is_it: Callable[[tuple[str, ...]], bool]) -> list[str]:
    folded = _folded(tables.places)
    return [label for label, one in places(tables).items() if is_it(folded[one])]


def places_meant(value: str, tables: Tables) -> list[str]:
    """The places meant by a name, an id, a spelling in any script (all that share it), or by words
    that the spellings of one place alone have."""
    known, wanted = meant(value, places(tables)), set(WORD.findall(fold(value)))
    if known or not wanted:
        return known
    spelt = " ".join(words(value))
    if exact := _named(tables, lambda names: spelt in names):
        return exact
    found = _named(tables, lambda names: wanted.issubset(WORD.findall(" ".join(names))))
    return found if len(found) == 1 else []
