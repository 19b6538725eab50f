"""Coverage of the corpus: bars by week, publisher and language."""

import pandas as pd
import plotly.graph_objects as go

from lib import escape
from lib.style import Caption, Theme, captioned, empty
from lib.words import counted, cut, day

MOST_ROWS = 20
NOTHING = "No articles in this selection."


def weekly(weeks: pd.DataFrame, caption: Caption, look: Theme) -> go.Figure:
    """Articles per week; needs week and number."""
    if weeks.empty:
        return empty(NOTHING, look)
    figure = go.Figure(
        go.Bar(
            x=weeks["week"],
            y=weeks["number"].astype(int),
            width=6.2 * 86_400_000,
            offset=0,
            marker={"color": look.neutral},
            hovertext=[
                f"Week of {day(week)}: {counted(number, 'article')}"
                for week, number in zip(weeks["week"], weeks["number"], strict=True)
            ],
            hoverinfo="text",
        )
    )
    margin = pd.Timedelta(days=7)
    figure.update_xaxes(range=[weeks["week"].min() - margin, weeks["week"].max() + 2 * margin])
    figure.update_yaxes(rangemode="tozero", title="articles", tickformat=",d")
    return captioned(figure, caption, look, 380)


def ranked(counts: pd.DataFrame, column: str, caption: Caption, look: Theme) -> go.Figure:
    """Articles by publisher or language, the first rows; needs that column and number."""
    if counts.empty:
        return empty(NOTHING, look)
    top = counts.head(MOST_ROWS).iloc[::-1]
    names = [cut(str(name), 18 if look.room.is_narrow else 40) for name in top[column]]
    figure = go.Figure(
        go.Bar(
            x=top["number"].astype(int),
            y=list(range(len(top))),
            orientation="h",
            marker={"color": look.neutral},
            text=top["number"].astype(str),
            textposition="outside",
            cliponaxis=False,
            hoverinfo="skip",
        )
    )
    figure.update_xaxes(rangemode="tozero", visible=False)
    figure.update_yaxes(
        tickvals=list(range(len(top))), ticktext=[f"{escape.plotly(name)}  " for name in names]
    )
    left = 20 + 7 * max(map(len, names))
    return captioned(figure, caption, look, 190 + 24 * len(top), left=left)
