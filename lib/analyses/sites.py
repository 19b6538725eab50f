"""Sites: what happened at each place, and how far it is from the focus border.

A place within another is counted under it. Countries and regions are places, but not sites.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from lib.analyses.events_at_places import grouped_at
from lib.analyses.known_places import INSIDE, OTHER, POSSIBLY, REGION, as_sites, known, lines, where
from lib.model import Settings
from lib.selection import Selection
from lib.tables import Tables, lists
from lib.tables.groups import all_groups
from lib.wording.words import quantity

EVERYTHING = Selection()
RANKS = (INSIDE, POSSIBLY, OTHER)


@dataclass(frozen=True)
class Near:
    """How many positions are certainly near the border, and how many more may be."""

    certain: int
    possible: int

    @property
    def more(self) -> str:
        """`and 5 more possibly`; empty if there are none."""
        if not self.possible:
            return ""
        return (
            f"and {self.possible:,} more possibly"
            if self.certain
            else f"{self.possible:,} possibly"
        )


class Site(NamedTuple):
    """A site of the list: its position, `where` it is, and its least and greatest distance to the
    focus border."""

    place_id: str
    lat: float | None
    lon: float | None
    where: str
    low: float | None
    high: float | None


def _of(
    tables: Tables, described: pd.DataFrame, ids: Iterable[str], selection: Selection
) -> pd.DataFrame:
    """These places as they are `described`, and `where` they are."""
    at = lines(tables.places)
    chosen = [at[place] for place in ids]
    found = pd.array(where(tables.places, selection)[chosen], dtype="string")
    return described.take(chosen).reset_index(drop=True).assign(where=found)


def by_group(tables: Tables, selection: Selection = EVERYTHING) -> pd.DataFrame:
    """One row per place and group: number of events, how many of them only possible, last day, ids,
    the name of the `newest` one, and `where` the place is (see INSIDE)."""
    events, cells = tables.events, grouped_at(tables)
    ids, certain = lists.listed(events["event_id"]), lists.listed(events["certain"])
    newest = [own[-1] for own in cells.values()]
    places = known(tables.places).drop(columns=["alt_names"])
    return _of(tables, places, (place for place, _ in cells), selection).assign(
        group_id=pd.Series([group for _, group in cells], dtype=events["group_id"].dtype),
        number=pd.array([len(own) for own in cells.values()], dtype="Int64"),
        possible=np.array(
            [sum(not certain[line] for line in own) for own in cells.values()], dtype="int64"
        ),
        last=events["end"].to_numpy()[newest],
        newest=events["name"].take(newest).array,
        event_ids=pd.array(
            [" ".join(ids[line] for line in own) for own in cells.values()], dtype="string"
        ),
    )


def _parts(tables: Tables) -> dict[str, str]:
    """Site → the names of the places within it that have reported events, joined with ;."""
    pairs = dict.fromkeys(lists.rows_of(tables.event_places, ["site_id", "place_id"]))
    names = tables.place_names
    within = sorted((str(names.get(place)), site) for site, place in pairs if place != site)
    named = lists.together((name for name, _ in within), (site for _, site in within))
    return {site: "; ".join(parts) for site, parts in named.items()}


def _nearest_first(listed: pd.DataFrame) -> list[int]:
    """The lines of the sites by their distance, unknown ones last: first those inside the filters,
    then those possibly inside, then those outside."""
    keys = [
        (RANKS.index(where), far is None, far or 0.0, name)
        for where, far, name in lists.rows_of(listed, ["where", "border_km", "name"])
    ]
    return sorted(range(len(keys)), key=keys.__getitem__)


def site_list(
    tables: Tables, settings: Settings, selection: Selection = EVERYTHING
) -> pd.DataFrame:
    """One row per place with events: its position, a count for each group (its id), total, last
    day, the places that it `includes`, `where` it is, and how precise its `position` is.

    Sorted by distance to the focus border, places with an unknown distance last; those inside the
    chosen countries and distance come before those possibly inside, and both before those outside.
    A region has no position.
    """
    cells, parts, ends = grouped_at(tables), _parts(tables), tables.events["end"].to_numpy()
    ids = list(dict.fromkeys(place for place, _ in cells))
    counts = {
        group.id: np.array([len(cells.get((place, group.id), ())) for place in ids], dtype="int64")
        for group in all_groups(settings)
    }
    latest: dict[str, Any] = {}
    for (place, _), own in cells.items():
        latest[place] = max(latest.get(place, ends[own[-1]]), ends[own[-1]])
    total = np.sum(list(counts.values()), axis=0)
    listed = _of(tables, as_sites(tables.places), ids, selection).assign(
        **{name: pd.array(number, dtype="Int64") for name, number in counts.items()},
        last=np.array([latest[place] for place in ids], dtype=ends.dtype),
        total=pd.array(total, dtype="Int64"),
        includes=pd.array([parts.get(place, "") for place in ids], dtype="string"),
    )
    return listed.take(_nearest_first(listed)).reset_index(drop=True)


def own_sites(listed: pd.DataFrame) -> list[Site]:
    """The rows of a site list that are sites: a region is none."""
    names = ["place_id", "lat", "lon", "where", "border_low", "border_high", "geo_precision"]
    return [Site(*row) for *row, precision in lists.rows_of(listed, names) if precision < REGION]


def _positions(sites: list[Site], where: str) -> set[object]:
    """The positions of the sites: two sites at one position count as one, one without stands
    alone."""
    return {
        site.place_id if site.lat is None else (site.lat, site.lon)
        for site in sites
        if site.where == where
    }


def number_of_sites(sites: list[Site]) -> Near:
    """The number of positions, by their `where`."""
    certain, possible = _positions(sites, INSIDE), _positions(sites, POSSIBLY)
    return Near(len(certain), len(possible - certain))


def near_border(sites: list[Site], kilometres: int) -> list[Site]:
    """The sites that are or may be near the border; `where` says which."""
    return [
        site._replace(where=INSIDE if site.high <= kilometres else POSSIBLY)
        for site in sites
        if site.where != OTHER
        and site.low is not None
        and site.high is not None
        and site.low <= kilometres
    ]


def _sentence(found: Near, what: str, none: str, where: str) -> str:
    """`9 sites within 25 km of the border, and 5 more possibly`."""
    number = quantity(found.certain, what) if what else f"{found.certain:,}"
    counted = f"{number if found.certain else none} {where}".rstrip()
    return ", ".join(filter(None, (counted, found.more)))


def _group_finding(own: list[Site], settings: Settings) -> str:
    focus = settings.focus
    sites = quantity(number_of_sites(own).certain, "site")
    if focus is None:
        return sites
    near = number_of_sites(near_border(own, focus.near_km))
    where = f"within {focus.near_km} km of the {focus.label}"
    return f"{sites}, {_sentence(near, '', 'none', where)}"


def _within(
    kilometres: int, own: Mapping[str, list[Site]], every: list[Site], settings: Settings
) -> str:
    """The sites within the chosen distance, each once; of several groups in brackets those of
    each."""
    where = f"within {kilometres} km of the {settings.focus.label if settings.focus else 'border'}"
    total = _sentence(number_of_sites(every), "site", "no site", where)
    if len(own) < 2:
        return "".join(f"{label} at {total}" for label in own)
    told = [
        f"{label}: {_sentence(number_of_sites(its), '', 'none', '')}" for label, its in own.items()
    ]
    return f"{total[:1].upper()}{total[1:]} ({'; '.join(told)})"


def finding(
    tables: Tables,
    settings: Settings,
    selection: Selection = EVERYTHING,
    groups: Collection[str] | None = None,
) -> str:
    """Where it happened, in a sentence: sites with events, and how many are near the border.

    A position counts once; possible ones are counted separately (rule Distance on Method). `groups`
    names the groups of events that are shown, if not all are.
    """
    cells = grouped_at(tables)
    sites = [s for s in own_sites(site_list(tables, settings, selection)) if s.where != OTHER]
    found = {
        group.label: its
        for group in all_groups(settings)
        if (groups is None or group.id in groups)
        and (its := [site for site in sites if (site.place_id, group.id) in cells])
    }
    if selection.within_km is not None:
        every = [site for site in sites if any(site in its for its in found.values())]
        return _within(selection.within_km, found, every, settings)
    own = [group.label for group in settings.groups if group.label in found]
    return "; ".join(f"{label} at {_group_finding(found[label], settings)}" for label in own[:2])
