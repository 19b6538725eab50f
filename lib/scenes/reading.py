"""From a Plotly figure to a scene."""

from collections.abc import Iterable

import plotly.graph_objects as go

from lib.scenes import annotations, captions, columns, curves, frame, marks
from lib.scenes.axes import Axes, axes_of
from lib.scenes.colours import colour
from lib.scenes.plots import Plot, plot_of
from lib.scenes.scene import Drawing, Scene
from lib.scenes.settings import Sheet, sheet_of

TYPES = ("scatter", "bar")
# A figure may be pressed together by so much, with smaller marks, before all of it is made smaller.
PRESSED = 1.5


def _checked(sheet: Sheet) -> Sheet:
    unknown = sorted({trace["type"] for trace in sheet.traces} - set(TYPES))
    if unknown:
        raise ValueError(f"A trace of the type {unknown[0]!r} is not drawn, only {TYPES}.")
    return sheet


def _scattered(plot: Plot) -> Iterable[Drawing]:
    points = plot.points()
    for part in (curves.areas, marks.errors, curves.lines, marks.markers, marks.texts):
        yield from part(plot, points)


def _items(sheet: Sheet, axes: Axes) -> Iterable[Drawing]:
    """All drawings from the ground up, in the order in which plotly.js draws them."""
    ticked = [frame.ticked(axis, axes) for axis in axes.values() if axis.is_seen]
    yield from frame.grounds(sheet, axes)
    yield from annotations.shapes(sheet, axes, below=True)
    for found in ticked:
        yield from frame.grid(found)
    yield from columns.columns(sheet, axes)
    for trace in sheet.traces:
        if trace["type"] == "scatter":
            yield from _scattered(plot_of(sheet, trace, axes))
    yield from annotations.shapes(sheet, axes, below=False)
    for found in ticked:
        beside = frame.labels(found, sheet.width)
        yield from [*beside, *frame.title(found, beside)]
    yield from frame.heading(sheet)
    yield from annotations.annotations(sheet, axes)


def _prepared(figure: go.Figure, captioned: bool, keyed: bool) -> go.Figure:
    plain = captions.without_slider(figure)
    return plain if captioned else captions.uncaptioned(plain, keyed)


def _scene(figure: go.Figure, width: float, height: float) -> Scene:
    sheet = _checked(sheet_of(figure, width, height))
    ground = colour(sheet.layout["paper_bgcolor"])
    return Scene(width, height, ground, tuple(_items(sheet, axes_of(sheet))))


def scene_of(
    figure: go.Figure, width: float, height: float, captioned: bool = True, keyed: bool = False
) -> Scene:
    """The figure as plain drawings, laid out in that many pixels.

    It is read as our own figures are made: traces of scatter and bar with what lib.figures uses of
    them; ValueError for anything else. A range slider is left out. Without `captioned`, title,
    subtitle and source note are left out and the plot takes their room; with `keyed` the key of
    signs stays even then.
    """
    return _scene(_prepared(figure, captioned, keyed), width, height)


def _is_map(figure: go.Figure) -> bool:
    """Whether both axes have one scale: the picture's proportions mean something."""
    return any(axis.scaleanchor for axis in figure.select_yaxes())


def fitted(
    figure: go.Figure, width: float, height: float, captioned: bool = True, keyed: bool = False
) -> Scene:
    """The figure in that many pixels.

    One that is higher, and no map, is first pressed together, its marks made smaller and its
    letters not; what is then still too high is made smaller as a whole, so that no line is pressed
    into the next.
    """
    plain = _prepared(figure, captioned, keyed)
    own = plain.layout.height or height
    pressed = min(max(own / height, 1.0), 1.0 if _is_map(plain) else PRESSED)
    factor = min(height * pressed / own, 1.0)
    scene = _scene(plain, width / factor, max(own / pressed, height))
    return scene.with_marks(1 / pressed).scaled(factor)
