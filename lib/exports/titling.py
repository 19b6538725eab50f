"""A figure's title, subtitle and key on lines of another length than it was drawn with."""

import re
from collections.abc import Iterable
from html import unescape

import plotly.graph_objects as go

from lib import escape
from lib.style import Room, Sign
from lib.views.picture import Picture
from lib.words import wrapped

# What lib.style.captioned gives to a line of title and subtitle, and puts between parts of a key.
TITLE_LINE, TEXT_LINE = 22, 18
BREAK, APART = "<br>", "   "
TAG = re.compile(r"<[^>]*>")


def lines_of(text: str | None) -> int:
    """The lines of a text in pseudo-HTML."""
    return text.count(BREAK) + 1 if text else 0


def key_of(picture: Picture) -> list[str]:
    """The parts of the key that is drawn in the picture's figure, in pseudo-HTML."""
    layout = picture.drawn.layout
    signs = [*(Sign(*parts) for parts in layout.meta or ()), *picture.caption.key]
    lines = (layout.title.subtitle.text or "").split(BREAK)
    starts = [number for number, line in enumerate(lines)
              if signs and line.startswith(signs[0].drawn())]  # fmt: skip
    return [part for line in lines[starts[0] :] for part in line.split(APART)] if starts else []


def _filled(parts: Iterable[str], letters: int) -> list[str]:
    """The parts on lines of at most so many letters."""
    lines: list[list[str]] = []
    used = letters + 1
    for part in parts:
        wide = len(unescape(TAG.sub("", part))) + len(APART) + 1
        if used + wide > letters:
            lines.append([])
            used = 0
        lines[-1].append(part)
        used += wide
    return [APART.join(line) for line in lines]


def retitled(picture: Picture, room: Room) -> go.Figure:
    """A copy of the figure with its texts on lines as long as the room has letters.

    The plot keeps its height. A figure without a title stays as it is.
    """
    figure, caption = go.Figure(picture.drawn), picture.caption
    title = figure.layout.title
    if not title.text:
        return figure
    heading = [escape.plotly(line) for line in wrapped(caption.title, room.title)]
    texts = [escape.plotly(line) for line in wrapped(caption.subtitle, room.text)]
    below = [*texts, *_filled(key_of(picture), room.text)]
    more = TITLE_LINE * (len(heading) - lines_of(title.text))
    more += TEXT_LINE * (len(below) - lines_of(title.subtitle.text))
    height = figure.layout.height
    return figure.update_layout(
        title={"text": f"<b>{BREAK.join(heading)}</b>", "subtitle": {"text": BREAK.join(below)}},
        margin={"t": figure.layout.margin.t + more},
        height=height and height + more,
    )
