"""The source of examples: a corpus's tables, and how widely each item in them is reported."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from lib import evidence
from lib.evidence import Evidence, Library
from lib.model import Settings
from lib.tables import Tables
from lib.tables.records import Row, records
from lib.wording.words import cut

FIGURE = ["claimant", "measure", "bound", "value", "value_high", "event_id", "scope", "affected"]
STATED = ["party_id", "stance", "topic", "event_id", "date"]
EXAMPLE = "example"
LETTERS = 130
# A note on an example's row, in words.
Note = Callable[[Row], str]


def _articles_alike(rows: pd.DataFrame, same: list[str], key: str) -> pd.Series:
    """id → how many articles carry an identical row."""
    number = rows.groupby(same, dropna=False)["article_id"].transform("nunique")
    return pd.Series(number.to_numpy("int64"), index=rows[key])


@dataclass(frozen=True)
class Material:
    """The tables of a whole corpus, and its settings."""

    tables: Tables
    settings: Settings

    @cached_property
    def library(self) -> Library:
        """The lookup for evidence."""
        return Library(self.tables, self.tables)

    @cached_property
    def _told(self) -> dict[str, int]:
        """Id of a claim, statement or event → how many articles report the same."""
        events = self.tables.events.set_index("event_id")["mentions"].astype("int64")
        claims = _articles_alike(self.tables.claims, FIGURE, "claim_id")
        statements = _articles_alike(self.tables.statements, STATED, "statement_id")
        return pd.concat([claims, statements, events]).to_dict()

    def ranked(self, rows: pd.DataFrame, ids: Iterable[str]) -> pd.DataFrame:
        """The rows by how widely the ids of each (separated by spaces) are reported, most first.

        Ties keep the order of the rows.
        """
        weight = [sum(self._told.get(name, 0) for name in joined.split()) for joined in ids]
        order = pd.Series(weight, index=rows.index, dtype="int64")
        return rows.loc[order.sort_values(ascending=False, kind="stable").index]

    def claim(self, rows: pd.DataFrame, note: Note | None = None) -> Evidence | None:
        """The most widely reported claim, with a note on it; in a tie the first published."""
        ordered = rows.sort_values(["published", "claim_id"])
        top = self.ranked(ordered, ordered["claim_id"]).head(1)
        return first_example(evidence.claims(self.library, top["claim_id"]), top, note)

    def event(self, rows: pd.DataFrame, note: Note | None = None) -> Evidence | None:
        """The most widely reported event, with a note on it; in a tie the first to happen."""
        ordered = rows.sort_values(["start", "event_id"])
        top = self.ranked(ordered, ordered["event_id"]).head(1)
        return first_example(evidence.events(self.library, top["event_id"]), top, note)

    def statement(self, rows: pd.DataFrame) -> Evidence | None:
        """The most widely reported statement; in a tie the first one made."""
        ordered = rows.sort_values(["date", "statement_id"])
        top = self.ranked(ordered, ordered["statement_id"]).head(1)
        return first_example(evidence.statements(self.library, top["statement_id"]), top)


def first_example(
    items: Sequence[Evidence], rows: pd.DataFrame, note: Note | None = None
) -> Evidence | None:
    """The first item as an example, with one source and a note; None without items."""
    if not items:
        return None
    notes = [note(row) for row in records(rows.head(1))] if note else []
    first = items[0]
    details = tuple(cut(detail, LETTERS) for detail in (*notes, *first.details))
    return replace(first, kind=EXAMPLE, details=details, sources=first.sources[:1])
