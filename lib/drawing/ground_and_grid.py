"""What surrounds the marks of a figure: background, grid, zero lines and ticks."""

from dataclasses import dataclass, replace

from lib.drawing import pseudo_html, tick_labels, ticks
from lib.drawing.layout import Canvas
from lib.drawing.letters import label_width
from lib.drawing.pixel_axes import Axes, Axis
from lib.drawing.rgba import colour
from lib.drawing.scene import LEADING, Box, Drawing, Fill, Label, Path, Stroke

GROUND, GRID, AXES = "Ground", "Grid", "Axes"
# In multiples of the type size: a letter's middle above the baseline, and its descent.
MIDDLE, BELOW, LETTER = 0.35, 0.2, 1.22
GAP = 1.0


@dataclass(frozen=True)
class Ticked:
    """An axis, the one that crosses it, its ticks in pixels and their labels."""

    axis: Axis
    across: Axis
    places: tuple[float, ...]
    texts: tuple[str, ...]

    @property
    def size(self) -> float:
        """The type size of its labels."""
        return float(self.axis.settings["tickfont"]["size"])

    @property
    def edge(self) -> float:
        """Where its labels begin: at their side of the plot."""
        low, high = self.across.ends
        return high if self.below else low

    @property
    def below(self) -> bool:
        """Whether its labels are under the plot."""
        return self.axis.is_across and self.axis.settings.get("side") != "top"


def with_ticks(axis: Axis, axes: Axes) -> Ticked:
    """The axis with those of its ticks that are in its range."""
    values = ticks.ticks(axis)
    pairs = zip(values, tick_labels.labels(axis, values), strict=True)
    seen = [(axis.pixel(value), text) for value, text in pairs if axis.holds(value)]
    other = axes.get(axis.settings.get("anchor", ""), axes["y" if axis.is_across else "x"])
    return Ticked(axis, other, tuple(at for at, _ in seen), tuple(text for _, text in seen))


def grounds(sheet: Canvas, axes: Axes) -> list[Drawing]:
    """The background of each plot that differs from the picture's."""
    if sheet.layout["plot_bgcolor"] == sheet.layout["paper_bgcolor"]:
        return []
    ground = Fill(colour(sheet.layout["plot_bgcolor"]))
    pairs = {(t.get("xaxis", "x"), t.get("yaxis", "y")) for t in sheet.traces} or {("x", "y")}
    boxes = []
    for across, up in sorted(pairs):
        (left, right), (top, bottom) = axes[across].ends, axes[up].ends
        boxes.append(
            Box(
                layer=GROUND,
                name="ground",
                left=left,
                top=top,
                width=right - left,
                height=bottom - top,
                fill=ground,
            )
        )
    return boxes


def _rules(found: Ticked, places: list[float], name: str, ink: str) -> list[Drawing]:
    """Lines across the plot at these pixels of the axis."""
    low, high = found.across.ends
    parts = [
        ((at, low), (at, high)) if found.axis.is_across else ((low, at), (high, at))
        for at in places
    ]
    stroke = Stroke(colour(ink), 1.0)
    return [Path(layer=GRID, name=name, parts=tuple(parts), stroke=stroke)] if parts else []


def grid(found: Ticked) -> list[Drawing]:
    """The grid's lines, and the line at zero, which replaces one of them."""
    axis, settings = found.axis, found.axis.settings
    is_zero = settings.get("zeroline", settings["showgrid"])
    zero = [axis.pixel(0)] if is_zero and axis.kind == "linear" and axis.holds(0) else []
    lines = [at for at in found.places if at not in zero] if settings["showgrid"] else []
    return [
        *_rules(found, lines, "grid lines", settings["gridcolor"]),
        *_rules(found, zero, "zero line", settings["zerolinecolor"]),
    ]


def _foot(found: Ticked, at: float, count: int) -> tuple[float, float]:
    """The baseline of the first of several lines of a label."""
    size, lead = found.size, (count - 1) * LEADING * found.size
    if not found.axis.is_across:
        return found.edge - GAP, at + MIDDLE * size - lead / 2
    if found.below:
        return at, found.edge + GAP + size
    return at, found.edge - GAP - BELOW * size - lead


def _label(found: Ticked, at: float, text: str) -> Label:
    lines = pseudo_html.lines(text, colour(found.axis.settings["tickfont"]["color"]))
    x, y = _foot(found, at, len(lines))
    anchor = "middle" if found.axis.is_across else "end"
    name = " ".join(pseudo_html.plain(text))
    return Label(layer=AXES, name=name, x=x, y=y, lines=lines, size=found.size, anchor=anchor)


def _turned(found: Ticked, label: Label) -> Label:
    """A label that reads upwards, from the axis or towards it."""
    if abs(found.axis.settings["tickangle"]) != 90 or not found.axis.is_across:
        return label
    anchor = "end" if found.below else "start"
    middle = label.x + MIDDLE * label.size - (len(label.lines) - 1) * LEADING * label.size / 2
    return replace(label, anchor=anchor, angle=-90.0, x=middle, y=found.edge)


def _fits(label: Label, width: float) -> bool:
    """Whether a label under or over its tick fits into a picture of this width."""
    half = label_width(label) / 2
    return label.anchor != "middle" or half <= label.x <= width - half


def labels(found: Ticked, width: float) -> list[Label]:
    """The labels of an axis' ticks that fit into a picture of this width."""
    if not found.axis.settings["showticklabels"]:
        return []
    pairs = zip(found.places, found.texts, strict=True)
    drawn = [_turned(found, _label(found, at, text)) for at, text in pairs]
    return [label for label in drawn if _fits(label, width)]
