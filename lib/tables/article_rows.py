"""Articles, and what they claim, state and mention, as rows of the tidy tables."""

from collections.abc import Mapping, Sequence
from datetime import date

from lib.model import Article, Claim, Event, PartialDate, Statement
from lib.model.spans import event_span

# The columns of a claim that stand in its annotation as they are.
OF_CLAIM = {
    "measure", "bound", "value", "value_high", "claimant", "actor", "target", "affected", "weapon",
    "quote",
}  # fmt: skip


def _article_row(article: Article) -> dict:
    head = article.model_dump(exclude={"id", "claims", "events", "statements"})
    return {"article_id": article.id, **head}


def _period(name: str, value: PartialDate | None, last: bool) -> dict:
    if value is None:
        return {}
    return {name: value.last if last else value.first, f"{name}_precision": value.precision}


def _claim_span(claim: Claim, published: date, events: Mapping[str, Event]) -> tuple[date, date]:
    """A claim about an event belongs to the event's days, any other claim to the last day it
    covers."""
    if claim.event is not None:
        return event_span(events[claim.event])
    return (claim.as_of.first, claim.as_of.last) if claim.as_of else (published, published)


def _about(name: str | None, where: tuple[str, ...], events: Mapping[str, Event]) -> dict:
    """What a row needs for being selected independently of its event: type and places."""
    event = events.get(name) if name else None
    places = where or (event.places if event else ())
    return {"event_type": event.type if event else None, "at": ";".join(sorted(set(places)))}


def _claim_row(number: int, claim: Claim, article: Article, events: Mapping[str, Event]) -> dict:
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
    number: int, statement: Statement, article: Article, events: Mapping[str, Event]
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


def _mention_rows(article: Article) -> list[dict]:
    """One row per event that the article mentions: a second passage does not count as a second
    article."""
    first = {mention.event: mention for mention in reversed(article.events)}
    return [
        {"article_id": article.id, "event_id": event, "quote": first[event].quote}
        for event in dict.fromkeys(mention.event for mention in article.events)
    ]


def of_articles(articles: Sequence[Article], events: Mapping[str, Event]) -> dict[str, list[dict]]:
    """The rows of articles, and of what they claim, state and mention."""
    claims = [(a, n, c) for a in articles for n, c in enumerate(a.claims, start=1)]
    return {
        "articles": [_article_row(article) for article in articles],
        "claims": [_claim_row(number, claim, a, events) for a, number, claim in claims],
        "claim_places": [
            {"claim_id": f"{a.id}-c{number}", "place_id": place}
            for a, number, claim in claims
            for place in dict.fromkeys(claim.where)
        ],
        "mentions": [row for article in articles for row in _mention_rows(article)],
        "statements": [
            _statement_row(number, statement, article, events)
            for article in articles
            for number, statement in enumerate(article.statements, start=1)
        ],
    }
