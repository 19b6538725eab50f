"""The one page for readers in a hurry: large figures, map and trend together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd
import plotly.graph_objects as go

from lib.exports import carrying
from lib.exports.evidence_tables import Behind, behind
from lib.maps import strike_map, strip
from lib.selection.options import NOTHING, Options
from lib.views.catalogue import exhibit as exhibit_of
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.strike_map import AREA, NEAR_BORDER

FIGURES, MAP, TREND = "headlines", "strike-map", "weekly"
# If there were more large figures, they would be too small.
MOST = 4
# The axis of the strip beside a map.
STRIP = "x2"


@dataclass(frozen=True)
class Figure:
    """A large figure: the number in words, what it counts, who says so, and its articles."""

    number: str
    what: str
    who: str
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Glance:
    """Figures, map and trend of one selection; map and trend are None if there is nothing to show.

    `behind` is the evidence for the figures.
    """

    title: str
    figures: tuple[Figure, ...]
    behind: Behind
    map: Exhibit | None = None
    trend: Exhibit | None = None

    @property
    def cited(self) -> tuple[str, ...]:
        """The articles that support the figures."""
        return tuple(dict.fromkeys(name for figure in self.figures for name in figure.articles))

    def numbered(self, numbers: Mapping[str, int], figure: Figure) -> list[int]:
        """The numbers of a figure's sources."""
        return sorted(numbers[name] for name in figure.articles if name in numbers)


def _figures(shown: Exhibit, found: Behind) -> tuple[Figure, ...]:
    frame = shown.data[0].frame.head(MOST)
    articles = carrying.rows(shown.data[0], found, MOST)
    parts = zip(frame["figure"], frame["label"], frame["detail"], articles, strict=True)
    return tuple(
        Figure(*("" if pd.isna(text) else str(text) for text in texts), own)
        for *texts, own in parts
    )


def without_strip(made: Exhibit) -> Exhibit:
    """A map without the strip of regions beside it; any other picture unchanged."""
    if made.sized is None:
        return made
    sized = made.sized

    def plain(wide: int, high: int) -> go.Figure:
        around = strike_map.LEFT + strike_map.RIGHT
        figure = sized(round((wide - around) / (1 - strip.SHARE)) + around, high)
        figure.data = [trace for trace in figure.data if trace.xaxis != STRIP]
        return figure.update_layout(xaxis_domain=[0, 1], yaxis_domain=[0, 1])

    return replace(made, sized=plain)


def _plain_map(context: Context) -> Exhibit | None:
    """The map along the border, if there is one."""
    made = _drawn(MAP, context, Options.of({AREA: NEAR_BORDER}))
    return made and without_strip(made)


def _drawn(name: str, context: Context, options: Options = NOTHING) -> Exhibit | None:
    made = exhibit_of(name, context, options)
    if made is None or made.is_empty or made.figure is None or not made.figure.data:
        return None
    return made


def glance_of(context: Context) -> Glance | None:
    """The page of the view's selection; None without figures."""
    shown = exhibit_of(FIGURES, context, NOTHING)
    if shown is None or shown.is_empty:
        return None
    found = behind(shown, context)
    figures = _figures(shown, found)
    return Glance(shown.caption.title, figures, found, _plain_map(context), _drawn(TREND, context))
