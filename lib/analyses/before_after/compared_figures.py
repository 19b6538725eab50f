"""A figure of each period, as an interval and as a rate a day, and what changed in words."""

from dataclasses import dataclass
from typing import NamedTuple

from lib.analyses.totals.change import change
from lib.model import Interval
from lib.wording.words import DASH

# With fewer events in both periods, a difference says nothing.
TOO_FEW = 5
NOT_COVERED = "not covered"
NO_DIFFERENCE = "no certain difference"


class Figure(NamedTuple):
    """A number of a period: certain to possible (None: open), its covered days, its evidence."""

    low: int
    high: int | None
    days: int
    ids: tuple[str, ...] = ()

    @property
    def rate(self) -> tuple[float, float | None]:
        """The lowest and highest number a day; needs a covered day."""
        return self.low / self.days, None if self.high is None else self.high / self.days


@dataclass(frozen=True)
class Measure:
    """What is compared: its part and name, both figures, and the kind of their evidence.

    `group` is a group of events, `bloc` that of a claimant.
    """

    part: str
    name: str
    before: Figure
    after: Figure
    kind: str = "events"
    group: str = ""
    bloc: str = ""

    @property
    def pair(self) -> tuple[Figure, Figure]:
        """Both figures, the earlier first."""
        return self.before, self.after

    @property
    def is_covered(self) -> bool:
        """Whether articles cover days of both periods."""
        return all(figure.days for figure in self.pair)

    @property
    def is_too_few(self) -> bool:
        """Whether there are too few in both periods to compare them."""
        return all(figure.high is not None and figure.high < TOO_FEW for figure in self.pair)


def rounded(number: float) -> str:
    """A rate: `4.1`, `0.07`."""
    return f"{number:,.1f}" if number >= 0.095 or number == 0 else f"{number:.2f}"


def count_words(figure: Figure) -> str:
    """`57`, `57–59`, `12 or more`, `not covered`."""
    if not figure.days:
        return NOT_COVERED
    if figure.high is None:
        return f"{figure.low:,} or more" if figure.low else "any number"
    if figure.low == figure.high:
        return f"{figure.low:,}"
    return f"{figure.low:,}{DASH}{figure.high:,}"


def rate_words(figure: Figure) -> str:
    """`4.1 a day`, `4.1–4.2 a day`, `at least 0.9 a day`; needs a covered day."""
    low, high = figure.rate
    if high is None:
        return f"at least {rounded(low)} a day"
    ends = dict.fromkeys((rounded(low), rounded(high)))
    return f"{DASH.join(ends)} a day"


def words(figure: Figure) -> str:
    """The figure and its rate: `57 (4.1 a day)`."""
    if not figure.days or figure.high == 0 or (figure.high is None and not figure.low):
        return count_words(figure)
    return f"{count_words(figure)} ({rate_words(figure)})"


def _sign(number: float) -> str:
    return f"{'-' if number < 0 else '+'}{rounded(abs(number))}"


def _signed(low: float, high: float | None) -> str:
    """`-3.5 a day`, `-3.6 to -3.4 a day`, `at least +1.2 a day`."""
    if high is None:
        return f"at least {_sign(low)} a day"
    ends = dict.fromkeys((_sign(low), _sign(high)))
    return f"{' to '.join(ends)} a day"


def _percent(before: Figure, after: Figure) -> str:
    """The change of the rate in percent; empty unless counts and bounds allow it."""
    if after.low < TOO_FEW:
        return ""
    pair = (Interval(figure.low, figure.high) for figure in (before, after))
    return change(*pair, after.days / before.days)


def difference(measure: Measure) -> str:
    """What changed, by rates a day: `-3.5 a day (-86%)`; in words where it is not certain."""
    before, after = measure.pair
    if not measure.is_covered:
        return "cannot be compared"
    if before.high == after.high == 0:
        return "none in either"
    if measure.is_too_few:
        return "too few to compare"
    (low, high), (least, most) = before.rate, after.rate
    if (high is None or least <= high) and (most is None or low <= most):
        return "same rate" if low == high == least == most else NO_DIFFERENCE
    if high is None:
        return "lower"
    told = _signed(least - high, None if most is None else most - low)
    percent = _percent(before, after)
    return f"{told} ({percent})" if percent else told


def way(measure: Measure) -> int:
    """Whether the rate certainly rose (1) or fell (-1); 0 if neither is certain."""
    if not measure.is_covered or measure.is_too_few:
        return 0
    (low, high), (least, most) = (figure.rate for figure in measure.pair)
    if high is not None and least > high:
        return 1
    return -1 if most is not None and most < low else 0
