"""What a number with its bound allows: the interval that the wording of a claim leaves open."""

from dataclasses import dataclass

# How far "about" and "nearly" reach. No standard exists: one tenth, but at least one, is this
# project's rule. It is shown on the Method page, and such figures stay marked as approximate.
APPROXIMATE_SHARE = 10


@dataclass(frozen=True)
class Interval:
    """Whole numbers from `low` to `high`, both included; `high` None means no upper limit."""

    low: int
    high: int | None
    approximate: bool = False

    def contains(self, value: int) -> bool:
        """Whether the interval includes the value."""
        return self.low <= value and (self.high is None or value <= self.high)

    def meets(self, other: "Interval") -> bool:
        """Whether the two intervals share a value."""
        return (self.high is None or other.low <= self.high) and (
            other.high is None or self.low <= other.high
        )


def _reach(value: int) -> int:
    return max(1, value // APPROXIMATE_SHARE)


def interval(bound: str, value: int, value_high: int | None = None) -> Interval:
    """The interval of a bound (one of BOUNDS) and its value; ValueError for an unknown bound."""
    intervals = {
        "exactly": Interval(value, value),
        "at_least": Interval(value, None),
        "more_than": Interval(value + 1, None),
        "at_most": Interval(0, value),
        "fewer_than": Interval(0, max(value - 1, 0)),
        "about": Interval(max(value - _reach(value), 0), value + _reach(value), True),
        "nearly": Interval(max(value - _reach(value), 0), value, True),
        "between": Interval(value, value if value_high is None else value_high),
    }
    if bound not in intervals:
        raise ValueError(f"{bound!r} is not a bound; use one of {', '.join(intervals)}")
    return intervals[bound]
