"""The envelope of one claimant as a band: hatched if its claims conflict, only the lower edge if no
claim sets a maximum."""

from itertools import groupby
from typing import NamedTuple

import pandas as pd

from lib.charts.colours import of_bloc
from lib.charts.model import Band, Line, Stroke
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Theme
from lib.tables import lists
from lib.wording.words import short

HALF_DAY = pd.Timedelta(hours=12)


class _Day(NamedTuple):
    """A day of an envelope as a step of its own width, its range, and which kind it is."""

    begin: pd.Timestamp
    end: pd.Timestamp
    low: int
    high: int | None
    state: str


Run = list[_Day]


def _state(high: int | None, is_contradicted: bool) -> str:
    if is_contradicted:
        return "contradicted"
    return "open" if high is None else "bounded"


def _states(bounds: pd.DataFrame) -> list[str]:
    """The kind of each day's range."""
    columns = lists.listed(bounds["high"]), lists.listed(bounds["contradicted"])
    return list(map(_state, *columns))


def _days(bounds: pd.DataFrame) -> list[_Day]:
    ends = bounds["day"] - HALF_DAY, bounds["day"] + HALF_DAY
    ranges = lists.listed(bounds["low"]), lists.listed(bounds["high"])
    return list(map(_Day, *ends, *ranges, _states(bounds)))


def _edge(run: Run, numbers: list) -> tuple[list, list]:
    """The steps of a stretch: begin and end of each day, and its number at both."""
    days = [at for each in run for at in (each.begin, each.end)]
    return days, [float(number) for number in numbers for _ in range(2)]


def _runs(days: list[_Day], wanted: str) -> list[Run]:
    """The stretches of days in one state, one after the other."""
    stretches = groupby(days, key=lambda each: each.state)
    return [list(run) for state, run in stretches if state == wanted]


def _outline(run: Run) -> tuple[tuple[pd.Timestamp, float], ...]:
    """A polygon around a stretch."""
    days, lows = _edge(run, [each.low for each in run])
    _, highs = _edge(run, [each.high for each in run])
    return tuple(zip([*days, *reversed(days)], [*lows, *reversed(highs)], strict=True))


def _broken(runs: list[Run]) -> tuple[tuple[pd.Timestamp, float] | None, ...]:
    """The lower edges, with a gap after each."""
    edges = (zip(*_edge(run, [each.low for each in run]), strict=True) for run in runs)
    return tuple(spot for edge in edges for spot in [*edge, None])


def band(bounds: pd.DataFrame | None, colours: dict[str, str], look: Theme) -> list[Band | Line]:
    """The series of an envelope of one claimant and scope; empty without one.

    Needs day, low, high, contradicted and bloc. The band has no marks: claims are the marks.
    """
    if bounds is None or bounds.empty:
        return []
    colour, days = of_bloc(bounds["bloc"].iloc[0], colours, look), _days(bounds)
    drawn: list[Band | Line] = []
    for state, name, fill, hatch in (
        ("bounded", "envelope", with_opacity(colour, 0.2), None),
        ("contradicted", "contradicted", with_opacity(colour, 0.06), colour),
    ):
        if runs := _runs(days, state):
            drawn.append(Band(name, tuple(_outline(run) for run in runs), fill, hatch))
    if runs := _runs(days, "open"):
        drawn.append(Line("open", _broken(runs), Stroke(with_opacity(colour, 0.55), 5)))
    return drawn


def signs(bounds: pd.DataFrame | None, colours: dict[str, str], look: Theme) -> list[Sign]:
    """The meaning of the band, for the key."""
    if bounds is None or bounds.empty:
        return []
    colour = of_bloc(bounds["bloc"].iloc[0], colours, look)
    present = set(_states(bounds))
    said = {
        "bounded": Sign("■", f"range of all claims by {_name(bounds)}", with_opacity(colour, 0.3)),
        "open": Sign("━", "minimum only", colour),
        "contradicted": Sign("▨", "area between claims that cannot both be right", colour),
    }
    return [sign for name, sign in said.items() if name in present]


def _name(bounds: pd.DataFrame) -> str:
    return short(bounds["claimant_name"].iloc[0])
