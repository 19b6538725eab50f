"""Scenes as PNG, SVG and PDF, on a machine without a browser."""

from collections.abc import Iterable
from io import BytesIO
from typing import Literal

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D, Transform

from lib.scenes import svg, symbols
from lib.scenes.colours import Colour
from lib.scenes.hatching import hatches
from lib.scenes.inks import dash_length, ink
from lib.scenes.lettering import lettered
from lib.scenes.scene import Box, Drawing, Fill, Mark, Path, Point, Scene, Stroke

Form = Literal["png", "svg", "pdf"]
POINTS = 72
NOTHING = {"png": {"Software": None},
           "pdf": {"Creator": None, "Producer": None, "CreationDate": None}}  # fmt: skip


def _dashes(stroke: Stroke) -> tuple[float, tuple[float, float] | None]:
    """Lengths in widths of the line, as matplotlib scales them."""
    length = dash_length(stroke) / stroke.width
    return (0, (length, length)) if length else (0, None)


def outline(parts: Iterable[Iterable[Point]], is_closed: bool) -> Outline:
    """Points as one path of several parts."""
    corners: list[Point] = []
    codes: list[np.uint8] = []
    for part in parts:
        own = list(part)
        corners += [*own, own[0]] if is_closed else own
        codes += [Outline.MOVETO, *[Outline.LINETO] * (len(own) - 1)]
        codes += [Outline.CLOSEPOLY] if is_closed else []
    return Outline(np.array(corners, dtype=float).reshape(-1, 2), codes)


def _patch(path: Outline, fill: Fill | None, stroke: Stroke | None, at: Transform) -> PathPatch:
    line = stroke or Stroke(Colour(0, 0, 0, 0), 1e-6)
    return PathPatch(
        path, facecolor=ink(fill.colour if fill else None), edgecolor=ink(line.colour),
        linewidth=line.width, linestyle=_dashes(line), joinstyle="round", capstyle="butt",
        transform=at, fill=fill is not None,
    )  # fmt: skip


def _filled(
    parts: tuple[tuple[Point, ...], ...], fill: Fill, stroke: Stroke | None, at: Transform
) -> list[Artist]:
    """An area, its hatching, and its outline over both."""
    ground = _patch(outline(parts, True), fill, None, at)
    if fill.hatch is None:
        return [_patch(outline(parts, True), fill, stroke, at)]
    lines = _patch(outline(hatches(parts, fill.gap), False), None, fill.hatch, at)
    edge = [_patch(outline(parts, True), None, stroke, at)] if stroke else []
    return [ground, lines, *edge]


def _box(box: Box, at: Transform) -> list[Artist]:
    right, bottom = box.left + box.width, box.top + box.height
    corners = ((box.left, box.top), (right, box.top), (right, bottom), (box.left, bottom))
    if box.fill is None:
        return [_patch(outline([corners], True), None, box.stroke, at)]
    return _filled((corners,), box.fill, box.stroke, at)


def _path(path: Path, at: Transform) -> list[Artist]:
    if path.fill is not None:
        return _filled(path.parts, path.fill, path.stroke, at)
    return [_patch(outline(path.parts, False), None, path.stroke, at)]


def _mark(mark: Mark, at: Transform) -> list[Artist]:
    corners = symbols.outline(mark.symbol, mark.x, mark.y, mark.size, mark.angle)
    line = symbols.symbol(mark.symbol).is_line
    patches: list[Artist] = [_patch(outline([corners], not line), mark.fill, mark.stroke, at)]
    if symbols.has_dot(mark.symbol) and mark.stroke:
        dot = symbols.outline("circle", mark.x, mark.y, symbols.DOT_SIZE)
        patches.append(_patch(outline([dot], True), Fill(mark.stroke.colour), None, at))
    return patches


def _artists(item: Drawing, at: Transform, as_text: bool) -> list[Artist]:
    if isinstance(item, Box):
        return _box(item, at)
    if isinstance(item, Path):
        return _path(item, at)
    return _mark(item, at) if isinstance(item, Mark) else lettered(item, at, as_text)


def _drawn(scene: Scene, scale: float, as_text: bool) -> Figure:
    """The scene as matplotlib's figure, in which a pixel is a point."""
    size = (scene.width / POINTS, scene.height / POINTS)
    drawn = Figure(figsize=size, dpi=POINTS * scale, facecolor=ink(scene.ground))
    down = Affine2D().scale(1 / POINTS, -1 / POINTS).translate(0, scene.height / POINTS)
    for item in scene.items:
        for artist in _artists(item, down + drawn.dpi_scale_trans, as_text):
            drawn.add_artist(artist)
    return drawn


def picture(scene: Scene, form: Form, scale: float = 1.0) -> bytes:
    """The scene as a file: the same bytes for the same scene.

    A PNG has `scale` pixels for each of the scene's; the others are as large as the scene.
    """
    if form == "svg":
        return svg.written(scene)
    is_pdf = form == "pdf"
    drawn = _drawn(scene, 1.0 if is_pdf else scale, as_text=is_pdf)
    canvas = FigureCanvasPdf(drawn) if is_pdf else FigureCanvasAgg(drawn)
    target = BytesIO()
    canvas.print_figure(target, format=form, dpi=drawn.dpi, metadata=NOTHING[form])
    return target.getvalue()
