"""Days without a reported event: since the last one at a period's end, and the longest stretch.

An event that is only possible, or whose day is not exact, may have been on any of its days or on
none of the period: so both numbers are intervals.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.analyses.before_after.two_periods import Period
from lib.tables import lists
from lib.tables.lists import rows_of

EXACT = 1


class Quiet(NamedTuple):
    """Days without an event, from least to most, and the events that set them.

    `is_whole` means that there is no event in the whole period.
    """

    low: int
    high: int
    is_whole: bool = False
    ids: tuple[str, ...] = ()


def _busy(spans: list[tuple[int, int]], length: int) -> np.ndarray:
    """Whether each day of the period is one of these spans, given by first and last day."""
    found = np.zeros(length, dtype=bool)
    for first, last in spans:
        found[max(first, 0) : max(last + 1, 0)] = True
    return found


def _stretch(busy: np.ndarray) -> int:
    """The most days in a row without an event."""
    edges = np.flatnonzero(np.concatenate(([True], busy, [True])))
    return int(np.diff(edges).max()) - 1


def _since(busy: np.ndarray) -> int:
    """The days after the last event, up to the period's end; all days without one."""
    at = np.flatnonzero(busy)
    return len(busy) - 1 - int(at[-1]) if len(at) else len(busy)


def _spans(period: Period, events: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The days on which there may have been an event, and those on which there certainly was."""
    assert period.covered is not None
    first = period.covered.first
    possible, sure = [], []
    names = ["start", "end", "earliest", "latest", "time_precision", "certain"]
    for start, end, earliest, latest, precision, certain in rows_of(events, names):
        place = [(each.date() - first).days for each in (start, end, earliest, latest)]
        possible.append((min(place[0], place[2]), max(place[1], place[3])))
        if certain and precision == EXACT:
            sure.append((place[0], place[1]))
    length = period.covered.number
    return _busy(possible, length), _busy(sure, length)


def _last(events: pd.DataFrame) -> tuple[str, ...]:
    """The events of the last day that has one."""
    if events.empty:
        return ()
    last = events["latest"].max()
    return tuple(lists.listed(events.loc[events["latest"] == last, "event_id"]))


def since_last(period: Period, events: pd.DataFrame) -> Quiet | None:
    """The days since the last event at the end of the period's covered days; None without any."""
    if period.covered is None:
        return None
    possible, sure = _spans(period, events)
    return Quiet(_since(possible), _since(sure), events.empty, _last(events))


def longest_stretch(period: Period, events: pd.DataFrame) -> Quiet | None:
    """The longest stretch of covered days without an event; None without a covered day."""
    if period.covered is None:
        return None
    possible, sure = _spans(period, events)
    return Quiet(_stretch(possible), _stretch(sure), events.empty)
