"""The axes of a free figure in pixels: all of them state their ranges."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lib.drawing.free.axis_values import Kind, kind_of, number
from lib.drawing.free.pseudo_html import lines
from lib.drawing.ground_and_grid import Ticked
from lib.drawing.pixel_axes import Axis
from lib.drawing.rgba import Colour, colour
from lib.drawing.rich_lines import plain_lines
from lib.drawing.scene import Line
from lib.drawing.tick_labels import labels
from lib.drawing.ticks import fitting_step, ticks

if TYPE_CHECKING:
    from lib.drawing.free.figure_canvas import FigureCanvas


@dataclass(frozen=True, kw_only=True)
class FigureAxis(Axis):
    """An axis of a figure, with its settings."""

    settings: Mapping[str, Any]

    @property
    def kind(self) -> Kind:
        """Whether its values are numbers or dates."""
        return "date" if self.is_days else "linear"

    def number(self, value: Any) -> float:
        """A value as a number on this axis."""
        return number(value, self.kind)


Axes = Mapping[str, FigureAxis]


def _names(canvas: "FigureCanvas") -> list[str]:
    laid = [key.replace("axis", "") for key in canvas.layout if key.startswith(("xaxis", "yaxis"))]
    return sorted({"x", "y", *laid})


def _stretch(canvas: "FigureCanvas", name: str) -> tuple[float, float]:
    """Where the axis begins in the picture, and its length."""
    plot = canvas.plot
    low, high = canvas.axis(name).get("domain") or (0.0, 1.0)
    if name.startswith("x"):
        return plot.left + low * plot.width, (high - low) * plot.width
    return plot.bottom - low * plot.height, -(high - low) * plot.height


def _axis(canvas: "FigureCanvas", name: str) -> FigureAxis:
    settings = canvas.axis(name)
    ends = settings.get("range") or (0.0, 1.0)
    kind = kind_of(ends) or "linear"
    begin, length = _stretch(canvas, name)
    return FigureAxis(
        is_across=name.startswith("x"),
        is_days=kind == "date",
        first=number(ends[0], kind),
        last=number(ends[1], kind),
        begin=begin,
        length=length,
        settings=settings,
    )


def _shortened(axis: FigureAxis, length: float) -> FigureAxis:
    """The axis with another length around the same middle."""
    signed = length if axis.length > 0 else -length
    return replace(axis, begin=axis.begin + (axis.length - signed) / 2, length=signed)


def _anchored(across: FigureAxis, up: FigureAxis) -> tuple[FigureAxis, FigureAxis]:
    """Both axes at one scale, for `scaleanchor`: the one with space to spare is shortened."""
    ratio = float(up.settings.get("scaleratio", 1))
    unit = abs(across.length / (across.last - across.first))
    own = abs(up.length / (up.last - up.first))
    if own > ratio * unit:
        return across, _shortened(up, abs(up.last - up.first) * ratio * unit)
    return _shortened(across, abs(across.last - across.first) * own / ratio), up


def axes_of(canvas: "FigureCanvas") -> dict[str, FigureAxis]:
    """All axes of a figure by their names: x, y, x2 …"""
    found = {name: _axis(canvas, name) for name in _names(canvas)}
    for name in list(found):
        lead = found[name].settings.get("scaleanchor")
        if lead:
            found[lead], found[name] = _anchored(found[lead], found[name])
    return found


def _texts(axis: FigureAxis, ink: Colour) -> list[tuple[float, tuple[Line, ...]]]:
    """Its ticks, as given or by days, and their labels."""
    given = axis.settings.get("tickvals")
    if given is not None:
        texts = [lines(str(text), ink) for text in axis.settings["ticktext"]]
        return list(zip(map(axis.number, given), texts, strict=True))
    step = fitting_step(axis)
    values = ticks(axis, step)
    texts = [plain_lines(text, ink) for text in labels(axis, step, values)]
    return list(zip(values, texts, strict=True))


def _ticked(axis: FigureAxis, other: Axis) -> Ticked:
    font = axis.settings["tickfont"]
    found = [each for each in _texts(axis, colour(font["color"])) if axis.holds(each[0])]
    return Ticked(
        axis=axis,
        across=other,
        places=tuple(axis.pixel(value) for value, _ in found),
        texts=tuple(text for _, text in found),
        size=float(font["size"]),
        is_labelled=axis.settings.get("showticklabels", True),
    )


def ticked_axes(axes: Axes) -> list[Ticked]:
    """The axes that are shown, with their ticks."""
    shown = [axis for axis in axes.values() if axis.settings.get("visible", True)]
    return [_ticked(axis, axes["y" if axis.is_across else "x"]) for axis in shown]
