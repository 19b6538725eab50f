"""Events, parties and places as tidy tables."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from lib.look import palette
from lib.model import Event, Party, Place, Settings
from lib.model.spans import event_span
from lib.tables import naming, schemas
from lib.tables.arrow import of_columns, of_rows

AS_THEY_ARE = ("type", "start", "time_precision", "weapon", "reported_by", "summary", "source_url")
OF_PLACE = ("lat", "lon", "geo_precision", "border_km", "country")
Columns = Mapping[str, Sequence[Any]]


def _is_outside(
    where: tuple[str, ...], places: Mapping[str, Place], countries: Collection[str]
) -> bool:
    """Whether all of these places are in other countries than the conflict's; a missing country is
    ignored."""
    named = {places[place].country for place in where} - {None}
    return bool(countries and named) and named.isdisjoint(countries)


def _events(
    events: Sequence[Event],
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

    spans = [event_span(event) for event in events]
    return {
        **{column: [getattr(event, column) for event in events] for column in AS_THEY_ARE},
        "event_id": [event.id for event in events],
        "name": [event.name or name(event.type, event.places) for event in events],
        "end": [event.end or event.start for event in events],
        "claimed_by": [";".join(event.claimed_by) or None for event in events],
        "outside": [is_outside(event.places) for event in events],
        "mentions": [mentions.get(event.id, 0) for event in events],
        "earliest": [first for first, _ in spans],
        "latest": [last for _, last in spans],
        "certain": [True] * len(events),
    }


def _event_parties(events: Sequence[Event]) -> Columns:
    rows = [
        (event.id, party, role)
        for event in events
        for role, parties in (
            ("actor", event.actor),
            ("target", event.target),
            ("claimed_by", event.claimed_by),
        )
        for party in parties
    ]
    return _named(("event_id", "party_id", "role"), rows)


def _event_places(events: Sequence[Event], places: Mapping[str, Place]) -> Columns:
    of_place = {
        place.id: (
            *(getattr(place, column) for column in OF_PLACE),
            naming.outermost(place, places).id,
        )
        for place in places.values()
    }
    rows = [(event.id, place, *of_place[place]) for event in events for place in event.places]
    return _named(("event_id", "place_id", *OF_PLACE, "site_id"), rows)


def _event_links(events: Sequence[Event]) -> Columns:
    rows = [(event.id, answered) for event in events for answered in event.in_response_to]
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
    events: Iterable[Event],
    parties: Iterable[Party],
    places: Iterable[Place],
    settings: Settings,
    mentions: Mapping[str, int],
) -> dict[str, pa.Table]:
    """The tables of the registries and of the settings; `mentions` counts the articles that report
    each event."""
    told, known = list(events), {place.id: place for place in places}
    columns = {
        schemas.EVENTS: _events(told, mentions, known, settings.countries),
        schemas.EVENT_PARTIES: _event_parties(told),
        schemas.EVENT_PLACES: _event_places(told, known),
        schemas.EVENT_LINKS: _event_links(told),
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
