"""Coverage of the corpus: bars by day, publisher and language."""

import pandas as pd
import plotly.graph_objects as go

from lib.look.style import TICKS, Caption, Theme, empty, with_caption
from lib.wording import escape
from lib.wording.words import cut, period, quantity

MOST_ROWS = 20
NOTHING = "No articles in this selection."


def day_bars(counts: pd.DataFrame, caption: Caption, look: Theme) -> go.Figure:
    """Articles by their day of publication; needs start, end, number and article_ids.

    A bar's customdata is `articles <ids>`.
    """
    if counts.empty:
        return empty(NOTHING, look)
    days = (counts["end"] - counts["start"]).dt.days + 1
    figure = go.Figure(
        go.Bar(
            x=counts["start"],
            y=counts["number"].astype(int),
            width=days * 86_400_000 * 0.92,
            offset=0,
            marker={"color": look.neutral},
            customdata=[f"articles {ids}" for ids in counts["article_ids"]],
            hovertext=[
                f"{period(start, end)}: {quantity(number, 'article')}"
                for start, end, number in zip(
                    counts["start"], counts["end"], counts["number"], strict=True
                )
            ],
            hoverinfo="text",
        )
    )
    margin = pd.Timedelta(days=7)
    figure.update_xaxes(
        range=[counts["start"].min() - margin, counts["end"].max() + margin],
        tickformatstops=TICKS,
    )
    figure.update_yaxes(rangemode="tozero", title="articles", tickformat=",d")
    figure.update_layout(clickmode="event+select")
    return with_caption(figure, caption, look, 380)


def ranked_bars(counts: pd.DataFrame, column: str, caption: Caption, look: Theme) -> go.Figure:
    """Articles by publisher or language, the first rows; needs it, number, article_ids.

    A bar's customdata is `articles <ids>`.
    """
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
            customdata=[f"articles {ids}" for ids in top["article_ids"]],
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
    figure.update_layout(clickmode="event+select")
    left = 20 + 7 * max(map(len, names))
    return with_caption(figure, caption, look, 190 + 24 * len(top), left=left)
