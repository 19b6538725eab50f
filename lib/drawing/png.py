"""Scenes as PNG, on a machine without a browser."""

from collections.abc import Iterable, Mapping
from io import BytesIO

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D, Transform

from lib.drawing import symbols
from lib.drawing.hatching import hatches
from lib.drawing.lettering import letter_runs
from lib.drawing.png_inks import dash_length, ink
from lib.drawing.rgba import Colour
from lib.drawing.scene import Box, Drawing, Fill, Mark, Path, Point, Scene, Stroke

POINTS = 72
NOTHING = {"Software": None}


def _dashes(stroke: Stroke) -> tuple[float, tuple[float, float] | None]:
    """Dash lengths in widths of the line, as matplotlib scales them."""
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
        path,
        facecolor=ink(fill.colour if fill else None),
        edgecolor=ink(line.colour),
        linewidth=line.width,
        linestyle=_dashes(line),
        joinstyle="round",
        capstyle="butt",
        transform=at,
        fill=fill is not None,
    )


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


def _artists(item: Drawing, at: Transform) -> list[Artist]:
    if isinstance(item, Box):
        return _box(item, at)
    if isinstance(item, Path):
        return _path(item, at)
    return _mark(item, at) if isinstance(item, Mark) else letter_runs(item, at)


def _drawn(scene: Scene, scale: float) -> Figure:
    """The scene as matplotlib's figure, in which a pixel is a point."""
    size = (scene.width / POINTS, scene.height / POINTS)
    drawn = Figure(figsize=size, dpi=POINTS * scale, facecolor=ink(scene.ground))
    down = Affine2D().scale(1 / POINTS, -1 / POINTS).translate(0, scene.height / POINTS)
    for item in scene.items:
        for artist in _artists(item, down + drawn.dpi_scale_trans):
            drawn.add_artist(artist)
    return drawn


def png(scene: Scene, scale: float = 1.0, told: Mapping[str, str] | None = None) -> bytes:
    """A PNG with `scale` pixels for each of the scene's; the same bytes for the same scene.

    `told` are keywords and texts for the file's metadata.
    """
    drawn, words = _drawn(scene, scale), {**NOTHING, **(told or {})}
    target = BytesIO()
    FigureCanvasAgg(drawn).print_figure(target, format="png", dpi=drawn.dpi, metadata=words)
    return target.getvalue()
