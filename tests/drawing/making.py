"""Small charts and free figures, and the drawings of one kind in a scene."""

from dataclasses import replace
from typing import Any, TypeVar

import plotly.graph_objects as go

from lib.charts.model import Axis, Chart, Mark, Panel, Point, Points, Series, rich
from lib.drawing.scene import Drawing, Label, Scene
from lib.drawing.scenes import framed_scene
from lib.look.caption_frame import Frame
from lib.look.style import LIGHT, Caption, template

Kind = TypeVar("Kind", bound=Drawing)
# 600 × 400 pixels: a plot of 500 × 200 from (60, 80).
SIZE = (600, 400)
MARGIN = {"l": 60, "r": 40, "t": 80, "b": 120}
BARE = {"showgrid": False, "zeroline": False, "showticklabels": False}

FRAME = Frame(400, top=80, bottom=120, left=60, right=40, width=600)
NUMBERS = Axis("count", low=0, high=10, is_labelled=False, has_grid=False)


def chart(*series: Series, **panel: Any) -> Chart:
    """The series on bare axes from 0 to 10."""
    plain = Panel(NUMBERS, replace(NUMBERS), series)
    return Chart((replace(plain, **panel),), None, LIGHT, 400)


def rows_chart(number: int, caption: Caption, height: int, letters: float = 12) -> Chart:
    """A chart that lists so many rows from the top down, in letters of so many pixels."""
    rows = Axis(
        "row",
        low=number - 0.5,
        high=-0.5,
        places=tuple(range(number)),
        texts=tuple(rich(f"row {each}") for each in range(number)),
        text_size=letters,
    )
    mark = Mark("circle", "#D55E00", 8)
    points = Points("marks", tuple(Point(1, each, mark) for each in range(number)))
    panel = Panel(Axis("count", low=0, high=2), rows, (points,))
    return Chart((panel,), caption, LIGHT, height)


def drawn(made: Chart) -> Scene:
    """The chart in a frame with the same plot as that of a figure."""
    return framed_scene(made, FRAME)


def figure(*traces: object, **layout: object) -> go.Figure:
    """The traces on bare axes from 0 to 10, in the light template."""
    made = go.Figure(list(traces))
    made.update_layout(template=template(LIGHT), margin=MARGIN)
    made.update_xaxes(range=[0, 10], **BARE)
    made.update_yaxes(range=[0, 10], **BARE)
    return made.update_layout(**layout)


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
