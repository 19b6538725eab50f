"""What there is to show: the corpus, all its tables, those selected, and how it looks."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache, partial

import pandas as pd

from lib.analyses import totals as tallies
from lib.analyses.changes import came_out
from lib.charts.colours import bloc_colours
from lib.corpus import Corpus
from lib.evidence import Library
from lib.look.style import Theme
from lib.model.settings import Tally
from lib.selection import Selection, apply, filters
from lib.selection.hindsight import as_described_on, with_descriptions
from lib.tables import Tables


def remembering(everything: Tables) -> Callable[[Selection], Tables]:
    """What gives the tables of a selection, and those of the last ones asked for at once."""
    return lru_cache(maxsize=16)(partial(apply, everything))


@dataclass(frozen=True)
class Context:
    """The corpus, all its tables, those that the selection leaves, and the look.

    With a day known by, events are described without hindsight, in `everything` too.
    `select` gives the tables of another selection; pages hand in one that remembers. What came out
    after the day `marked_since` has rings on the charts: a part of the look, no filter.
    """

    corpus: Corpus
    whole: Tables
    selection: Selection
    look: Theme
    select: Callable[[Selection], Tables]
    marked_since: date | None = None

    @cached_property
    def everything(self) -> Tables:
        """All tables, whatever the filters. Never assigned into."""
        return as_described_on(self.whole, self.selection.known_by)

    @cached_property
    def tables(self) -> Tables:
        """The tables that the selection leaves. Never assigned into."""
        return self._selected(self.selection)

    @cached_property
    def totals(self) -> Tables:
        """The tables that running totals are read from: whole, whatever they do not obey."""
        return self._selected(self.selection.of_totals)

    @cached_property
    def slips(self) -> Callable[[Tally], frozenset[str]]:
        """The claims of a running total that are one report's slip, as far as is known."""
        return lru_cache(partial(tallies.slips, self.known))

    @property
    def of_totals(self) -> str:
        """The filters that running totals obey in words, and that they ignore the others."""
        asked = self.selection
        words = " · ".join(filters(self.everything, asked.of_totals, self.border))
        return f"{words} · whole totals: other filters ignored" if asked.spares_totals else words

    @cached_property
    def library(self) -> Library:
        """Where evidence is looked up: in what is selected, and in whole running totals."""
        if not self.selection.spares_totals:
            return Library(self.everything, self.tables)
        chosen, whole = self.tables.claims, self.totals.claims
        more = whole["event_id"].isna() & ~whole["claim_id"].isin(chosen["claim_id"])
        claims = pd.concat([chosen, whole.loc[more]], ignore_index=True)
        return Library(self.everything, replace(self.tables, claims=claims))

    @cached_property
    def known_library(self) -> Library:
        """Where evidence is looked up for what is shown although the filters leave it out."""
        return Library(self.everything, self.known)

    @property
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
        """The first and last day that can be told of: of the selection, and of knowing."""
        asked = self.selection
        last = [day for day in (asked.end, asked.known_by) if day is not None]
        return asked.start, min(last, default=None)

    @property
    def window(self) -> str:
        """The active filters in words, for subtitles."""
        return " · ".join(filters(self.everything, self.selection, self.border))

    @cached_property
    def known(self) -> Tables:
        """All that was known on the day asked for, whatever else is filtered."""
        return self.known_on(None)

    def known_on(self, day: date | None) -> Tables:
        """All that was known on that day and on the day asked for; no day is no limit."""
        days = [each for each in (self.selection.known_by, day) if each is not None]
        return self._selected(Selection(known_by=min(days))) if days else self.everything

    @cached_property
    def new_ids(self) -> dict[str, frozenset[str]]:
        """Kind → the ids of what came out after the day to be marked; empty without one."""
        return came_out(self.everything, self.marked_since) if self.marked_since else {}

    def _selected(self, selection: Selection) -> Tables:
        tables = self.select(selection)
        if self.selection.known_by is None:
            return tables
        return with_descriptions(tables, self.everything)

    def without_dates(self) -> "Context":
        """The same view over all days."""
        return replace(self, selection=self.selection.without_dates())

    def looking(self, look: Theme) -> "Context":
        """The same view in another look."""
        return replace(self, look=look)
