"""The empty cells of a matrix: a dot each, for no statement was found (not a denial)."""

import pandas as pd
import plotly.graph_objects as go

from lib.look.style import Theme

NOTHING = "·"


def dots(cells: pd.DataFrame, rows: int, columns: int, look: Theme) -> go.Scatter:
    """A dot wherever no cell stands; needs cells with row and column."""
    filled = set(zip(cells["row"], cells["column"], strict=True))
    gaps = [
        (row, column)
        for row in range(rows)
        for column in range(columns)
        if (row, column) not in filled
    ]
    return go.Scatter(
        x=[column for _, column in gaps],
        y=[row for row, _ in gaps],
        mode="text",
        text=[NOTHING] * len(gaps),
        textfont={"size": 14, "color": look.muted},
        hoverinfo="skip",
        showlegend=False,
    )
