"""The points of a chart as marks, with how far they may reach, and the texts beside them."""

from collections.abc import Iterable, Iterator
from math import isfinite

from lib.charts import model
from lib.charts.model import Line, Point, Points
from lib.drawing import shape_names, symbols
from lib.drawing.panel_axes import PixelPanel
from lib.drawing.rgba import colour
from lib.drawing.rich_lines import rich_lines, told
from lib.drawing.scene import LEADING, Drawing, Fill, Label, Mark, Path, Stroke
from lib.drawing.scene import Point as Pixels

# plotly.js moves texts away from markers by a little more than their radius (2 / 1.6).
BESIDE = 0.8
CAP = 4.0


def _shows(own: PixelPanel, at: Pixels, is_free: bool = False) -> bool:
    """Whether a mark at this place is drawn: inside the plot, if it is clipped."""
    return all(map(isfinite, at)) and (is_free or own.area.holds(*at))


def _inks(mark: model.Mark, opacity: float, shrunk: float) -> tuple[Fill | None, Stroke | None]:
    """The fill and outline of a mark: an open one is a line."""
    ink, width = colour(mark.colour).faded(opacity), mark.edge * shrunk
    if symbols.is_open(mark.symbol) or symbols.symbol(mark.symbol).is_line:
        return None, Stroke(ink, width or shrunk)
    return (Fill(ink) if ink.is_visible else None), (Stroke(ink, width) if width else None)


def _mark(point: Point, at: Pixels, opacity: float, layer: str, shrunk: float) -> Mark | None:
    """The mark of a point; None if it is invisible."""
    fill, stroke = _inks(point.mark, opacity, shrunk)
    if fill is None and stroke is None:
        return None
    name, whole = shape_names.words(told(point.hover), layer)
    return Mark(
        layer=layer,
        name=name,
        said=whole,
        x=at[0],
        y=at[1],
        symbol=point.mark.symbol,
        size=float(point.mark.size) * shrunk,
        fill=fill,
        stroke=stroke,
    )


def _reaches(own: PixelPanel, series: Points, layer: str) -> list[Drawing]:
    """Lines up to where marks may be, with a cap at their ends."""
    if series.error is None:
        return []
    parts = []
    for point in series.points:
        x, y = own.point(point.x, point.y)
        if point.above and isfinite(x + y):
            end = y + own.y.pixel(point.above) - own.y.pixel(0)
            parts += [((x, y), (x, end)), ((x - CAP, end), (x + CAP, end))]
    stroke = Stroke(colour(series.error.colour), series.error.width)
    name = f"{layer}: from the least to the most"
    return [Path(layer=layer, name=name, parts=tuple(parts), stroke=stroke)] if parts else []


def _texts(own: PixelPanel, series: Points, layer: str) -> Iterator[Label]:
    """The texts to the right of their marks."""
    for point in series.points:
        at = own.point(point.x, point.y)
        if not point.text or not _shows(own, at, series.is_free):
            continue
        lines = rich_lines(point.text, colour(point.text_colour))
        radius = float(point.mark.size) * own.shrunk / 2 / BESIDE + 1
        name, whole = shape_names.words(told(point.hover), " ".join(told(point.text)))
        yield Label(
            layer=f"{layer}: texts",
            name=name,
            said=whole,
            x=at[0] + radius,
            y=first_baseline(at[1], len(lines), series.text_size),
            lines=lines,
            size=float(series.text_size),
        )


def first_baseline(middle: float, lines: int, size: float) -> float:
    """The first baseline of lines around this height."""
    return middle + size * (0.75 - ((lines - 1) * LEADING + 1) / 2)


def _marks(
    own: PixelPanel, points: Iterable[tuple[Point, float]], layer: str, is_free: bool
) -> Iterator[Mark]:
    for point, opacity in points:
        at = own.point(point.x, point.y)
        mark = _mark(point, at, opacity, layer, own.shrunk) if _shows(own, at, is_free) else None
        if mark is not None:
            yield mark


def points(own: PixelPanel, series: Points) -> list[Drawing]:
    """The marks of a series, over the lines up to where they may be."""
    layer = shape_names.layer(series.name, "scatter marks")
    opaque = zip(series.points, series.opacities, strict=True)
    return [
        *_reaches(own, series, layer),
        *_marks(own, opaque, layer, series.is_free),
        *_texts(own, series, layer),
    ]


def line_points(own: PixelPanel, series: Line) -> Iterator[Mark]:
    """The marks on the spots of a line."""
    opaque = ((point, 1.0) for point in series.points)
    return _marks(own, opaque, shape_names.layer(series.name, "scatter marks"), is_free=False)
