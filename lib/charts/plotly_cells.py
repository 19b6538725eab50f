"""The cells of a matrix as Plotly's traces and shapes."""

from collections.abc import Iterable, Iterator
from typing import Any

from lib.charts.model import CLEAR, Cells
from lib.charts.model.cells import NOTHING, TURNED_HIGH, Cell, Stripe
from lib.charts.plotly_trace import Trace, scatter_trace
from lib.charts.pseudo_text import pseudo_html
from lib.look.palette import with_opacity
from lib.tables.lists import together

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


def _box(x0: float, x1: float, y0: float, y1: float) -> str:
    return f"M{x0:.7g},{y0:.7g}H{x1:.7g}V{y1:.7g}H{x0:.7g}Z"


def _field(cell: Cell, series: Cells) -> str:
    wide, high = series.look.half
    return _box(cell.column - wide, cell.column + wide, cell.row - high, cell.row + high)


def _corner(cell: Cell, series: Cells) -> str:
    wide, high = series.look.half
    x, y = cell.column + wide, cell.row - high
    return f"M{x - series.look.corner:.7g},{y:.7g}H{x:.7g}V{y + TURNED_HIGH:.7g}Z"


def _stripe(stripe: Stripe, series: Cells) -> str:
    right = -series.look.half[0] - 0.04
    return _box(series.look.left, right, stripe.row - 0.5, stripe.row + 0.5)


def _path(name: str, outlines: Iterable[str], fill: str, line: dict[str, Any]) -> dict[str, Any]:
    """Parts of one look as one shape: plotly.js takes as long for each, however many parts it
    has."""
    path = "".join(outlines)
    return {"type": "path", "name": name, "path": path, "fillcolor": fill, "line": line}


def cell_shapes(series: Cells) -> Iterator[dict[str, Any]]:
    """Stripes before the rows, fields behind the cells, and the corners of shifted stances: one
    shape for each look."""
    stripes = together(series.stripes, [stripe.colour for stripe in series.stripes])
    for colour, alike in stripes.items():
        outlines = [_stripe(stripe, series) for stripe in alike]
        yield _path("bloc", outlines, colour, {"width": 0}) | FIELD
    fields = together(series.cells, [(cell.fill, cell.edge) for cell in series.cells])
    for (fill, edge), cells in fields.items():
        outlines, line = [_field(cell, series) for cell in cells], {"width": 0.8, "color": edge}
        yield _path(series.name, outlines, fill or series.look.paper, line) | FIELD
    if turned := [_corner(cell, series) for cell in series.cells if cell.is_turned]:
        yield _path("shifts", turned, series.look.ink, {"width": 0})
