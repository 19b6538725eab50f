"""Tests of lib/exports/native/panels.py and notes.py, on the charts of the views."""

from dataclasses import replace

import pytest

from lib.analyses import totals
from lib.charts import reference_lines
from lib.charts.attack_counts import attack_counts
from lib.charts.counted import Counted
from lib.charts.model import Chart
from lib.exports.native import panels
from lib.exports.native.panel_series import Points
from lib.look.style import LIGHT
from lib.tables import Tables
from lib.views.context import Context
from tests.exports.office import CAPTION, TALLY, claimed, picture

CHARTS = ["weekly", "attack-counts", "documented-against-claimed", "new-per-week", "became-known",
          "articles-by-day", "articles-by-publisher", "articles-by-language"]  # fmt: skip


def _points(context: Context, name: str) -> dict[str, Points]:
    found = panels(picture(context, name).chart)
    return {points.name: points for panel in found for points in panel.points}


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_has_panels_from_top_to_bottom(context: Context, name: str) -> None:
    tops = [panel.top for panel in panels(picture(context, name).chart)]
    assert tops
    assert tops == sorted(tops, reverse=True)


@pytest.mark.parametrize("name", CHARTS)
def test_every_number_stands_inside_its_axis(context: Context, name: str) -> None:
    found = panels(picture(context, name).chart)
    numbers = [y for panel in found for points in panel.points for y in points.ys if y is not None]
    assert all(0 <= y <= max(panel.up.high for panel in found) for y in numbers)


def test_bars_count_what_the_view_counts(context: Context) -> None:
    made = picture(context, "weekly")
    (panel,) = panels(made.chart)
    assert (
        sum(value or 0 for bars in panel.bars for value in bars.values)
        == made.data[0].frame["number"].sum()
    )


def test_bars_are_named_by_the_key(context: Context) -> None:
    (panel,) = panels(picture(context, "weekly").chart)
    assert {bars.name for bars in panel.bars} <= {
        sign.label for sign in picture(context, "weekly").key
    }


def test_a_running_total_stands_over_the_documented_events(context: Context) -> None:
    above, below = panels(picture(context, "attack-counts").chart)
    assert (above.slots, above.across.has_labels) == (None, False)
    assert (below.slots is not None, below.across.has_labels) == (True, True)
    assert above.across.low == below.across.low


def test_marks_are_named_by_bound_and_bloc() -> None:
    made, _ = claimed({"value": 5, "bound": "at_least"})
    (panel,) = [panel for panel in panels(made.chart) if panel.points]
    assert [points.name for points in panel.points if points.mark] == [
        "claims, at least, Northern pact"
    ]


def test_reference_events_are_lines_with_labels_over_all_panels(context: Context) -> None:
    above, below = panels(picture(context, "attack-counts").chart)
    labels = {label.text for label in above.labels if label.y is None}
    assert "Toll talks" in labels
    assert len(above.rules) == len(below.rules) == len(labels)
    assert min(rule.rise for rule in above.rules) > 0


def test_the_gap_is_a_line_of_its_own_panel(context: Context) -> None:
    (panel,) = panels(picture(context, "documented-against-claimed").chart)
    (rule,) = panel.rules
    assert (rule.low, rule.high) == (1, 21)


def test_lying_bars_have_the_names_of_their_rows(context: Context) -> None:
    (panel,) = panels(picture(context, "articles-by-publisher").chart)
    assert panel.lies
    assert panel.slots is not None
    assert "Strait Herald" in panel.slots.names


def test_a_chart_that_says_what_is_missing_has_no_panels() -> None:
    assert panels(Chart.empty("No documented events in this selection.", LIGHT)) == ()
    assert panels(None) == ()


def test_a_panel_without_series_is_not_drawn(context: Context) -> None:
    chart = picture(context, "attack-counts").chart
    assert chart is not None
    total, events = chart.panels
    alone = replace(chart, panels=(total, replace(events, series=())))
    assert len(panels(alone)) == 1


def test_two_stretches_of_claims_never_share_a_week(context: Context) -> None:
    made = picture(context, "new-per-week")
    (panel,) = panels(made.chart)
    drawn = [value for value in panel.points[0].ys if value is not None]
    assert sum(len(set(points.xs)) for points in panel.points) == len(made.data[0].frame)
    assert drawn


def test_a_key_is_that_of_its_chart(context: Context) -> None:
    made = picture(context, "weekly")
    assert made.caption.key == ()
    assert {sign.sign for sign in made.key} == {"■"}


def test_a_label_is_plain_text(tables: Tables) -> None:
    claims = totals.series(tables, TALLY)
    at = claims["day"].min()
    lines = [reference_lines.Line(at, "<script> & $x$")]
    chart = attack_counts(tables, Counted(claims, tables.events, lines=lines), CAPTION, LIGHT)
    (above, *_) = panels(chart)
    assert [label.text for label in above.labels if label.y is None] == ["<script> & $x$"]


def test_days_begin_with_the_first_bar_and_not_with_an_empty_week(context: Context) -> None:
    above, below = panels(picture(context, "attack-counts").chart)
    assert below.slots is not None
    marks = [x for points in above.points for x in points.xs if x is not None]
    assert above.across.low > min(below.slots.starts[0], *marks) - 7
