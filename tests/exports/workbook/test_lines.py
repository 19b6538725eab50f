"""Tests of lib/exports/workbook/lines.py."""

from lib.exports.native import Panel, panels
from lib.exports.native.panel_series import Points
from lib.exports.workbook.lines import with_lines
from lib.views.context import Context
from tests.exports.office import picture


def _panels(context: Context, name: str) -> list[Panel]:
    return [with_lines(panel) for panel in panels(picture(context, name).chart)]


def _points(context: Context, name: str) -> dict[str, Points]:
    return {points.name: points for panel in _panels(context, name) for points in panel.points}


def test_an_event_line_goes_up_to_its_label(context: Context) -> None:
    line = _points(context, "attack-counts")["Toll talks"]
    assert len(set(line.xs)) == 1
    assert line.called in ("left", "right")
    assert line.stroke is not None
    assert line.stroke.is_dotted


def test_successive_labels_are_at_different_heights(context: Context) -> None:
    above = _panels(context, "attack-counts")[0]
    tops = [points.ys[1] for points in above.points if points.called in ("left", "right")]
    assert len(set(tops[:3])) == 3


def test_a_gap_is_a_line_without_a_name(context: Context) -> None:
    gap = _points(context, "documented-against-claimed")["line"]
    assert (gap.ys, gap.called) == ((1, 21), "")


def test_a_line_stands_apart_from_its_marks(context: Context) -> None:
    found = _points(context, "documented-against-claimed")
    line, marks = found["claimed"], found["claimed, marks"]
    assert (line.mark, line.marked, marks.stroke) == (None, (), None)
    assert len(marks.xs) == (len(line.xs) + 1) // 2


def test_a_band_is_its_outline_and_closed(context: Context) -> None:
    edges = [points for name, points in _points(context, "attack-counts").items() if "edge" in name]
    assert edges
    assert all(
        (edge.xs[0], edge.ys[0]) in zip(edge.xs[1:], edge.ys[1:], strict=True) for edge in edges
    )


def test_bars_are_left_as_they_are(context: Context) -> None:
    (panel,) = panels(picture(context, "weekly").chart)
    assert with_lines(panel) is panel
