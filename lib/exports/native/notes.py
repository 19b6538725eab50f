"""A figure's vertical lines and texts: what stands over its panels."""

from collections.abc import Iterator

import plotly.graph_objects as go

from lib.exports.native.inks import ink
from lib.exports.native.panel_series import Label, Rule
from lib.exports.native.points import stroke
from lib.exports.native.values import number, plain

# Text of a label stands that many pixels below the top of its line.
BELOW_TOP = 7


def _upright(figure: go.Figure) -> Iterator[tuple[go.layout.Shape, float]]:
    for shape in figure.layout.shapes:
        at = number(shape.x0)
        if shape.type == "line" and at is not None and shape.x0 == shape.x1:
            yield shape, at


def _rises(figure: go.Figure) -> dict[float, float]:
    """How far above the plot the line at an x goes, in pixels: to its label."""
    return {label.x: label.up + BELOW_TOP for label in above(figure)}


def rules(figure: go.Figure, axis: str, is_top: bool) -> tuple[Rule, ...]:
    """The vertical lines of a panel: those over the whole figure, and its own."""
    rises = _rises(figure) if is_top else {}
    return tuple(
        Rule(at, stroke(shape.line), rise=rises.get(at, 0.0))
        if shape.yref == "paper"
        else Rule(at, stroke(shape.line), number(shape.y0), number(shape.y1))
        for shape, at in _upright(figure)
        if shape.yref == "paper" or (shape.yref or "y") == axis
    )


def _label(note: go.layout.Annotation, x: float, y: float | None) -> Label:
    return Label(
        text=plain(note.text),
        x=x,
        y=y,
        ink=ink(note.font.color),
        size=float(note.font.size or 12),
        is_bold="<b>" in note.text,
        anchor=note.xanchor or "center",
        standing=note.yanchor or "middle",
        right=float(note.xshift or 0),
        up=float(note.yshift or 0),
    )


def above(figure: go.Figure) -> tuple[Label, ...]:
    """The labels that stand above the plot, at a place of its horizontal axis."""
    return tuple(
        _label(note, at, None)
        for note in figure.layout.annotations
        if note.yref == "paper" and note.xref != "paper" and (at := number(note.x)) is not None
    )


def inside(figure: go.Figure, axis: str) -> tuple[Label, ...]:
    """The labels at places of a panel."""
    return tuple(
        _label(note, at, number(note.y))
        for note in figure.layout.annotations
        if (note.yref or "y") == axis
        and note.xref != "paper"
        and (at := number(note.x)) is not None
    )


def message(figure: go.Figure) -> str:
    """What a figure without marks says."""
    return " ".join(plain(note.text) for note in figure.layout.annotations)
