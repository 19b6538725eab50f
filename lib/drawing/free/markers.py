"""The markers and texts of a scatter trace."""

from collections.abc import Iterator, Mapping
from typing import Any

from lib.charts.model.series import OVERLAPPING
from lib.drawing import symbols
from lib.drawing.chart_marks import BESIDE, first_baseline
from lib.drawing.free import pseudo_html
from lib.drawing.free.axis_values import spread
from lib.drawing.free.plot_area import Plot
from lib.drawing.rgba import Colour, colour
from lib.drawing.scene import Drawing, Fill, Label, Mark, Point, Stroke
from lib.drawing.shape_names import words

SIDES = {"left": -1, "center": 0, "right": 1}
ANCHORS = {-1: "end", 0: "middle", 1: "start"}
# An arrow is on a line and covers nothing else: it keeps its size in a squeezed plot.
ARROW = "arrow"


def _looks(marker: Mapping[str, Any], count: int) -> Iterator[dict[str, Any]]:
    """Symbol, size, angle, colours and opacity of each marker."""
    line = marker.get("line") or {}
    sizes = marker.get("size", 6)
    usual = 1.0 if isinstance(sizes, int | float) else OVERLAPPING
    columns = {
        "symbol": spread(marker.get("symbol", "circle"), count),
        "size": spread(sizes, count),
        "angle": spread(marker.get("angle", 0), count),
        "ink": spread(marker.get("color", "#444444"), count),
        "opacity": spread(marker.get("opacity", usual), count),
        "edge": spread(line.get("color", "#444444"), count),
        "width": spread(line.get("width", 0), count),
    }
    for row in zip(*columns.values(), strict=True):
        yield dict(zip(columns, row, strict=True))


def _inks(look: Mapping[str, Any], shrunk: float) -> tuple[Fill | None, Stroke | None]:
    """The fill and outline of a marker: the line of an open one has its own colour."""
    width = look["width"] * shrunk
    fill, edge = (colour(look[part]).faded(look["opacity"]) for part in ("ink", "edge"))
    if symbols.is_open(look["symbol"]) or symbols.symbol(look["symbol"]).is_line:
        return None, Stroke(fill, width or shrunk)
    return _seen(fill), Stroke(edge, width) if width else None


def _seen(ink: Colour) -> Fill | None:
    return Fill(ink) if ink.is_visible else None


def markers(plot: Plot, points: list[Point]) -> list[Drawing]:
    """The trace's markers within the plot."""
    if "markers" not in plot.trace.get("mode", "lines"):
        return []
    said = plot.said(len(points))
    looks = _looks(plot.trace.get("marker") or {}, len(points))
    found: list[Drawing] = []
    for (x, y), look, lines in zip(points, looks, said, strict=True):
        shrunk = 1.0 if look["symbol"] == ARROW else plot.shrunk
        fill, stroke = _inks(look, shrunk)
        if (fill is None and stroke is None) or not plot.shows((x, y)):
            continue
        name, whole = words(lines, plot.layer)
        mark = Mark(
            layer=plot.layer,
            name=name,
            said=whole,
            x=x,
            y=y,
            symbol=look["symbol"],
            size=float(look["size"]) * shrunk,
            angle=float(look["angle"]),
            fill=fill,
            stroke=stroke,
        )
        found.append(mark)
    return found


def _place(plot: Plot, point: Point, lines: int, size: float, radius: float) -> Point:
    """The baseline of a text's first line beside its point."""
    position = plot.trace.get("textposition", "middle center")
    up, _, across = position.partition(" ")
    if up != "middle":
        raise ValueError(f"A text at {position!r} of its point is not drawn.")
    return point[0] + SIDES[across] * radius, first_baseline(point[1], lines, size)


def _radii(plot: Plot, count: int) -> list[float]:
    """How far from its marker each text keeps."""
    sizes = spread((plot.trace.get("marker") or {}).get("size", 6), count)
    return [float(size) * plot.shrunk / 2 / BESIDE + 1 for size in sizes]


def texts(plot: Plot, points: list[Point]) -> list[Drawing]:
    """The trace's texts within the plot."""
    if "text" not in plot.trace.get("mode", "lines"):
        return []
    trace, count = plot.trace, len(points)
    font = {**plot.font, **(trace.get("textfont") or {})}
    sizes, inks = spread(font["size"], count), spread(font["color"], count)
    radii = _radii(plot, count)
    anchor = ANCHORS[SIDES[trace.get("textposition", "middle center").partition(" ")[2]]]
    said = plot.said(count)
    found: list[Drawing] = []
    for at, text in enumerate(spread(trace.get("text"), count)):
        if not text or not plot.shows(points[at]):
            continue
        lines = pseudo_html.lines(text, colour(inks[at]))
        x, y = _place(plot, points[at], len(lines), float(sizes[at]), radii[at])
        name, whole = words(said[at], " ".join(pseudo_html.plain(text)))
        label = Label(
            layer=f"{plot.layer}: texts",
            name=name,
            said=whole,
            x=x,
            y=y,
            lines=lines,
            size=float(sizes[at]),
            anchor=anchor,
        )
        found.append(label)
    return found
