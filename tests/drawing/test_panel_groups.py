"""Tests of lib/drawing/panel_groups.py."""

import pytest

from lib.charts.model import Axis, Chart, Panel, stack_panels
from lib.drawing.panel_groups import panel_groups
from lib.look.style import LIGHT


def _chart(*highs: int) -> Chart:
    apart = 20
    high = sum(highs) + apart * (len(highs) - 1)
    places = stack_panels(highs, apart / high)
    panels = tuple(
        Panel(Axis("count", str(at)), Axis("row"), (), bottom=bottom, top=top)
        for at, (bottom, top) in enumerate(places)
    )
    return Chart(panels, None, LIGHT, plot=high)


def _titles(chart: Chart) -> list[str]:
    return [panel.across.title for panel in chart.panels]


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (400, [["0", "1", "2"]]),
        (250, [["0", "1"], ["2"]]),
        (90, [["0"], ["1"], ["2"]]),
    ],
)
def test_panels_are_together_as_far_as_they_fit(most: int, expected: list) -> None:
    assert [_titles(each) for each in panel_groups(_chart(100, 100, 100), most)] == expected


def test_each_panel_keeps_its_height() -> None:
    first, second = panel_groups(_chart(100, 50, 200), 180)
    assert (first.plot, second.plot) == (170, 200)
    assert first.panels[0].top == 1.0
    assert second.panels[0].bottom == 0.0
