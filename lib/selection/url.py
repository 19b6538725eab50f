"""The filters in an address: public words and labels, never changed."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from lib.model.labels import by_label
from lib.model.vocabulary import EVENT_TYPES
from lib.selection.options import Options, switch
from lib.selection.selection import Selection
from lib.tables import Tables
from lib.tables.countries import country_names
from lib.tables.once import once

FROM, TO, KNOWN, PERIOD = "from", "to", "known", "period"
BLOC, PARTY, COUNTRY, KM, TYPE, TEXT = "bloc", "party", "country", "km", "type", "q"
REREAD = "reread"
# What was published after this day is marked: part of the look, not a filter.
NEW = "new"
# The mark whose evidence is open (lib/evidence/picks.py): not a filter either.
PICK = "pick"
NAMES = (FROM, TO, KNOWN, BLOC, PARTY, COUNTRY, KM, TYPE, TEXT, REREAD, NEW)
DISTANCES = {f"{km} km": km for km in (10, 25, 50, 100, 200)}


@once
def _blocs(frame: pd.DataFrame) -> dict[str, str]:
    return dict(zip(frame["label"], frame["bloc_id"], strict=True))


@once
def _parties(frame: pd.DataFrame) -> dict[str, str]:
    return dict(zip(frame["name"], frame["party_id"], strict=True))


@once
def _codes(places: pd.DataFrame) -> list[str]:
    return places["country"].dropna().unique().tolist()


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


def event_types() -> dict[str, str]:
    """The types of events: label → id."""
    return {term.label: term.id for term in EVENT_TYPES.terms.values()}


def _options(name: str, tables: Tables) -> dict[str, str]:
    if name == KM:
        return {label: str(km) for label, km in DISTANCES.items()}
    several = {BLOC: blocs, PARTY: parties, COUNTRY: countries}
    return several[name](tables) if name in several else event_types()


def selection_of(
    options: Options, tables: Tables, window: tuple[date | None, date | None] = (None, None)
) -> Selection:
    """The selection in an address; `window` if it names no days.

    UnknownOption for an unknown label or day.
    """
    return Selection(
        start=options.day(FROM, window[0]),
        end=options.day(TO, window[1]),
        known_by=options.day(KNOWN),
        blocs=_several(options, BLOC, tables),
        parties=_several(options, PARTY, tables),
        countries=_several(options, COUNTRY, tables),
        within_km=options.one(KM, DISTANCES, None),
        event_types=_several(options, TYPE, tables),
        text=options.text(TEXT) or "",
        reread=options.on(REREAD),
    )


def _meant(value: str, options: dict[str, str]) -> list[str]:
    """The labels meant by a label, an id, or a name that several share."""
    if value in options:
        return [value]
    return [label for label, own in options.items() if value == own or label == f"{value} [{own}]"]


def labels_given(name: str, values: Iterable[str], tables: Tables) -> list[str]:
    """The values that an address gives for a filter, as labels of that filter's options."""
    options = _options(name, tables)
    return [label for value in values for label in _meant(value, options) or [value]]


def _several(options: Options, name: str, tables: Tables) -> tuple[str, ...]:
    labels = labels_given(name, options.values.get(name, ()), tables)
    return tuple(Options.of({name: labels}).many(name, _options(name, tables)))


def _labels(options: dict[str, str], ids: tuple[str, ...]) -> list[str]:
    names = {name: label for label, name in options.items()}
    return [names.get(name, name) for name in ids]


def parameters(selection: Selection, tables: Tables) -> list[tuple[str, str]]:
    """The selection as an address carries it, in a fixed order; filters that are not set are
    omitted."""
    several = {
        BLOC: _labels(_options(BLOC, tables), selection.blocs),
        PARTY: _labels(_options(PARTY, tables), selection.parties),
        COUNTRY: _labels(_options(COUNTRY, tables), selection.countries),
        TYPE: _labels(_options(TYPE, tables), selection.event_types),
    }
    days = {FROM: selection.start, TO: selection.end, KNOWN: selection.known_by}
    found = [(name, day.isoformat()) for name, day in days.items() if day]
    found += [(name, label) for name, labels in several.items() for label in labels]
    if selection.within_km is not None:
        found.append((KM, f"{selection.within_km} km"))
    if selection.text.strip():
        found.append((TEXT, selection.text.strip()))
    if selection.reread:
        found.append((REREAD, switch(True)))
    return found
