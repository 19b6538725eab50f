"""Tests of lib/drawing/chart_lines.py: lines, areas, intervals and rules."""

from dataclasses import replace
from typing import Any

import pytest

from lib.charts.model import Band, Interval, Intervals, Label, Line, Rule, Series, Stroke, rich
from lib.drawing.scene import Path
from tests.drawing.making import chart, drawn, only
from tests.present import present

INK = Stroke("#0072B2", 2)


def paths(*series: Series, **panel: Any) -> list[Path]:
    return only(drawn(chart(*series, **panel)), Path)


def test_a_stepped_line_goes_horizontally_first() -> None:
    (path,) = paths(Line("claimed", ((0, 0), (10, 10)), INK, is_stepped=True))
    assert path.parts == (((60, 280), (560, 280), (560, 80)),)


def test_a_gap_stays_a_gap() -> None:
    (path,) = paths(Line("claimed", ((1, 1), (2, 1), None, (3, 1), (4, 1)), INK))
    assert [len(part) for part in path.parts] == [2, 2]


def test_a_line_of_no_width_is_not_drawn() -> None:
    assert paths(Line("claimed", ((1, 1), (2, 1)), Stroke("#0072B2", 0))) == []


def test_an_area_is_cut_at_the_plot() -> None:
    outline = ((-5, 2.0), (5, 2.0), (5, 4.0), (-5, 4.0))
    (path,) = paths(Band("envelope", (outline,), "rgba(0,114,178,0.2)"))
    assert min(x for x, _ in path.parts[0]) == 59.5
    assert (present(path.fill).colour.opacity, path.stroke) == (0.2, None)


def test_a_hatched_area_has_both_colours() -> None:
    outline = ((1, 1.0), (2, 1.0), (2, 2.0), (1, 1.0))
    (path,) = paths(Band("envelope", (outline,), "rgba(0,114,178,0.06)", hatch="#0072B2"))
    fill = present(path.fill)
    assert (present(fill.hatch).colour.hex, fill.colour.opacity) == ("#0072B2", 0.06)


def test_an_interval_is_a_line_in_its_row_with_the_name_of_its_voice() -> None:
    (path,) = paths(Intervals("intervals", (Interval(5, 2, 4, INK, "Navy"),)))
    assert (path.layer, path.name) == ("Intervals", "Navy")
    assert path.parts == (((160, 180), (260, 180)),)


def test_a_rule_of_a_panel_has_its_ends_there() -> None:
    (path,) = paths(rules=(Rule(2, INK, 1, 4),))
    assert path.parts == (((160, 260), (160, pytest.approx(200))),)


def test_a_rule_of_the_chart_rises_above_the_plot_to_its_label() -> None:
    label = Label(rich("Deep Cove"), 2, None, "#111827", 11, "left", "top", up=15)
    rule = Rule(2, INK, rise=20, label=label, name="reference events: Deep Cove")
    (path,) = only(drawn(replace(chart(), rules=(rule,))), Path)
    assert (path.layer, path.name) == ("Reference events", "Deep Cove")
    assert path.parts == (((160, 280), (160, 60)),)
