"""An axis of a chart: its unit, its range and its ticks."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from lib.charts.model.rich_text import Rich

Unit = Literal["day", "week", "month", "count", "row", "column"]
# A day, or a number: of a count, or of a row or column from 0 up.
Place = datetime | float
DAYS = ("day", "week", "month")


@dataclass(frozen=True)
class Axis:
    """An axis from `low` to `high`; by default a count begins at zero and includes all its marks.

    `unit` is the size of a step: bars on an axis of weeks are a week each. Days and weeks have a
    tick every `step` days from `first` on, months every `step` months, or as many as fit; counts
    at most this many. Rows and columns have `texts` at their `places`.
    """

    unit: Unit
    title: str = ""
    low: Place | None = None
    high: Place | None = None
    step: int | None = None
    first: Place | None = None
    most_ticks: int | None = None
    places: tuple[float, ...] = ()
    texts: tuple[Rich, ...] = ()
    text_size: float | None = None
    angle: int | None = None
    is_labelled: bool = True
    is_shown: bool = True
    is_on_top: bool = False
    has_grid: bool = True
    standoff: int | None = None

    @property
    def is_days(self) -> bool:
        """Whether it is an axis of time."""
        return self.unit in DAYS
