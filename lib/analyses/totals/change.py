"""By how many percent a figure changed, as far as its bounds allow."""

from lib.model import Interval

# With lower counts, or more percent, a percentage says less than the numbers.
LOW_COUNT, MOST = 10, 200


def _percent(before: int, after: float) -> int:
    return round(100 * (after - before) / before)


def change(before: Interval, after: Interval, longer: float = 1.0) -> str:
    """The change in percent: `+30%`, `at least +30%`, `+20 to +30%`; empty if it cannot be
    given. `longer` is how many times as long the later figure took: then rates are compared.

    It cannot be given for low counts, for a first figure without an upper limit (it may have been
    anything), if it may have fallen as well as risen, and above MOST: the two figures say more.
    """
    if before.low < LOW_COUNT or before.high is None:
        return ""
    least = _percent(before.high, after.low / longer)
    if least > MOST:
        return ""
    if after.high is None:
        return f"at least {least:+,}%" if least > 0 else ""
    most = _percent(before.low, after.high / longer)
    if least < 0 < most:
        return ""
    return f"{least:+,}%" if least == most else f"{least:+,} to {most:+,}%"
