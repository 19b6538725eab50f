"""Ranges of dates to choose by name."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from lib.model import Settings
from lib.selection.selection import EARLIEST, LATEST
from lib.tables import Tables
from lib.tables.once import once
from lib.wording.words import day, period

WEEK_BEFORE, WEEK_AFTER = timedelta(days=2), timedelta(days=4)
LAST_DAYS = 30
MOST_MONTHS = 12
# The date fields of a corpus without any dates.
NO_DAY = date(2000, 1, 1)


@dataclass(frozen=True)
class Range:
    """A named range of days."""

    label: str
    start: date
    end: date


def _range(label: str, start: date, end: date) -> Range:
    """The range, within the days that can be chosen."""
    return Range(label, max(start, EARLIEST), min(end, LATEST))


@once
def _ends(dated: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first possible day and the last one."""
    return dated["earliest"].min(), dated["latest"].max()


@once
def _last_published(articles: pd.DataFrame) -> pd.Timestamp:
    return articles["published"].max()


def data_range(tables: Tables) -> tuple[date, date] | None:
    """First and last day of anything in the tables: events, statements or articles.

    A vague date extends beyond its own day, but never past the days that can be chosen.
    """
    dated = (tables.events, tables.statements, tables.claims)
    firsts = [_ends(frame)[0] for frame in dated]
    lasts = [_ends(frame)[1] for frame in dated]
    lasts.append(_last_published(tables.articles))
    starts = [moment.date() for moment in firsts if moment == moment]
    ends = [moment.date() for moment in lasts if moment == moment]
    if not (starts and ends):
        return None
    return max(min(starts), EARLIEST), min(max(ends), LATEST)


def default_range(tables: Tables, settings: Settings) -> tuple[date, date]:
    """The days selected at first: the corpus's window, otherwise all of its days."""
    if settings.window:
        return settings.window.start, settings.window.end
    return data_range(tables) or (NO_DAY, NO_DAY)


def _starts(events: pd.DataFrame, names: list[str]) -> dict[str, pd.Timestamp]:
    own = events.loc[events["event_id"].isin(names)]
    return dict(zip(own["event_id"], own["start"], strict=True))


def _weeks(tables: Tables, settings: Settings) -> Iterable[Range]:
    starts = _starts(tables.events, [reference.event for reference in settings.references])
    for reference in settings.references:
        if reference.event in starts:
            at = starts[reference.event].date()
            label = f"Week of {reference.label} ({day(at)})"
            yield _range(label, at - WEEK_BEFORE, at + WEEK_AFTER)


def _months(first: date, last: date) -> Iterable[Range]:
    """The calendar months of these days, the last twelve at most; none of a single month."""
    months = pd.period_range(pd.Timestamp(first), pd.Timestamp(last), freq="M")
    for month in months[-MOST_MONTHS:] if len(months) > 1 else ():
        yield _range(f"{month:%B %Y}", month.start_time.date(), month.end_time.date())


def presets(tables: Tables, settings: Settings) -> list[Range]:
    """The corpus's own window first, then its presets, the weeks of its reference events, the
    months of the days selected at first, the last 30 days of data, and the whole corpus. Empty
    without data."""
    whole = data_range(tables)
    if whole is None:
        return []
    ranges = []
    if settings.window:
        label = period(settings.window.start, settings.window.end)
        ranges.append(Range(label, settings.window.start, settings.window.end))
    ranges += [Range(preset.label, preset.start, preset.end) for preset in settings.presets]
    ranges += _weeks(tables, settings)
    ranges += _months(*default_range(tables, settings))
    last = whole[1]
    ranges.append(_range(f"Last {LAST_DAYS} days of data", last - timedelta(LAST_DAYS - 1), last))
    ranges.append(Range("Whole corpus", *whole))
    return _told_apart(ranges)


def _told_apart(ranges: list[Range]) -> list[Range]:
    """The ranges; those with the same label have their days added."""
    days = {chosen: period(chosen.start, chosen.end) for chosen in dict.fromkeys(ranges)}
    shared = Counter(chosen.label for chosen in days)
    return [
        replace(chosen, label=f"{chosen.label} ({own})") if shared[chosen.label] > 1 else chosen
        for chosen, own in days.items()
    ]
