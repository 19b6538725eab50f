"""How charts look: themes, marks for bounds, titles with subtitle and source note."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import plotly.graph_objects as go

from lib.look import letter_room
from lib.look.letter_room import (
    NARROW,
    NOTE_LINE,
    NOTE_SIZE,
    TEXT,
    TEXT_LINE,
    TEXT_SIZE,
    WIDE,
    Room,
)
from lib.look.palette import NO_BLOC
from lib.look.signs import Sign, as_meta, key_lines
from lib.wording import escape
from lib.wording.letter_widths import Face
from lib.wording.line_breaks import cut_to, wrapped

FONT = '"Source Sans", "Source Sans 3", "Noto Sans", Arial, sans-serif'

NOTE = "source-note"  # name of the annotation, for code that lays a figure out again
ON_PAPER: dict[str, Any] = {"xref": "paper", "yref": "paper", "showarrow": False}


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


def template(look: Theme) -> go.layout.Template:
    """The Plotly template of a theme; every figure names it, so that no other is used."""
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


# The longest title and text of a picture in multiples of the type size: a corpus may have labels
# of any length.
LONGEST_TITLE, LONGEST_TEXT = 165, 510
# The type of what a figure says if it is empty, and the pixels for a line of it.
EMPTY, EMPTY_WIDE = Face(15), 290.0


def _lines(text: str, width: float, face: Face) -> list[str]:
    return [escape.plotly(line) for line in wrapped(text, width, face)]


def _caption_lines(text: str, longest: float, width: float, face: Face) -> list[str]:
    return _lines(cut_to(text, longest * face.size, face), width, face)


def _heading(title: str, subtitle: str, look: Theme, above: int) -> dict[str, Any]:
    """Title and subtitle at the upper left of the picture, that many pixels below its edge."""
    return {
        "text": f"<b>{title}</b>",
        "font": {"size": look.room.title.size, "color": look.ink},
        "subtitle": {"text": subtitle, "font": {"size": TEXT_SIZE, "color": look.muted}},
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"l": 6, "t": 20 + above},
    }


def _source_note(note: str, look: Theme, margin: Mapping[str, int]) -> dict[str, Any]:
    """The source note at the lower left of the picture, in the margin around the plot."""
    return {
        "name": NOTE,
        "text": note,
        "font": {"size": NOTE_SIZE, "color": look.muted},
        "x": 0,
        "y": 0,
        "xshift": 6 - margin["l"],
        "yshift": -margin["b"] + 4,
        "xanchor": "left",
        "yanchor": "bottom",
        "align": "left",
        **ON_PAPER,
    }


def with_caption(
    figure: go.Figure, caption: Caption, look: Theme, height: int, strip: int = 0, left: int = 54
) -> go.Figure:
    """A copy of the figure with title, subtitle and source note inside the picture.

    `strip` keeps that many pixels free between subtitle and plot, `left` beside it.
    """
    wide = look.room.line
    title = _caption_lines(caption.title, LONGEST_TITLE, wide, look.room.title)
    note = _caption_lines(caption.note, LONGEST_TEXT, wide, letter_room.NOTE)
    subtitle = [
        *_caption_lines(caption.subtitle, LONGEST_TEXT, wide, TEXT),
        *key_lines(caption.key, wide),
    ]
    # On a narrow screen the toolbar has its own line above the title.
    above = 30 if look.room.is_narrow else 0
    top = above + 22 + look.room.title_line * len(title) + TEXT_LINE * len(subtitle) + 14 + strip
    margin = {"t": top, "b": 46 + NOTE_LINE * len(note), "l": left, "r": 16}
    copy = go.Figure(figure)
    copy.update_layout(
        template=template(look),
        height=height,
        margin=margin,
        meta=as_meta(caption.key),
        title=_heading("<br>".join(title), "<br>".join(subtitle), look, above),
    )
    return copy.add_annotation(_source_note("<br>".join(note), look, margin))


def empty(message: str, look: Theme, height: int = 320) -> go.Figure:
    """A figure that says what is empty, and why."""
    figure = go.Figure(layout={"template": template(look), "height": height})
    figure.update_xaxes(visible=False).update_yaxes(visible=False)
    figure.add_annotation(
        text="<br>".join(_lines(message, EMPTY_WIDE, EMPTY)),
        x=0.5,
        y=0.5,
        **ON_PAPER,
        font={"size": EMPTY.size, "color": look.muted},
    )
    return figure
