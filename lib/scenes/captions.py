"""Figures without what only the dashboard needs: the slider, and where asked the caption."""

import unicodedata

import plotly.graph_objects as go

from lib.figures.timeline_frame import BELOW
from lib.style import NOTE_SIZE

# lib.style.captioned: pixels a line of title, subtitle and note, and around them.
TITLE_LINE, SUBTITLE_LINE, NOTE_LINE = 22, 18, 15
ABOVE, FOOT = 12, 40
SIGNS = ("So", "No", "Sm")


def _is_note(note: go.layout.Annotation) -> bool:
    """Whether an annotation is the source note that lib.style.captioned adds."""
    return (note.xref, note.yref, note.x, note.y) == ("paper", "paper", 0, 0) and (
        note.font.size == NOTE_SIZE
    )


def without_slider(figure: go.Figure) -> go.Figure:
    """A copy without the range slider, what only it shows, and the room that it takes."""
    if not figure.layout.xaxis.rangeslider.visible:
        return figure
    shown = [trace for trace in figure.data if trace.yaxis != "y2"]
    copy = go.Figure(shown, figure.layout)
    copy.update_xaxes(anchor="y", rangeslider={"visible": False})
    copy.update_layout(yaxis={"domain": [0, 1]}, height=figure.layout.height - BELOW)
    note = [note for note in copy.layout.annotations if _is_note(note)]
    for each in note:
        each.update(yshift=each.yshift + BELOW)
    return copy


def _key(subtitle: str) -> list[str]:
    """The lines of a subtitle that explain signs: they begin with one."""
    lines = subtitle.split("<br>")
    first = next(
        (
            number
            for number, line in enumerate(lines)
            if line.startswith("<span") or unicodedata.category(line[:1] or "a") in SIGNS
        ),
        len(lines),
    )
    return lines[first:]


def uncaptioned(figure: go.Figure, keyed: bool) -> go.Figure:
    """A copy without title, subtitle and source note; with `keyed`, the key of signs stays."""
    title = figure.layout.title
    if not title.text:
        return figure
    key = _key(title.subtitle.text or "") if keyed else []
    lines = len((title.subtitle.text or "").split("<br>"))
    used = title.pad.t + TITLE_LINE * len(title.text.split("<br>")) + SUBTITLE_LINE * lines
    copy = go.Figure(figure)
    kept = [note for note in copy.layout.annotations if not _is_note(note)]
    top = figure.layout.margin.t - used + SUBTITLE_LINE * len(key) + ABOVE - 2
    copy.layout.annotations = kept
    copy.update_layout(
        title={"text": "", "subtitle": {"text": "<br>".join(key)}, "pad": {"t": 4}},
        margin={"t": top, "b": FOOT},
        height=figure.layout.height and figure.layout.height - figure.layout.margin.t
        - figure.layout.margin.b + top + FOOT,
    )  # fmt: skip
    return copy
