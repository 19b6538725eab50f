"""The envelope of one claimant as a band: hatched if its claims conflict, only the lower edge if no
claim sets a maximum."""

import pandas as pd

from lib.charts.colours import of_bloc
from lib.charts.model import Band, Line, Stroke
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Theme
from lib.wording.words import short

HALF_DAY = pd.Timedelta(hours=12)


def _state(bounds: pd.DataFrame) -> pd.Series:
    state = pd.Series("bounded", index=bounds.index).mask(bounds["high"].isna(), "open")
    return state.mask(bounds["contradicted"].astype(bool), "contradicted")


def _edge(rows: pd.DataFrame, column: str) -> tuple[list, list]:
    """Each day as a step of its own width."""
    days = [at for day in rows["day"] for at in (day - HALF_DAY, day + HALF_DAY)]
    return days, [float(value) for value in rows[column] for _ in range(2)]


def _runs(bounds: pd.DataFrame, wanted: str) -> list[pd.DataFrame]:
    """The stretches of days in one state, one after the other."""
    state = _state(bounds)
    number = (state != state.shift()).cumsum()
    rows = bounds.loc[state == wanted]
    return [run for _, run in rows.groupby(number.loc[rows.index])]


def _outline(run: pd.DataFrame) -> tuple[tuple[pd.Timestamp, float], ...]:
    """A polygon around a stretch."""
    days, lows = _edge(run, "low")
    _, highs = _edge(run, "high")
    return tuple(zip([*days, *reversed(days)], [*lows, *reversed(highs)], strict=True))


def _broken(runs: list[pd.DataFrame]) -> tuple[tuple[pd.Timestamp, float] | None, ...]:
    """The lower edges, with a gap after each."""
    return tuple(spot for run in runs for spot in [*zip(*_edge(run, "low"), strict=True), None])


def band(bounds: pd.DataFrame | None, colours: dict[str, str], look: Theme) -> list[Band | Line]:
    """The series of an envelope of one claimant and scope; empty without one.

    Needs day, low, high, contradicted and bloc. The band has no marks: claims are the marks.
    """
    if bounds is None or bounds.empty:
        return []
    colour = of_bloc(bounds["bloc"].iloc[0], colours, look)
    drawn: list[Band | Line] = []
    for state, name, fill, hatch in (
        ("bounded", "envelope", with_opacity(colour, 0.2), None),
        ("contradicted", "contradicted", with_opacity(colour, 0.06), colour),
    ):
        if runs := _runs(bounds, state):
            drawn.append(Band(name, tuple(_outline(run) for run in runs), fill, hatch))
    if runs := _runs(bounds, "open"):
        drawn.append(Line("open", _broken(runs), Stroke(with_opacity(colour, 0.55), 5)))
    return drawn


def signs(bounds: pd.DataFrame | None, colours: dict[str, str], look: Theme) -> list[Sign]:
    """The meaning of the band, for the key."""
    if bounds is None or bounds.empty:
        return []
    colour = of_bloc(bounds["bloc"].iloc[0], colours, look)
    state = _state(bounds)
    said = {
        "bounded": Sign("■", f"range of all claims by {_name(bounds)}", with_opacity(colour, 0.3)),
        "open": Sign("━", "minimum only", colour),
        "contradicted": Sign("▨", "area between claims that cannot both be right", colour),
    }
    return [sign for name, sign in said.items() if (state == name).any()]


def _name(bounds: pd.DataFrame) -> str:
    return short(bounds["claimant_name"].iloc[0])
