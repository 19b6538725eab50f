"""Tests of lib/drawing/chart_cells.py: a matrix as fields and texts."""

from typing import Any

from lib.charts.matrix_panel import Heads, matrix_panel
from lib.charts.model import Cell, CellLook, Cells, Chart, Stripe, rich
from lib.charts.model.cells import NOTHING
from lib.drawing.scene import Box, Label, Path, Scene
from lib.look.style import LIGHT
from tests.drawing.making import drawn, only
from tests.present import present

LOOK = CellLook((0.4, 0.4), 11, 30, LIGHT.ink, LIGHT.muted, LIGHT.paper, left=-0.6)


def cell(row: int, column: int, **more: Any) -> Cell:
    given: dict[str, Any] = {
        "fill": None,
        "edge": "#0072B2",
        "voice": "Navy",
        "said": "supports",
        "evidence": "",
    }
    return Cell(row, column, rich("supports", "3 Mar"), "supports, 3 Mar", **{**given, **more})


def scene(*cells: Cell) -> Scene:
    series = Cells(
        ("Navy", "Vell"), ("talks", "truce"), cells, LOOK, (Stripe(0, "#0072B2", "Navy"),)
    )
    heads = Heads((rich("talks"), rich("truce")))
    panel = matrix_panel(series, Heads((rich("Navy"), rich("Vell"))), heads)
    return drawn(Chart((panel,), None, LIGHT, 400))


def test_a_cell_is_a_field_with_its_text_in_the_middle() -> None:
    made = scene(cell(0, 0))
    stripe, field = only(made, Box)
    (label,) = [each for each in only(made, Label) if each.text.startswith("supports")]
    assert (stripe.layer, field.layer, field.name) == ("Bloc", "Cells", "Navy: supports")
    assert field.left < label.x < field.left + field.width
    assert field.top < label.y < field.top + field.height
    assert (label.anchor, present(field.fill).colour.hex) == ("middle", LIGHT.paper)


def test_an_empty_cell_has_a_dot() -> None:
    dots = [each for each in only(scene(cell(0, 0)), Label) if each.text == NOTHING]
    assert len(dots) == 3


def test_a_shifted_stance_has_a_corner() -> None:
    (corner,) = only(scene(cell(0, 0, is_turned=True)), Path)
    assert (corner.layer, corner.name) == ("Shifts", "Navy")


def test_rows_go_down_under_the_names_of_columns() -> None:
    names = {each.text: each for each in only(scene(cell(0, 0)), Label)}
    assert names["talks"].y < names["Navy"].y < names["Vell"].y
