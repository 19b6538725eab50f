"""The cells of a matrix as Plotly's traces and shapes."""

from collections.abc import Iterator
from typing import Any

from lib.charts.model import CLEAR, Cells
from lib.charts.model.cells import NOTHING, TURNED_HIGH, Cell
from lib.charts.plotly_trace import Trace, scatter_trace
from lib.charts.pseudo_text import pseudo_html
from lib.look.palette import with_opacity

FIELD = {"layer": "below"}


def _dots(series: Cells) -> Trace:
    """A dot in each empty cell."""
    gaps = series.gaps()
    return scatter_trace(
        x=[column for _, column in gaps],
        y=[row for row, _ in gaps],
        mode="text",
        text=[NOTHING] * len(gaps),
        textfont={"size": 14, "color": series.look.muted},
        hoverinfo="skip",
        showlegend=False,
    )


def cell_traces(series: Cells) -> Iterator[Trace]:
    """The empty cells, and the texts of the others on invisible fields."""
    yield _dots(series)
    look, cells = series.look, series.cells
    yield scatter_trace(
        x=[cell.column for cell in cells],
        y=[cell.row for cell in cells],
        mode="markers+text",
        text=[pseudo_html(cell.text) for cell in cells],
        textfont={"size": look.text_size, "color": look.ink},
        marker={"symbol": "square", "size": look.mark, "color": CLEAR, "line": {"width": 0}},
        # A click leaves the other cells unchanged: Plotly would fade their texts to nothing.
        selected={
            "marker": {"color": with_opacity(look.ink, 0.12)},
            "textfont": {"color": look.ink},
        },
        unselected={"marker": {"opacity": 1}, "textfont": {"color": look.ink}},
        customdata=[cell.evidence for cell in cells],
        hovertext=[pseudo_html(cell.hover) for cell in cells],
        hoverinfo="text",
        showlegend=False,
    )


def _field(cell: Cell, series: Cells) -> dict[str, Any]:
    wide, high = series.look.half
    return {
        "type": "rect",
        "name": f"{series.name}: {cell.voice}: {cell.said}",
        "x0": cell.column - wide,
        "x1": cell.column + wide,
        "y0": cell.row - high,
        "y1": cell.row + high,
        "fillcolor": series.look.paper if cell.fill is None else cell.fill,
        "line": {"width": 0.8, "color": cell.edge},
        **FIELD,
    }


def _corner(cell: Cell, series: Cells) -> dict[str, Any]:
    wide, high = series.look.half
    x, y = cell.column + wide, cell.row - high
    return {
        "type": "path",
        "name": f"shifts: {cell.voice}",
        "path": f"M {x - series.look.corner} {y} L {x} {y} L {x} {y + TURNED_HIGH} Z",
        "fillcolor": series.look.ink,
        "line": {"width": 0},
    }


def cell_shapes(series: Cells) -> Iterator[dict[str, Any]]:
    """Stripes before the rows, a field behind each cell, and the corners of shifted stances."""
    wide, _ = series.look.half
    for stripe in series.stripes:
        yield {
            "type": "rect",
            "name": f"bloc: {stripe.voice}",
            "x0": series.look.left,
            "x1": -wide - 0.04,
            "y0": stripe.row - 0.5,
            "y1": stripe.row + 0.5,
            "fillcolor": stripe.colour,
            "line": {"width": 0},
            **FIELD,
        }
    yield from (_field(cell, series) for cell in series.cells)
    yield from (_corner(cell, series) for cell in series.cells if cell.is_turned)
