"""The shapes and annotations of a layout."""

import re
from collections.abc import Mapping
from typing import Any

from lib.drawing import pseudo_html
from lib.drawing.layout import Canvas
from lib.drawing.letters import label_width
from lib.drawing.pixel_axes import Axes
from lib.drawing.rgba import colour
from lib.drawing.scene import LEADING, Box, Drawing, Fill, Label, Path, Point, Stroke

NOTES = "Labels"
# plotly.js's box around an annotation: above the first line's baseline, below the last one's, and
# the width of its (invisible) border; in multiples of the type size, and in pixels.
ABOVE, UNDER, BORDER = 0.92, 0.23, 1.0
STEP = re.compile(r"([MLZ])\s*([^MLZ]*)")
ANCHORS = {"left": "start", "center": "middle", "right": "end"}
SHARES = {"left": 0.0, "center": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}


def _across(sheet: Canvas, axes: Axes, reference: str, value: Any) -> float:
    plot = sheet.plot
    if reference == "paper":
        return plot.left + float(value) * plot.width
    return axes[reference].pixel(axes[reference].number(value))


def _down(sheet: Canvas, axes: Axes, reference: str, value: Any) -> float:
    plot = sheet.plot
    if reference == "paper":
        share = float(value)
        # What a figure puts above its plot is already measured in its own height.
        above = (share - 1) * (sheet.own_height - plot.height) if share > 1 else 0.0
        return plot.bottom - share * plot.height - above
    return axes[reference].pixel(axes[reference].number(value))


def _corner(sheet: Canvas, axes: Axes, shape: Mapping[str, Any], x: Any, y: Any) -> Point:
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


def _outline(sheet: Canvas, axes: Axes, shape: Mapping[str, Any]) -> tuple[Point, ...]:
    """The corners of a path: `M`, `L` and `Z` only; in pixels from its anchor if it has one."""
    steps = STEP.findall(shape["path"])
    corners = [where.replace(",", " ").split() for step, where in steps if step != "Z"]
    if shape.get("xsizemode") == "pixel":
        x0, y0 = _corner(sheet, axes, shape, shape["xanchor"], shape["yanchor"])
        return tuple((x0 + float(x), y0 - float(y)) for x, y in corners)
    return tuple(_corner(sheet, axes, shape, float(x), float(y)) for x, y in corners)


def _named(shape: Mapping[str, Any]) -> tuple[str, str]:
    """The layer of a shape and its own name, from a name such as `layer: name`."""
    layer, _, name = pseudo_html.sound(str(shape.get("name") or f"{shape.get('type')}s")).partition(
        ": "
    )
    return layer[:1].upper() + layer[1:], name or layer


def _shape(sheet: Canvas, axes: Axes, shape: Mapping[str, Any]) -> Drawing:
    kind = shape.get("type", "rect")
    layer, name = _named(shape)
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


def shapes(sheet: Canvas, axes: Axes, below: bool) -> list[Drawing]:
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


def _box(note: Mapping[str, Any], label: Label, point: Point) -> tuple[Point, Point]:
    """The box around an annotation: its upper left corner, its width and height."""
    border = BORDER + note.get("borderpad", 1)
    wide = label_width(label) + 2 * border
    lead = (len(label.lines) - 1) * LEADING
    high = label.size * (ABOVE + UNDER + lead) + 2 * border
    x = point[0] + note.get("xshift", 0) - _share(note, "x") * wide
    y = point[1] - note.get("yshift", 0) - _share(note, "y") * high
    return (x, y), (wide, high)


def annotation(sheet: Canvas, axes: Axes, note: Mapping[str, Any]) -> list[Drawing]:
    """An annotation, on its background if it has one. Arrows raise ValueError."""
    if note.get("showarrow", True):
        raise ValueError("An annotation with an arrow is not drawn.")
    font = {**sheet.layout["font"], **(note.get("font") or {})}
    lines = pseudo_html.lines(note["text"], colour(font["color"]))
    name = " ".join(pseudo_html.plain(note["text"]))
    label = Label(
        layer=str(note.get("name") or NOTES),
        name=name,
        x=0,
        y=0,
        lines=lines,
        size=float(font["size"]),
    )
    point = _corner(sheet, axes, note, note["x"], note["y"])
    (x, y), (wide, high) = _box(note, label, point)
    border = BORDER + note.get("borderpad", 1)
    align = note.get("align", "center") if len(lines) > 1 else _nearest(note)
    share = SHARES[align]
    foot = {"x": x + border + share * (wide - 2 * border), "y": y + border + ABOVE * label.size}
    placed = Label(
        layer=label.layer, name=name, lines=lines, size=label.size, anchor=ANCHORS[align], **foot
    )
    ground = note.get("bgcolor")
    return [_ground(placed, (x, y), (wide, high), ground), placed] if ground else [placed]


def _ground(label: Label, corner: Point, size: Point, paint: str) -> Box:
    """The background of an annotation."""
    (left, top), (width, height) = corner, size
    return Box(
        layer=label.layer,
        name=f"ground of {label.name}",
        left=left,
        top=top,
        width=width,
        height=height,
        fill=Fill(colour(paint)),
    )


def _nearest(note: Mapping[str, Any]) -> str:
    """The side that anchors a single line: that of its point, whatever the font; on a background of
    its own, the middle."""
    share = 0.5 if note.get("borderpad", 1) > 1 else _share(note, "x")
    return {0.0: "left", 1.0: "right"}.get(share, "center")


def _is_seen(axes: Axes, note: Mapping[str, Any]) -> bool:
    """Whether an annotation's point is in the range of the axes that it refers to."""
    named = [(note.get(f"{letter}ref", letter), note[letter]) for letter in "xy"]
    on_axes = [(axes[name], value) for name, value in named if name != "paper"]
    return all(axis.holds(axis.number(value)) for axis, value in on_axes)


def annotations(sheet: Canvas, axes: Axes) -> list[Drawing]:
    """All annotations of the layout."""
    own = sheet.layout.get("annotations") or ()
    seen = [note for note in own if _is_seen(axes, note)]
    return [drawing for note in seen for drawing in annotation(sheet, axes, note)]
