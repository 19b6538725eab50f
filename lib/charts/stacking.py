"""The places of marks on a timeline, in pixels: nothing covers anything else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from lib.tables import lists
from lib.tables.lists import together

PADDING = 7
FOOT = 22
LEAST = 20
DAY = 86_400.0


@dataclass(frozen=True)
class LaneSpace:
    """The plot's width in pixels, and the days at its left and right edge."""

    first: pd.Timestamp
    last: pd.Timestamp
    width: int

    @property
    def day_width(self) -> float:
        """Pixels a day."""
        return self.width / max((self.last - self.first).total_seconds() / DAY, 1.0)

    def across(self, day: pd.Timestamp) -> float:
        """The pixel of a day, from the left edge."""
        return (day - self.first).total_seconds() / DAY * self.day_width

    def all_across(self, days: pd.Series) -> np.ndarray:
        """The pixels of days, from the left edge."""
        seconds = (days - self.first).to_numpy() / np.timedelta64(1, "s")
        return seconds / DAY * self.day_width

    def day(self, across: float) -> datetime:
        """The moment at a pixel."""
        return self.first.to_pydatetime() + timedelta(days=across / self.day_width)


def floors(left: Sequence[float], right: Sequence[float], size: Sequence[float]) -> list[float]:
    """How far above the ground each box is, so that none overlap.

    The largest are lowest; a box spans left to right and is as high as its size.
    """
    order = sorted(range(len(size)), key=lambda box: (-size[box], left[box], box))
    placed: list[tuple[float, float, float, float]] = []
    found = [0.0] * len(size)
    for box in order:
        beside = sorted(
            (low, high)
            for begin, end, low, high in placed
            if begin < right[box] and end > left[box]
        )
        at = 0.0
        for low, high in beside:
            if at + size[box] <= low:
                break
            at = max(at, high)
        placed.append((left[box], right[box], at, at + size[box]))
        found[box] = at
    return found


def stack_marks(marks: pd.DataFrame) -> pd.DataFrame:
    """The marks with `floor`; needs lane, left, right and size, in pixels."""
    boxes = list(lists.rows_of(marks, ["left", "right", "size"]))
    found = np.zeros(len(boxes))
    for own in together(range(len(boxes)), marks["lane"].tolist()).values():
        found[own] = floors(*zip(*(boxes[box] for box in own), strict=True))
    return marks.assign(floor=found)


def laid_out(
    lanes: pd.DataFrame, marks: pd.DataFrame, speaking: Sequence[str], head: int
) -> pd.DataFrame:
    """The lanes from top to bottom with base, ground and top, in pixels from the lowest lane.

    Marks are on the ground, statements between base and ground if the lane is among those that are
    speaking; `head` is the space for a lane's name above its marks.
    """
    tops = (marks["floor"] + marks["size"]).groupby(marks["lane"]).max()
    high = lanes["lane"].map(tops).astype("float").fillna(0).clip(lower=0)
    foot = lanes["lane"].isin(list(speaking)).astype("float") * FOOT
    least = (LEAST - head - foot).clip(lower=0)
    total = high.clip(lower=least) + foot + head + 2 * PADDING
    base = total[::-1].cumsum().shift(fill_value=0.0)[::-1]
    return lanes.assign(base=base, ground=base + PADDING + foot, top=base + total)
