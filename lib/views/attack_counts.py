"""Running totals: the claims, what is reported, the gap, and new ones per week."""

import pandas as pd

from lib.analyses import incidents, reporters, totals
from lib.analyses.agreement import denials
from lib.analyses.incidents import By, Period
from lib.charts import attack_counts as counts
from lib.charts import gap as gap_figure
from lib.charts import reference_lines, source_notes
from lib.charts.colours import kind_colours, of_bloc
from lib.look.style import Caption
from lib.model.settings import EventGroup, Tally
from lib.selection.options import Options, label_of, switch
from lib.tables import groups
from lib.views import headings
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.running_total import Total, places_in, total
from lib.wording.words import day, quantity

# The URL's names and the labels of their options: public words, never changed.
PER, BY, ALL_CLAIMS = "per", "by", "all_claims"
PERIODS: dict[str, Period] = {"Day": "day", "Week": "week", "Month": "month"}
SPLITS: dict[str, By] = {
    "Who reports": "reported_by",
    "Country": "country",
    "Weapon": "weapon",
    "Claimed by": "claimed_by",
}

# Who vouches for an event beside the claimant.
VOUCHED = (reporters.OFFICIAL, reporters.MEDIA)

DEFINITION = (
    "A running total is a claim about no single event that says since when it counts. A mark is a "
    "figure of one claimant on one day; a line follows one claimant's highest figure so far. The "
    "envelope is what all firm claims of one claimant allow together. Claims are never summed or "
    "averaged across claimants; a figure in which one report differs from the others bounds "
    "nothing. Reported events are those with day and place, each counted once; "
    "what the claimant alone reports is shown separately."
)
BOUND_COLUMNS = {
    "day": "Day",
    "claimant_name": "Claimant",
    "scope": "Where",
    "low": "At least",
    "high": "At most",
    "claim_ids": "Claims",
}
GAP_COLUMNS = {
    "day": "Day",
    "claimed_low": "Claimed at least",
    "claimed_high": "Claimed at most",
    "documented_low": "Certainly reported",
    "documented_high": "Reported",
    "vouched": "By officials or media",
    "official": "Confirmed officially",
    "low": "Gap at least",
    "high": "Gap at most",
}


def _group(context: Context, tally: Tally | None) -> EventGroup | None:
    """The reported events that the running total counts; None without such a group."""
    return None if tally is None else groups.of_tally(context.corpus.settings, tally)


def has_bars(context: Context, tally: Tally | None) -> bool:
    """Whether events stand below: those that the total counts, or all where no group is named."""
    return context.corpus.settings.documented is None or _group(context, tally) is not None


def one_day(context: Context) -> bool:
    """Whether the selection is a single day: nothing is counted by week or month then."""
    first, last = context.days
    return first is not None and first == last


def _in_one_line(own: Total, asked: Options) -> bool:
    """Whether the chart is the line of one claimant; all claims are one click away."""
    return not asked.on(ALL_CLAIMS) and not own.bounds.empty


def _shown(context: Context, asked: Options, own: Total) -> counts.Counted:
    settings, by = context.corpus.settings, asked.one(BY, SPLITS, "reported_by")
    alone = _in_one_line(own, asked)
    return counts.Counted(
        claims=totals.raising(own.sound, own.bounds) if alone else own.claims,
        slips=own.slips,
        events=groups.reported_attacks(context.tables, settings),
        period="day" if one_day(context) else asked.one(PER, PERIODS, "week"),
        by=by,
        lines=reference_lines.lines(context.tables, settings),
        bounds=own.bounds if own.drawn else None,
        labelled=alone,
        bars=has_bars(context, own.tally),
        kinds=_colours(context, own, by),
    )


def _above(context: Context) -> str:
    """That the totals above do not obey the filters of the events below."""
    return " · totals: other filters ignored" if context.selection.spares_totals else ""


def _colours(context: Context, own: Total, by: By) -> dict[str, str]:
    """Who reports has the colour of the group's bloc, other categories one each."""
    settings, group = context.corpus.settings, _group(context, own.tally)
    if by == "reported_by":
        colour = of_bloc(group.bloc if group else None, context.colours, context.look)
        return dict.fromkeys(reporters.LABELS.values(), colour)
    every = incidents.names(
        context.everything, groups.reported_attacks(context.everything, settings), by
    )
    return kind_colours(every, incidents.UNSTATED, context.look)


def _what(own: Total, shown: counts.Counted) -> str:
    every = quantity(len(own.claims), "claim")
    if shown.labelled:
        name = own.bounds["claimant_name"].iloc[0]
        return f"Running total of {name}: each figure that raised it, of {every} by all claimants."
    return (
        f"Running totals in {every}: a mark for each figure, claimant and day, larger "
        "where more articles carry it, pale where it repeats an older one or one report alone "
        "differs from the others."
    )


def _caption(context: Context, own: Total, shown: counts.Counted) -> Caption:
    group = _group(context, own.tally)
    documented = group.label if group else "Reported events"
    events = shown.events["event_id"] if shown.bars else shown.events["event_id"][:0]
    articles = source_notes.articles_of(shown.claims, context.tables.mentions, events)
    below = (
        f" Below: {documented} as reported, each counted once, solid if confirmed officially, "
        "hollow if only the claimant reports it."
        if shown.bars
        else ""
    )
    return Caption(
        title=counts.title_of(own.sound, own.label(documented)),
        subtitle=f"{_what(own, shown)}{below} {context.window}{_above(context)}",
        note=source_notes.source_note(
            context.known, articles, "Lines: each claimant's highest figure so far."
        ),
    )


def attack_counts(context: Context, asked: Options) -> Exhibit:
    """Claimed running total and reported events on one time axis."""
    own = total(context, asked)
    shown = _shown(context, asked, own)
    caption = _caption(context, own, shown)
    rows = shown.events.assign(**reporters.labels(shown.events))
    events = (Part("reported events", rows, headings.EVENTS),) if shown.bars else ()
    return Exhibit(
        name="attack-counts",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Part("claims", own.claims, headings.CLAIMS), *events),
        figure=counts.attack_counts(context.tables, shown, caption, context.look),
        definition=DEFINITION,
        options={
            **own.options(),
            PER: label_of(PERIODS, shown.period),
            BY: label_of(SPLITS, shown.by),
            **({ALL_CLAIMS: switch(True)} if asked.on(ALL_CLAIMS) else {}),
        },
    )


def _compared(
    context: Context, bounds: pd.DataFrame, group: EventGroup | None, target: str | None
) -> gap_figure.Compared:
    """All reported events count, from the total's own start on: a filter makes no gap."""
    settings = context.corpus.settings
    every = denials.matching(context.known, settings, target)
    kinds = reporters.kinds(every)
    scope, start = bounds["scope"].iloc[0], bounds["start"].iloc[0]
    so_far, vouched, official = (
        totals.documented_so_far(context.known, every.loc[some], scope, start)
        for some in (kinds == kinds, kinds.isin(VOUCHED), kinds == reporters.OFFICIAL)
    )
    gaps = totals.also(totals.gap(bounds, so_far), "vouched", vouched)
    told = bool(kinds.ne(reporters.OPEN).any())
    asked = context.selection
    first = bounds["day"].min() if asked.start is None else pd.Timestamp(asked.start)
    last = bounds["day"].max() if asked.end is None else pd.Timestamp(asked.end)
    return gap_figure.Compared(
        bounds=bounds,
        documented=so_far.loc[so_far["day"].between(first, last)],
        gaps=totals.also(gaps, "official", official),
        bloc=group.bloc if group else None,
        vouched=vouched.loc[vouched["day"].between(first, last)] if told else None,
        official=official.loc[official["day"].between(first, last)] if told else None,
    )


def _whatever(context: Context) -> str:
    narrows = context.selection.narrows_events
    return ", ignoring filters on parties, places and types" if narrows else ""


def _articles_behind(context: Context, bounds: pd.DataFrame, documented: pd.DataFrame) -> set[str]:
    told = context.totals.claims["claim_id"].isin(set(" ".join(bounds["claim_ids"]).split()))
    events = " ".join(documented["event_ids"]).split()
    return source_notes.articles_of(context.totals.claims.loc[told], context.known.mentions, events)


def documented_against_claimed(context: Context, asked: Options) -> Exhibit | None:
    """Reported events and the claimed running total as lines, with the gap; None where the total
    counts no events, but people."""
    own = total(context, asked)
    bounds, group = own.bounds, _group(context, own.tally)
    if bounds.empty or own.tally is None or own.tally.measure not in denials.MEASURES:
        return None
    shown = _compared(context, bounds, group, own.tally.target)
    caption = Caption(
        title=shown.title(),
        subtitle=(
            f"Running total claimed by {bounds['claimant_name'].iloc[0]}"
            f"{places_in(context, bounds)}, and the events reported there, each counted once, "
            f"since {day(bounds['start'].iloc[0])}{_whatever(context)}. {context.of_totals}"
        ),
        note=source_notes.source_note(
            context.known,
            _articles_behind(context, bounds, shown.documented),
            "Not every attack claimed was reported with day and place, and not every one reported "
            "is confirmed.",
        ),
    )
    return Exhibit(
        name="documented-against-claimed",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(
            Part("gaps", shown.gaps, GAP_COLUMNS, rows="days"),
            Part("bounds", bounds, BOUND_COLUMNS, rows="days of claims"),
        ),
        figure=gap_figure.documented_against_claimed(context.tables, shown, caption, context.look),
        definition=DEFINITION,
        options=own.options(),
    )
