"""What stands over the series of a chart: texts at places, and upright lines."""

from dataclasses import dataclass
from typing import Literal

from lib.charts.model.rich_text import Rich
from lib.charts.model.scale import Place
from lib.charts.model.series import Stroke


@dataclass(frozen=True)
class Label:
    """A text at a place, shifted right and up by pixels.

    Without `x` it stands at the left edge of the picture, without `y` above the plot. `anchor` and
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
    """An upright line at a place, from `low` to `high` in its panel.

    One of the whole chart has neither: it goes over all panels and `rise` pixels above them, where
    its label stands.
    """

    x: Place
    stroke: Stroke
    low: float | None = None
    high: float | None = None
    rise: float = 0.0
    label: Label | None = None
    name: str = ""
