"""What surrounds the marks of a picture: grid, zero lines and tick labels."""

from dataclasses import dataclass, replace

from lib.drawing.letters import label_width
from lib.drawing.pixel_axes import Axis
from lib.drawing.rgba import Colour
from lib.drawing.scene import LEADING, Drawing, Label, Line, Path, Stroke

GRID, AXES = "Grid", "Axes"
# In multiples of the type size: a letter's middle above the baseline, and its descent.
MIDDLE, BELOW, LETTER = 0.35, 0.2, 1.22
GAP = 1.0


@dataclass(frozen=True)
class AxisTitle:
    """The title of an axis, and how far it keeps from the labels, if not as far as usual."""

    lines: tuple[Line, ...]
    size: float
    standoff: float | None = None


@dataclass(frozen=True)
class Ticked:
    """An axis, the one that crosses it, its ticks in pixels and their labels.

    Without `grid` or `zero` it has no such lines. Labels of an `is_turned` axis read upwards.
    """

    axis: Axis
    across: Axis
    places: tuple[float, ...]
    texts: tuple[tuple[Line, ...], ...]
    size: float
    grid: Colour | None = None
    zero: Colour | None = None
    is_labelled: bool = True
    is_turned: bool = False
    is_on_top: bool = False
    title: AxisTitle | None = None

    @property
    def edge(self) -> float:
        """Where its labels begin: at their side of the plot."""
        low, high = self.across.ends
        return high if self.below else low

    @property
    def below(self) -> bool:
        """Whether its labels are under the plot."""
        return self.axis.is_across and not self.is_on_top


def _rules(found: Ticked, places: list[float], name: str, ink: Colour) -> list[Drawing]:
    """Lines across the plot at these pixels of the axis."""
    low, high = found.across.ends
    parts = [
        ((at, low), (at, high)) if found.axis.is_across else ((low, at), (high, at))
        for at in places
    ]
    stroke = Stroke(ink, 1.0)
    return [Path(layer=GRID, name=name, parts=tuple(parts), stroke=stroke)] if parts else []


def grid(found: Ticked) -> list[Drawing]:
    """The grid's lines, and the line at zero, which replaces one of them."""
    axis, drawn = found.axis, []
    has_zero = found.zero is not None and not axis.is_days and axis.holds(0)
    zero = [axis.pixel(0)] if has_zero else []
    if found.grid is not None:
        lines = [at for at in found.places if at not in zero]
        drawn += _rules(found, lines, "grid lines", found.grid)
    if found.zero is not None:
        drawn += _rules(found, zero, "zero line", found.zero)
    return drawn


def _foot(found: Ticked, at: float, count: int) -> tuple[float, float]:
    """The baseline of the first of several lines of a label."""
    size, lead = found.size, (count - 1) * LEADING * found.size
    if not found.axis.is_across:
        return found.edge - GAP, at + MIDDLE * size - lead / 2
    if found.below:
        return at, found.edge + GAP + size
    return at, found.edge - GAP - BELOW * size - lead


def _words(lines: tuple[Line, ...]) -> str:
    return " ".join("".join(run.text for run in line) for line in lines)


def _label(found: Ticked, at: float, lines: tuple[Line, ...]) -> Label:
    x, y = _foot(found, at, len(lines))
    anchor = "middle" if found.axis.is_across else "end"
    return Label(
        layer=AXES, name=_words(lines), x=x, y=y, lines=lines, size=found.size, anchor=anchor
    )


def _turned(found: Ticked, label: Label) -> Label:
    """A label that reads upwards, from the axis or towards it."""
    if not found.is_turned or not found.axis.is_across:
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
    if not found.is_labelled:
        return []
    pairs = zip(found.places, found.texts, strict=True)
    drawn = [_turned(found, _label(found, at, text)) for at, text in pairs]
    return [label for label in drawn if _fits(label, width)]
