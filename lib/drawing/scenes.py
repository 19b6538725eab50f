"""Pictures of a chart or a free figure in a given size, with every line legible."""

from dataclasses import replace

import plotly.graph_objects as go

from lib.charts.model import Chart
from lib.charts.sizing import frame_of
from lib.drawing import inside_edges, least_height, slicing
from lib.drawing.canvas import Canvas
from lib.drawing.chart_canvas import chart_canvas
from lib.drawing.free.figure_canvas import figure_canvas, without_caption
from lib.drawing.panel_groups import panel_groups
from lib.drawing.scene import Scene
from lib.look.caption_frame import Frame

# How far a picture may be squeezed before everything is made smaller.
PRESSED = 1.05
# If it were smaller, type of nine points could not be read: the picture is cut into parts.
SMALLER = 0.93
# How much higher panels may be than the part that they are put on.
SQUEEZED = 1.15


def canvas_of(drawn: Chart | go.Figure, captioned: bool = True) -> Canvas:
    """The chart or figure to draw, at full height; without its caption on request."""
    if isinstance(drawn, Chart):
        frame = frame_of(drawn)
        return chart_canvas(drawn, frame if captioned else frame.bare())
    return figure_canvas(drawn if captioned else without_caption(drawn))


def _scene(canvas: Canvas, width: float, height: float) -> Scene:
    laid = replace(canvas, width=width, height=height)
    scene = Scene(width, height, laid.ground, tuple(laid.items()))
    by = inside_edges.reach(scene, laid.plot.left) if laid.has_numbered_rows else 1.0
    if by > 1:
        scene = replace(scene, items=tuple(laid.widened(by).items()))
    return replace(scene, items=inside_edges.kept(scene.items, width, height))


def scene_of(
    drawn: Chart | go.Figure, width: float, height: float, captioned: bool = True
) -> Scene:
    """The chart or figure as shapes, laid out in this size in pixels.

    Without `captioned`, title, subtitle and source note are omitted and the plot takes their space.
    """
    return _scene(canvas_of(drawn, captioned), width, height)


def framed_scene(drawn: Chart | go.Figure, frame: Frame) -> Scene:
    """The chart in this frame, which has a width; a figure in its own one."""
    canvas = _framed(drawn, frame)
    return _scene(canvas, canvas.width, canvas.height)


def _framed(drawn: Chart | go.Figure, frame: Frame) -> Canvas:
    return chart_canvas(drawn, frame) if isinstance(drawn, Chart) else figure_canvas(drawn)


def _least_share(laid: Canvas) -> float:
    if laid.keeps_shape:
        return 1.0
    return least_height.least_share(_scene(laid, laid.width, laid.height), laid.plot)


def least_share(drawn: Chart | go.Figure, width: float, frame: Frame) -> float:
    """The share of its height that the plot of a chart must keep in this frame, or that of a figure
    in its own one, for its labels not to touch.

    A map keeps its shape, and so its full height.
    """
    return _least_share(replace(_framed(drawn, frame), width=width))


def _fitted(plain: Canvas, width: float, height: float) -> Scene:
    own = plain.own or height
    if own <= height * PRESSED:
        return _scene(plain, width, height)
    laid = replace(plain, width=width, height=own)
    share = _least_share(laid)
    high = max(height, own - (1 - share) * laid.plot.height)
    small = replace(plain, shrunk=1 - (own - high) / laid.plot.height)
    factor = height / high
    scaled = _scene(small, width / factor, high).scaled(factor)
    return replace(scaled, width=width, height=height)


def fit_scene(
    drawn: Chart | go.Figure, width: float, height: float, captioned: bool = True
) -> Scene:
    """The picture in this size in pixels, with every line legible.

    The plot of a higher one is squeezed, with its markers, until its labels would touch; then the
    whole is made smaller.
    """
    return _fitted(canvas_of(drawn, captioned), width, height)


def parts(
    drawn: Chart | go.Figure, width: float, height: float, captioned: bool = False
) -> tuple[Scene, ...]:
    """The picture in parts of this size, with every line legible; on request, each with its
    caption, as on sheets of paper, of which there may be many: rows keep their height.

    A picture that fits is one part. Rows that do not fit are split over several; panels of rows
    with axes of their own first.
    """
    plain = canvas_of(drawn, captioned)
    own = plain.own or height
    laid = replace(plain, width=width, height=own)
    least = own - (1 - _least_share(laid)) * laid.plot.height if own > height * PRESSED else own
    if height >= SMALLER * least or plain.keeps_shape:
        return (_fitted(plain, width, height),)
    if isinstance(drawn, Chart) and plain.has_numbered_rows and len(drawn.panels) > 1:
        room = height * SQUEEZED - (own - (drawn.plot or own))
        groups = panel_groups(drawn, room)
        return tuple(scene for each in groups for scene in parts(each, width, height, captioned))
    if not plain.has_rows:
        shrunk = max(1 - (own - height) / laid.plot.height, least_height.LEAST / 2)
        low = replace(plain, width=width, height=height, shrunk=shrunk)
        return (least_height.part_names(_scene(low, width, height), low.plot),)
    least = own if captioned else least
    shrunk = 1 - (own - least) / laid.plot.height
    whole = replace(laid, height=least, shrunk=shrunk)
    return tuple(slicing.slice_picture(_scene(whole, width, least), whole.plot, height))
