"""The tidy tables as one value."""

from dataclasses import dataclass, fields, replace
from functools import cached_property

import pandas as pd

from lib.tables import lists
from lib.tables.once import once


@once
def _article_lines(articles: pd.DataFrame) -> dict[str, int]:
    return lists.lines(articles["article_id"])


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

    def number(self, name: str) -> int:
        """The number of a table's rows."""
        return len(getattr(self, name))

    def with_frames(self, **frames: pd.DataFrame) -> "Tables":
        """The same tables but for these."""
        return replace(self, **frames)

    @cached_property
    def party_names(self) -> dict[str, str]:
        """Party → its name."""
        return dict(lists.rows_of(self.parties, ["party_id", "name"]))

    @cached_property
    def party_blocs(self) -> dict[str, str]:
        """Party → its bloc."""
        return dict(lists.rows_of(self.parties, ["party_id", "bloc"]))

    @cached_property
    def parents(self) -> dict[str, str | None]:
        """Party → the one it belongs to, if any."""
        return dict(lists.rows_of(self.parties, ["party_id", "parent"]))

    @cached_property
    def party_kinds(self) -> dict[str, str]:
        """Party → its kind."""
        return dict(lists.rows_of(self.parties, ["party_id", "kind"]))

    @cached_property
    def place_names(self) -> dict[str, str]:
        """Place → its name."""
        return dict(lists.rows_of(self.places, ["place_id", "name"]))

    @cached_property
    def article_lines(self) -> dict[str, int]:
        """Article → its line in `articles`."""
        return _article_lines(self.articles)

    @cached_property
    def event_lines(self) -> dict[str, int]:
        """Event → its line in `events`."""
        return lists.lines(self.events["event_id"])
