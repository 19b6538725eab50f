"""Figures on a web page: as wide as the window, their texts outside as HTML."""

from dataclasses import dataclass

import plotly.graph_objects as go

from lib.exports.sheet.room import AROUND
from lib.exports.sheet.sheet_titles import lines_of
from lib.look.letter_room import NOTE_LINE, TEXT_LINE, TITLE_LINE
from lib.look.style import NOTE
from lib.views.exhibit import Exhibit

LOWEST = 420


@dataclass(frozen=True)
class Screened:
    """A figure without its texts, and the parts of its key in pseudo-HTML: escaped HTML."""

    figure: go.Figure
    key: tuple[str, ...]


def responsive_figure(exhibit: Exhibit) -> Screened:
    """The exhibit's figure without title, subtitle and note."""
    figure = go.Figure(exhibit.figure)
    title, margin = figure.layout.title, figure.layout.margin
    if not title.text:
        return Screened(figure.update_layout(width=None, autosize=True), ())
    notes = [item for item in figure.layout.annotations if item.name == NOTE]
    head = AROUND - 14 + TITLE_LINE * lines_of(title.text)
    head += TEXT_LINE * lines_of(title.subtitle.text)
    foot = NOTE_LINE * sum(lines_of(item.text) for item in notes)
    figure.layout.annotations = [item for item in figure.layout.annotations if item.name != NOTE]
    figure.update_layout(
        title={"text": "", "subtitle": {"text": ""}},
        margin={"t": max(margin.t - head, 30), "b": margin.b - foot},
        height=max(LOWEST, (figure.layout.height or LOWEST) - head - foot),
        width=None,
        autosize=True,
    )
    return Screened(figure, tuple(sign.drawn() for sign in exhibit.key))
