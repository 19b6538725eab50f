"""What an analyst needs in ten seconds: headline figures, each with its evidence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib import sites, tallies
from lib.evidence import Library
from lib.groups import documented, grouped
from lib.model import Settings
from lib.model.settings import Tally
from lib.model.vocabulary import MEASURES
from lib.picks import Pick
from lib.tables import Tables
from lib.words import bounded, counted, day, short

CASUALTIES = ("killed", "wounded")
MOST_GROUPS = 2


@dataclass(frozen=True)
class Headline:
    """A figure with its label, what it says of itself, its bloc, and the evidence behind it."""

    label: str
    figure: str
    detail: str
    bloc: str
    evidence: Pick | None


def _number(claim: pd.Series) -> str:
    return bounded(claim["bound"], claim["value"], claim["value_high"])


def _by(claim: pd.Series) -> str:
    return f"{short(claim['claimant_name'])}, as of {day(claim['day'])}"


def claimed(tables: Tables, tally: Tally) -> Headline | None:
    """The highest running total of the claimant that is quoted most; None where nobody is named."""
    scope = tally.scopes[0] if tally.scopes else None
    own = tallies.most_quoted(tallies.series(tables, tally, scope))
    top = tallies.highest(own)
    if top is None:
        return None
    first = own.sort_values(["day", "value", "claim_id"]).iloc[0]
    rises = first["day"] < top["day"]
    change = f"; {_number(first)} on {day(first['day'])}" if rises else ""
    ids = (top["claim_id"], first["claim_id"]) if rises else (top["claim_id"],)
    return Headline(
        tally.label, _number(top), _by(top) + change, str(top["bloc"]), Pick("claims", ids)
    )


def _highest(claims: pd.DataFrame) -> pd.Series:
    return claims.sort_values(["low", "published", "claim_id"], ascending=[False, True, True]).iloc[
        0
    ]


def casualties(tables: Tables, library: Library) -> list[Headline]:
    """For killed and wounded the highest figure for one event, by the groups named most.

    Figures of different events are not summed: nobody asserts such a sum. Only claims with a
    named claimant make a headline.
    """
    claims = tables.claims
    about = tallies.named(
        tables, claims.loc[claims["event_id"].notna() & claims["claimant"].notna()]
    )
    starts = library.everything.events.set_index("event_id")["start"]
    found = []
    for measure in CASUALTIES:
        claims = about.loc[(about["measure"] == measure) & about["affected"].notna()]
        for group in claims["affected"].value_counts().index[:MOST_GROUPS]:
            top = _highest(claims.loc[claims["affected"] == group])
            label = f"{MEASURES.label(measure)} in one event, {bare_name(library, group)}"
            found.append(
                Headline(
                    label,
                    _number(top),
                    f"{short(top['claimant_name'])}; event of {day(starts[top['event_id']])}",
                    library.bloc(group),
                    Pick("claims", (top["claim_id"],)),
                )
            )
    return found


def bare_name(library: Library, party: str) -> str:
    """The party's or group's name without brackets."""
    return library.party(party).partition(" (")[0]


def _counted_events(label: str, events: pd.DataFrame, bloc: str, end: date) -> Headline:
    sure = int(events["certain"].sum())
    possible = len(events) - sure
    last = events.loc[events["certain"], "start"].max()
    more = f", {possible} more possibly in range" if possible else ""
    detail = f"documented{more}"
    if pd.notna(last):
        since = max((end - last.date()).days, 0)
        detail += f"; the last on {day(last)}, {counted(since, 'day')} before the window ends"
    return Headline(label, f"{sure:,}", detail, bloc, Pick("events", tuple(events["event_id"])))


def events(tables: Tables, settings: Settings, end: date) -> list[Headline]:
    """The number of events of each group that has any, and the days since the last one."""
    named = grouped(tables, settings)
    found = []
    for group in settings.groups:
        own = named.loc[named["group_id"] == group.id]
        if not own.empty:
            found.append(_counted_events(group.label, own, group.bloc or "", end))
    return found


def near_border(tables: Tables, settings: Settings) -> Headline | None:
    """The sites with events that surely lie near the focus border; None without one."""
    focus = settings.focus
    if focus is None:
        return None
    listed = sites.site_list(tables, settings)
    near = listed.loc[(listed["geo_precision"] < 3) & (listed["border_km"] <= focus.near_km)]
    at = tables.event_places
    ids = at.loc[at["place_id"].isin(near["place_id"]), "event_id"]
    kept = ids.loc[ids.isin(grouped(tables, settings)["event_id"])]
    label = f"Sites hit within {focus.near_km} km of the {focus.label}"
    return Headline(
        label, f"{len(near):,}", f"of {counted(len(listed), 'site')} with events", "",
        Pick("events", tuple(dict.fromkeys(kept))),
    )  # fmt: skip


def statements(tables: Tables) -> Headline:
    """The number of statements and of the parties that made them."""
    ids = tables.statements["statement_id"]
    parties = tables.statements["party_id"].nunique()
    detail = f"by {counted(parties, 'party', 'parties')}"
    return Headline("Statements", f"{len(ids):,}", detail, "", Pick("statements", tuple(ids)))


def headlines(tables: Tables, settings: Settings, library: Library, end: date) -> list[Headline]:
    """All headline figures of a selection that ends on a day; no rows give few of them."""
    totals: Iterable[Headline | None] = (claimed(tables, tally) for tally in settings.tallies[:1])
    found = [
        *totals,
        *events(tables, settings, end),
        near_border(tables, settings) if len(tables.events) else None,
        *casualties(tables, library),
        statements(tables) if len(tables.statements) else None,
    ]
    return [headline for headline in found if headline is not None]


def finding(tables: Tables, settings: Settings) -> str:
    """The window in a sentence: documented events of the main group, and the claimed total."""
    own = documented(tables, settings)
    parts = [f"{counted(int(own['certain'].sum()), 'attack')} documented"]
    total = claimed(tables, settings.tallies[0]) if settings.tallies else None
    if total is not None:
        parts.append(f"{total.figure} claimed ({total.detail.partition(';')[0]})")
    return "; ".join(parts) if len(own) or total else "Nothing happened in this selection"


def weekly(tables: Tables, settings: Settings) -> pd.DataFrame:
    """Events per week (its Monday) and group: week, group_id, number, event_ids joined."""
    named = grouped(tables, settings)
    weeks = named["start"].dt.to_period("W-SUN").dt.start_time
    counts = named.assign(week=weeks).groupby(["week", "group_id"])["event_id"]
    return counts.agg(number="count", event_ids=" ".join).reset_index()
