"""What an analyst needs in ten seconds: headline figures, each with its evidence."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

import pandas as pd

from lib.analyses import agreement, reported_events, reporters, sites
from lib.analyses.agreement.disputes import article_share
from lib.analyses.agreement.questions import short_name
from lib.analyses.claimed_headline import (
    Headline,
    claimed_headline,
    figure_of,
    leading_total,
    stated_by,
)
from lib.analyses.events_at_places import ids_at
from lib.evidence import Library
from lib.evidence.picks import Pick
from lib.model import Settings
from lib.selection import Selection
from lib.tables import Tables, lists
from lib.tables.groups import ELSEWHERE
from lib.tables.records import Row, records
from lib.wording.words import bounded_number, day, quantity

CASUALTIES = ("killed", "wounded")
MOST = {"killed": "Deadliest event", "wounded": "Event with most wounded"}
MOST_GROUPS = 2


def casualties(tables: Tables, library: Library) -> list[Headline]:
    """The highest figures of killed and wounded for one event, by the groups named most.

    Figures of different events are not summed: no one asserts such a sum. Only claims with a named
    claimant make a headline; each claimant counts with its latest figure.
    """
    own = _about_people(tables.claims)
    lines = [line for each in own.values() for line in each]
    figures = _highest(tables, tables.claims.take(lines))
    events = library.everything.events["start"]
    found = []
    for measure, group in own:
        top = figures[measure, group]
        articles = article_share(top)
        who = short_name(str(top["claimant_name"])) + (f", {articles}" if articles else "")
        start = events.iloc[library.everything.event_lines[top["event_id"]]]
        found.append(
            Headline(
                f"{MOST[measure]} for {bare_name(library, group)} (highest claim)",
                bounded_number(top["bound"], top["value"], top["value_high"]),
                f"{who}; event of {day(start)}",
                library.bloc(group),
                Pick("claims", tuple(str(top["claim_ids"]).split())),
            )
        )
    return found


def _about_people(claims: pd.DataFrame) -> dict[tuple[str, str], list[int]]:
    """(measure, group) → the lines of the claims that name a claimant and an event, for the groups
    named most."""
    names = ["event_id", "claimant", "measure", "affected"]
    rows = list(lists.rows_of(claims, names))
    lines = [line for line, row in enumerate(rows) if None not in row and row[2] in CASUALTIES]
    of = lists.together(lines, (rows[line][2:] for line in lines))
    most = sorted(of, key=lambda named: (CASUALTIES.index(named[0]), -len(of[named])))
    first = lists.together(most, (measure for measure, _ in most))
    return {named: of[named] for each in first.values() for named in each[:MOST_GROUPS]}


def _highest(tables: Tables, claims: pd.DataFrame) -> dict[tuple, Row]:
    """(measure, group) → the highest of the claimants' latest figures; in a tie the one that most
    articles carry."""
    rows = records(agreement.latest(agreement.figures(agreement.with_voices(tables, claims))))
    ordered = sorted(
        rows, key=lambda row: (row["low"] is None, row["low"], row["articles"], row["voice"])
    )
    return {(row["measure"], row["affected"]): row for row in ordered}


def bare_name(library: Library, party: str) -> str:
    """The party's or group's name without brackets."""
    return library.party(party).partition(" (")[0]


def _counted_events(label: str, events: list[tuple], bloc: str) -> Headline:
    """`176 reported: 58 confirmed officially, …; most recent 28 Feb 2024`; of rows with id, whether
    it is certain, first day, and who reports it."""
    certain = [row for row in events if row[1]]
    possible = len(events) - len(certain)
    told = reporters.told([reported_by for *_, reported_by in certain])
    parts = [f"reported: {told}" if told else "reported"]
    if possible:
        parts.append(f"{possible:,} more possibly in range")
    if certain:
        parts.append(f"most recent {day(max(start for _, _, start, _ in certain))}")
    ids = tuple(row[0] for row in events)
    return Headline(label, f"{len(certain):,}", "; ".join(parts), bloc, Pick("events", ids))


def by_group(tables: Tables, settings: Settings) -> dict[str, Headline]:
    """Group → the number of its events, who reports them, and the latest; groups without any have
    none."""
    names = ["event_id", "certain", "start", "reported_by"]
    of = lists.together(
        lists.rows_of(tables.events, names), lists.listed(tables.events["group_id"])
    )
    return {
        group.id: _counted_events(group.label, of[group.id], group.bloc or "")
        for group in [*settings.groups, ELSEWHERE]
        if group.id in of
    }


def events(tables: Tables, settings: Settings) -> list[Headline]:
    """The number of events of each group that has any."""
    return list(by_group(tables, settings).values())


def near_border(
    tables: Tables, settings: Settings, selection: Selection = sites.EVERYTHING
) -> Headline | None:
    """The sites with events that are certainly near the focus border, and how many more may be;
    None without a border or a site."""
    focus = settings.focus
    listed = sites.own_sites(sites.site_list(tables, settings, selection))
    whole = sites.number_of_sites(listed)
    if focus is None or whole == sites.Near(0, 0):
        return None
    near = sites.near_border(listed, focus.near_km)
    found = sites.number_of_sites(near)
    certain = {site.place_id for site in near if site.where == sites.INSIDE}
    ids = ids_at(tables, certain)
    sites_with = quantity(whole.certain + whole.possible, "site")
    return Headline(
        f"Sites hit within {focus.near_km} km of the {focus.label}",
        f"{found.certain:,}",
        ", ".join(filter(None, (found.more, f"of {sites_with} with events"))),
        "",
        Pick("events", tuple(ids)),
    )


def statements(tables: Tables) -> Headline:
    """The number of statements and of the parties that made them."""
    ids = tables.statements["statement_id"]
    parties = tables.statements["party_id"].nunique()
    detail = f"by {quantity(parties, 'party', 'parties')}"
    return Headline("Statements", f"{len(ids):,}", detail, "", Pick("statements", tuple(ids)))


def _whole(headline: Headline | None) -> Headline | None:
    """A running total beside figures that follow filters which it ignores."""
    if headline is None:
        return None
    return replace(headline, detail=f"{headline.detail}; whole total, other filters ignored")


def headlines(
    tables: Tables,
    settings: Settings,
    library: Library,
    whole: Tables | None = None,
    selection: Selection = sites.EVERYTHING,
    slips: Collection[str] = (),
) -> list[Headline]:
    """All headline figures of a selection; no rows give few of them.

    `whole` are the tables for running totals, if filters are set that these ignore.
    """
    own = (claimed_headline(whole or tables, tally, slips) for tally in settings.tallies[:1])
    totals: Iterable[Headline | None] = own if whole is None else map(_whole, own)
    found = [
        *totals,
        *events(tables, settings),
        near_border(tables, settings, selection) if len(tables.events) else None,
        *casualties(tables, library),
        statements(tables) if len(tables.statements) else None,
    ]
    return [headline for headline in found if headline is not None]


def finding(
    tables: Tables,
    settings: Settings,
    is_narrowed: bool = False,
    start: date | None = None,
    slips: Collection[str] = (),
) -> str:
    """The selection in a sentence: the events that count as attacks, and the running total.

    The total is about all attacks since its start: it is omitted if filters narrow the events or
    the window begins later, or if no group says which events it counts.
    """
    told = reported_events.sentence(tables, settings)
    if settings.documented is None or is_narrowed or not _begins(settings, start):
        return told
    total = leading_total(tables, settings.tallies[0], slips)
    return (
        f"{told}; running total: {figure_of(total[1])} ({stated_by(total[1])})" if total else told
    )


def _begins(settings: Settings, start: date | None) -> bool:
    """Whether the window begins no later than the first running total."""
    if not settings.tallies:
        return False
    latest = settings.tallies[0].since_to
    return start is None or (latest is not None and start <= latest)
