"""The legend under the map: the meaning of every sign in it, as HTML."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from lib.analyses.known_places import REGION
from lib.maps import ground
from lib.maps.deck import Scene
from lib.maps.icons import PIE, SIGNS
from lib.maps.marks import APPROXIMATE, DISC, diameter, places, size_steps
from lib.maps.projection import Viewpoint
from lib.wording.escape import html
from lib.wording.words import day, quantity

TOGETHER = '<bdi style="display:inline-block;max-width:100%;overflow-wrap:anywhere">{}</bdi>'


def _sizes(scene: Scene, records: list[dict[str, Any]]) -> str:
    """The key of sizes: circles as large as on the map, each with its number of events."""
    steps = size_steps(records)
    most = max([scene.most, *steps])
    circles = " ".join(
        TOGETHER.format(
            f'<i style="display:inline-block;width:{size:.0f}px;height:{size:.0f}px;'
            f"margin-left:.5em;border:1.5px solid currentColor;border-radius:50%;"
            f'vertical-align:middle"></i> {number:,}'
        )
        for number in steps
        for size in [diameter(number, most) * DISC]
    )
    return f"events at a place: {circles}" if circles else ""


def _together(records: list[dict[str, Any]]) -> str:
    """How many places have a mark in common; empty if each has its own."""
    shared = [record["places"] for record in records if record["places"] > 1]
    marks = quantity(len(shared), "mark")
    return f"{sum(shared):,} places close together share {marks}" if shared else ""


def _kinds(scene: Scene) -> Iterator[str]:
    """The groups of events that have a mark; places without one are beside the map."""
    rows = scene.rows
    marked = rows.loc[(rows["geo_precision"] < REGION) & rows["lat"].notna()]
    present = {row["group_id"] for own in places(marked, scene.kinds) for row in own}
    for kind in scene.kinds:
        if kind.group_id in present:
            first, _, rest = html(kind.label).partition(" ")
            sign = f'<b style="color:{kind.colour}">{SIGNS[kind.shape]}</b> {first}'
            yield f"{TOGETHER.format(sign)} {rest}".rstrip()


def _sees_focus(scene: Scene, seen: Viewpoint) -> bool:
    west, south, east, north = seen.degrees()
    line = ground.along_focus(scene.basemap, scene.focus) if scene.focus else []
    return any(west < lon < east and south < lat < north for lon, lat in line)


def legend(scene: Scene, seen: Viewpoint, since: date | None = None) -> str:
    """The meaning of the signs on the map as seen from there; marks have a ring if published after
    `since`."""
    records = scene.marks(seen)
    border = html(scene.focus.label) if scene.focus else ""
    told = {
        "divided circle: several kinds, by their share": any(
            record["drawing"].shape == PIE for record in records
        ),
        _sizes(scene, records): True,
        _together(records): True,
        f"dashed ring: {APPROXIMATE}": any(record["near"] for record in records),
        "pale: other places of the same events": any(record["pale"] for record in records),
        f"thick line: {border}": _sees_focus(scene, seen),
        f"ring: published after {day(since)}" if since else "": True,
    }
    parts = [*_kinds(scene), *(text for text, is_drawn in told.items() if text and is_drawn)]
    spans = "".join(f"<span>{part}</span>" for part in parts)
    return f'<div class="et-meta" data-testid="et-legend">{spans}</div>'
