"""What became known per day: articles, claims and statements, each on its own axis."""

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from lib.charts.sizing import with_plot
from lib.look.style import TICKS, Caption, Theme, empty, with_caption
from lib.wording.words import day, quantity

KINDS = ("articles", "claims", "statements")
PLOT = 280


def title_of(counts: pd.DataFrame) -> str:
    """The finding: the day on which most articles came out; in a tie, how many such days."""
    articles = counts.loc[counts["kind"] == "articles"]
    if not articles["number"].sum():
        return "Nothing became known in these days"
    top = articles.loc[articles["number"].idxmax()]
    whole = int(articles["number"].sum())
    busiest = int((articles["number"] == top["number"]).sum())
    if busiest > 1:
        return (
            f"{quantity(whole, 'article')}; up to {int(top['number']):,} a day, on {busiest} days"
        )
    return f"Busiest day {day(top['day'])}: {int(top['number']):,} of {quantity(whole, 'article')}"


def _bars(rows: pd.DataFrame, kind: str, look: Theme) -> go.Bar:
    return go.Bar(
        x=rows["day"],
        y=rows["number"].astype(int),
        width=86_400_000 * 0.86,
        name=kind,
        marker={"color": look.neutral},
        customdata=[f"{kind} {ids}" for ids in rows["ids"]],
        hovertext=[
            f"{day(at)}: {quantity(number, kind.removesuffix('s'))}"
            for at, number in zip(rows["day"], rows["number"], strict=True)
        ],
        hoverinfo="text",
        showlegend=False,
    )


def became_known(counts: pd.DataFrame, caption: Caption, look: Theme) -> go.Figure:
    """Bars per day of publication; needs day, kind, number and ids as `changes.per_day` gives.

    A bar's customdata is `articles <ids>`, `claims <ids>` or `statements <ids>`. With nothing to
    count it says so.
    """
    if not counts["number"].sum():
        return empty("Nothing became known in these days.", look)
    figure = make_subplots(rows=len(KINDS), cols=1, shared_xaxes=True, vertical_spacing=0.09)
    for row, kind in enumerate(KINDS, start=1):
        rows = counts.loc[counts["kind"] == kind]
        figure.add_trace(_bars(rows, kind, look), row, 1)
        nticks = int(min(rows["number"].max() + 1, 4))
        figure.update_yaxes(
            rangemode="tozero", title=kind, tickformat=",d", nticks=nticks, row=row, col=1
        )
    margin = pd.Timedelta(hours=18)
    span = [counts["day"].min() - margin, counts["day"].max() + margin]
    step = -(-counts["day"].nunique() // (4 if look.room.is_narrow else 10))
    figure.update_xaxes(
        range=span,
        tickformatstops=TICKS,
        tick0=counts["day"].min(),
        dtick=step * 86_400_000,
        tickangle=0,
    )
    figure.update_layout(clickmode="event+select", dragmode="zoom")
    return with_plot(with_caption(figure, caption, look, PLOT), PLOT)
