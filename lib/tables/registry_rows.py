"""Events, parties and places as tidy tables."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from lib.corpus.event_columns import EventColumns
from lib.look import palette
from lib.model import Party, Place, Settings
from lib.tables import naming, schemas
from lib.tables.arrow import of_columns, of_rows

AS_THEY_ARE = ("type", "start", "time_precision", "weapon", "reported_by", "summary", "source_url")
OF_PLACE = ("lat", "lon", "geo_precision", "border_km", "country")
ROLES = ("actor", "target", "claimed_by")
Columns = Mapping[str, Sequence[Any]]


def _is_outside(
    where: tuple[str, ...], places: Mapping[str, Place], countries: Collection[str]
) -> bool:
    """Whether all of these places are in other countries than the conflict's; a missing country is
    ignored."""
    named = {places[place].country for place in where} - {None}
    return bool(countries and named) and named.isdisjoint(countries)


def _events(
    events: EventColumns,
    mentions: Mapping[str, int],
    places: Mapping[str, Place],
    countries: Collection[str],
) -> Columns:
    spots = naming.located(places.values())

    @cache
    def name(kind: str, where: tuple[str, ...]) -> str:
        return naming.short_name(kind, [spots[place] for place in where if place in spots])

    @cache
    def is_outside(where: tuple[str, ...]) -> bool:
        return _is_outside(where, places, countries)

    ids = events.ids
    named = zip(*(events.items_of(field) for field in ("name", "type", "places")), strict=True)
    return {
        **{column: events.items_of(column) for column in AS_THEY_ARE},
        "event_id": ids,
        "name": [given or name(kind, where) for given, kind, where in named],
        "end": events.each(("start", "end"), lambda start, end: end or start),
        "claimed_by": events.each(("claimed_by",), lambda parties: ";".join(parties) or None),
        "outside": events.each(("places",), is_outside),
        "mentions": [mentions.get(event, 0) for event in ids],
        "earliest": [first for first, _ in events.spans],
        "latest": [last for _, last in events.spans],
        "certain": [True] * len(events),
    }


def _event_parties(events: EventColumns) -> Columns:
    rows = [
        (event, party, role)
        for event, *several in zip(*map(events.items_of, ("id", *ROLES)), strict=True)
        for role, parties in zip(ROLES, several, strict=True)
        for party in parties
    ]
    return _named(("event_id", "party_id", "role"), rows)


def _event_places(events: EventColumns, places: Mapping[str, Place]) -> Columns:
    of_place = {
        place.id: (
            *(getattr(place, column) for column in OF_PLACE),
            naming.outermost(place, places).id,
        )
        for place in places.values()
    }
    named = zip(events.ids, events.items_of("places"), strict=True)
    rows = [(event, place, *of_place[place]) for event, where in named for place in where]
    return _named(("event_id", "place_id", *OF_PLACE, "site_id"), rows)


def _event_links(events: EventColumns) -> Columns:
    answers = zip(events.ids, events.items_of("in_response_to"), strict=True)
    rows = [(event, answered) for event, several in answers for answered in several]
    return _named(("event_id", "answers"), rows)


def _named(names: Sequence[str], rows: Sequence[tuple]) -> Columns:
    """Rows as columns of these names."""
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    return dict(zip(names, columns, strict=True))


def _party_row(party: Party) -> dict:
    return {"party_id": party.id, **party.model_dump(exclude={"id"})}


def _place_row(place: Place) -> dict:
    rest = place.model_dump(exclude={"id", "alt_names"})
    return {"place_id": place.id, "alt_names": ";".join(place.alt_names), **rest}


def of_registries(
    events: EventColumns,
    parties: Iterable[Party],
    places: Iterable[Place],
    settings: Settings,
    mentions: Mapping[str, int],
) -> dict[str, pa.Table]:
    """The tables of the registries and of the settings; `mentions` counts the articles that report
    each event."""
    known = {place.id: place for place in places}
    columns = {
        schemas.EVENTS: _events(events, mentions, known, settings.countries),
        schemas.EVENT_PARTIES: _event_parties(events),
        schemas.EVENT_PLACES: _event_places(events, known),
        schemas.EVENT_LINKS: _event_links(events),
    }
    topics = settings.topics.items()
    rows = {
        schemas.PARTIES: [_party_row(party) for party in parties],
        schemas.PLACES: [_place_row(place) for place in known.values()],
        schemas.BLOCS: palette.bloc_rows(settings.blocs),
        schemas.TOPICS: [{"topic_id": topic, "label": label} for topic, label in topics],
    }
    return {
        **{schema.name: of_columns(schema, own) for schema, own in columns.items()},
        **{schema.name: of_rows(schema, own) for schema, own in rows.items()},
    }
