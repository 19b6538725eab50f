"""The kinds of change, most important first, and their rows, most widely reported first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from lib import evidence
from lib.analyses.agreement import contested
from lib.evidence import Evidence, Library, repeated
from lib.evidence.before_after import revision_cards, shift_cards
from lib.selection.hindsight import LATER
from lib.views.columns import Heading
from lib.wording.words import quantity

# How many rows of each kind the main table shows.
MAIN = 6
COLUMNS = {
    "kind": Heading(
        "Kind",
        "what is new: an event, a claim, a statement, a revision, shift or contested figure",
    ),
    "what": Heading("What", "what it says, in a sentence"),
    "articles": Heading("Articles", "number of articles that report it"),
}
ORDER = ["articles", "size"]
CLAIMS = "claim_ids"


@dataclass(frozen=True)
class Kind:
    """A kind of change: its frame in `Changes`, its words, its rows in order, and their cards.

    `key` names the ids of its rows: events, claims or statements.
    """

    name: str
    one: str
    many: str
    key: str
    ordered: Callable[[pd.DataFrame], pd.DataFrame]
    cards: Callable[[Library, pd.DataFrame], list[Evidence]]

    def counted(self, ordered: pd.DataFrame) -> str:
        """`12 revised figures`, of its rows in order: what several articles report alike is one."""
        return quantity(len(ordered), self.one, self.many)


def _as_given(rows: pd.DataFrame) -> pd.DataFrame:
    return rows


def _revised(rows: pd.DataFrame) -> pd.DataFrame:
    """The revisions, most widely printed first, then by size."""
    before, now = (rows[name].astype("Float64") for name in ("value_before", "value"))
    size = (now - before).abs() / before.clip(lower=1)
    ordered = rows.assign(size=size).sort_values(ORDER, ascending=False, kind="stable")
    return ordered.drop(columns="size").reset_index(drop=True)


def _events(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values("mentions", ascending=False, kind="stable").reset_index(drop=True)


def _event_cards(library: Library, rows: pd.DataFrame) -> list[Evidence]:
    return repeated.cards(library, rows["event_id"], evidence.events)


KINDS = (
    Kind("contradictions", "contested figure", "contested figures", "claim_ids", _as_given,
         contested.cards),
    Kind("shifts", "shift", "shifts", "statement_ids", _as_given, shift_cards),
    Kind("revisions", "revised figure", "revised figures", "claim_ids", _revised, revision_cards),
    Kind("events", "new event", "new events", "event_ids", _events, _event_cards),
    Kind("claims", "new figure", "new figures", "claim_ids", repeated.figures,
         repeated.figure_cards),
    Kind("statements", "new position", "new positions", "statement_ids", repeated.statements,
         repeated.statement_cards),
)  # fmt: skip


def _ids(kind: Kind, ordered: pd.DataFrame, items: list[Evidence]) -> list[str]:
    """The ids of each card: for figures reported alike, all of them."""
    joined = {ids.split()[0]: ids for ids in ordered.get(kind.key, ())}
    own = [item.id.removesuffix("-shift").removesuffix("-revision") for item in items]
    return [joined.get(first, first) for first in own]


def _told(kind: Kind, item: Evidence) -> str:
    """The text of a card; for a figure with its scope, place and event."""
    about = f" ({'; '.join(item.details)})" if kind.key == CLAIMS and item.details else ""
    if item.text == LATER:
        return f"{item.heading} ({LATER.lower().rstrip('.')})"
    return ": ".join(part for part in (item.heading, item.text) if part) + about


def _articles(ordered: pd.DataFrame, items: list[Evidence]) -> list[int]:
    """How many articles report each; for a revision, those that print the later figure."""
    sources = [len({source.article_id for source in item.sources}) for item in items]
    if "claim_id_before" not in ordered:
        return sources
    printed = {
        f"{own}-revision": int(number)
        for own, number in zip(ordered["claim_id"], ordered["articles"], strict=True)
    }
    return [printed[item.id] for item in items]


def _of_kind(library: Library, ordered: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """The rows of a kind, with the text of each and its number of articles."""
    items = kind.cards(library, ordered)
    texts = [_told(kind, item) for item in items]
    frame = pd.DataFrame({"what": texts, "articles": _articles(ordered, items)}).astype(
        {"what": "string", "articles": "Int64"}
    )
    none = dict.fromkeys(("event_ids", "claim_ids", "statement_ids"), "")
    ids = {kind.key: _ids(kind, ordered, items)}
    return frame.assign(part=kind.name, kind=kind.one.capitalize(), **{**none, **ids})


def rows(library: Library, by_kind: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per change: kind, what, articles, and the ids of its evidence; the kinds in order.

    `by_kind` has the rows of each kind in order, by its name.
    """
    parts = [_of_kind(library, by_kind[kind.name], kind) for kind in KINDS]
    texts = ("kind", "what", "part", "event_ids", "claim_ids", "statement_ids")
    return pd.concat(parts, ignore_index=True).astype(dict.fromkeys(texts, "string"))


def main(every: pd.DataFrame, most: int = MAIN) -> pd.DataFrame:
    """The first rows of each kind, with their total if there are more."""
    place = every.groupby("part", sort=False).cumcount()
    number = every.groupby("part", sort=False)["part"].transform("size")
    cut = every["kind"] + " (" + str(most) + " of " + number.astype("string") + ")"
    kind = every["kind"].where(number <= most, cut).astype("string")
    return every.assign(kind=kind).loc[place < most].reset_index(drop=True)
