"""The cells of a matrix: fields with their texts, dots in empty ones, stripes and corners."""

from collections.abc import Iterator
from dataclasses import replace

from lib.charts.model import Cell, Cells
from lib.charts.model.cells import NOTHING, TURNED_HIGH
from lib.drawing import shape_names
from lib.drawing.chart_marks import first_baseline
from lib.drawing.panel_axes import PixelPanel
from lib.drawing.rgba import Colour, colour
from lib.drawing.rich_lines import plain_lines, rich_lines, told
from lib.drawing.scene import Box, Drawing, Fill, Label, Line, Path, Stroke

TEXTS = "Scatter marks: texts"
EDGE, DOT = 0.8, 14.0


def _box(own: PixelPanel, name: str, sides: tuple[float, float, float, float], ink: Colour) -> Box:
    """A field between its sides: left, right, and two rows."""
    layer, title = shape_names.layer_and_name(name)
    left, right = sorted(own.x.pixel(side) for side in sides[:2])
    top, bottom = sorted(own.y.pixel(side) for side in sides[2:])
    return Box(
        layer=layer,
        name=title,
        left=left,
        top=top,
        width=right - left,
        height=bottom - top,
        fill=Fill(ink),
    )


def fields(own: PixelPanel, series: Cells) -> Iterator[Drawing]:
    """Stripes before the rows, and a field behind each cell."""
    wide, high = series.look.half
    for stripe in series.stripes:
        sides = (series.look.left, -wide - 0.04, stripe.row - 0.5, stripe.row + 0.5)
        yield _box(own, f"bloc: {stripe.voice}", sides, colour(stripe.colour))
    for cell in series.cells:
        sides = (cell.column - wide, cell.column + wide, cell.row - high, cell.row + high)
        name, fill = f"{series.name}: {cell.voice}: {cell.said}", cell.fill or series.look.paper
        field = _box(own, name, sides, colour(fill))
        yield replace(field, stroke=Stroke(colour(cell.edge), EDGE))


def corners(own: PixelPanel, series: Cells) -> Iterator[Drawing]:
    """A corner in each cell whose voice said something else before."""
    wide, high = series.look.half
    for cell in series.cells:
        if not cell.is_turned:
            continue
        x, y = cell.column + wide, cell.row - high
        places = ((x - series.look.corner, y), (x, y), (x, y + TURNED_HIGH))
        layer, name = shape_names.layer_and_name(f"shifts: {cell.voice}")
        ring = tuple(own.point(*place) for place in places)
        yield Path(layer=layer, name=name, parts=(ring,), fill=Fill(colour(series.look.ink)))


def _text(
    own: PixelPanel, place: tuple[int, int], lines: tuple[Line, ...], size: float, said: str
) -> Label:
    x, y = own.point(*place)
    return Label(
        layer=TEXTS,
        name=said,
        x=x,
        y=first_baseline(y, len(lines), size),
        lines=lines,
        size=float(size),
        anchor="middle",
    )


def _cell_text(own: PixelPanel, series: Cells, cell: Cell) -> Label:
    lines = rich_lines(cell.text, colour(series.look.ink))
    name, whole = shape_names.words(told(cell.hover), " ".join(told(cell.text)))
    label = _text(own, (cell.column, cell.row), lines, series.look.text_size, name)
    return replace(label, said=whole)


def texts(own: PixelPanel, series: Cells) -> Iterator[Drawing]:
    """A dot in each empty cell, and the texts of the others."""
    dot = plain_lines((NOTHING,), colour(series.look.muted))
    for row, column in series.gaps():
        yield _text(own, (column, row), dot, DOT, NOTHING)
    yield from (_cell_text(own, series, cell) for cell in series.cells if cell.text)
