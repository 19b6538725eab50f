"""Tests of lib/charts/coverage.py."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.analyses import coverage
from lib.charts import coverage as charts
from lib.charts.model import Chart
from lib.charts.plotly_figure import figure_of
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.tables import Tables
from tests import hostile
from tests.rows import emptied, renamed

LOOKS = pytest.mark.parametrize(
    "look", [LIGHT, DARK, theme("light", NARROW.name)], ids=lambda look: look.name + look.room.name
)


def drawn(make: Callable[..., Chart], *parts: Any) -> go.Figure:
    """The chart as Plotly draws it."""
    return figure_of(make(*parts))


def test_every_week_is_a_bar(tables: Tables, caption: Caption) -> None:
    (bar,) = drawn(charts.day_bars, coverage.by_period(tables, "week"), "week", caption, LIGHT).data
    assert list(bar.y) == [2, 1, 0, 0, 1]
    assert bar.hovertext[0] == "3–9 Mar 2031: 2 articles"


def test_one_week_only_has_an_axis_of_some_weeks(tables: Tables, caption: Caption) -> None:
    figure = drawn(charts.day_bars, coverage.by_period(tables, "week")[:1], "week", caption, LIGHT)
    first, last = map(pd.Timestamp, figure.layout.xaxis.range)
    assert last - first == pd.Timedelta(days=20)


def test_publishers_are_ranked_from_the_top(tables: Tables, caption: Caption) -> None:
    counts = coverage.by_column(tables, "publisher")
    figure = drawn(charts.ranked_bars, counts, "publisher", caption, LIGHT)
    assert list(figure.data[0].x) == [1, 1, 2]
    assert figure.layout.yaxis.ticktext[-1].strip() == "Strait Herald"


def test_only_the_first_rows_are_drawn(caption: Caption) -> None:
    counts = pd.DataFrame({"publisher": [f"P{n}" for n in range(50)], "number": range(50, 0, -1)})
    counts = counts.assign(article_ids="x")
    figure = drawn(charts.ranked_bars, counts, "publisher", caption, LIGHT)
    assert list(figure.data[0].x) == list(range(31, 51))


@LOOKS
def test_colours_and_template_are_our_own(tables: Tables, caption: Caption, look: Theme) -> None:
    counts = coverage.by_column(tables, "language")
    figures = [
        drawn(charts.day_bars, coverage.by_period(tables, "week"), "week", caption, look),
        drawn(charts.ranked_bars, counts, "language", caption, look),
    ]
    assert [figure for figure in figures if "#00000" in figure.to_json()] == []
    assert {figure.layout.template.layout.paper_bgcolor for figure in figures} == {look.paper}


def test_without_articles_it_says_so(tables: Tables, caption: Caption) -> None:
    none = emptied(tables)
    weeks = drawn(charts.day_bars, coverage.by_period(none, "week"), "week", caption, LIGHT)
    ranked = drawn(
        charts.ranked_bars, coverage.by_column(none, "language"), "language", caption, LIGHT
    )
    assert hostile.texts(weeks) == hostile.texts(ranked) == [charts.NOTHING]


@LOOKS
def test_hostile_names_are_shown_as_text(tables: Tables, look: Theme) -> None:
    counts = coverage.by_column(renamed(tables, hostile.TEXT), "publisher")
    figure = drawn(charts.ranked_bars, counts, "publisher", hostile.CAPTION, look)
    assert hostile.left_in(hostile.shown(figure)) == []


def test_drawing_leaves_the_counts_alone(tables: Tables, caption: Caption) -> None:
    counts = coverage.by_column(tables, "publisher")
    before = counts.copy()
    drawn(charts.ranked_bars, counts, "publisher", caption, LIGHT)
    pd.testing.assert_frame_equal(counts, before)
