"""What stands around the marks of a figure: ground, grid, zero lines, ticks and titles."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lib.scenes import markup, tick_labels, ticks
from lib.scenes.axes import Axes, Axis
from lib.scenes.colours import colour
from lib.scenes.letters import label_width
from lib.scenes.scene import LEADING, Box, Drawing, Fill, Label, Path, Stroke
from lib.scenes.settings import Sheet

GROUND, GRID, AXES, TITLE = "Ground", "Grid", "Axes", "Title"
# Of a letter's height: its middle above the foot of the line, and what hangs below it.
MIDDLE, BELOW, LETTER = 0.35, 0.2, 1.22
# From the title's last line to the subtitle's first one, in heights of the latter.
APART = 1.7
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
        """The height of its labels' letters."""
        return float(self.axis.settings["tickfont"]["size"])

    @property
    def edge(self) -> float:
        """Where its labels begin: the side of the plot that they stand on."""
        low, high = self.across.ends
        return low if self.axis.settings.get("side") in ("top", None) and not self.below else high

    @property
    def below(self) -> bool:
        """Whether its labels stand under the plot."""
        return self.axis.is_across and self.axis.settings.get("side") != "top"


def ticked(axis: Axis, axes: Axes) -> Ticked:
    """The axis with those of its ticks that lie in its range."""
    values = ticks.ticks(axis)
    pairs = zip(values, tick_labels.labels(axis, values), strict=True)
    seen = [(axis.pixel(value), text) for value, text in pairs if axis.holds(value)]
    other = axes.get(axis.settings.get("anchor", ""), axes["y" if axis.is_across else "x"])
    return Ticked(axis, other, tuple(at for at, _ in seen), tuple(text for _, text in seen))


def grounds(sheet: Sheet, axes: Axes) -> list[Drawing]:
    """The ground of each plot, where it is another one than the picture's."""
    if sheet.layout["plot_bgcolor"] == sheet.layout["paper_bgcolor"]:
        return []
    ground = Fill(colour(sheet.layout["plot_bgcolor"]))
    pairs = {(t.get("xaxis", "x"), t.get("yaxis", "y")) for t in sheet.traces} or {("x", "y")}
    boxes = []
    for across, up in sorted(pairs):
        (left, right), (top, bottom) = axes[across].ends, axes[up].ends
        boxes.append(Box(layer=GROUND, name="ground", left=left, top=top, width=right - left,
                         height=bottom - top, fill=ground))  # fmt: skip
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
    """The grid's lines, and the line at zero, which takes the place of one of them."""
    axis, settings = found.axis, found.axis.settings
    is_zero = settings.get("zeroline", settings["showgrid"])
    zero = [axis.pixel(0)] if is_zero and axis.kind == "linear" and axis.holds(0) else []
    lines = [at for at in found.places if at not in zero] if settings["showgrid"] else []
    return [
        *_rules(found, lines, f"grid {axis.name}", settings["gridcolor"]),
        *_rules(found, zero, f"zero {axis.name}", settings["zerolinecolor"]),
    ]


def _foot(found: Ticked, at: float, count: int) -> tuple[float, float]:
    """Where the first of so many lines of a label stands."""
    size, lead = found.size, (count - 1) * LEADING * found.size
    if not found.axis.is_across:
        return found.edge - GAP, at + MIDDLE * size - lead / 2
    if found.below:
        return at, found.edge + GAP + size
    return at, found.edge - GAP - BELOW * size - lead


def _label(found: Ticked, at: float, text: str) -> Label:
    lines = markup.lines(text, colour(found.axis.settings["tickfont"]["color"]))
    x, y = _foot(found, at, len(lines))
    anchor = "middle" if found.axis.is_across else "end"
    name = " ".join(markup.plain(text))
    return Label(layer=AXES, name=name, x=x, y=y, lines=lines, size=found.size, anchor=anchor)


def _turned(found: Ticked, label: Label) -> Label:
    """A label that is read upwards, from the axis or towards it."""
    if abs(found.axis.settings["tickangle"]) != 90 or not found.axis.is_across:
        return label
    anchor = "end" if found.below else "start"
    middle = label.x + MIDDLE * label.size - (len(label.lines) - 1) * LEADING * label.size / 2
    return replace(label, anchor=anchor, angle=-90.0, x=middle, y=found.edge)


def _fits(label: Label, width: float) -> bool:
    """Whether a label under or over its tick lies within a picture of that width."""
    half = label_width(label) / 2
    return label.anchor != "middle" or half <= label.x <= width - half


def labels(found: Ticked, width: float) -> list[Label]:
    """The labels of an axis' ticks, those that lie within a picture of that width."""
    if not found.axis.settings["showticklabels"]:
        return []
    pairs = zip(found.places, found.texts, strict=True)
    drawn = [_turned(found, _label(found, at, text)) for at, text in pairs]
    return [label for label in drawn if _fits(label, width)]


def title(found: Ticked, beside: list[Label]) -> list[Label]:
    """The axis' title, clear of its labels."""
    settings = found.axis.settings.get("title") or {}
    if not settings.get("text"):
        return []
    font = settings["font"]
    size = float(font["size"])
    lines = markup.lines(settings["text"], colour(font["color"]))
    middle = sum(found.axis.ends) / 2
    name = " ".join(markup.plain(settings["text"]))
    label = Label(layer=AXES, name=name, x=middle, y=middle, lines=lines, size=size,
                  anchor="middle")  # fmt: skip
    deep = max((len(other.lines) for other in beside), default=0)
    room = GAP + BELOW * found.size + deep * LETTER * found.size + settings.get("standoff", 6)
    if found.below:
        return [replace(label, y=found.edge + room + size)]
    if found.axis.is_across:
        return [replace(label, y=found.edge - room)]
    wide = max((label_width(other) for other in beside), default=0.0)
    return [replace(label, x=found.edge - max(10 + 2 * size, wide + GAP + 8), angle=-90.0)]


def _text(name: str, font: Mapping[str, Any], text: str, x: float, y: float) -> Label:
    lines = markup.lines(text, colour(font["color"]))
    return Label(layer=TITLE, name=name, x=x, y=y, lines=lines, size=float(font["size"]))


def heading(sheet: Sheet) -> list[Label]:
    """The figure's title and subtitle in its upper left corner, as lib.style puts them there."""
    settings = sheet.layout.get("title") or {}
    subtitle = settings.get("subtitle") or {}
    pad = settings.get("pad", {})
    x, y = float(pad.get("l", 0)), float(pad.get("t", 0))
    found = []
    if settings.get("text"):
        above = _text("title", settings["font"], settings["text"], x, y)
        above = replace(above, y=y + 0.7 * above.size)
        y = above.y + (len(above.lines) - 1) * LEADING * above.size
        found.append(above)
    if subtitle.get("text"):
        below = _text("subtitle", subtitle["font"], subtitle["text"], x, y)
        found.append(replace(below, y=y + (APART if found else 0.7) * below.size))
    return found
