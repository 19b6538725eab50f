"""The selected period beside the one of the same length before it."""

from dataclasses import dataclass

from lib.analyses import leading_figures as figures
from lib.analyses.before_after.two_periods import Days, Period
from lib.selection.options import Options
from lib.views.analyst_questions import page_address
from lib.views.both_periods import Compared, compared
from lib.views.compared_periods import ENDS, period
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.words import day


@dataclass(frozen=True)
class Now:
    """The selected period, and its comparison with the one before; None without an earlier one."""

    period: Period
    days: Days
    against: Compared | None


@remembered
def now(context: Context) -> Now | None:
    """The selected days as far as articles cover them; None without an article."""
    tables = context.tables
    seen = (tables.events["start"], tables.articles["published"])
    days = figures.first_and_last(context.days, seen)
    if days is None:
        return None
    own = period(context, days)
    return Now(own, own.covered or days, _against(context, own))


def _against(context: Context, own: Period) -> Compared | None:
    """The comparison with as many days before, if articles cover all of them."""
    if own.covered is None:
        return None
    before = figures.earlier(own.covered)
    everything = context.known
    begins = min(everything.articles["published"].min(), everything.events["start"].min())
    if before.first < begins.date() or not period(context, before).is_whole:
        return None
    ends = (before.first, before.last, own.covered.first, own.covered.last)
    days = (each.isoformat() for each in ends)
    return compared(context, Options.of(dict(zip(ENDS, days, strict=True))))


def against_words(context: Context) -> str:
    """What the figures are compared with, and why a difference may be one of sources only."""
    own = now(context)
    if own is None:
        return ""
    if own.against is None:
        days = f"{own.days.number:,} days" if own.days.number > 1 else "day"
        return f"Change: {figures.NO_EARLIER} for the {days} before {day(own.days.first)}"
    pair = own.against.before.days.words, own.against.after.days.words
    return "; ".join((f"Change: {pair[0]} → {pair[1]}", *own.against.warned))


def comparison_address(context: Context) -> str:
    """The page Before and after with the two periods; empty without an earlier one."""
    own = now(context)
    if own is None or own.against is None:
        return ""
    asked = own.against.asked.options
    return page_address(context, "before_after", context.selection, **asked)
