"""The two periods that a reader compares: days around an event, or any two."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from lib.analyses.before_after import finding
from lib.analyses.before_after.finding import When
from lib.analyses.before_after.two_periods import Days, Period, around, period_of, problem
from lib.selection.options import Options, UnknownOption
from lib.tables import lists
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.words import day

# The URL's names: public words, never changed.
AROUND, DAYS = "around", "days"
ENDS = BEFORE_FROM, BEFORE_TO, AFTER_FROM, AFTER_TO = (
    "before_from", "before_to", "after_from", "after_to",
)  # fmt: skip
PRESETS, USUAL, MOST = (7, 14, 28), 14, 366


@dataclass(frozen=True)
class Asked:
    """The periods that are compared, and the event between them, if they are around one."""

    before: Days
    after: Days
    event: str = ""
    on: Days | None = None
    name: str = ""
    number: int = 0

    @property
    def when(self) -> When:
        """Both periods in words."""
        if self.on is None:
            return finding.apart(self.before, self.after)
        return finding.around(self.before.number, self.after.number, self.name, self.on)

    @property
    def options(self) -> dict[str, str]:
        """The periods as an address writes them."""
        if self.event:
            return {AROUND: self.event, DAYS: str(self.number)}
        ends = (self.before.first, self.before.last, self.after.first, self.after.last)
        return {name: end.isoformat() for name, end in zip(ENDS, ends, strict=True)}


@remembered
def _known_events(context: Context) -> dict[str, str]:
    """All known events, each id under itself: what an address may name."""
    ids = lists.listed(context.known.events["event_id"])
    return dict(zip(ids, ids, strict=True))


@remembered
def reference_names(context: Context) -> Mapping[str, str]:
    """The known reference events by id, each with its day, in the order of corpus.toml."""
    events = context.known.events
    days = dict(lists.rows_of(events, ["event_id", "start"]))
    return {
        own.event: f"{own.label}, {day(days[own.event])}"
        for own in context.corpus.settings.references
        if own.event in days
    }


@remembered
def default_event(context: Context) -> str | None:
    """The reference event of the selection that most articles report; without any, the event; None
    without an event."""
    events = context.tables.events
    own = events.loc[events["event_id"].isin(list(reference_names(context)))]
    chosen = own if len(own) else events
    if chosen.empty:
        return None
    number = chosen["mentions"].to_numpy(na_value=0)
    return str(chosen["event_id"].iloc[int(number.argmax())])


def event_days(context: Context, event: str) -> tuple[Days, str]:
    """The days on which the event was or may have been, and its name."""
    row = context.known.events.iloc[context.known.event_lines[event]]
    labels = {own.event: own.label for own in context.corpus.settings.references}
    first, last = min(row["start"], row["earliest"]), max(row["end"], row["latest"])
    return Days(first.date(), last.date()), labels.get(event) or str(row["name"])


def _number(options: Options) -> int:
    """How many days on each side."""
    given = options.text(DAYS)
    if not given:
        return USUAL
    if not given.isdecimal() or not 1 <= int(given) <= MOST:
        raise UnknownOption(f"{DAYS}: “{given}” is not a number of days from 1 to {MOST}")
    return int(given)


def _two(options: Options) -> Asked:
    """The two periods that an address states."""
    ends = [options.day(name) for name in ENDS]
    missing = [name for name, end in zip(ENDS, ends, strict=True) if end is None]
    if missing:
        raise UnknownOption(f"Two periods have four days; missing: {', '.join(missing)}")
    first, last, begin, end = (each for each in ends if each is not None)
    before, after = Days(first, last), Days(begin, end)
    if said := problem(before, after):
        raise UnknownOption(said)
    return Asked(before, after)


@remembered
def asked(context: Context, options: Options) -> Asked | None:
    """The periods that options name, at first 14 days around the most reported reference event.

    The days after an event end on the day in “As known on”. None without an event.
    UnknownOption for days that cannot be compared, or an unknown event.
    """
    if any(options.text(name) for name in ENDS):
        return _two(options)
    number = _number(options)
    default = default_event(context)
    event = options.one(AROUND, _known_events(context), default)
    if event is None:
        return None
    on, name = event_days(context, event)
    before, after = around(on, number)
    return Asked(before, after.until(context.selection.known_by), event, on, name, number)


def _articles(context: Context) -> pd.DataFrame:
    """All articles, whatever the filters but “As known on” and re-read articles."""
    whole = context.selecting(context.selection.of_totals.without_dates())
    return whole.tables.articles


def in_days(context: Context, first: date, last: date) -> Context:
    """The same filters, but the days of a period."""
    return context.selecting(replace(context.selection, start=first, end=last))


@remembered
def period(context: Context, days: Days) -> Period:
    """A period with what matches the filters in it."""
    own = in_days(context, days.first, days.last)
    return period_of(days, _articles(context), own.tables)
