"""Lookup of evidence: names from all tables, rows from those of a selection."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from lib.evidence.reread import read_once
from lib.tables import Tables
from lib.tables.lists import rows_of
from lib.tables.once import once
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
    """A piece of evidence for a mark: what, who and when in words, and its sources."""

    id: str
    kind: str
    heading: str
    text: str
    details: tuple[str, ...]
    bloc: str
    sources: tuple[Source, ...]


# What a source says about its article.
HEAD = ("title", "publisher", "published", "url", "language")


@once
def _event_names(events: pd.DataFrame) -> dict[str, str]:
    return dict(rows_of(events, ["event_id", "name"]))


@dataclass(frozen=True)
class Library:
    """The tables for looking up evidence: names come from all, rows from the selection."""

    everything: Tables
    selected: Tables

    @cached_property
    def _names(self) -> dict[str, str]:
        parties = self.everything.parties
        return dict(zip(parties["party_id"], parties["name"], strict=True))

    @cached_property
    def _blocs(self) -> dict[str, str]:
        parties = self.everything.parties
        return dict(zip(parties["party_id"], parties["bloc"], strict=True))

    @cached_property
    def _places(self) -> dict[str, str]:
        places = self.everything.places
        return dict(zip(places["place_id"], places["name"], strict=True))

    @cached_property
    def roles(self) -> dict[tuple[str, str], list[str]]:
        """(event, role) → its parties."""
        rows = self.everything.event_parties
        return rows.groupby(["event_id", "role"], sort=False)["party_id"].agg(list).to_dict()

    @cached_property
    def places_of(self) -> dict[str, list[str]]:
        """event → its places."""
        rows = self.everything.event_places
        return rows.groupby("event_id", sort=False)["place_id"].agg(list).to_dict()

    @cached_property
    def answered(self) -> dict[str, list[str]]:
        """event → the events that it answers."""
        rows = self.everything.event_links
        return rows.groupby("event_id", sort=False)["answers"].agg(list).to_dict()

    @cached_property
    def told(self) -> dict[str, list[tuple[str, str]]]:
        """event → the selected articles that report it, each with its passage."""
        rows = self.selected.mentions
        pairs = pd.Series(list(zip(rows["article_id"], rows["quote"], strict=True)), dtype="object")
        return pairs.groupby(rows["event_id"].to_numpy(), sort=False).agg(list).to_dict()

    def party(self, party_id: object) -> str:
        """The party's name; an affected group is its own name; empty for none."""
        if party_id is None or pd.isna(party_id):
            return ""
        return self._names.get(str(party_id), str(party_id).capitalize())

    def bloc(self, party_id: object) -> str:
        """The party's bloc; empty for none."""
        return self._blocs.get(str(party_id), "")

    @cached_property
    def _topics(self) -> dict[str, str]:
        topics = self.everything.topics
        return dict(zip(topics["topic_id"], topics["label"], strict=True))

    def topic(self, topic_id: object) -> str:
        """The topic's label; empty for none."""
        return "" if pd.isna(topic_id) else self._topics.get(str(topic_id), "")

    def place_names(self, scope: str) -> str:
        """The names of places joined with +."""
        return ", ".join(self._places.get(place, place) for place in scope.split("+") if place)

    def event_label(self, event_id: object) -> str:
        """The event's name; empty for none."""
        return _event_names(self.everything.events).get(str(event_id), "")

    @cached_property
    def _event_days(self) -> dict[str, str]:
        """event → its day or days, if they are known."""
        events = self.everything.events
        known = events.loc[events["time_precision"] == 1]
        days = map(period, known["start"], known["end"])
        return dict(zip(known["event_id"], days, strict=True))

    def event_and_day(self, event_id: object) -> str:
        """`Drone attack on Vell, 4 Mar 2031`: the event's name and its days; empty for none."""
        named, days = self.event_label(event_id), self._event_days.get(str(event_id), "")
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
        articles = self.everything.articles
        row = self.everything.article_lines[article_id]
        title, publisher, published, url, language = (articles[name].array[row] for name in HEAD)
        return Source(
            quote=quote,
            article_id=article_id,
            title=str(title),
            publisher=str(publisher),
            published=published.date(),
            url=str(url),
            language=str(language),
            read_once=article_id in self.once,
        )
