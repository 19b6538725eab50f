"""What a click on a mark selects: marks carry their kind and ids, never their place in a list."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from lib.tables.records import records

KINDS = ("claims", "events", "statements", "articles", "place")
# In an address, a mark with many ids is named by its first one and the number of others.
NAMED_IDS, LONGEST = 10, 2_000
WORD = re.compile(r"[a-z0-9][a-z0-9_.-]*\Z")
# The columns of a table with the ids of a row's evidence, most specific first.
ROW_IDS = (
    ("place", "place_id"), ("claims", "claim_ids"), ("claims", "claim_id"),
    ("statements", "statement_ids"), ("statements", "statement_id"), ("events", "event_ids"),
    ("events", "act_id"), ("events", "event_id"), ("articles", "article_ids"),
    ("articles", "article_id"),
)  # fmt: skip
SECOND_IDS = {"act_id": "answer_id"}
ID_COLUMNS = {*(column for _, column in ROW_IDS), *SECOND_IDS.values()}


@dataclass(frozen=True)
class Pick:
    """The ids of the picked marks, all of one kind."""

    kind: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Named:
    """A pick as an address names it: its view, and `more` ids that are not spelled out."""

    view: str
    pick: Pick
    more: int = 0


def _payloads(points: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for point in points:
        payload = point.get("customdata")
        if isinstance(payload, list | tuple) and payload:
            payload = payload[0]
        if isinstance(payload, str):
            yield payload


def from_points(points: Iterable[Mapping[str, Any]]) -> Pick | None:
    """The pick of a chart's selected points; None if they carry no ids.

    A point's customdata is a kind and ids separated by spaces: `claims id id`. Points of another
    kind than the first are dropped.
    """
    said = payload(points)
    return Pick(said.split()[0], tuple(said.split()[1:])) if said else None


def payload(points: Iterable[Mapping[str, Any]]) -> str:
    """The payloads of selected points as one; empty if they carry no ids."""
    parts = [each.split() for each in _payloads(points)]
    known = [part for part in parts if part and part[0] in KINDS]
    ids = [name for part in known if part[0] == known[0][0] for name in part[1:]]
    return " ".join([known[0][0], *dict.fromkeys(ids)]) if ids else ""


def clicked(points: Sequence[Mapping[str, Any]]) -> str:
    """The evidence of selected points as an address names it; of several, one of which has many
    ids, the first."""
    said = payload(points)
    return payload(points[:1]) if " +" in said and said.count(" ") > 2 else short(said)


def short(payload: str) -> str:
    """A mark's payload as the browser has it: one with many ids is `events id +28`, from which
    `find_mark` knows the mark."""
    if payload.count(" ") <= NAMED_IDS:
        return payload
    kind, *ids = dict.fromkeys(payload.split())
    return f"{kind} {ids[0]} +{len(ids) - 1}" if len(ids) > NAMED_IDS else " ".join((kind, *ids))


def from_objects(objects: Mapping[str, list[Mapping[str, Any]]]) -> Pick | None:
    """The pick of a map's selected objects by layer; None without a selection."""
    ids = [
        str(item["place_id"]) for items in objects.values() for item in items if "place_id" in item
    ]
    return Pick("place", tuple(dict.fromkeys(ids))) if ids else None


def _ids(value: object) -> list[str]:
    return value.split() if isinstance(value, str) else []


def from_row(row: Mapping[str, Any]) -> Pick | None:
    """The pick of a table's row by its id columns; None if there are none or they are empty."""
    for kind, column in ROW_IDS:
        ids = [*_ids(row.get(column)), *_ids(row.get(SECOND_IDS.get(column, "")))]
        if ids:
            return Pick(kind, tuple(dict.fromkeys(ids)))
    return None


def of_rows(frame: pd.DataFrame, named: Named) -> Iterator[Pick]:
    """The evidence of the rows that may be the one an address names: those with its first id."""
    first = named.pick.ids[0]
    columns = [name for name in frame.columns if name in ID_COLUMNS]
    found = np.zeros(len(frame), dtype=bool)
    for name in columns:
        found |= (
            frame[name]
            .astype("string")
            .str.contains(first, regex=False)
            .fillna(False)
            .to_numpy(bool)
        )
    picked = (from_row(row) for row in records(frame.loc[found, columns]))
    yield from (pick for pick in picked if pick is not None)


def opens(columns: Iterable[str]) -> bool:
    """Whether the rows of a table with these columns have evidence."""
    return not {column for _, column in ROW_IDS}.isdisjoint(columns)


def pick_text(view: str, pick: Pick) -> str:
    """The pick as an address carries it: `weekly events id id`, or `weekly events id +28`."""
    return f"{view} {short(' '.join((pick.kind, *pick.ids)))}"


def read(text: str) -> Named | None:
    """The pick in an address; None if there is none."""
    view, kind, *words = [*text[:LONGEST].split(), "", ""]
    ids = [word for word in words if word]
    more = 0
    if len(ids) == 2 and re.fullmatch(r"\+[1-9]\d{0,6}", ids[1]):
        more, ids = int(ids[1]), ids[:1]
    if kind not in KINDS or not ids or not all(WORD.match(word) for word in (view, *ids)):
        return None
    return Named(view, Pick(kind, tuple(ids)), more)


# How far the same mark is from a pick: nearer than any other.
SAME = (False, False, 0)


def find_mark(named: Named, marks: Iterable[Pick]) -> Pick | None:
    """The mark that an address names, as it is now; None if no mark has its first id.

    The same mark if it exists, otherwise one that begins with its first id, otherwise one that
    contains it: a filter may have removed some of its ids.
    """
    first, number = named.pick.ids[0], len(named.pick.ids) + named.more
    found: Pick | None = None

    def distance(mark: Pick) -> tuple[bool, bool, int]:
        exact = mark.ids[: len(named.pick.ids)] == named.pick.ids and len(mark.ids) == number
        return not exact, mark.ids[0] != first, abs(len(mark.ids) - number)

    for mark in marks:
        if mark.kind != named.pick.kind or first not in mark.ids:
            continue
        if found is None or distance(mark) < distance(found):
            found = mark
        if distance(found) == SAME:
            break
    return found
