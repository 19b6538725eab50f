"""Small figures in our own template, and the drawings of one kind in a scene."""

from typing import TypeVar

import plotly.graph_objects as go

from lib.drawing.scene import Drawing, Label, Scene
from lib.look.style import LIGHT, template

Kind = TypeVar("Kind", bound=Drawing)
# 600 × 400 pixels: a plot of 500 × 200 from (60, 80).
SIZE = (600, 400)
MARGIN = {"l": 60, "r": 40, "t": 80, "b": 120}
BARE = {"showgrid": False, "zeroline": False, "showticklabels": False}


def figure(*traces: object, **layout: object) -> go.Figure:
    """The traces on bare axes from 0 to 10, in the light template."""
    drawn = go.Figure(list(traces))
    drawn.update_layout(template=template(LIGHT), margin=MARGIN)
    drawn.update_xaxes(range=[0, 10], **BARE)
    drawn.update_yaxes(range=[0, 10], **BARE)
    return drawn.update_layout(**layout)


def dots(x: list, y: list, marker: dict | None = None, **more: object) -> go.Scatter:
    """Red markers."""
    look = {"color": "#D55E00", "size": 10, **(marker or {})}
    return go.Scatter(x=x, y=y, mode="markers", marker=look, **more)


def line(x: list, y: list, line: dict | None = None, **more: object) -> go.Scatter:
    """A blue line."""
    look = {"color": "#0072B2", "width": 2, **(line or {})}
    return go.Scatter(x=x, y=y, mode="lines", line=look, **more)


def only(scene: Scene, kind: type[Kind]) -> list[Kind]:
    """The drawings of that kind, from the ground up."""
    return [item for item in scene.items if isinstance(item, kind)]


def texts(scene: Scene) -> list[str]:
    """What the labels of a scene say."""
    return [label.text for label in only(scene, Label)]
