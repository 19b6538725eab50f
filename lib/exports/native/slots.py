"""The slots of bars: days, weeks, months or rows, side by side without a gap."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil, floor

import pandas as pd

from lib.charts.model import Unit
from lib.exports.native.values import moment, serial
from lib.wording.words import day

FREQUENCIES = {"day": "D", "week": "7D", "month": "MS"}
# More labels than this cannot be read.
MOST_LABELS = 12


@dataclass(frozen=True)
class Slots:
    """Slots with the start of each, the end of the last one, and names if they are rows.

    At most `most_labels` dates are written.
    """

    unit: Unit
    starts: tuple[float, ...]
    end: float
    names: tuple[str, ...] = ()
    most_labels: int = MOST_LABELS

    @property
    def is_dates(self) -> bool:
        """Whether slots are periods."""
        return self.unit != "row"

    @property
    def every(self) -> int:
        """How many slots there are from label to label, so that there are not too many."""
        return 1 if self.unit == "row" else ceil(len(self.starts) / self.most_labels)

    @property
    def labels(self) -> tuple[str, ...]:
        """The days on which slots begin, in words; empty between labels."""
        return tuple(
            day(moment(start)) if place % self.every == 0 else ""
            for place, start in enumerate(self.starts)
        )

    def index(self, value: float) -> int:
        """The slot of a value."""
        return min(max(bisect_right(self.starts, value) - 1, 0), len(self.starts) - 1)

    def share(self, value: float) -> float:
        """The position of a value if all slots are equally wide: from 0 to 1."""
        edges = (*self.starts, self.end)
        at = self.index(value)
        within = (value - edges[at]) / (edges[at + 1] - edges[at])
        return (at + min(max(within, 0.0), 1.0)) / len(self.starts)

    def placed(
        self, values: Sequence[float | None], at: Sequence[float | None]
    ) -> tuple[float | None, ...]:
        """One value per slot, None if there is none; several in one slot are added."""
        found: list[float | None] = [None] * len(self.starts)
        for value, where in zip(values, at, strict=True):
            if value is not None and where is not None:
                slot = self.index(where)
                found[slot] = (found[slot] or 0.0) + value
        return tuple(found)


def _count(first: datetime, last: datetime, unit: Unit) -> int:
    return len(pd.date_range(first, last, freq=FREQUENCIES[unit]))


def periods(begins: Sequence[float], unit: Unit) -> Slots | None:
    """The days, weeks or months from the first start to the last; None without any."""
    if not begins:
        return None
    first, last = (moment(floor(at)) for at in (min(begins), max(begins)))
    # One slot more than there are: it gives the end of the last one.
    edges = [
        serial(at)
        for at in pd.date_range(
            first, periods=_count(first, last, unit) + 1, freq=FREQUENCIES[unit]
        )
    ]
    return Slots(unit, tuple(edges[:-1]), edges[-1])


def rows(names: Sequence[str]) -> Slots:
    """One slot per name, in order."""
    return Slots("row", tuple(float(row) for row in range(len(names))), len(names), tuple(names))
