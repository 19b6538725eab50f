"""Reported events against the claimed running total, and the gap between them."""

from dataclasses import dataclass

import pandas as pd

from lib.analyses import reporters, totals
from lib.analyses.agreement import denials
from lib.charts import gap as figures
from lib.look.style import Caption
from lib.model.settings import EventGroup
from lib.selection.options import Options
from lib.views import headings
from lib.views.attack_counts import DEFINITION, group_of
from lib.views.captioning import caption_of, carrying, ids, reporting, resting_on
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.running_total import places_in, total
from lib.wording.words import day

# Who confirms an event besides the claimant.
VOUCHED = (reporters.OFFICIAL, reporters.MEDIA)
BOUND_COLUMNS = {
    "day": Heading("Day", "the day up to which the claims count"),
    "claimant_name": headings.BOUND_CLAIMANT,
    "scope": Heading("Where", "the places, sorted, joined with +"),
    "low": headings.AT_LEAST,
    "high": headings.AT_MOST,
    "claim_ids": headings.CLAIM_IDS,
}
GAP_COLUMNS = {
    "day": Heading("Day", "the day up to which both are counted"),
    "claimed_low": Heading("Claimed at least", "lowest number that the claims allow"),
    "claimed_high": Heading("Claimed at most", "highest number that the claims allow; empty: open"),
    "documented_low": Heading("Certainly reported", "events that are certainly in range"),
    "documented_high": Heading("Reported", "events that are possibly in range"),
    "vouched": Heading("By officials or media", "events so far that officials or media report"),
    "official": Heading(
        "Confirmed officially", "events so far that officials or the side attacked confirm"
    ),
    "low": Heading("Gap at least", "claimed minus reported, at least; below 0: fewer are claimed"),
    "high": Heading("Gap at most", "claimed minus reported, at most; empty: open"),
}


@dataclass(frozen=True)
class _Reported:
    """The events so far: all, those that others than the claimant report, and those confirmed
    officially; whether the corpus says who reports them."""

    so_far: pd.DataFrame
    vouched: pd.DataFrame
    official: pd.DataFrame
    is_told: bool


@remembered
def _reported(context: Context, target: str | None, scope: str, start: pd.Timestamp) -> _Reported:
    """The events that a total counts, of everything known: filters do not change them."""
    matching = denials.matching(context.known, context.corpus.settings, target)
    every = matching[["event_id", "start", "certain", "reported_by"]]
    kinds = reporters.kinds(every)
    parts = (kinds == kinds, kinds.isin(VOUCHED), kinds == reporters.OFFICIAL)
    lines = (
        totals.documented_so_far(context.known, every.loc[some], scope, start) for some in parts
    )
    return _Reported(*lines, is_told=bool(kinds.ne(reporters.OPEN).any()))


def _compared(
    context: Context, bounds: pd.DataFrame, group: EventGroup | None, target: str | None
) -> figures.Compared:
    """All reported events count, from the total's own start on: a filter does not create a gap."""
    found = _reported(
        context.unfiltered(), target, str(bounds["scope"].iloc[0]), bounds["start"].iloc[0]
    )
    so_far, vouched, official = found.so_far, found.vouched, found.official
    gaps = totals.also(totals.gap(bounds, so_far), "vouched", vouched)
    selection = context.selection
    first = bounds["day"].min() if selection.start is None else pd.Timestamp(selection.start)
    last = bounds["day"].max() if selection.end is None else pd.Timestamp(selection.end)
    return figures.Compared(
        bounds=bounds,
        documented=so_far.loc[so_far["day"].between(first, last)],
        gaps=totals.also(gaps, "official", official),
        bloc=group.bloc if group else None,
        vouched=vouched.loc[vouched["day"].between(first, last)] if found.is_told else None,
        official=official.loc[official["day"].between(first, last)] if found.is_told else None,
        counted=tuple(ids(so_far.loc[so_far["day"] <= gaps["day"].max()], "event_ids")),
    )


def _whatever(context: Context) -> str:
    narrows = context.selection.narrows_events
    return ", ignoring filters other than dates" if narrows else ""


def _since(context: Context, bounds: pd.DataFrame) -> str:
    """The total's own first day, unless the filters, which follow, begin on it."""
    start = bounds["start"].iloc[0].date()
    return "" if start == context.selection.start else f", since {day(start)}"


def _caption(context: Context, bounds: pd.DataFrame, shown: figures.Compared) -> Caption:
    claims, events = carrying(context.totals, bounds), ids(shown.documented, "event_ids")
    return caption_of(
        context,
        shown.title(),
        f"Running total claimed by {bounds['claimant_name'].iloc[0]}"
        f"{places_in(context, bounds)}, and the events reported there, each counted once"
        f"{_since(context, bounds)}{_whatever(context)}.",
        {*claims, *reporting(context.known, events)},
        window=context.of_totals,
        more=resting_on(
            context,
            shown.counted,
            "Not every attack claimed was reported with day and place, and not every one reported "
            "is confirmed.",
        ),
    )


@remembered
def _shown(context: Context, options: Options) -> figures.Compared | None:
    own = total(context, options)
    bounds, group = own.bounds, group_of(context, own.tally)
    if bounds.empty or own.tally is None or own.tally.measure not in denials.MEASURES:
        return None
    return _compared(context, bounds, group, own.tally.target)


@remembered
def title(context: Context, options: Options) -> str:
    """The gap in a sentence; empty if the total counts people rather than events."""
    shown = _shown(context, options)
    return "" if shown is None else shown.title()


@remembered
def documented_against_claimed(context: Context, options: Options) -> Exhibit | None:
    """Reported events and the claimed running total as lines, with the gap; None if the total
    counts people rather than events."""
    shown = _shown(context, options)
    if shown is None:
        return None
    bounds = shown.bounds
    caption = _caption(context, bounds, shown)
    return Exhibit(
        name="documented-against-claimed",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(
            Part("gaps", shown.gaps, GAP_COLUMNS, rows="daily gaps"),
            Part("bounds", bounds, BOUND_COLUMNS, rows="daily claimed ranges"),
        ),
        chart=figures.documented_against_claimed(context.tables, shown, caption, context.look),
        definition=DEFINITION,
        options=total(context, options).options(),
    )
