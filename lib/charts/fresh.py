"""Rings around the marks of a figure for what was published after a day."""

from collections.abc import Collection, Mapping
from datetime import date

import plotly.graph_objects as go

from lib.charts.spots import Spot, spots
from lib.evidence.picks import Pick
from lib.look.letter_room import TEXT_LINE
from lib.look.signs import Sign, as_meta, key_line, key_rows, signs_of
from lib.look.style import Theme
from lib.wording.words import day

NAME, SIGN = "published since", "◯"
# A thick ring: all of the mark's evidence is new; a thin one: part of it.
WHOLE, PART = 1.8, 0.8
AROUND, SMALLEST = 6.0, 8.0
NewIds = Mapping[str, frozenset[str]]


def share(pick: Pick, new_ids: NewIds) -> float:
    """How much of a mark's evidence is new: from 0 to 1."""
    new = new_ids.get(pick.kind, frozenset())
    return sum(name in new for name in pick.ids) / len(pick.ids)


def _new(figure: go.Figure, new_ids: NewIds) -> list[tuple[Spot, float]]:
    """The marks with new evidence, and its share; a bar behind a point with the same evidence needs
    no ring of its own."""
    found = [(spot, share(spot.pick, new_ids)) for spot in spots(figure)]
    pointed = {(spot.axes, spot.pick) for spot, _ in found if not spot.is_bar}
    return [
        (spot, part)
        for spot, part in found
        if part and not (spot.is_bar and (spot.axes, spot.pick) in pointed)
    ]


def _rings(marks: list[tuple[Spot, float]], axes: tuple[str, str], look: Theme) -> go.Scatter:
    around = AROUND / 2 if look.room.is_narrow else AROUND
    own = [(spot, part) for spot, part in marks if spot.axes == axes]
    return go.Scatter(
        x=[spot.x for spot, _ in own],
        y=[spot.y for spot, _ in own],
        xaxis=axes[0],
        yaxis=axes[1],
        mode="markers",
        name=NAME,
        marker={
            "symbol": "circle-open",
            "size": [max(spot.size + around, SMALLEST) for spot, _ in own],
            "color": look.ink,
            "line": {"width": [WHOLE if part == 1 else PART for _, part in own]},
        },
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def with_rings(figure: go.Figure, new_ids: NewIds, look: Theme) -> go.Figure:
    """A copy of the figure with a ring around each mark with new evidence; the figure itself if
    there is none.

    `new_ids` has the new ids of each kind (see lib.evidence.picks). Rings have no hover text and no
    evidence themselves: a click goes to the mark.
    """
    marks = _new(figure, new_ids)
    axes = dict.fromkeys(spot.axes for spot, _ in marks)
    traces = [_rings(marks, pair, look) for pair in axes]
    return go.Figure(figure).add_traces(traces) if traces else figure


def sign(figure: go.Figure, since: date) -> Sign:
    """The meaning of a figure's rings, or a note that it has none."""
    return sign_of(
        [
            width
            for rings in figure.select_traces({"name": NAME})
            for width in rings.marker.line.width
        ],
        since,
    )


def sign_of(widths: Collection[float], since: date) -> Sign:
    """The meaning of rings with edges of these widths."""
    said = f"published after {day(since)}"
    if not widths:
        return Sign(SIGN, f"{said}: none of these")
    return Sign(SIGN, f"{said}; thin ring: in part" if PART in widths else said)


def with_key_line(figure: go.Figure, added: Sign, look: Theme) -> go.Figure:
    """A copy of a captioned figure with one more line in its key; a figure without a caption is
    unchanged."""
    text = figure.layout.title.subtitle.text
    if text is None:
        return figure
    line = key_line(*key_rows([added], look.room.line))
    return go.Figure(figure).update_layout(
        meta=as_meta([*signs_of(figure), added]),
        title={"subtitle": {"text": f"{text}<br>{line}" if text else line}},
        margin={"t": figure.layout.margin.t + TEXT_LINE},
        height=figure.layout.height + TEXT_LINE,
    )
