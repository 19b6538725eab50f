"""Bands and event lines as series of points: Excel's charts cannot hold shapes."""

from collections.abc import Iterator
from dataclasses import replace

from lib.exports.native import Panel
from lib.exports.native.panel_series import Band, Numbers, Points, Rule, Stroke

# How far below the highest label the next ones are, as a share of the axis per pixel.
STEP = 0.0032


def _ruled(panel: Panel, rule: Rule, names: dict[float, str], highest: float) -> Points:
    label = {each.x: each for each in panel.labels if each.y is None}.get(rule.x)
    top = panel.up.high * (1 - STEP * (highest - label.up)) if label else panel.up.high
    low = 0.0 if rule.low is None else rule.low
    high = top if rule.high is None else rule.high
    side = "" if label is None else {"right": "left"}.get(label.anchor, "right")
    stroke = replace(rule.stroke, is_dotted=True)
    return Points(
        names.get(rule.x, "line"), (rule.x, rule.x), (low, high), stroke=stroke, called=side
    )


def _rules(panel: Panel) -> Iterator[Points]:
    """The vertical lines, each with its label at its upper end."""
    above = [label for label in panel.labels if label.y is None]
    names = {label.x: label.text for label in above}
    highest = max((label.up for label in above), default=0.0)
    for rule in panel.rules:
        yield _ruled(panel, rule, names, highest)


def _edge(band: Band) -> Points:
    """The outline of an area."""
    xs: list[float] = []
    ys: list[float | None] = []
    for outline in band.outlines:
        closed = [*outline, outline[0]]
        xs += [*(x for x, _ in closed), outline[0][0]]
        ys += [*(y for _, y in closed), None]
    stroke = Stroke(band.hatch or band.fill, 1.0)
    across: Numbers = tuple(xs)
    return Points(f"{band.name}, its edge", across, tuple(ys), stroke=stroke)


def _apart(points: Points) -> Iterator[Points]:
    """A line, then its marks: of one series Excel marks every corner."""
    if not points.marked:
        yield points
        return
    yield replace(points, mark=None, sizes=(), marked=())
    yield replace(
        points,
        name=f"{points.name}, marks",
        xs=tuple(points.xs[place] for place in points.marked),
        ys=tuple(points.ys[place] for place in points.marked),
        stroke=None,
        marked=(),
    )


def _lines(panel: Panel) -> Iterator[Points]:
    """The panel's points, each line with its name beside its end if the exhibit has it there."""
    ends = {label.text for label in panel.labels if label.y is not None}
    for points in (part for each in panel.points for part in _apart(each)):
        is_called = points.mark is None and any(text in points.name for text in ends)
        yield replace(points, called="above") if is_called else points


def with_lines(panel: Panel) -> Panel:
    """The panel with its bands and lines among its points; bars are unchanged."""
    if panel.slots is not None:
        return panel
    edges = [_edge(band) for band in panel.bands]
    return replace(panel, points=(*edges, *_rules(panel), *_lines(panel)))
