"""The strike map as it is on the screen: all weeks of the selection, or one."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pandas as pd

from lib.analyses import sites
from lib.analyses.events_at_places import week_starts
from lib.maps import ground
from lib.maps.bundles import bundles
from lib.maps.deck import GroundedDeck, Scene, seen_from, strike_deck, with_ring
from lib.maps.legend import legend
from lib.maps.marks import placed, places, regions
from lib.maps.projection import Viewpoint
from lib.selection import Selection, apply
from lib.tables import Tables
from lib.views import strike_map
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.words import day


@dataclass(frozen=True)
class Wanted:
    """What the reader wants to see: groups of events, a week or all, an area, a site with a ring;
    on a map of this size in pixels."""

    groups: tuple[str, ...]
    week: date | None
    area: str
    site: str | None
    width: int
    height: int


@dataclass(frozen=True)
class LiveMap:
    """The map's contents, where it is seen from, its deck, and the style of the ground below; its
    legend as HTML, and what has no mark."""

    scene: Scene
    viewpoint: Viewpoint
    deck: GroundedDeck
    ground: bytes
    legend: str
    without_mark: list[dict[str, Any]]


@remembered
def weeks(context: Context) -> dict[str, date]:
    """The weeks with events on the map: label → first day."""
    starts = week_starts(context.tables)
    return {f"Week of {day(start)}": start for start in starts}


@remembered
def _in_week(context: Context, week: date | None) -> Tables:
    """The selection's events in a week; all without a week."""
    if week is None:
        return context.tables
    return apply(context.tables, Selection(start=week, end=week + timedelta(days=6)))


@remembered
def rows(context: Context, groups: tuple[str, ...], week: date | None) -> pd.DataFrame:
    """The places of these groups, in the form of `sites.by_group`."""
    found = sites.by_group(_in_week(context, week), context.selection)
    return found.loc[found["group_id"].isin(groups)]


@remembered
def finding(context: Context, groups: tuple[str, ...], week: date | None) -> str:
    """What the map shows, in a sentence."""
    return strike_map.finding(context, _in_week(context, week), list(groups))


@remembered
def live_map(context: Context, wanted: Wanted) -> LiveMap:
    """The map, with a ring around the site."""
    if wanted.site is None:
        return _without_ring(context, wanted)
    made = live_map(context, replace(wanted, site=None))
    scene = replace(made.scene, selected=wanted.site)
    return replace(made, scene=scene, deck=with_ring(made.deck, scene, made.viewpoint))


def _without_ring(context: Context, wanted: Wanted) -> LiveMap:
    """The map, seen from where all weeks can be seen, so that it does not move from week to
    week."""
    groups = list(wanted.groups)
    every = rows(context, wanted.groups, None)
    whole = strike_map.scene(context, groups, every)
    seen = strike_map.viewpoint(whole, wanted.area, wanted.width, wanted.height)
    shown = rows(context, wanted.groups, wanted.week)
    scene = replace(whole, rows=shown, most=whole.largest(seen))
    below = ground.style(scene.basemap, scene.focus, scene.look)
    key, unmarked = legend(scene, seen, context.marked_since), regions(scene.rows, scene.kinds)
    return LiveMap(scene, seen, strike_deck(scene, seen), below, key, unmarked)


@remembered
def together(context: Context, wanted: Wanted, site: str) -> tuple[str, ...]:
    """The places of the mark that the map names so, whatever the week: a place, or with it those
    that are too close to be shown apart."""
    shown = live_map(context, replace(wanted, week=None, site=None))
    first, _, more = site.partition(" ")
    if not more:
        return (first,)
    whole = places(seen_from(shown.scene, shown.viewpoint).rows.pipe(placed), shown.scene.kinds)
    for bundle in bundles(whole, shown.viewpoint.zoom):
        ids = tuple(place[0]["place_id"] for place in bundle)
        if first in ids:
            return ids
    return (first,)
