"""What all articles of a corpus count up to: what is said of the whole needs no single article."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from lib.model import Article

# A running total's measure, target and people, and the places that it names, sorted.
Family = tuple[str, str | None, str | None]
Places = tuple[str, ...]


@dataclass(frozen=True)
class Counts:
    """Counts over all articles; each counter is in the order of reading.

    `days` are the first and last day of publication; `speakers` are parties that speak or claim,
    `subjects` what statements are about, `mentions` the articles that report an event, `claimed`
    the events that claims are about, `totals` the claims of running totals by family and places.
    """

    days: tuple[date, date] | None = None
    speakers: Counter[str] = field(default_factory=Counter)
    subjects: Counter[str] = field(default_factory=Counter)
    mentions: Counter[str] = field(default_factory=Counter)
    claimed: frozenset[str] = frozenset()
    totals: Counter[tuple[Family, Places]] = field(default_factory=Counter)


def counted(articles: Iterable[Article]) -> Counts:
    """The counts over these articles."""
    days: list[date] = []
    claimed: set[str] = set()
    counts = Counts()
    for article in articles:
        days.append(article.published)
        counts.speakers.update(statement.party for statement in article.statements)
        counts.speakers.update(claim.claimant for claim in article.claims if claim.claimant)
        counts.subjects.update(statement.about for statement in article.statements)
        counts.mentions.update(mention.event for mention in article.events)
        claimed.update(claim.event for claim in article.claims if claim.event)
        counts.totals.update(
            ((claim.measure, claim.target, claim.affected), tuple(sorted(set(claim.where))))
            for claim in article.claims
            if claim.event is None and claim.since is not None
        )
    span = (min(days), max(days)) if days else None
    return Counts(
        span, counts.speakers, counts.subjects, counts.mentions, frozenset(claimed), counts.totals
    )
