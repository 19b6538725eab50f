"""The lines, areas, intervals and rules of a chart."""

from collections.abc import Iterator
from math import nan

from lib.charts import model
from lib.charts.model import Band, Intervals, Line, Rule
from lib.drawing import paths, shape_names
from lib.drawing.canvas import Area
from lib.drawing.panel_axes import PixelPanel, number
from lib.drawing.rgba import colour
from lib.drawing.scene import Drawing, Fill, Path, Stroke

# plotly.js: the gap and the thickness of a hatching.
GAP, SOLID = 6.0, 0.3


def stroke(line: model.Stroke) -> Stroke:
    """A line in ink."""
    return Stroke(colour(line.colour), line.width, line.dash)


def _fill(band: Band) -> Fill:
    if band.hatch is None:
        return Fill(colour(band.fill))
    return Fill(colour(band.fill), Stroke(colour(band.hatch), GAP * SOLID), GAP)


def areas(own: PixelPanel, band: Band) -> list[Drawing]:
    """The areas of a band within the plot."""
    outlines = ([own.point(x, y) for x, y in outline] for outline in band.outlines)
    closed = [[*outline, outline[0]] for outline in outlines if outline]
    rings = [paths.cut_area(paths.thin_points(run), own.area) for run in closed]
    parts = tuple(tuple(ring) for ring in rings if len(ring) > 2)
    layer = shape_names.layer(band.name, "scatter marks")
    return [Path(layer=layer, name=layer, parts=parts, fill=_fill(band))] if parts else []


def lines(own: PixelPanel, line: Line) -> list[Drawing]:
    """The line within the plot; one without a width is not drawn."""
    if not line.stroke.width:
        return []
    spots = [(nan, nan) if spot is None else own.point(*spot) for spot in line.spots]
    bend = paths.step_points if line.is_stepped else paths.thin_points
    cut = [piece for run in paths.runs(spots) for piece in paths.cut_line(bend(run), own.area)]
    parts = tuple(tuple(piece) for piece in cut if len(piece) > 1)
    layer = shape_names.layer(line.name, "scatter marks")
    return [Path(layer=layer, name=layer, parts=parts, stroke=stroke(line.stroke))] if parts else []


def intervals(own: PixelPanel, series: Intervals) -> Iterator[Drawing]:
    """The interval of each figure."""
    for each in series.intervals:
        layer, name = shape_names.layer_and_name(f"{series.name}: {each.voice}")
        ends = (own.point(each.low, each.row), own.point(each.high, each.row))
        yield Path(layer=layer, name=name, parts=(ends,), stroke=stroke(each.stroke))


def _rule(name: str, rule: Rule, x: float, low: float, high: float) -> Path:
    layer, own = shape_names.layer_and_name(name or "lines")
    return Path(layer=layer, name=own, parts=(((x, low), (x, high)),), stroke=stroke(rule.stroke))


def panel_rules(own: PixelPanel) -> Iterator[Drawing]:
    """The vertical lines in a panel."""
    for rule in own.panel.rules:
        if rule.low is None or rule.high is None:
            raise ValueError("A line in a panel needs both of its ends.")
        low, high = (own.y.pixel(end) for end in (rule.low, rule.high))
        yield _rule("", rule, own.x.pixel(number(rule.x)), low, high)


def chart_rules(rules: tuple[Rule, ...], own: PixelPanel, plot: Area) -> Iterator[Drawing]:
    """The lines across all panels, up to their labels."""
    for rule in rules:
        at = own.x.pixel(number(rule.x))
        yield _rule(rule.name, rule, at, plot.bottom, plot.top - rule.rise)
