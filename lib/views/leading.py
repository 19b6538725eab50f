"""The figures that lead the Overview, by week, and against the period of the same length before."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import pandas as pd

from lib.analyses import deadliest, overview
from lib.analyses import leading_figures as figures
from lib.analyses.agreement.questions import short_name
from lib.analyses.before_after import counted_events
from lib.analyses.before_after.compared_figures import Figure, Measure, count_words
from lib.analyses.claimed_headline import Headline
from lib.analyses.leading_figures import Leading
from lib.evidence.addresses import ID, INCIDENT
from lib.evidence.picks import Pick
from lib.model import Interval
from lib.model.settings import EventGroup
from lib.tables import derived
from lib.tables.records import Row
from lib.views.analyst_questions import page_address
from lib.views.both_periods import Compared
from lib.views.context import Context
from lib.views.memory import remembered
from lib.views.overview import headlines, leading_claims
from lib.views.period_before import Now, now
from lib.wording.words import bounded_number, day

MOST = 4
NO_DEATHS = "no figure"


def _change(against: Compared | None, measure: Measure | None) -> str:
    return figures.change_words(measure) if against and measure else ""


def _groups(context: Context, own: Now) -> list[tuple[EventGroup, Figure]]:
    """The leading group and the first other one of the corpus, with their numbers."""
    settings, same = context.corpus.settings, own.period
    measures = {each.group: each for each in counted_events.groups(settings, same, same)}
    leading = counted_events.leading_group(settings, measures.values())
    others = [group for group in settings.groups if leading is None or group.id != leading.id]
    none = Figure(0, 0, same.length)
    return [
        (group, measures[group.id].after if group.id in measures else none)
        for group in ([leading] if leading else []) + others[:1]
    ]


def _of_groups(context: Context, own: Now) -> Iterator[Leading]:
    told = overview.by_group(context.tables, context.corpus.settings)
    events, against = context.tables.events, own.against
    for place, (group, figure) in enumerate(_groups(context, own)):
        none = Headline(group.label, "0", "none reported", group.bloc or "", None)
        headline = told.get(group.id, none)
        zero = Figure(0, 0, own.period.length)
        every = {each.group: each for each in against.groups} if against else {}
        measure = every.get(group.id, Measure("", group.label, zero, zero))
        page = ("attack_counts", "Running totals") if place == 0 else ("strike_map", "Strike map")
        yield Leading(
            replace(headline, figure=count_words(figure) if figure.days else headline.figure),
            figures.counted(events.loc[events["group_id"].eq(group.id).fillna(False)], own.days),
            "events",
            page_address(context, page[0], context.selection),
            page[1],
            _change(against, measure),
        )


def _interval(row: Row) -> Interval:
    return Interval(row["low"], None if pd.isna(row["high"]) else row["high"])


def _killed(context: Context, rows: list[Row]) -> Headline:
    """The highest figure of killed in one event."""
    top, library = rows[0], context.library
    events = library.everything.events
    start = events["start"].iloc[library.everything.event_lines[top["event_id"]]]
    who = overview.bare_name(library, top["affected"])
    claimant = short_name(str(top["claimant_name"]))
    return Headline(
        "Most killed in one event (highest claim)",
        bounded_number(top["bound"], top["value"], top["value_high"]),
        f"{who}, {day(start)}; {claimant}",
        library.bloc(top["affected"]),
        Pick("claims", tuple(str(top["claim_ids"]).split())),
    )


def _highest(rows: list[Row], days: int) -> Figure:
    top = _interval(rows[0]) if rows else Interval(0, 0)
    return Figure(top.low, top.high, days)


def _of_deaths(context: Context, own: Now) -> Iterator[Leading]:
    rows, against = deadliest.killed(context.tables), own.against
    if not rows:
        return
    weeks = deadliest.by_week(context.everything, rows)
    found = tuple(
        figures.Week(days, _interval(row), tuple(str(row["claim_ids"]).split()))
        if (row := weeks.get(figures.monday(days.first)))
        else figures.Week(days, None)
        for days in figures.weeks_of(own.days)
    )
    change = ""
    if against:
        before = deadliest.killed(against.before.tables)
        first, second = (_highest(each, own.period.length) for each in (before, rows))
        change = figures.change_words(Measure("", "", first, second))
        change = change if before else change.replace("0 →", f"{NO_DEATHS} →").partition(",")[0]
    headline = _killed(context, rows)
    page = page_address(context, INCIDENT, context.selection, **{ID: str(rows[0]["event_id"])})
    yield Leading(headline, found, "claims", page, "The incident", change)


def _of_total(context: Context, own: Now) -> Iterator[Leading]:
    """The first running total, and its rise against that of the period before."""
    tallies, against = context.corpus.settings.tallies, own.against
    label = tallies[0].label if tallies else ""
    headline = next((each for each in headlines(context) if each.label == label), None)
    total = leading_claims(context)
    if headline is None or total is None:
        return
    rises = against.rises if against else ()
    measure = next((each for each in rises if each.name.endswith(f": {label}")), None)
    change = _change(against, measure)
    yield Leading(
        headline,
        figures.raised(total[0], own.days),
        "claims",
        page_address(context, "attack_counts", context.selection),
        "Running totals",
        f"Rise: {change}" if change else "",
        is_total=True,
    )


def _of_statements(context: Context, own: Now) -> Iterator[Leading]:
    """The statements, where the corpus has too few other figures."""
    said = context.tables.statements
    if said.empty:
        return
    at = derived.weeks(said["date"])
    rows = said.assign(week=at, event_id=said["statement_id"])
    page = page_address(context, "positions", context.selection)
    headline = overview.statements(context.tables)
    yield Leading(headline, figures.counted(rows, own.days), "statements", page, "Positions")


@remembered
def leading(context: Context) -> tuple[Leading, ...]:
    """The leading figures of the selection, at most four; none without an article."""
    own = now(context)
    if own is None:
        return ()
    kinds = (_of_groups, _of_deaths, _of_total, _of_statements)
    return tuple(islice((each for kind in kinds for each in kind(context, own)), MOST))
