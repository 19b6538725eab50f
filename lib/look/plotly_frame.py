"""Plotly's layout for the texts around a figure."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from lib.look.caption_frame import (
    EDGE,
    MESSAGE,
    NOTE,
    Frame,
    Note,
    caption_frame,
    message_lines,
)
from lib.look.signs import Sign, as_meta, key_line
from lib.look.style import Caption, Theme, template
from lib.wording import escape

ON_PAPER: dict[str, Any] = {"xref": "paper", "yref": "paper", "showarrow": False}


def escaped(lines: Sequence[str]) -> str:
    """The lines in pseudo-HTML."""
    return "<br>".join(map(escape.plotly, lines))


def _heading(frame: Frame, look: Theme) -> dict[str, Any]:
    """Title, subtitle and key at the upper left of the picture."""
    below = [*map(escape.plotly, frame.text), *map(key_line, frame.key)]
    return {
        "text": f"<b>{escaped(frame.title)}</b>" if frame.title else "",
        "font": {"size": frame.title_size, "color": look.ink},
        "subtitle": {
            "text": "<br>".join(below),
            "font": {"size": frame.text_size, "color": look.muted},
        },
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"l": EDGE, "t": frame.above},
    }


def _note(note: Note, frame: Frame) -> dict[str, Any]:
    """A note in the margin around the plot."""
    text = escaped(note.lines)
    found = {
        "name": note.name,
        "text": f"<b>{text}</b>" if note.is_bold else text,
        "font": {"size": note.size, "color": note.colour},
        "x": 1 if note.is_right else 0,
        "xshift": frame.right - EDGE if note.is_right else EDGE - frame.left,
        "xanchor": "right" if note.is_right else "left",
        "y": 1 if note.is_on_top else 0,
        "yshift": frame.top - note.away if note.is_on_top else note.away - frame.bottom,
        "yanchor": "top" if note.is_on_top else "bottom",
        "align": None if note.is_right else "left",
        "bgcolor": note.ground,
        "borderpad": note.pad,
        **ON_PAPER,
    }
    return {name: value for name, value in found.items() if value is not None}


def frame_layout(frame: Frame, look: Theme) -> dict[str, Any]:
    """The layout of a figure in this frame, but for its notes."""
    return {
        "template": template(look),
        "width": frame.width,
        "height": frame.height,
        "margin": {"t": frame.top, "b": frame.bottom, "l": frame.left, "r": frame.right},
        "title": _heading(frame, look),
        "autosize": None if frame.width is None else False,
    }


def notes(frame: Frame) -> list[dict[str, Any]]:
    """The notes of this frame as Plotly's annotations."""
    return [_note(note, frame) for note in frame.notes]


def with_frame(figure: go.Figure, frame: Frame, look: Theme) -> go.Figure:
    """A copy of the figure in this frame, without the texts of an earlier one."""
    copy = go.Figure(figure)
    names = {note.name for note in frame.notes}
    kept = [each.to_plotly_json() for each in figure.layout.annotations if each.name not in names]
    copy.update_layout(**frame_layout(frame, look))
    copy.layout.annotations = [*kept, *notes(frame)]
    return copy


def with_key(figure: go.Figure, key: Sequence[Sign]) -> go.Figure:
    """The figure, which carries its key for those who redraw it."""
    return figure.update_layout(meta=as_meta(key))


def with_caption(
    figure: go.Figure, caption: Caption, look: Theme, height: int, strip: int = 0, left: int = 54
) -> go.Figure:
    """A copy of the figure with title, subtitle and source note inside the picture.

    `strip` keeps that many pixels free between subtitle and plot, `left` beside it.
    """
    frame = caption_frame(caption, look, height, strip, left)
    return with_key(with_frame(figure, frame, look), caption.key)


def empty(message: str, look: Theme, height: int = 320) -> go.Figure:
    """A figure that says what is empty, and why."""
    figure = go.Figure(layout={"template": template(look), "height": height})
    figure.update_xaxes(visible=False).update_yaxes(visible=False)
    figure.add_annotation(
        text=escaped(message_lines(message)),
        x=0.5,
        y=0.5,
        **ON_PAPER,
        font={"size": MESSAGE.size, "color": look.muted},
    )
    return figure


def _lines(text: str | None) -> tuple[str, ...]:
    """The lines of a text in pseudo-HTML: only their number is used."""
    return tuple(text.split("<br>")) if text else ()


def frame_in(figure: go.Figure) -> Frame:
    """The frame that a figure has now."""
    layout = figure.layout
    title, margin = layout.title, layout.margin
    usual, notes = Frame(0), [each for each in layout.annotations if each.name == NOTE]
    return Frame(
        height=layout.height or 0,
        top=usual.top if margin.t is None else margin.t,
        bottom=usual.bottom if margin.b is None else margin.b,
        left=usual.left if margin.l is None else margin.l,
        right=usual.right if margin.r is None else margin.r,
        above=title.pad.t or 0,
        title=_lines(title.text),
        text=_lines(title.subtitle.text),
        notes=tuple(Note(NOTE, _lines(each.text), 0, "", 0) for each in notes),
    )


def _stretched(figure: go.Figure, before: float, after: float) -> list[dict[str, Any]]:
    """The shapes of a plot that has grown: those a given distance above it keep that distance."""
    shapes = [shape.to_plotly_json() for shape in figure.layout.shapes]
    return [
        {**shape, "y1": 1 + (shape["y1"] - 1) * before / after}
        if shape.get("yref") == "paper" and shape["y1"] > 1
        else shape
        for shape in shapes
    ]


def in_frame(figure: go.Figure, frame: Frame, look: Theme) -> go.Figure:
    """A copy of a captioned figure in another frame."""
    framed = with_frame(figure, frame, look)
    framed.layout.shapes = _stretched(figure, frame_in(figure).plot, frame.plot)
    return framed
