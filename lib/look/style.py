"""How charts look: themes, marks for bounds, and the texts of a picture."""

from dataclasses import dataclass, replace
from functools import cache

import plotly.graph_objects as go
import plotly.io

from lib.look.letter_room import NARROW, WIDE, Room
from lib.look.palette import NO_BLOC
from lib.look.signs import Sign

# Plotly takes orjson if it is installed, which refuses a text with half of a surrogate pair.
plotly.io.json.config.default_engine = "json"
FONT = '"Source Sans", "Source Sans 3", "Noto Sans", Arial, sans-serif'


@dataclass(frozen=True)
class Theme:
    """Colours of one appearance, and room for texts; `neutral` is for marks of no bloc."""

    name: str
    paper: str
    ink: str
    muted: str
    grid: str
    neutral: str
    quiet: str
    land: str
    focus_land: str
    water: str
    line: str
    room: Room = WIDE

    @property
    def is_dark(self) -> bool:
        """Whether the ground is dark."""
        return self.name == "dark"

    @property
    def bloc_column(self) -> str:
        """The column of the blocs table that holds this theme's colours."""
        return "colour_dark" if self.is_dark else "colour"


LIGHT = Theme(
    name="light",
    paper="#FFFFFF",
    ink="#111827",
    muted="#4B5563",
    grid="#E5E7EB",
    neutral=NO_BLOC[0],
    quiet="#7A828F",
    land="#ECEBE7",
    focus_land="#FAF9F5",
    water="#CFE0EE",
    line="#B9BDC4",
)
DARK = Theme(
    name="dark",
    paper="#11151C",
    ink="#F3F4F6",
    muted="#B4BBC6",
    grid="#2A313C",
    neutral=NO_BLOC[1],
    quiet="#9AA3B0",
    land="#191E27",
    focus_land="#222934",
    water="#2C4A66",
    line="#4A5362",
)


def theme(name: str | None, room: str | None = None) -> Theme:
    """The theme of that name, light if there is none; `room` is narrow or wide."""
    look = DARK if name == "dark" else LIGHT
    return replace(look, room=NARROW) if room == NARROW.name else look


# The shape shows the bound; hollow: the number itself is not included.
BOUND_SYMBOLS = {
    "exactly": "circle",
    "at_least": "triangle-up",
    "more_than": "triangle-up-open",
    "at_most": "triangle-down",
    "fewer_than": "triangle-down-open",
    "about": "diamond",
    "nearly": "diamond-open",
    "between": "square",
}


# Days, then months, with the year once: Plotly's own ticks show hours on a day's axis.
TICKS = [
    {"dtickrange": [None, 86_400_000 * 6], "value": "%-d %b %Y"},
    {"dtickrange": [86_400_000 * 6, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", None], "value": "%b\n%Y"},
]


@cache
def template(look: Theme) -> go.layout.Template:
    """The Plotly template of a theme, which Plotly checks once; every figure names it, so that no
    other is used. A figure has a copy of it."""
    axis = {
        "gridcolor": look.grid,
        "linecolor": look.line,
        "zerolinecolor": look.line,
        "tickfont": {"color": look.muted, "size": 12},
        "title": {"font": {"color": look.muted, "size": 12}},
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "color": look.ink, "size": 13},
            "paper_bgcolor": look.paper,
            "plot_bgcolor": look.paper,
            "colorway": [look.neutral],
            "xaxis": axis,
            "yaxis": axis,
            "hoverlabel": {
                "bgcolor": look.paper,
                "bordercolor": look.line,
                "font": {"color": look.ink, "size": 13, "family": FONT},
                "align": "left",
            },
            "legend": {"font": {"color": look.muted, "size": 12}},
            "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": look.muted, "activecolor": look.ink},
        }
    )


@dataclass(frozen=True)
class Caption:
    """The texts of a picture; `key` explains its marks and colours.

    The texts are plain; they are escaped when drawn.
    """

    title: str
    subtitle: str
    note: str
    key: tuple[Sign, ...] = ()
