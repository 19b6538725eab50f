"""Labels beside the lines and marks of a running total."""

import pandas as pd
import plotly.graph_objects as go

from lib.charts.colours import of_bloc
from lib.charts.spreading import below, spread
from lib.look.palette import with_opacity
from lib.look.style import Theme
from lib.wording import escape
from lib.wording.words import bounded_number, short

GAP, MOST = 17, 8
# The labelled figures: the first, the last, and those that come so far above the one before.
STEP = 0.14


def claimants(
    figure: go.Figure,
    steps: pd.DataFrame,
    unit: float,
    top: float,
    colours: dict[str, str],
    look: Theme,
) -> None:
    """The claimant of each line, of the highest ones where there are many, in its colour; `unit`
    is what a pixel counts. None stands above the plot, where the title is.
    """
    ends = steps.groupby("claimant", sort=False).tail(1).sort_values("value").tail(MOST)
    gap = unit * GAP / 0.8
    heights = below(spread([float(value) for value in ends["value"]], gap), gap, top)
    for (_, end), height in zip(ends.iterrows(), heights, strict=True):
        figure.add_annotation(
            x=end["day"],
            y=height,
            text=f"<b>{escape.plotly(short(end['claimant_name']))}</b>",
            font={"size": 12, "color": of_bloc(end["bloc"], colours, look)},
            bgcolor=with_opacity(look.paper, 0.75),
            borderpad=0,
            xanchor="right",
            yanchor="bottom",
            xshift=-6,
            yshift=5,
            showarrow=False,
        )


def marks_to_label(marks: pd.DataFrame) -> pd.DataFrame:
    """The marks of a rising line that are labelled: the first, the last, some between."""
    ordered = marks.sort_values(["day", "value"], kind="stable")
    if ordered.empty:
        return ordered
    least = STEP * float(ordered["value"].max())
    kept, before = [ordered.index[0]], float(ordered["value"].iloc[0])
    for at, value in ordered["value"].items():
        if value - before >= least:
            kept, before = [*kept, at], float(value)
    last = ordered.index[-1]
    near = ordered.loc[last, "value"] - before < least / 2
    kept = [*(kept[:-1] if near and len(kept) > 1 else kept), last]
    return ordered.loc[list(dict.fromkeys(kept))]


def figures(figure: go.Figure, marks: pd.DataFrame, look: Theme) -> None:
    """Some of the marks' figures, below and to the right of them; the last to the left."""
    shown = marks_to_label(marks)
    for at, mark in shown.iterrows():
        last = at == shown.index[-1]
        figure.add_annotation(
            x=mark["day"],
            y=float(mark["value"]),
            text=bounded_number(mark["bound"], mark["value"], mark["value_high"]),
            font={"size": 12, "color": look.ink},
            bgcolor=with_opacity(look.paper, 0.75),
            borderpad=0,
            xanchor="right" if last else "left",
            yanchor="top",
            xshift=4 if last else 5,
            yshift=-8 if last else -3,
            showarrow=False,
        )
