"""Figures on a web page: as wide as the window, their texts outside as HTML."""

from dataclasses import dataclass, replace

import plotly.graph_objects as go

from lib.charts.model import Chart
from lib.charts.plotly_figure import figure_of
from lib.exports.sheet.framing import own_frame
from lib.exports.sheet.room import AROUND
from lib.look.caption_frame import NOTE, Frame
from lib.look.letter_room import NOTE_LINE, TEXT_LINE, TITLE_LINE
from lib.views.exhibit import Exhibit

LOWEST, LEAST_TOP = 420, 30


@dataclass(frozen=True)
class Screened:
    """A figure without its texts, and the parts of its key in pseudo-HTML: escaped HTML."""

    figure: go.Figure
    key: tuple[str, ...]


def _without_texts(frame: Frame) -> Frame:
    """The frame without title, subtitle and note, which are beside the figure."""
    head = AROUND - 14 + TITLE_LINE * len(frame.title) + TEXT_LINE * frame.below_title
    foot = NOTE_LINE * frame.note_lines
    cleared = replace(frame, title=(), text=(), key=(), notes=())
    high = max(LOWEST, frame.height - head - foot)
    return replace(
        cleared, top=max(frame.top - head, LEAST_TOP), bottom=frame.bottom - foot, height=high
    )


def _in_frame(figure: go.Figure, frame: Frame) -> go.Figure:
    """A free figure in this frame."""
    kept = [item for item in figure.layout.annotations if item.name != NOTE]
    figure.layout.annotations = kept
    return figure.update_layout(
        title={"text": "", "subtitle": {"text": ""}},
        margin={"t": frame.top, "b": frame.bottom},
        height=frame.height,
    )


def responsive_figure(exhibit: Exhibit) -> Screened:
    """The exhibit's figure without title, subtitle and note."""
    drawn, key = exhibit.drawable, tuple(sign.drawn() for sign in exhibit.key)
    frame = own_frame(drawn)
    if not frame.title:
        figure, key = go.Figure(exhibit.figure), ()
    elif isinstance(drawn, Chart):
        figure = figure_of(drawn, _without_texts(frame))
    else:
        figure = _in_frame(go.Figure(drawn), _without_texts(frame))
    return Screened(figure.update_layout(width=None, autosize=True), key)
