"""Events, parties and places as rows of the tidy tables."""

from collections.abc import Collection, Iterable, Mapping

from lib.look import palette
from lib.model import Event, Party, Place, Settings
from lib.model.spans import event_span
from lib.tables import naming


def _is_outside(event: Event, places: Mapping[str, Place], countries: Collection[str]) -> bool:
    """Whether all of its places are in other countries than the conflict's; a missing country is
    ignored."""
    named = {places[place].country for place in event.places} - {None}
    return bool(countries and named) and named.isdisjoint(countries)


def _event_row(
    event: Event,
    mentions: Mapping[str, int],
    places: Mapping[str, Place],
    countries: Collection[str],
    spots: Mapping[str, naming.Located],
) -> dict:
    earliest, latest = event_span(event)
    return {
        "event_id": event.id,
        "name": event.name or naming.event_name(event, spots),
        **event.model_dump(
            include={"type", "start", "time_precision", "weapon", "reported_by", "summary"}
        ),
        "end": event.end or event.start,
        "claimed_by": ";".join(event.claimed_by) or None,
        "source_url": event.source_url,
        "outside": _is_outside(event, places, countries),
        "mentions": mentions.get(event.id, 0),
        "earliest": earliest,
        "latest": latest,
        "certain": True,
    }


def _party_roles(event: Event) -> Iterable[dict]:
    roles = {"actor": event.actor, "target": event.target, "claimed_by": event.claimed_by}
    for role, parties in roles.items():
        yield from ({"event_id": event.id, "party_id": party, "role": role} for party in parties)


def _event_place_row(event: Event, place: Place, places: Mapping[str, Place]) -> dict:
    where = place.model_dump(include={"lat", "lon", "geo_precision", "border_km", "country"})
    site = naming.outermost(place, places).id
    return {"event_id": event.id, "place_id": place.id, **where, "site_id": site}


def _party_row(party: Party) -> dict:
    return {"party_id": party.id, **party.model_dump(exclude={"id"})}


def _place_row(place: Place) -> dict:
    rest = place.model_dump(exclude={"id", "alt_names"})
    return {"place_id": place.id, "alt_names": ";".join(place.alt_names), **rest}


def _of_events(
    events: Iterable[Event],
    places: Mapping[str, Place],
    countries: Collection[str],
    mentions: Mapping[str, int],
) -> dict[str, list[dict]]:
    """The rows of events, and of their parties, places and answers."""
    rows, spots = list(events), naming.located(places.values())
    return {
        "events": [_event_row(event, mentions, places, countries, spots) for event in rows],
        "event_parties": [row for event in rows for row in _party_roles(event)],
        "event_places": [
            _event_place_row(event, places[place], places)
            for event in rows
            for place in event.places
        ],
        "event_links": [
            {"event_id": event.id, "answers": answered}
            for event in rows
            for answered in event.in_response_to
        ],
    }


def of_registries(
    events: Iterable[Event],
    parties: Iterable[Party],
    places: Iterable[Place],
    settings: Settings,
    mentions: Mapping[str, int],
) -> dict[str, list[dict]]:
    """The rows of the registries and of the settings; `mentions` counts the articles that report
    each event."""
    known = {place.id: place for place in places}
    return {
        **_of_events(events, known, settings.countries, mentions),
        "parties": [_party_row(party) for party in parties],
        "places": [_place_row(place) for place in known.values()],
        "blocs": palette.bloc_rows(settings.blocs),
        "topics": [{"topic_id": topic, "label": label} for topic, label in settings.topics.items()],
    }
