"""The small charts of the leading figures, and their SVG."""

from dataclasses import replace
from datetime import date

from lib.analyses.before_after.two_periods import Days
from lib.analyses.claimed_headline import Headline
from lib.analyses.leading_figures import Leading, Week
from lib.charts.model import Bars
from lib.charts.spark_lines import spark_line
from lib.drawing.spark_svg import spark_svg
from lib.look.style import LIGHT
from lib.model import Interval

WEEKS = tuple(Days(date(2031, 3, first), date(2031, 3, first + 6)) for first in (3, 10, 17))
FIGURES = (Interval(5, 7), None, Interval(0, 0))
LEADING = Leading(
    Headline("Attacks", "5–7", "", "", None),
    tuple(Week(days, figure, ("a",)) for days, figure in zip(WEEKS, FIGURES, strict=True)),
    "events",
    "",
    "",
)


def test_certain_and_possible_events_are_apart_and_begin_at_zero() -> None:
    (panel,) = spark_line(LEADING, "#D55E00", LIGHT).panels
    found = {each.name: each.bars for each in panel.series if isinstance(each, Bars)}
    assert [bar.length for bar in found["certain"]] == [5]
    assert [(bar.base, bar.length) for bar in found["possible"]] == [(5, 2)]
    assert panel.up.low == 0


def test_a_week_without_a_figure_is_a_gap_and_one_with_zero_is_not() -> None:
    drawn = str(spark_svg(spark_line(LEADING, "#D55E00", LIGHT), "by week"))
    assert drawn.count("<rect") == 2
    assert 'd="M0.0 34.0L100.0 34.0M200.0 34.0L300.0 34.0"' in drawn


def test_what_a_corpus_says_is_escaped_in_the_text_for_screen_readers() -> None:
    chart = spark_line(LEADING, "#D55E00", LIGHT)
    assert "<script>" not in str(spark_svg(chart, '"><script>alert(1)</script>'))


def test_without_weeks_nothing_is_drawn() -> None:
    assert str(spark_svg(spark_line(replace(LEADING, weeks=()), "#D55E00", LIGHT), "")) == ""
