"""A figure's title, subtitle and key rewrapped for another line length."""

import plotly.graph_objects as go

from lib.look.letter_room import TEXT, TEXT_LINE, TITLE_LINE, Room
from lib.look.signs import key_lines
from lib.views.exhibit import Exhibit
from lib.wording import escape
from lib.wording.line_breaks import wrapped

BREAK = "<br>"


def lines_of(text: str | None) -> int:
    """The lines of a text in pseudo-HTML."""
    return text.count(BREAK) + 1 if text else 0


def with_line_lengths(exhibit: Exhibit, room: Room) -> go.Figure:
    """A copy of the figure with its texts wrapped for this room.

    The plot keeps its height. A figure without a title is unchanged.
    """
    figure, caption = go.Figure(exhibit.drawn), exhibit.caption
    title = figure.layout.title
    if not title.text:
        return figure
    heading = [escape.plotly(line) for line in wrapped(caption.title, room.line, room.title)]
    texts = [escape.plotly(line) for line in wrapped(caption.subtitle, room.line, TEXT)]
    below = [*texts, *key_lines(exhibit.key, room.line)]
    more = TITLE_LINE * (len(heading) - lines_of(title.text))
    more += TEXT_LINE * (len(below) - lines_of(title.subtitle.text))
    height = figure.layout.height
    return figure.update_layout(
        title={"text": f"<b>{BREAK.join(heading)}</b>", "subtitle": {"text": BREAK.join(below)}},
        margin={"t": figure.layout.margin.t + more},
        height=height and height + more,
    )
