"""The envelope of one claimant as a band: hatched where its claims conflict, only the
lower edge where no claim bounds it from above."""

import pandas as pd
import plotly.graph_objects as go

from lib.charts.colours import of_bloc
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


def _outline(runs: list[pd.DataFrame]) -> tuple[list, list]:
    """A polygon for each stretch, with a gap between them."""
    across, up = [], []
    for run in runs:
        days, lows = _edge(run, "low")
        _, highs = _edge(run, "high")
        across += [*days, *reversed(days), days[0], None]
        up += [*lows, *reversed(highs), lows[0], None]
    return across, up


def _broken(runs: list[pd.DataFrame]) -> tuple[list, list]:
    across, up = [], []
    for run in runs:
        days, lows = _edge(run, "low")
        across += [*days, None]
        up += [*lows, None]
    return across, up


def band(bounds: pd.DataFrame | None, colours: dict[str, str], look: Theme) -> list[go.Scatter]:
    """The traces of an envelope of one claimant and scope; none where there is none.

    Needs day, low, high, contradicted and bloc. The band has no marks: claims are the marks.
    """
    if bounds is None or bounds.empty:
        return []
    colour = of_bloc(bounds["bloc"].iloc[0], colours, look)
    plain = {"hoverinfo": "skip", "showlegend": False}
    drawn = []
    pattern = {"shape": "/", "fgcolor": colour, "bgcolor": with_opacity(colour, 0.06), "size": 6}
    for state, name, more in (
        ("bounded", "envelope", {}),
        ("contradicted", "contradicted", {"fillpattern": pattern}),
    ):
        if runs := _runs(bounds, state):
            x, y = _outline(runs)
            fill = {"fill": "toself", "fillcolor": with_opacity(colour, 0.2), **more}
            drawn.append(go.Scatter(x=x, y=y, mode="none", name=name, **fill, **plain))
    if runs := _runs(bounds, "open"):
        x, y = _broken(runs)
        line = {"color": with_opacity(colour, 0.55), "width": 5}
        drawn.append(go.Scatter(x=x, y=y, mode="lines", name="open", line=line, **plain))
    return drawn


def signs(bounds: pd.DataFrame | None, colours: dict[str, str], look: Theme) -> list[Sign]:
    """What the band means, for the key."""
    if bounds is None or bounds.empty:
        return []
    colour = of_bloc(bounds["bloc"].iloc[0], colours, look)
    state = _state(bounds)
    said = {
        "bounded": Sign("■", f"range of all claims by {_name(bounds)}", with_opacity(colour, 0.3)),
        "open": Sign("━", "minimum only", colour),
        "contradicted": Sign("▨", "between claims that cannot both be right", colour),
    }
    return [sign for name, sign in said.items() if (state == name).any()]


def _name(bounds: pd.DataFrame) -> str:
    return short(bounds["claimant_name"].iloc[0])
