"""The statements of a timeline: bars at the foot of each lane."""

import pandas as pd

from lib.charts.colours import of_bloc
from lib.charts.plotly_trace import Trace, bar_trace
from lib.charts.stacking import FOOT, PADDING, LaneSpace
from lib.look.palette import with_opacity
from lib.look.style import Theme
from lib.tables import lists
from lib.wording import escape
from lib.wording.words import period, quantity

DAY_MS = 86_400_000
# A statement's bar is a tick, however few days are shown.
TICK = 5.0


def _tick(own: pd.DataFrame, sheet: LaneSpace) -> pd.DataFrame:
    """Where each bar begins, how wide (in days) and how high (in pixels) it is."""
    exact = own["exact"].astype(bool)
    narrow = min(0.7, TICK / sheet.day_width)
    spans = (own["latest"] - own["earliest"]).dt.days + 1.0
    width = spans.where(~(exact & (spans == 1)), narrow)
    most = float(own.loc[exact, "number"].max()) if exact.any() else 1.0
    high = ((own["number"].astype(float) / most) ** 0.5 * (FOOT - 4)).clip(lower=3.0)
    before = (spans * 0 + 0.5).where(~(exact & (spans == 1)), narrow / 2)
    start = own["earliest"] - pd.to_timedelta(before, unit="D")
    return pd.DataFrame({"start": start, "width": width * DAY_MS, "high": high.where(exact, 3.0)})


def _said_in(bars: pd.DataFrame) -> list[str]:
    """How many statements each bar stands for, when, and of whose lane."""
    return [
        f"<b>{quantity(number, 'statement')}</b>, {period(first, last)}<br>{escape.plotly(label)}"
        for number, first, last, label in lists.rows_of(
            bars, ["number", "earliest", "latest", "label"]
        )
    ]


def statement_bars(
    said: pd.DataFrame, lanes: pd.DataFrame, sheet: LaneSpace, colours: dict[str, str], look: Theme
) -> Trace:
    """Bars at the foot of a lane: how many statements a day; pale and flat for a vague date."""
    own = said.merge(lanes, on="lane", validate="many_to_one")
    own = own.sort_values(["earliest", "latest"], ascending=[True, False])
    ticks = _tick(own, sheet)
    return bar_trace(
        x=lists.listed(ticks["start"]),
        width=ticks["width"].to_numpy(),
        offset=0,
        y=ticks["high"].to_numpy(),
        base=(own["base"] + PADDING / 2).tolist(),
        name="statements",
        marker={
            "color": [
                with_opacity(of_bloc(bloc, colours, look), 0.65 if sure else 0.2)
                for bloc, sure in lists.rows_of(own, ["bloc", "exact"])
            ],
            "line": {"width": 0},
        },
        customdata=[f"statements {ids}" for ids in own["statement_ids"].tolist()],
        hovertext=_said_in(own),
        hoverinfo="text",
        showlegend=False,
    )
