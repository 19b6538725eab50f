"""The input of every view: the corpus, all its tables, the selected ones, and the look."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache, partial

import pandas as pd

from lib.analyses import totals as tallies
from lib.analyses.changes import came_out
from lib.charts.colours import bloc_colours
from lib.corpus import Corpus
from lib.engine import Store
from lib.evidence import Library
from lib.look.style import Theme
from lib.model.settings import Tally
from lib.selection import Selection, apply, filters
from lib.selection.hindsight import as_described_on, with_descriptions
from lib.tables import Tables
from lib.tables.arrow import is_among
from lib.views.memory import Memory

# Its selected tables and its library, by estimate.
BYTES = 2_000_000


def remembering(everything: Tables) -> Callable[[Selection], Tables]:
    """A function for the tables of a selection that remembers the last ones."""
    return lru_cache(maxsize=16)(partial(apply, Store(everything)))


@dataclass(frozen=True)
class Context:
    """The corpus, all its tables, the selected ones, and the look.

    With “As known on”, events are described without hindsight, in `everything` too. `select`
    returns the tables of another selection; pages pass one that remembers, and `afresh`, which does
    not: of what is needed once. What was published after
    the day `marked_since` has rings on the charts: part of the look, not a filter. What views
    compute from a context is kept in its `memory`, which contexts of one corpus share.
    """

    corpus: Corpus
    whole: Tables
    selection: Selection
    look: Theme
    select: Callable[[Selection], Tables]
    marked_since: date | None = None
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)
    afresh: Callable[[Selection], Tables] | None = field(default=None, repr=False, compare=False)

    @property
    def key(self) -> Hashable:
        """What the results of views depend on."""
        return (id(self.corpus), id(self.whole), self.selection, self.look, self.marked_since)

    @property
    def held(self) -> tuple[object, ...]:
        """What the key names by identity."""
        return (self.corpus, self.whole)

    def shared(self) -> "Context":
        """The equal context that others have computed with, or this one."""
        return self.memory.recall((Context, self.key), lambda: self, self.held, BYTES)

    @cached_property
    def everything(self) -> Tables:
        """All tables, whatever the filters. Never assigned into."""
        return as_described_on(self.whole, self.selection.known_by)

    @cached_property
    def tables(self) -> Tables:
        """The selected tables. Never assigned into."""
        return self._selected(self.selection)

    @cached_property
    def totals(self) -> Tables:
        """The tables for running totals: whole, whatever filters they ignore."""
        return self._selected(self.selection.of_totals)

    def slips(self, tally: Tally) -> frozenset[str]:
        """The claims of a running total that are one report's slip, as far as is known.

        They do not depend on the filters: all selections share them.
        """
        key = (tallies.slips, id(self.whole), self.selection.known_by, tally)
        return self.memory.recall(key, lambda: tallies.slips(self.known, tally), (self.whole,))

    @property
    def of_totals(self) -> str:
        """The filters that running totals follow in words, and a note that they ignore the
        others."""
        selection = self.selection
        words = " · ".join(filters(self.everything, selection.of_totals, self.border))
        return (
            f"{words} · whole totals: other filters ignored" if selection.spares_totals else words
        )

    @cached_property
    def library(self) -> Library:
        """The library for evidence: the selection, and whole running totals."""
        if not self.selection.spares_totals:
            return Library(self.everything, self.tables)
        chosen, whole = self.tables.claims, self.totals.claims
        more = whole["event_id"].isna() & ~is_among(whole["claim_id"], chosen["claim_id"])
        claims = pd.concat([chosen, whole.loc[more]], ignore_index=True)
        return Library(self.everything, self.tables.with_frames(claims=claims))

    @cached_property
    def known_library(self) -> Library:
        """The library for evidence that is shown although the filters exclude it."""
        return Library(self.everything, self.known)

    @cached_property
    def colours(self) -> dict[str, str]:
        """bloc_id → colour in this look."""
        return bloc_colours(self.everything, self.look)

    @property
    def border(self) -> str:
        """The focus border's name in a sentence."""
        focus = self.corpus.settings.focus
        return focus.label if focus else "border"

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and last day that can be shown: within the selection, and as known."""
        selection = self.selection
        last = [day for day in (selection.end, selection.known_by) if day is not None]
        return selection.start, min(last, default=None)

    @property
    def window(self) -> str:
        """The active filters in words, for subtitles."""
        return " · ".join(filters(self.everything, self.selection, self.border))

    def until_known(self, periods: pd.DataFrame) -> pd.DataFrame:
        """Periods with their `end`: with “As known on” none ends after that day."""
        if self.selection.known_by is None:
            return periods
        last = pd.Timestamp(self.selection.known_by)
        return periods.assign(end=periods["end"].clip(upper=last))

    @cached_property
    def known(self) -> Tables:
        """Everything known on the chosen day, whatever the other filters."""
        return self.known_on(None)

    def known_on(self, day: date | None) -> Tables:
        """Everything known on that day and on the chosen day; without a day there is no limit."""
        days = [each for each in (self.selection.known_by, day) if each is not None]
        return self._selected(Selection(known_by=min(days))) if days else self.everything

    @cached_property
    def new_ids(self) -> dict[str, frozenset[str]]:
        """Kind → the ids of what was published after the day to mark; empty without one."""
        return came_out(self.everything, self.marked_since) if self.marked_since else {}

    def _selected(self, selection: Selection) -> Tables:
        tables = self.select(selection)
        if self.selection.known_by is None:
            return tables
        return with_descriptions(tables, self.everything)

    def unfiltered(self) -> "Context":
        """The same view of everything known, whatever the other filters."""
        return self.selecting(Selection(known_by=self.selection.known_by))

    def without_dates(self) -> "Context":
        """The same view over all days."""
        return self.selecting(self.selection.without_dates())

    def passing(self, selection: Selection) -> "Context":
        """The same view of a selection that is looked at once: nothing of it is kept."""
        select = self.afresh or getattr(self.select, "__wrapped__", self.select)
        return replace(self, selection=selection, select=select, memory=Memory())

    def looking(self, look: Theme) -> "Context":
        """The same view in another look."""
        return replace(self, look=look).shared()

    def selecting(self, selection: Selection) -> "Context":
        """The same view of another selection."""
        return replace(self, selection=selection).shared()
