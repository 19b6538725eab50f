"""Tests of lib/drawing/slicing.py: high pictures of rows in parts that can be read."""

from dataclasses import replace
from itertools import pairwise

from lib.charts.model import Axis, Chart, Mark, Panel, Point, Points, Run, rich
from lib.charts.model import Label as Words
from lib.drawing import scenes
from lib.drawing.scene import Label, Scene
from lib.drawing.scene import Mark as Drawn
from lib.drawing.slicing import CONTINUED
from lib.look.style import LIGHT, Caption
from tests.drawing.making import NUMBERS

WIDTH, HEIGHT = 600.0, 300.0


def _rows(count: int, heading: str = "") -> Chart:
    """A chart that lists so many claimants from the top down, under a heading."""
    mark = Mark("circle", "#D55E00", 10)
    rows = Axis(
        "row",
        low=count - 0.4,
        high=-1.6,
        places=tuple(range(count)),
        texts=tuple(rich(f"Claimant {row}") for row in range(count)),
    )
    claims = Points("claims", tuple(Point(5, row, mark) for row in range(count)))
    head = Words(rich(Run(heading, is_bold=True)), None, -1, "#111827", 13, "left")
    panel = Panel(NUMBERS, rows, (claims,), (head,) if heading else ())
    return Chart((panel,), Caption("", "", ""), LIGHT, 24 * count + 90, left=120)


def _names(scene: Scene) -> list[Label]:
    found = [item for item in scene.items if isinstance(item, Label)]
    return [label for label in found if label.text.startswith("Claimant")]


def test_forty_claimants_are_split_into_parts_and_stay_inside() -> None:
    parts = scenes.parts(_rows(40), WIDTH, HEIGHT)
    assert len(parts) > 2
    names = [label.text for part in parts for label in _names(part)]
    assert names == [f"Claimant {row}" for row in range(40)]
    assert all(0 <= label.y <= part.height <= HEIGHT for part in parts for label in _names(part))


def test_no_row_overlaps_the_next() -> None:
    for part in scenes.parts(_rows(40), WIDTH, HEIGHT):
        assert min(b.y - a.y for a, b in pairwise(_names(part))) >= 12


def test_a_mark_stays_beside_its_row() -> None:
    for part in scenes.parts(_rows(40), WIDTH, HEIGHT):
        marks = [item.y for item in part.items if isinstance(item, Drawn)]
        assert [round(label.y - y) for label, y in zip(_names(part), marks, strict=True)] == [
            4
        ] * len(marks)


def test_a_continued_part_repeats_its_heading() -> None:
    first, *others = scenes.parts(_rows(40, "Killed"), WIDTH, HEIGHT)
    headings = [
        [
            item.text
            for item in part.items
            if isinstance(item, Label) and item.text.startswith("Killed")
        ]
        for part in (first, *others)
    ]
    assert headings == [["Killed"], *[[f"Killed{CONTINUED}"]] * len(others)]


def test_a_few_rows_are_one_picture() -> None:
    assert len(scenes.parts(_rows(5), WIDTH, HEIGHT)) == 1


def test_the_figures_of_one_claimant_stay_on_one_part() -> None:
    whole = _rows(40)
    (panel,) = whole.panels
    values = tuple(
        Words(rich(str(row)), 5, row, "#111827", 12, "left", right=8) for row in range(40)
    )
    places = tuple(range(0, 40, 4))
    up = replace(panel.up, places=places, texts=tuple(rich(f"Claimant {row}") for row in places))
    chart = replace(whole, panels=(replace(panel, up=up, labels=values),))
    for part in scenes.parts(chart, WIDTH, HEIGHT):
        figures = [item for item in part.items if isinstance(item, Label) and item.text.isdigit()]
        rows = sorted(int(label.text) for label in figures if label.size == 12 and label.x > 200)
        assert rows[0] % 4 == 0
