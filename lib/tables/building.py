"""A corpus as tidy tables."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date

import pandas as pd

from lib.corpus import Corpus
from lib.look import palette
from lib.model import Article, Claim, Event, PartialDate, Party, Place, Statement
from lib.model.spans import event_span
from lib.tables import naming, schemas

# The columns of a claim that stand in its annotation as they are.
OF_CLAIM = {
    "measure", "bound", "value", "value_high", "claimant", "actor", "target", "affected", "weapon",
    "quote",
}  # fmt: skip


@dataclass(frozen=True)
class Tables:
    """The tidy tables of a corpus or of a selection from it; `schemas` describes them.

    Frames are never assigned into: a changed table is a new one.
    """

    articles: pd.DataFrame
    claims: pd.DataFrame
    claim_places: pd.DataFrame
    events: pd.DataFrame
    event_parties: pd.DataFrame
    event_places: pd.DataFrame
    event_links: pd.DataFrame
    mentions: pd.DataFrame
    statements: pd.DataFrame
    parties: pd.DataFrame
    places: pd.DataFrame
    blocs: pd.DataFrame
    topics: pd.DataFrame

    def items(self) -> list[tuple[str, pd.DataFrame]]:
        """Each table's name and frame."""
        return [(field.name, getattr(self, field.name)) for field in fields(self)]


def _article_row(article: Article) -> dict:
    head = article.model_dump(exclude={"id", "claims", "events", "statements"})
    return {"article_id": article.id, **head}


def _period(name: str, value: PartialDate | None, last: bool) -> dict:
    if value is None:
        return {}
    return {name: value.last if last else value.first, f"{name}_precision": value.precision}


def _claim_span(claim: Claim, published: date, events: dict[str, Event]) -> tuple[date, date]:
    """A claim about an event belongs to the event's days, any other claim to the last day it
    covers."""
    if claim.event is not None:
        return event_span(events[claim.event])
    return (claim.as_of.first, claim.as_of.last) if claim.as_of else (published, published)


def _about(name: str | None, where: tuple[str, ...], events: dict[str, Event]) -> dict:
    """What a row needs for being selected independently of its event: type and places."""
    event = events.get(name) if name else None
    places = where or (event.places if event else ())
    return {"event_type": event.type if event else None, "at": ";".join(sorted(set(places)))}


def _claim_row(number: int, claim: Claim, article: Article, events: dict[str, Event]) -> dict:
    allowed = claim.interval
    earliest, latest = _claim_span(claim, article.published, events)
    return {
        **claim.model_dump(include=OF_CLAIM),
        "claim_id": f"{article.id}-c{number}",
        "article_id": article.id,
        "published": article.published,
        "low": allowed.low,
        "high": allowed.high,
        "approximate": allowed.approximate,
        "event_id": claim.event,
        "scope": "+".join(sorted(set(claim.where))),
        **_period("since", claim.since, last=False),
        **_period("as_of", claim.as_of, last=True),
        "day": claim.as_of.last if claim.as_of else article.published,
        **_about(claim.event, claim.where, events),
        "earliest": earliest,
        "latest": latest,
        "certain": True,
    }


def _statement_row(
    number: int, statement: Statement, article: Article, events: dict[str, Event]
) -> dict:
    about_event = statement.about in events
    return {
        **statement.model_dump(
            include={"speaker", "stance", "toward", "channel", "position", "quote"}
        ),
        "statement_id": f"{article.id}-s{number}",
        "article_id": article.id,
        "published": article.published,
        "party_id": statement.party,
        **_period("date", statement.date, last=False),
        "event_id": statement.about if about_event else None,
        "topic": None if about_event else statement.about,
        **_about(statement.about, (), events),
        "earliest": statement.date.first,
        "latest": statement.date.last,
        "certain": True,
    }


def _is_outside(event: Event, places: dict[str, Place], countries: Collection[str]) -> bool:
    """Whether all of its places are in other countries than the conflict's; a missing country is
    ignored."""
    named = {places[place].country for place in event.places} - {None}
    return bool(countries and named) and named.isdisjoint(countries)


def _event_row(
    event: Event,
    mentions: Counter[str],
    places: dict[str, Place],
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
        "mentions": mentions[event.id],
        "earliest": earliest,
        "latest": latest,
        "certain": True,
    }


def _party_roles(event: Event) -> Iterable[dict]:
    roles = {"actor": event.actor, "target": event.target, "claimed_by": event.claimed_by}
    for role, parties in roles.items():
        yield from ({"event_id": event.id, "party_id": party, "role": role} for party in parties)


def _event_place_row(event: Event, place: Place, places: dict[str, Place]) -> dict:
    where = place.model_dump(include={"lat", "lon", "geo_precision", "border_km", "country"})
    site = naming.outermost(place, places).id
    return {"event_id": event.id, "place_id": place.id, **where, "site_id": site}


def _party_row(party: Party) -> dict:
    return {"party_id": party.id, **party.model_dump(exclude={"id"})}


def _place_row(place: Place) -> dict:
    rest = place.model_dump(exclude={"id", "alt_names"})
    return {"place_id": place.id, "alt_names": ";".join(place.alt_names), **rest}


def _mention_rows(article: Article) -> list[dict]:
    """One row per event that the article mentions: a second passage does not count as a second
    article."""
    first = {mention.event: mention for mention in reversed(article.events)}
    return [
        {"article_id": article.id, "event_id": event, "quote": first[event].quote}
        for event in dict.fromkeys(mention.event for mention in article.events)
    ]


def _of_articles(corpus: Corpus) -> dict[str, list[dict]]:
    """The rows of articles, and of what they claim, state and mention."""
    events = {event.id: event for event in corpus.events}
    claims = [(a, n, c) for a in corpus.articles for n, c in enumerate(a.claims, start=1)]
    return {
        "articles": [_article_row(article) for article in corpus.articles],
        "claims": [_claim_row(number, claim, a, events) for a, number, claim in claims],
        "claim_places": [
            {"claim_id": f"{a.id}-c{number}", "place_id": place}
            for a, number, claim in claims
            for place in dict.fromkeys(claim.where)
        ],
        "mentions": [row for article in corpus.articles for row in _mention_rows(article)],
        "statements": [
            _statement_row(number, statement, article, events)
            for article in corpus.articles
            for number, statement in enumerate(article.statements, start=1)
        ],
    }


def _of_events(corpus: Corpus, mentions: Counter[str]) -> dict[str, list[dict]]:
    """The rows of events, and of their parties, places and answers; `mentions` counts articles."""
    places = {place.id: place for place in corpus.places}
    countries, spots = corpus.settings.countries, naming.located(corpus.places)
    return {
        "events": [
            _event_row(event, mentions, places, countries, spots) for event in corpus.events
        ],
        "event_parties": [row for event in corpus.events for row in _party_roles(event)],
        "event_places": [
            _event_place_row(event, places[place], places)
            for event in corpus.events
            for place in event.places
        ],
        "event_links": [
            {"event_id": event.id, "answers": answered}
            for event in corpus.events
            for answered in event.in_response_to
        ],
    }


def build(corpus: Corpus) -> Tables:
    """The corpus as tidy tables, in order of days; a corpus without articles gives empty ones.

    Columns and dtypes are those of `schemas`; every id in a row exists in its table.
    """
    settings, told = corpus.settings, _of_articles(corpus)
    rows = {
        **told,
        **_of_events(corpus, Counter(row["event_id"] for row in told["mentions"])),
        "parties": [_party_row(party) for party in corpus.parties],
        "places": [_place_row(place) for place in corpus.places],
        "blocs": palette.bloc_rows(settings.blocs),
        "topics": [{"topic_id": topic, "label": label} for topic, label in settings.topics.items()],
    }
    return Tables(**{schema.name: schema.frame(rows[schema.name]) for schema in schemas.SCHEMAS})
