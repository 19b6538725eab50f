"""The rows of a selection by their numbers.

A query to the engine filters each table by its own columns. What a row's article or event decides
is looked up by number: no table is joined with another.
"""

from functools import cached_property

import narwhals as nw
import numpy as np
import pandas as pd

from lib.engine import ROW, Store
from lib.selection.events_asked import about_events, events_meant
from lib.selection.filtering import (
    CLAIM_ROLES,
    chosen_parties,
    filtered,
    in_window,
    moment,
    names_chosen,
    of_types,
    there,
    written_in,
)
from lib.selection.searching import found_rows
from lib.selection.selection import Selection


class Chosen:
    """The rows of each table that a selection leaves: `row` and the columns that depend on it."""

    def __init__(self, store: Store, selection: Selection) -> None:
        self.store, self.selection = store, selection
        self._parties = chosen_parties(store.tables, selection)

    def _whole(self, name: str) -> np.ndarray:
        return np.arange(len(getattr(self.store.tables, name)))

    def _mask(self, name: str, rows: np.ndarray) -> np.ndarray:
        """Whether each row of a table is one of these; False for the row -1, which is none."""
        mask = np.zeros(len(getattr(self.store.tables, name)) + 1, dtype=bool)
        mask[rows] = True
        mask[-1] = False
        return mask

    def _of(self, name: str, key: str, mask: np.ndarray) -> pd.DataFrame:
        """The rows of a table whose key names a row of the mask."""
        return pd.DataFrame({ROW: np.flatnonzero(mask[self.store.links(name, key)])})

    def _queried(self, query: nw.LazyFrame, name: str) -> pd.DataFrame:
        """The rows of a query, with the words of the search."""
        found = self.store.rows(query.select(ROW, "certain"))
        if not self.selection.text.strip():
            return found
        rows = self.store.rows(found_rows(self.store, name, self.selection.text))[ROW]
        return found.loc[self._mask(name, rows.to_numpy())[found[ROW].to_numpy()]]

    @cached_property
    def _readable(self) -> np.ndarray | None:
        """Which articles may be read; None if all may."""
        selection, articles = self.selection, filtered(self.store, "articles")
        if selection.known_by is None and not (selection.reread or selection.languages):
            return None
        if selection.known_by is not None:
            articles = articles.filter(nw.col("published") <= moment(selection.known_by))
        if selection.reread:
            articles = articles.filter(~nw.col("reviewed").is_null())
        articles = written_in(articles, self.store, selection)
        return self._mask("articles", self.store.rows(articles.select(ROW))[ROW].to_numpy())

    def _carried(self, rows: pd.DataFrame, name: str) -> pd.DataFrame:
        """Rows from an article that may be read."""
        if self._readable is None:
            return rows
        links = self.store.links(name, "article_id")[rows[ROW].to_numpy()]
        return rows.loc[self._readable[links]]

    @cached_property
    def _told(self) -> np.ndarray:
        """The numbers of the reports that may be read."""
        whole = pd.DataFrame({ROW: self._whole("mentions")})
        return self._carried(whole, "mentions")[ROW].to_numpy()

    @cached_property
    def _located(self) -> np.ndarray | None:
        """Whether each event is or may be at a chosen place; None if none are chosen. The last
        value is for claims whose event is not in the tables: an earlier selection judged them."""
        if not self.selection.places:
            return None
        events = there(filtered(self.store, "events"), self.store, "events", self.selection)
        mask = self._mask("events", self.store.rows(events.select(ROW))[ROW].to_numpy())
        mask[-1] = True
        return mask

    def _placed(self, claims: pd.DataFrame) -> pd.DataFrame:
        """Claims that name a chosen place, or whose event may have been there: one that names a
        country around it may be about an event elsewhere in that country."""
        if self._located is None:
            return claims
        own = filtered(self.store, "claims").filter(
            names_chosen(self.store, "claims", self.selection)
        )
        named = self._mask("claims", self.store.rows(own.select(ROW))[ROW].to_numpy())
        rows = claims[ROW].to_numpy()
        return claims.loc[named[rows] | self._located[self.store.links("claims", "event_id")[rows]]]

    @cached_property
    def _meant(self) -> np.ndarray | None:
        """Whether each event is chosen by what is known of it; None if all are."""
        return events_meant(self.store, self.selection)

    def _about(self, rows: pd.DataFrame, name: str) -> pd.DataFrame:
        """Rows about an event that is chosen by what is known of it."""
        if self._meant is None:
            return rows
        return rows.loc[self._meant[self.store.links(name, "event_id")[rows[ROW].to_numpy()]]]

    def _linked(self, events: pd.DataFrame, links: np.ndarray) -> pd.DataFrame:
        return events.loc[self._mask("events", links)[events[ROW].to_numpy()]]

    @cached_property
    def _happened(self) -> pd.DataFrame:
        """The events, and whether they are certain."""
        store, selection = self.store, self.selection
        events = in_window(filtered(store, "events"), selection, nw.col("time_precision") == 1)
        if selection.known_by is not None:
            events = events.filter(nw.col("earliest") <= moment(selection.known_by))
        if selection.event_types:
            events = events.filter(nw.col("type").is_in(selection.event_types))
        found = self._queried(there(events, store, "events", selection), "events")
        if self._meant is not None:
            found = found.loc[self._meant[found[ROW].to_numpy()]]
        if self._readable is not None:
            found = self._linked(found, store.links("mentions", "event_id")[self._told])
        if self._parties is not None:
            involved = filtered(store, "event_parties").filter(
                nw.col("party_id").is_in(self._parties)
            )
            rows = store.rows(involved.select(ROW))[ROW].to_numpy()
            found = self._linked(found, store.links("event_parties", "event_id")[rows])
        return found

    @cached_property
    def _events(self) -> np.ndarray:
        """Which events are selected."""
        return self._mask("events", self._happened[ROW].to_numpy())

    def events(self) -> pd.DataFrame:
        """The events, with the number of articles in the selection that report them."""
        links = self.store.links("mentions", "event_id")[self.mentions()[ROW].to_numpy()]
        counts = np.bincount(links, minlength=len(self._events))
        return self._happened.assign(mentions=counts[self._happened[ROW].to_numpy()])

    @cached_property
    def _claimed(self) -> pd.DataFrame:
        claims = of_types(in_window(filtered(self.store, "claims"), self.selection), self.selection)
        claims = there(claims, self.store, "claims", self.selection)
        claims = about_events(claims, "claims", self.selection)
        if self._parties is not None:
            roles = (nw.col(role).is_in(self._parties) for role in CLAIM_ROLES)
            claims = claims.filter(nw.any_horizontal(*roles, ignore_nulls=True))
        found = self._placed(self._about(self._queried(claims, "claims"), "claims"))
        return self._carried(found, "claims")

    def claims(self) -> pd.DataFrame:
        """The claims."""
        return self._claimed

    @cached_property
    def _said(self) -> pd.DataFrame:
        said = of_types(
            in_window(filtered(self.store, "statements"), self.selection), self.selection
        )
        said = there(said, self.store, "statements", self.selection)
        said = about_events(said, "statements", self.selection)
        if self._parties is not None:
            said = said.filter(nw.col("party_id").is_in(self._parties))
        found = self._about(self._queried(said, "statements"), "statements")
        return self._carried(found, "statements")

    def statements(self) -> pd.DataFrame:
        """The statements."""
        return self._said

    @cached_property
    def _reports(self) -> pd.DataFrame:
        links = self.store.links("mentions", "event_id")[self._told]
        return pd.DataFrame({ROW: self._told[self._events[links]]})

    def mentions(self) -> pd.DataFrame:
        """The reports of the selected events."""
        return self._reports

    def articles(self) -> pd.DataFrame:
        """The articles that carry anything selected."""
        parts = {"claims": self._claimed, "statements": self._said, "mentions": self._reports}
        carrying = [
            self.store.links(name, "article_id")[part[ROW].to_numpy()]
            for name, part in parts.items()
        ]
        mask = self._mask("articles", np.concatenate(carrying))
        return pd.DataFrame({ROW: np.flatnonzero(mask)})

    def claim_places(self) -> pd.DataFrame:
        """The places of the selected claims."""
        claims = self._mask("claims", self._claimed[ROW].to_numpy())
        return self._of("claim_places", "claim_id", claims)

    def event_parties(self) -> pd.DataFrame:
        """The parties of the selected events."""
        return self._of("event_parties", "event_id", self._events)

    def event_places(self) -> pd.DataFrame:
        """The places of the selected events."""
        return self._of("event_places", "event_id", self._events)

    def event_links(self) -> pd.DataFrame:
        """Links of which either end is selected."""
        ends = [
            self._events[self.store.links("event_links", key)] for key in ("event_id", "answers")
        ]
        return pd.DataFrame({ROW: np.flatnonzero(ends[0] | ends[1])})
