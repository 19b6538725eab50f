"""The series of a panel: bars, points, lines, bands and intervals, each with its meaning."""

from dataclasses import dataclass
from typing import Literal

from lib.charts.model.rich_text import Rich
from lib.charts.model.scale import Place

# A mark in this colour is invisible.
CLEAR = "rgba(0,0,0,0)"
# The opacity of points that state none.
OVERLAPPING = 0.7
Dash = Literal["solid", "dash", "dot"]


@dataclass(frozen=True)
class Stroke:
    """The look of a line; its width is in pixels."""

    colour: str
    width: float
    dash: Dash = "solid"


@dataclass(frozen=True)
class Mark:
    """The look of a point: Plotly's name of the symbol, diameter and edge in pixels."""

    symbol: str
    colour: str
    size: float
    opacity: float = 1.0
    edge: float = 0.0


@dataclass(frozen=True)
class Point:
    """A mark at a place, possibly up to this much `above` it, and the text beside it.

    `evidence` is its kind and ids (see lib.evidence.picks). `bound` is a term of the vocabulary,
    `bloc` a label; an older figure repeats an earlier one, or was corrected since. `slot` is the
    start of its bar's slot, if it belongs to one.
    """

    x: Place
    y: Place
    mark: Mark
    evidence: str = ""
    hover: Rich = ()
    text: Rich = ()
    text_colour: str = ""
    above: float = 0.0
    bound: str = ""
    bloc: str = ""
    is_older: bool = False
    slot: Place | None = None


@dataclass(frozen=True)
class Points:
    """Points, each with its own mark; texts are to the right of theirs.

    Points that are `is_free` may extend past the edge of the plot.
    """

    name: str
    points: tuple[Point, ...]
    error: Stroke | None = None
    text_size: float = 12
    is_free: bool = False

    @property
    def opacities(self) -> tuple[float, ...]:
        """The opacity of each mark: where all are opaque, they overlap, and let others be seen."""
        own = tuple(point.mark.opacity for point in self.points)
        return own if any(opacity != 1 for opacity in own) else (OVERLAPPING,) * len(own)


@dataclass(frozen=True)
class Line:
    """A line from spot to spot, or up by steps; None is a gap. Points are marks on its spots."""

    name: str
    spots: tuple[tuple[Place, Place] | None, ...]
    stroke: Stroke
    is_stepped: bool = False
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Bar:
    """A bar for the slot that begins at `start`: a day, week, month or row.

    It begins `left` days or rows after the start, and is `width` of them wide. `doubt` says why it
    is only possible, and hatched; certain bars have none.
    """

    start: Place
    length: float
    width: float
    left: float = 0.0
    base: float | None = None
    evidence: str = ""
    hover: Rich = ()
    doubt: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether it is certain."""
        return not self.doubt


@dataclass(frozen=True)
class Bars:
    """Bars of one colour; `reporter` is the kind of reporter of the counted events, if known.

    Horizontal bars begin at the left. Those that are `is_labelled` have their number at their end.
    """

    name: str
    bars: tuple[Bar, ...]
    fill: str
    outline: Stroke | None = None
    category: str = ""
    reporter: str = ""
    lies: bool = False
    is_labelled: bool = False


@dataclass(frozen=True)
class Band:
    """Areas within their outlines; hatched in a second colour if claims conflict."""

    name: str
    outlines: tuple[tuple[tuple[Place, float], ...], ...]
    fill: str
    hatch: str | None = None


@dataclass(frozen=True)
class Interval:
    """The range that a figure allows, in its row."""

    row: float
    low: float
    high: float
    stroke: Stroke
    voice: str


@dataclass(frozen=True)
class Intervals:
    """The intervals of figures, below their marks."""

    name: str
    intervals: tuple[Interval, ...]
