"""The shapes and annotations of a free figure's layout."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lib.drawing.free import pseudo_html
from lib.drawing.free.figure_axes import Axes
from lib.drawing.placed_notes import NOTES, Note, note_shapes
from lib.drawing.rgba import colour
from lib.drawing.scene import Box, Drawing, Fill, Path, Point, Stroke
from lib.drawing.shape_names import layer_and_name

if TYPE_CHECKING:
    from lib.drawing.free.figure_canvas import FigureCanvas

STEP = re.compile(r"([MLZ])\s*([^MLZ]*)")
SHARES = {"left": 0.0, "center": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


def _across(sheet: "FigureCanvas", axes: Axes, reference: str, value: Any) -> float:
    plot = sheet.plot
    if reference == "paper":
        return plot.left + float(value) * plot.width
    return axes[reference].pixel(axes[reference].number(value))


def _down(sheet: "FigureCanvas", axes: Axes, reference: str, value: Any) -> float:
    plot = sheet.plot
    if reference == "paper":
        share = float(value)
        # What a figure puts above its plot is already measured in its own height.
        above = (share - 1) * (sheet.own_height - plot.height) if share > 1 else 0.0
        return plot.bottom - share * plot.height - above
    return axes[reference].pixel(axes[reference].number(value))


def _corner(sheet: "FigureCanvas", axes: Axes, shape: Mapping[str, Any], x: Any, y: Any) -> Point:
    return (
        _across(sheet, axes, shape.get("xref", "x"), x),
        _down(sheet, axes, shape.get("yref", "y"), y),
    )


def _stroke(shape: Mapping[str, Any]) -> Stroke | None:
    line = shape.get("line") or {}
    width = line.get("width", 2)
    if not width:
        return None
    return Stroke(colour(line.get("color", "#444444")), width, line.get("dash", "solid"))


def _outline(sheet: "FigureCanvas", axes: Axes, shape: Mapping[str, Any]) -> tuple[Point, ...]:
    """The corners of a path: `M`, `L` and `Z` only; in pixels from its anchor if it has one."""
    steps = STEP.findall(shape["path"])
    corners = [where.replace(",", " ").split() for step, where in steps if step != "Z"]
    if shape.get("xsizemode") == "pixel":
        x0, y0 = _corner(sheet, axes, shape, shape["xanchor"], shape["yanchor"])
        return tuple((x0 + float(x), y0 - float(y)) for x, y in corners)
    return tuple(_corner(sheet, axes, shape, float(x), float(y)) for x, y in corners)


def _shape(sheet: "FigureCanvas", axes: Axes, shape: Mapping[str, Any]) -> Drawing:
    kind = shape.get("type", "rect")
    layer, name = layer_and_name(str(shape.get("name") or f"{kind}s"))
    ground = shape.get("fillcolor")
    fill, stroke = Fill(colour(ground)) if ground else None, _stroke(shape)
    if kind == "path":
        corners = _outline(sheet, axes, shape)
        return Path(layer=layer, name=name, parts=(corners,), fill=fill, stroke=stroke)
    ends = [_corner(sheet, axes, shape, shape[f"x{end}"], shape[f"y{end}"]) for end in (0, 1)]
    if kind == "line":
        return Path(layer=layer, name=name, parts=(tuple(ends),), stroke=stroke)
    if kind != "rect":
        raise ValueError(f"A shape of the type {kind!r} is not drawn.")
    (left, right), (top, bottom) = (sorted(values) for values in zip(*ends, strict=True))
    return Box(
        layer=layer,
        name=name,
        left=left,
        top=top,
        width=right - left,
        height=bottom - top,
        fill=fill,
        stroke=stroke,
    )


def shapes(sheet: "FigureCanvas", axes: Axes, below: bool) -> list[Drawing]:
    """The layout's shapes below the marks, or those above them."""
    own = sheet.layout.get("shapes") or ()
    return [
        _shape(sheet, axes, shape)
        for shape in own
        if (shape.get("layer", "above") == "below") == below
    ]


def _share(note: Mapping[str, Any], letter: str) -> float:
    """Which part of an annotation's box is before its point; on paper it leans inwards."""
    anchor = note.get(f"{letter}anchor", "auto")
    if anchor != "auto":
        return SHARES[anchor]
    if note.get(f"{letter}ref", letter) != "paper":
        return 0.5
    at = float(note[letter]) if letter == "x" else 1 - float(note[letter])
    return 0.0 if at < 1 / 3 else 1.0 if at > 2 / 3 else 0.5


def _aligned(note: Mapping[str, Any]) -> float:
    """At which share of their width several lines are aligned."""
    return SHARES[note.get("align", "center")]


def annotation(sheet: "FigureCanvas", axes: Axes, note: Mapping[str, Any]) -> list[Drawing]:
    """An annotation, on its background if it has one. Arrows raise ValueError."""
    if note.get("showarrow", True):
        raise ValueError("An annotation with an arrow is not drawn.")
    font = {**sheet.layout["font"], **(note.get("font") or {})}
    x, y = _corner(sheet, axes, note, note["x"], note["y"])
    ground = note.get("bgcolor")
    placed = Note(
        lines=pseudo_html.lines(note["text"], colour(font["color"])),
        size=float(font["size"]),
        point=(x + note.get("xshift", 0), y - note.get("yshift", 0)),
        before=_share(note, "x"),
        above=_share(note, "y"),
        share=_aligned(note),
        pad=note.get("borderpad", 1),
        ground=colour(ground) if ground else None,
        layer=str(note.get("name") or NOTES),
    )
    return note_shapes(placed)


def _is_seen(axes: Axes, note: Mapping[str, Any]) -> bool:
    """Whether an annotation's point is in the range of the axes that it refers to."""
    named = [(note.get(f"{letter}ref", letter), note[letter]) for letter in "xy"]
    on_axes = [(axes[name], value) for name, value in named if name != "paper"]
    return all(axis.holds(axis.number(value)) for axis, value in on_axes)


def annotations(sheet: "FigureCanvas", axes: Axes) -> list[Drawing]:
    """All annotations of the layout."""
    own = sheet.layout.get("annotations") or ()
    seen = [note for note in own if _is_seen(axes, note)]
    return [drawing for note in seen for drawing in annotation(sheet, axes, note)]
