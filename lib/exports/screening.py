"""Figures as a web page shows them: as wide as the window, their texts outside as HTML."""

from dataclasses import dataclass

import plotly.graph_objects as go

from lib.exports.framing import AROUND, NOTE_LINE, TEXT_LINE, TITLE_LINE
from lib.style import NOTE
from lib.views.picture import Picture
from lib.words import wrapped

LOWEST = 420
BREAK = "<br>"


@dataclass(frozen=True)
class Screened:
    """A figure without its texts, and its key's lines in pseudo-HTML, which is escaped HTML."""

    figure: go.Figure
    key: tuple[str, ...]


def screened(picture: Picture, letters: int) -> Screened:
    """The picture's figure without title, subtitle and note.

    `letters` is how many the figure's subtitle has on a line: what follows it is the key.
    """
    figure = go.Figure(picture.figure)
    title, margin = figure.layout.title, figure.layout.margin
    if not title.text:
        return Screened(figure.update_layout(width=None, autosize=True), ())
    subtitle = (title.subtitle.text or "").split(BREAK) if title.subtitle.text else []
    notes = [item for item in figure.layout.annotations if item.name == NOTE]
    lines = sum(item.text.count(BREAK) + 1 for item in notes if item.text)
    head = AROUND - 14 + TITLE_LINE * (title.text.count(BREAK) + 1) + TEXT_LINE * len(subtitle)
    foot = NOTE_LINE * lines
    figure.layout.annotations = [item for item in figure.layout.annotations if item.name != NOTE]
    figure.update_layout(
        title={"text": "", "subtitle": {"text": ""}},
        margin={"t": max(margin.t - head, 30), "b": margin.b - foot},
        height=max(LOWEST, (figure.layout.height or LOWEST) - head - foot),
        width=None,
        autosize=True,
    )
    return Screened(figure, tuple(subtitle[len(wrapped(picture.caption.subtitle, letters)) :]))
