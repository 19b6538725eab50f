"""By how many percent a figure changed, as far as its bounds let it be said."""

from lib.model import Interval

# Below this many, and above so many percent, a percentage says less than the numbers.
LOW_COUNT, MOST = 10, 200


def _percent(before: int, after: int) -> int:
    return round(100 * (after - before) / before)


def change(before: Interval, after: Interval) -> str:
    """The change in percent: `+30 %`, `at least +30 %`, `+20 to +30 %`; empty where none is said.

    None is said of low counts, of a figure that is open above at first (it may have been any),
    where it may as well have fallen as risen, and above MOST: the two figures say that better.
    """
    if before.low < LOW_COUNT or before.high is None:
        return ""
    least = _percent(before.high, after.low)
    if least > MOST:
        return ""
    if after.high is None:
        return f"at least {least:+,} %" if least > 0 else ""
    most = _percent(before.low, after.high)
    if least < 0 < most:
        return ""
    return f"{least:+,} %" if least == most else f"{least:+,} to {most:+,} %"
