"""What a click on a mark means: marks carry their kind and ids, never their place in a list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

KINDS = ("claims", "events", "statements", "articles", "place")


@dataclass(frozen=True)
class Pick:
    """The ids behind the marks that were picked, of one kind."""

    kind: str
    ids: tuple[str, ...]


def _payloads(points: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    for point in points:
        payload = point.get("customdata")
        if isinstance(payload, list | tuple) and payload:
            payload = payload[0]
        if isinstance(payload, str):
            yield payload


def from_points(points: Iterable[Mapping[str, Any]]) -> Pick | None:
    """The pick of a chart's selected points; None where they carry nothing.

    A point's customdata is a kind and ids with spaces between: `claims id id`. Points of another
    kind than the first are left out.
    """
    parts = [payload.split() for payload in _payloads(points)]
    known = [part for part in parts if part and part[0] in KINDS]
    if not known:
        return None
    kind = known[0][0]
    ids = [name for part in known if part[0] == kind for name in part[1:]]
    return Pick(kind, tuple(dict.fromkeys(ids))) if ids else None


def from_objects(objects: Mapping[str, list[Mapping[str, Any]]]) -> Pick | None:
    """The pick of a map's selected objects by layer; None where nothing is selected."""
    ids = [str(item["place_id"]) for items in objects.values() for item in items
           if "place_id" in item]  # fmt: skip
    return Pick("place", tuple(dict.fromkeys(ids))) if ids else None
