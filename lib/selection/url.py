"""The filters in an address: public words and labels, never changed."""

from collections.abc import Iterable
from datetime import date

from lib.selection import choices
from lib.selection.options import Options, switch
from lib.selection.selection import Selection
from lib.tables import Tables

FROM, TO, KNOWN, PERIOD = "from", "to", "known", "period"
BLOC, PARTY, COUNTRY, KM, TYPE, TEXT = "bloc", "party", "country", "km", "type", "q"
PLACE, WEAPON, LANGUAGE = "place", "weapon", "language"
CLAIMED_BY, REPORTED_BY, REREAD = "claimed_by", "reported_by", "reread"
# What was published after this day is marked: part of the look, not a filter.
NEW = "new"
# The mark whose evidence is open (lib/evidence/picks.py): not a filter either.
PICK = "pick"
# The day to which a view is played (lib/ui/parts/player.py): it changes no other view.
PLAYED = "played"
# In the order in which they are listed.
FILTERS = (
    FROM, TO, KNOWN, BLOC, PARTY, COUNTRY, PLACE, KM, TYPE, WEAPON, CLAIMED_BY, REPORTED_BY,
    LANGUAGE, TEXT, REREAD,
)  # fmt: skip
NAMES = (*FILTERS, NEW)
DISTANCES = {f"{km} km": km for km in (10, 25, 50, 100, 200)}


# The filters of several values, and the field of the selection that each fills, in their order.
FIELDS = {
    BLOC: "blocs",
    PARTY: "parties",
    COUNTRY: "countries",
    PLACE: "places",
    TYPE: "event_types",
    WEAPON: "weapons",
    CLAIMED_BY: "claimed_by",
    REPORTED_BY: "reported_by",
    LANGUAGE: "languages",
}


def choosable(name: str, tables: Tables) -> dict[str, str]:
    """What can be chosen in a filter: label → id."""
    if name == KM:
        return {label: str(km) for label, km in DISTANCES.items()}
    closed = {
        TYPE: choices.event_types,
        WEAPON: choices.weapons,
        REPORTED_BY: choices.reporters,
    }
    if name in closed:
        return closed[name]()
    several = {
        BLOC: choices.blocs,
        PARTY: choices.parties,
        COUNTRY: choices.countries,
        PLACE: choices.places,
        CLAIMED_BY: choices.claimants,
        LANGUAGE: choices.languages,
    }
    return several[name](tables)


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
        within_km=options.one(KM, DISTANCES, None),
        text=options.text(TEXT) or "",
        reread=options.on(REREAD),
        **{field: _several(options, name, tables) for name, field in FIELDS.items()},
    )


def labels_given(name: str, values: Iterable[str], tables: Tables) -> list[str]:
    """The values that an address gives for a filter, as labels of that filter's options."""
    if name == PLACE:
        found = {value: choices.places_meant(value, tables) for value in values}
    else:
        options = choosable(name, tables)
        found = {value: choices.meant(value, options) for value in values}
    return [label for value in values for label in found[value] or [value]]


def _several(options: Options, name: str, tables: Tables) -> tuple[str, ...]:
    if not options.values.get(name):
        return ()
    labels = labels_given(name, options.values[name], tables)
    alike = choices.every_spelling(tables) if name == PLACE else ()
    return tuple(Options.of({name: labels}).many(name, choosable(name, tables), alike))


def _labels(options: dict[str, str], ids: tuple[str, ...]) -> list[str]:
    names = {name: label for label, name in options.items()}
    return [names.get(name, name) for name in ids]


def parameters(selection: Selection, tables: Tables) -> list[tuple[str, str]]:
    """The selection as an address carries it, in a fixed order; filters that are not set are
    omitted."""
    several = {
        name: _labels(choosable(name, tables), chosen)
        for name, field in FIELDS.items()
        if (chosen := getattr(selection, field))
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
