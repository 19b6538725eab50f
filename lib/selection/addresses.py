"""The filters as an address carries them: public words and labels, never changed."""

from datetime import date

from lib.asked import Asked, NotAnOption, switch
from lib.incidents import country_names
from lib.model.vocabulary import EVENT_TYPES
from lib.selection.selection import EARLIEST, LATEST, Selection
from lib.tables import Tables

FROM, TO, KNOWN, PERIOD = "from", "to", "known", "period"
BLOC, PARTY, COUNTRY, KM, TYPE, TEXT = "bloc", "party", "country", "km", "type", "q"
REREAD = "reread"
# What came out after this day is marked: a part of the look, no filter.
NEW = "new"
# The mark whose evidence is open (lib/picks.py): no filter either.
PICK = "pick"
NAMES = (FROM, TO, KNOWN, BLOC, PARTY, COUNTRY, KM, TYPE, TEXT, REREAD, NEW, PICK)
DISTANCES = {f"{km} km": km for km in (10, 25, 50, 100, 200)}


def blocs(tables: Tables) -> dict[str, str]:
    """The blocs: label → id."""
    return dict(zip(tables.blocs["label"], tables.blocs["bloc_id"], strict=True))


def parties(tables: Tables) -> dict[str, str]:
    """The parties: name → id."""
    return dict(zip(tables.parties["name"], tables.parties["party_id"], strict=True))


def countries(tables: Tables) -> dict[str, str]:
    """The countries that have places: name → code."""
    names = country_names(tables)
    codes = tables.places["country"].dropna().unique()
    return {names.get(code, code): code for code in codes}


def event_types() -> dict[str, str]:
    """The types of events: label → id."""
    return {term.label: term.id for term in EVENT_TYPES.terms.values()}


def _possible(asked: Asked, name: str, default: date | None) -> date | None:
    day = asked.day(name, default)
    if day is not None and not EARLIEST <= day <= LATEST:
        raise NotAnOption(f"{name}: {day} lies outside {EARLIEST} – {LATEST}")
    return day


def selection_of(
    asked: Asked, tables: Tables, window: tuple[date | None, date | None] = (None, None)
) -> Selection:
    """The selection that an address asks for; `window` where it names no days.

    NotAnOption for a label or day that there is not.
    """
    return Selection(
        start=_possible(asked, FROM, window[0]),
        end=_possible(asked, TO, window[1]),
        known_by=_possible(asked, KNOWN, None),
        blocs=tuple(asked.many(BLOC, blocs(tables))),
        parties=tuple(asked.many(PARTY, parties(tables))),
        countries=tuple(asked.many(COUNTRY, countries(tables))),
        within_km=asked.one(KM, DISTANCES, None),
        event_types=tuple(asked.many(TYPE, event_types())),
        text=asked.text(TEXT) or "",
        reread=asked.on(REREAD),
    )


def _labels(options: dict[str, str], ids: tuple[str, ...]) -> list[str]:
    names = {name: label for label, name in options.items()}
    return [names.get(name, name) for name in ids]


def parameters(selection: Selection, tables: Tables) -> list[tuple[str, str]]:
    """The selection as an address carries it, in a fixed order; what is not asked is left out."""
    several = {
        BLOC: _labels(blocs(tables), selection.blocs),
        PARTY: _labels(parties(tables), selection.parties),
        COUNTRY: _labels(countries(tables), selection.countries),
        TYPE: _labels(event_types(), selection.event_types),
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
