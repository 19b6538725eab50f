"""What happened at a site: its events, in a sentence and by claimant."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from lib.analyses import incidents, reporters
from lib.analyses.incidents import FIRST, By, Period
from lib.analyses.site_places import Site
from lib.tables import Tables, lists
from lib.tables.arrow import is_among
from lib.wording.words import day, period, quantity

CLAIMED = "reported only by the side that claims"
# Of fewer events no busiest period is named.
FEW = 3
# How many weapons, countries or claimants are named with their days.
MOST_KINDS = 6


class Happened(NamedTuple):
    """The events at a site, and those of them at the place itself, by their ids."""

    events: pd.DataFrame
    own: frozenset[str]

    @property
    def ids(self) -> list[str]:
        """The ids of the events."""
        return lists.listed(self.events["event_id"])

    @property
    def sure(self) -> pd.DataFrame:
        """The events that certainly match the filters."""
        return self.events.loc[self.events["certain"].to_numpy(dtype=bool)]


def happened(tables: Tables, site: Site) -> Happened:
    """The events of these tables at the place and at those within it."""
    at = tables.event_places
    counted = pd.Series(sorted(site.counted), dtype="string")
    here = at.loc[is_among(at["place_id"], counted), ["event_id", "place_id"]]
    own = here.loc[here["place_id"].eq(site.place_id), "event_id"]
    events = tables.events
    return Happened(
        events.loc[is_among(events["event_id"], here["event_id"])], frozenset(lists.listed(own))
    )


def _when(start: pd.Timestamp, period: Period) -> str:
    """`on 6 Nov 2023`, `in the week of 6 Nov 2023`, `in Nov 2023`."""
    if period == "month":
        return f"in {start:%b %Y}"
    return f"{'on' if period == 'day' else 'in the week of'} {day(start)}"


def busiest(events: pd.DataFrame, period: Period) -> str:
    """`4 of them in the week of 6 Nov 2023`; empty if they are few or no period stands out."""
    numbers = events[FIRST[period]].value_counts()
    if len(events) < FEW or numbers.max() < 2:
        return ""
    most, first = int(numbers.max()), numbers.index[numbers == numbers.max()]
    if len(first) > 1:
        return f"never more than {most:,} a {period}"
    number = "all" if most == len(events) else f"{most:,}"
    return f"{number} of them {_when(first[0], period)}"


def _number(found: Happened, where: str) -> str:
    sure, possible = len(found.sure), len(found.events) - len(found.sure)
    if not sure and possible:
        return f"{quantity(possible, 'event')} only possibly in range reported {where}"
    number = quantity(sure, "event") if sure else "No event"
    more = f", and {possible:,} more only possibly in range" if possible else ""
    return f"{number} reported {where}{more}"


def _within(found: Happened, every: int) -> str:
    """`5 of them at places within it`; empty if all are at the place itself."""
    inside = sum(event not in found.own for event in lists.listed(found.sure["event_id"]))
    if not inside:
        return ""
    if inside == every:
        return "all at places within it" if every > 1 else "at a place within it"
    return f"{inside:,} of them at places within it"


def _claimed(events: pd.DataFrame) -> str:
    alone = int((reporters.kinds(events) == reporters.CLAIMED).sum())
    if not alone:
        return ""
    if len(events) == 1:
        return f"{CLAIMED} it"
    return f"{'all' if alone == len(events) else f'{alone:,}'} {CLAIMED} them"


def finding(found: Happened, site: Site, period: Period) -> str:
    """`14 events reported at Vell, 4 of them in the week of 6 Nov 2023; 6 reported only by the side
    that claims them`: those that certainly match are counted."""
    sure = found.sure
    within = "" if site.is_region else _within(found, len(sure))
    first = ", ".join(filter(None, (_number(found, site.where), within, busiest(sure, period))))
    return "; ".join(filter(None, (first, _claimed(sure))))


def _kind(name: str, own: pd.DataFrame) -> str:
    """`Rockets 3, 19 Oct 2023 – 30 Jan 2024`: how many, from the first one's day to the last's."""
    days = period(own["start"].min().date(), own["start"].max().date())
    return f"{name} {len(own):,}, {days}"


def kinds_over_time(tables: Tables, found: Happened, by: By) -> str:
    """`One-way attack drone 17, 18 Oct 2023 – 25 Jan 2024; Rockets 3, …`: the events that certainly
    match by weapon, country or claimant, most first and what is not stated last; empty without
    any."""
    sure = found.sure
    names = incidents.categories(tables, sure, by).to_numpy(dtype=object)
    parts = [(str(name), own) for name, own in sure.groupby(names, sort=True)]
    parts.sort(key=lambda part: (part[0] in incidents.UNSTATED, -len(part[1])))
    told = [_kind(*part) for part in parts[:MOST_KINDS]]
    rest = sum(len(own) for _, own in parts[MOST_KINDS:])
    return "; ".join([*told, *([f"others {rest:,}"] if rest else [])])


def _claimed_by(name: str, own: pd.DataFrame) -> dict[str, Any]:
    """The numbers of one claimant's events."""
    kinds = reporters.kinds(own)
    return {
        "claimant_name": name,
        "number": len(own),
        "possible": int((~own["certain"].to_numpy(dtype=bool)).sum()),
        **{kind: int((kinds == kind).sum()) for kind in reporters.LABELS},
        "last": own["end"].max(),
        "event_ids": " ".join(own["event_id"]),
    }


def by_claimant(tables: Tables, events: pd.DataFrame) -> pd.DataFrame:
    """The events by who claimed them, most first and those without a claim last: claimant_name,
    number, possible (how many only possibly match), how many are official, media, claimed_only and
    open, last and event_ids."""
    names = incidents.categories(tables, events, "claimed_by")
    parts = events.groupby(names.to_numpy(dtype=object), sort=False)
    rows = [_claimed_by(str(name), own) for name, own in parts]
    rows.sort(key=lambda row: (row["claimant_name"] == incidents.UNCLAIMED, -row["number"]))
    columns = ["claimant_name", "number", "possible", *reporters.LABELS, "last", "event_ids"]
    made = pd.DataFrame(rows, columns=columns)
    texts = dict.fromkeys(("claimant_name", "event_ids"), "string")
    return made.astype({**texts, "last": events["end"].dtype})


def claimants_finding(events: pd.DataFrame, site: Site) -> str:
    """`11 of 14 events at Vell are claimed; no claim of responsibility found for 3`."""
    claimed = int(np.count_nonzero(events["claimed_by"].fillna("") != ""))
    every, rest = len(events), len(events) - claimed
    if not claimed:
        number = "any of " if every > 1 else "the one event"
        more = quantity(every, "event") if every > 1 else ""
        return f"No claim of responsibility found for {number}{more} {site.where}"
    if not rest:
        number = f"All {every:,} events" if every > 1 else "The one event"
        return f"{number} {site.where} {'are' if every > 1 else 'is'} claimed"
    of = f"{claimed:,} of {quantity(every, 'event')}"
    verb = "is" if claimed == 1 else "are"
    none = f"no claim of responsibility found for {rest:,}"
    return f"{of} {site.where} {verb} claimed; {none}"
