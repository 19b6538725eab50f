"""Reported attacks as a calendar: by site, weapon, country or claimant, and by period."""

import pandas as pd

from lib.analyses import calendar_counts as counted
from lib.analyses.calendar_counts import SITE, Calendar, Of
from lib.analyses.incidents import Period
from lib.charts import calendar_cells as chart
from lib.charts import reference_lines
from lib.charts.calendar_cells import NOTHING
from lib.evidence import addresses
from lib.evidence.addresses import Subject
from lib.selection.options import Options, label_of
from lib.tables import groups
from lib.views import headings, subjects
from lib.views.attack_counts import PER, PERIODS, SPLITS, period_of
from lib.views.calendar_period import fitting_counts
from lib.views.captioning import caption_of, reporting, resting_on
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.days_shown import days_shown
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.reported_look import reported_look
from lib.views.view import View
from lib.wording.words import conjunction, enumeration, quantity

# The URL's name and the labels of its options: public words, never changed.
ROWS = "rows"
CHOICES: dict[str, Of] = {"Site": SITE, **SPLITS}
# What a row is, and how the title says which one has most.
NOUNS: dict[Of, tuple[str, str]] = {
    SITE: ("site", "most at"),
    "country": ("country", "most in"),
    "weapon": ("weapon", "most with"),
    "claimed_by": ("claimant", "most claimed by"),
    "reported_by": ("who reports them", "most"),
}
# How many rows have a name of their own.
MOST_ROWS = 16
# How many that tie are named.
SEVERAL = 3
COLUMNS = {
    "name": Heading("Row", "the site, weapon, country, claimant, or who reports the events"),
    "start": Heading("From", "the first day of the period"),
    "end": Heading("To", "the last day of the period"),
    "number": Heading("Events", "how many events begin in the period"),
    "certain": Heading("Certainly", "how many of them certainly match the filters"),
    "is_claimed": Heading("Claimed only", "whether only the side that claims them reports them"),
    "event_ids": Heading("Event ids", "the events, separated by spaces"),
}
__all__ = ["CHOICES", "NOTHING", "ROWS", "VIEWS", "calendar", "sites"]

DEFINITION = (
    "Each event counts once in a row, in the period of its first day; one at several sites counts "
    "at each of them, so rows may add up to more than all. A place within another counts as that "
    "one. An empty cell means that no event was reported, not that none happened."
)


def _attacks(context: Context) -> pd.DataFrame:
    return groups.reported_attacks(context.tables, context.corpus.settings)


def _leading(found: Calendar) -> str:
    """The named row with the most events, or those that tie, with its number: `Vell, 3`."""
    most = max((found.totals[name] for name in found.named), default=0)
    first = [name for name in found.named if found.totals[name] == most]
    if not first:
        return ""
    names = enumeration(first) if len(first) > SEVERAL else conjunction(first)
    return f"{names}, {most:,}{' each' if len(first) > 1 else ''}"


def _title(context: Context, found: Calendar, of: Of, events: pd.DataFrame) -> str:
    """What was reported most: `Attacks on the navy by site: most at Vell, 3 of 10`."""
    leading, (noun, most) = _leading(found), NOUNS[of]
    label, _ = reported_look(context)
    if not leading:
        return f"{label} by {noun}: not known for any of {quantity(len(events), 'reported event')}"
    return f"{label} by {noun}: {most} {leading} of {len(events):,} reported"


def _what(found: Calendar, of: Of, period: Period, asked: Period) -> str:
    possible = int((found.counts["number"] - found.counts["certain"]).sum())
    parts = [
        f"Reported events by {NOUNS[of][0]} and {period}, each counted once in a "
        f"row{', so one at several sites is in several' if of == SITE else ''}; right of each name "
        "the number of its events.",
        f"By {period}: {asked}s do not fit." if period != asked else "",
        "1–2: one certainly and one only possibly in range." if possible else "",
    ]
    return " ".join(part for part in parts if part)


def _shown(context: Context, events: pd.DataFrame, of: Of, asked: Period) -> chart.Shown:
    days = days_shown(context, events)
    period, found = fitting_counts(
        days,
        asked,
        context.look,
        lambda period: counted.calendar(context.tables, events, of, period, MOST_ROWS),
    )
    return chart.Shown(
        found._replace(counts=context.until_known(found.counts)),
        counted.periods(*days, period),
        period,
        reported_look(context)[1],
        reference_lines.lines(context.tables, context.corpus.settings),
    )


@remembered
def calendar(context: Context, options: Options) -> Exhibit | None:
    """The reported attacks of each row and period; None without any."""
    events = _attacks(context)
    of, asked = options.one(ROWS, CHOICES, SITE), period_of(context, options)
    if events.empty:
        return None
    shown = _shown(context, events, of, asked)
    found = shown.calendar
    caption = caption_of(
        context,
        _title(context, found, of, events),
        _what(found, of, shown.period, asked),
        reporting(context.tables, events["event_id"]),
        more=resting_on(context, events["event_id"]),
    )
    return Exhibit(
        name="calendar",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(
            Part("cells", found.counts, COLUMNS),
            Part("reported events", events, headings.EVENTS),
        ),
        chart=chart.calendar(shown, caption, context.look),
        definition=DEFINITION,
        options={ROWS: label_of(CHOICES, of), PER: label_of(PERIODS, asked)},
    )


@remembered
def sites(context: Context) -> list[tuple[Subject, str]]:
    """The sites of the calendar's rows, in their order, each with its number of events."""
    numbers = counted.site_numbers(context.tables, _attacks(context))
    names = subjects.distinct({one: context.tables.place_names[one] for one in numbers})
    return [(Subject(addresses.SITE, one, names[one]), f"{numbers[one]:,}") for one in numbers]


VIEWS = (
    View(
        "calendar", "Calendar of attacks by site, weapon, country or claimant", "attack_counts",
        calendar, (ROWS, PER), noun="calendar",
    ),
)  # fmt: skip
