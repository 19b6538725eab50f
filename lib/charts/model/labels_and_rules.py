"""Above the series of a chart: texts at places, and vertical lines."""

from dataclasses import dataclass
from typing import Literal

from lib.charts.model.rich_text import Rich
from lib.charts.model.scale import Place
from lib.charts.model.series import Stroke


@dataclass(frozen=True)
class Label:
    """A text at a place, shifted right and up by pixels.

    Without `x` it is at the left edge of the picture, without `y` above the plot. `anchor` and
    `standing` are the side of the text that is at the place. `ground` is painted behind it.
    """

    text: Rich
    x: Place | None
    y: Place | None
    colour: str
    size: float
    anchor: Literal["left", "center", "right"] = "center"
    standing: Literal["top", "middle", "bottom"] = "middle"
    right: float = 0.0
    up: float = 0.0
    ground: str | None = None
    pad: float | None = None


@dataclass(frozen=True)
class Rule:
    """A vertical line at a place, from `low` to `high` in its panel.

    One for the whole chart has neither: it crosses all panels and extends `rise` pixels above them,
    to its label.
    """

    x: Place
    stroke: Stroke
    low: float | None = None
    high: float | None = None
    rise: float = 0.0
    label: Label | None = None
    name: str = ""
