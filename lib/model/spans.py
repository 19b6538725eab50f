"""The days on which an event can have happened, by its time precision."""

import calendar
from datetime import date, timedelta

from lib.model.registry import Event

# ACLED's code 2 says "within the week" and gives one day for it, but not which week it is. Half a
# week either way is this project's reading, shown on the Method page.
HALF_A_WEEK = timedelta(days=3)


def span(start: date, end: date, precision: int) -> tuple[date, date]:
    """First and last possible day of something dated `start` to `end`, by its precision, 1 to 3."""
    if precision == 1:
        return start, end
    if precision == 2:
        return start - HALF_A_WEEK, end + HALF_A_WEEK
    last = calendar.monthrange(end.year, end.month)[1]
    return start.replace(day=1), end.replace(day=last)


def event_span(event: Event) -> tuple[date, date]:
    """First and last possible day of the event."""
    return span(event.start, event.end or event.start, event.time_precision)
