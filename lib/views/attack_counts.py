"""Running totals: the claims, what is reported, the gap, and new ones per week."""

from lib.analyses import reporters, totals
from lib.analyses.incidents import By, Period
from lib.charts import attack_counts as counts
from lib.charts import reference_lines
from lib.charts.colours import of_bloc
from lib.charts.counted import Counted
from lib.look.style import Caption
from lib.model.settings import EventGroup, Tally
from lib.selection.options import Options, label_of, switch
from lib.tables import groups
from lib.views import headings
from lib.views.captioning import caption_of, reporting, resting_on
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.running_total import Total, total
from lib.wording.words import quantity

# The URL's names and the labels of their options: public words, never changed.
PER, BY, ALL_CLAIMS = "per", "by", "all_claims"
PERIODS: dict[str, Period] = {"Day": "day", "Week": "week", "Month": "month"}
SPLITS: dict[str, By] = {
    "Who reports": "reported_by",
    "Country": "country",
    "Weapon": "weapon",
    "Claimed by": "claimed_by",
}

DEFINITION = (
    "A running total is a claim not tied to one event that says since when it counts. A mark is "
    "one claimant's figure for one day; a line follows one claimant's highest figure so far. The "
    "range is what all firm claims of one claimant allow together. Claims are never summed or "
    "averaged across claimants; if one report differs from the others, its figure sets no limit. "
    "Reported events are those with day and place, each counted once; "
    "what the claimant alone reports is shown separately."
)

COUNTED = (
    "as reported, each counted once, solid if confirmed officially, hollow if only the claimant "
    "reports it."
)


def group_of(context: Context, tally: Tally | None) -> EventGroup | None:
    """The reported events that the running total counts; None without such a group."""
    return None if tally is None else groups.of_tally(context.corpus.settings, tally)


def has_bars(context: Context, tally: Tally | None) -> bool:
    """Whether events are shown below: those that the total counts, or all if no group is named."""
    return context.corpus.settings.documented is None or group_of(context, tally) is not None


def one_day(context: Context) -> bool:
    """Whether the selection is a single day: then nothing is counted by week or month."""
    first, last = context.days
    return first is not None and first == last


def period_of(context: Context, options: Options) -> Period:
    """The period that the options name: of a single day the day, whichever they name.

    UnknownOption if they name none of PERIODS, on a single day too.
    """
    asked = options.one(PER, PERIODS, "week")
    return "day" if one_day(context) else asked


def in_one_line(own: Total, options: Options) -> bool:
    """Whether the chart is the line of one claimant; all claims are one click away."""
    return not options.on(ALL_CLAIMS) and not own.bounds.empty


def shown_counts(context: Context, options: Options, own: Total, alone: bool) -> Counted:
    """What the chart shows: the line of one claimant alone, or all claims."""
    settings, by = context.corpus.settings, options.one(BY, SPLITS, "reported_by")
    period = period_of(context, options)
    return Counted(
        claims=totals.raising(own.sound, own.bounds) if alone else own.claims,
        slips=own.slips,
        events=groups.reported_attacks(context.tables, settings),
        period=period,
        below=_of_bars(context, own, period),
        by=by,
        lines=reference_lines.lines(context.tables, settings),
        bounds=own.bounds if own.drawn else None,
        labelled=alone,
        bars=has_bars(context, own.tally),
        kinds=_colours(context, own),
    )


def _above(context: Context) -> str:
    """A note that the totals above ignore the filters of the events below."""
    return " · totals: other filters ignored" if context.selection.spares_totals else ""


def _colours(context: Context, own: Total) -> dict[str, str]:
    """Reporters share the colour of the group's bloc."""
    group = group_of(context, own.tally)
    colour = of_bloc(group.bloc if group else None, context.colours, context.look)
    return dict.fromkeys(reporters.LABELS.values(), colour)


def _what(own: Total, shown: Counted) -> str:
    who = totals.counted_by(own.claims)
    every = f"{quantity(len(own.claims), 'claim')}{f' ({who})' if who else ''}"
    if shown.labelled:
        name = own.bounds["claimant_name"].iloc[0]
        return f"Running total by {name}: the figures that raised it, from {every}."
    return (
        f"Running totals in {every}: a mark for each figure, claimant and day, larger "
        "if more articles carry it, pale if it repeats an older one or only one report has "
        "it and others differ."
    )


def _documented(context: Context, own: Total) -> str:
    group = group_of(context, own.tally)
    return group.label if group else "Events"


def _of_bars(context: Context, own: Total, period: str) -> tuple[str, str]:
    """Title and subtitle of the reported events on a page of their own."""
    documented = _documented(context, own)
    return f"{documented} as reported, by {period}", f"{documented} {COUNTED} {context.window}"


def finding(own: Total, alone: bool, label: str) -> str:
    """The highest figures after the label."""
    if not alone:
        return counts.title_of(own.sound, label, totals.approximate(own.sound))
    its = own.sound.loc[own.sound["claimant"].eq(own.bounds["claimant"].iloc[0]).fillna(False)]
    rows = totals.raising(own.sound, own.bounds)
    return counts.title_of(rows, label, totals.approximate(its))


def _title(context: Context, own: Total, options: Options) -> str:
    label = own.label(_documented(context, own) if own.tally else "Reported events")
    return finding(own, in_one_line(own, options), label)


@remembered
def title(context: Context, options: Options) -> str:
    """The highest figures of the running total; empty without a claim or reported event."""
    period_of(context, options)
    options.one(BY, SPLITS, "reported_by")
    own, bars = total(context, options), False
    if own.claims.empty and has_bars(context, own.tally):
        bars = not groups.reported_attacks(context.tables, context.corpus.settings).empty
    return _title(context, own, options) if bars or len(own.claims) else ""


def caption_for(context: Context, own: Total, shown: Counted, title: str) -> Caption:
    """The texts around the chart."""
    documented = _documented(context, own)
    events = shown.events["event_id"] if shown.bars else ()
    below = f" Below: {documented} {COUNTED}" if shown.bars else ""
    return caption_of(
        context,
        title,
        f"{_what(own, shown)}{below}",
        {*shown.claims["article_id"], *reporting(context.tables, events)},
        window=f"{context.window}{_above(context)}",
        more=resting_on(context, events, "Lines: each claimant's highest figure so far."),
    )


@remembered
def attack_counts(context: Context, options: Options) -> Exhibit:
    """Claimed running total and reported events on one time axis."""
    own = total(context, options)
    shown = shown_counts(context, options, own, in_one_line(own, options))
    caption = caption_for(context, own, shown, _title(context, own, options))
    rows = shown.events.assign(**reporters.labels(shown.events))
    events = (Part("reported events", rows, headings.EVENTS),) if shown.bars else ()
    return Exhibit(
        name="attack-counts",
        caption=caption,
        alt=caption.title,
        form="chart" if shown.by == "reported_by" else "shapes",
        data=(Part("claims", own.claims, headings.CLAIMS), *events),
        chart=counts.attack_counts(context.tables, shown, caption, context.look),
        definition=DEFINITION,
        options={
            **own.options(),
            PER: label_of(PERIODS, shown.period),
            BY: label_of(SPLITS, shown.by),
            **({ALL_CLAIMS: switch(True)} if options.on(ALL_CLAIMS) else {}),
        },
    )
