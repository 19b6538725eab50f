"""Lookup of evidence: names from all tables, rows from those of a selection."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from lib.evidence.addresses import INCIDENT, PARTY, SITE, Subject
from lib.evidence.reread import read_once
from lib.tables import Tables
from lib.tables.rows_by_event import values_about
from lib.wording.words import period


@dataclass(frozen=True)
class Source:
    """A passage and its article.

    `read_once`: no second reader checked it, in a corpus where others were checked.
    """

    quote: str
    article_id: str
    title: str
    publisher: str
    published: date
    url: str
    language: str
    read_once: bool = False


@dataclass(frozen=True)
class Evidence:
    """A piece of evidence for a mark: what, who and when in words, its sources, and what it is
    about."""

    id: str
    kind: str
    heading: str
    text: str
    details: tuple[str, ...]
    bloc: str
    sources: tuple[Source, ...]
    subjects: tuple[Subject, ...] = ()


# What a source says about its article.
HEAD = ("title", "publisher", "published", "url", "language")


@dataclass(frozen=True)
class Library:
    """The tables for looking up evidence: names come from all, rows from the selection."""

    everything: Tables
    selected: Tables

    def in_role(self, event_id: str, role: str) -> list[str]:
        """The parties that have the role in the event."""
        rows = values_about(self.everything.event_parties, event_id, "role", "party_id")
        return [party for own, party in rows if own == role]

    def places_of(self, event_id: str) -> list[str]:
        """The event's places."""
        return [
            place for (place,) in values_about(self.everything.event_places, event_id, "place_id")
        ]

    def answered(self, event_id: str) -> list[str]:
        """The events that it answers."""
        return [act for (act,) in values_about(self.everything.event_links, event_id, "answers")]

    def told(self, event_id: str) -> list[tuple[str, str]]:
        """The selected articles that report the event, each with its passage."""
        return values_about(self.selected.mentions, event_id, "article_id", "quote")

    def party(self, party_id: object) -> str:
        """The party's name; an affected group is its own name; empty for none."""
        if party_id is None or pd.isna(party_id):
            return ""
        return self.everything.party_names.get(str(party_id), str(party_id).capitalize())

    def bloc(self, party_id: object) -> str:
        """The party's bloc; empty for none."""
        return self.everything.party_blocs.get(str(party_id), "")

    @cached_property
    def _topics(self) -> dict[str, str]:
        topics = self.everything.topics
        return dict(zip(topics["topic_id"], topics["label"], strict=True))

    def topic(self, topic_id: object) -> str:
        """The topic's label; empty for none."""
        return "" if pd.isna(topic_id) else self._topics.get(str(topic_id), "")

    def place_names(self, scope: str) -> str:
        """The names of places joined with +."""
        names = self.everything.place_names
        return ", ".join(names.get(place, place) for place in scope.split("+") if place)

    def subjects(
        self,
        events: Iterable[object] = (),
        places: Iterable[object] = (),
        parties: Iterable[object] = (),
    ) -> tuple[Subject, ...]:
        """What these ids name, each once, with the page about it; others are ignored."""
        names, known = self.everything.place_names, self.everything.party_names
        named = [
            *((INCIDENT, one, self.event_label(one)) for one in map(str, events)),
            *((SITE, one, names.get(one, "")) for one in map(str, places)),
            *((PARTY, one, known.get(one, "")) for one in map(str, parties)),
        ]
        return tuple(dict.fromkeys(Subject(*each) for each in named if each[-1]))

    def event_label(self, event_id: object) -> str:
        """The event's name; empty for none."""
        line = self.everything.event_lines.get(str(event_id))
        return "" if line is None else self.everything.events["name"].array[line]

    def _days_of(self, event_id: object) -> str:
        """The event's day or days, if they are known."""
        line, events = self.everything.event_lines.get(str(event_id)), self.everything.events
        if line is None or events["time_precision"].array[line] != 1:
            return ""
        return period(events["start"].array[line], events["end"].array[line])

    def event_and_day(self, event_id: object) -> str:
        """`Drone attack on Vell, 4 Mar 2031`: the event's name and its days; empty for none."""
        named, days = self.event_label(event_id), self._days_of(event_id)
        return f"{named}, {days}" if named and days else named

    def best_source(self, event_id: str) -> Source | None:
        """The article that the event's summary rests on, without a passage; None if it is not in
        the corpus."""
        articles = self.everything.articles
        url = self.everything.events.set_index("event_id").loc[event_id, "source_url"]
        own = articles.loc[articles["url"].eq(url).fillna(False), "article_id"]
        return self.source(str(own.iloc[0]), "") if len(own) else None

    @cached_property
    def once(self) -> frozenset[str]:
        """The articles that no second reader checked; empty in a corpus without second readings."""
        return read_once(self.everything.articles)

    def source(self, article_id: str, quote: str) -> Source:
        """The passage and its article's head."""
        if article_id not in self._heads:
            articles, line = self.everything.articles, self.everything.article_lines[article_id]
            title, publisher, published, url, language = (
                articles[name].array[line] for name in HEAD
            )
            self._heads[article_id] = {
                "article_id": article_id,
                "title": str(title),
                "publisher": str(publisher),
                "published": published.date(),
                "url": str(url),
                "language": str(language),
                "read_once": article_id in self.once,
            }
        return Source(quote=quote, **self._heads[article_id])

    @cached_property
    def _heads(self) -> dict[str, dict[str, Any]]:
        """Article → what its passages say of it, once it was asked for."""
        return {}
