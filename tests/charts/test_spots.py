"""Tests of lib/charts/spots.py."""

import pandas as pd
import plotly.graph_objects as go

from lib.charts.spots import UNMARKED, spots
from lib.evidence.picks import Pick

ONE, TWO = "claims c1", "events e1 e2"
DAY = pd.Timestamp("2031-03-04")


def points(**options: object) -> go.Scatter:
    shape = {"x": [1, 2], "y": [3, 4], "mode": "markers", "customdata": [ONE, TWO]}
    return go.Scatter(**{**shape, **options})


def places(*traces: go.Scatter | go.Bar, **layout: object) -> list[tuple]:
    return [(spot.x, spot.y) for spot in spots(go.Figure(list(traces), layout=layout))]


def test_a_point_has_its_place_and_its_evidence() -> None:
    first, second = spots(go.Figure(points(marker={"size": [8, 20]})))
    assert (first.x, first.y, first.size, first.pick) == (1, 3, 8.0, Pick("claims", ("c1",)))
    assert (second.size, second.pick.ids) == (20.0, ("e1", "e2"))


def test_points_of_one_size_or_none_have_plotlys_own() -> None:
    assert [spot.size for spot in spots(go.Figure(points(marker={"size": 11})))] == [11.0, 11.0]
    assert [spot.size for spot in spots(go.Figure(points()))] == [6.0, 6.0]


def test_only_points_with_evidence_are_marks() -> None:
    assert places(points(customdata=None)) == []
    assert places(points(customdata=["", "claims "])) == []
    assert places(points(mode="lines")) == []
    assert places(points(meta=UNMARKED)) == []


def test_a_bar_is_marked_at_its_end() -> None:
    assert places(go.Bar(x=["a"], y=[5], customdata=[ONE])) == [("a", 5.0)]
    assert places(go.Bar(x=["a"], y=[5], base=[2], customdata=[ONE])) == [("a", 7.0)]
    assert places(go.Bar(x=[5], y=["a"], orientation="h", customdata=[ONE])) == [(5.0, "a")]


def test_stacked_bars_are_marked_in_their_middles() -> None:
    lower = go.Bar(x=[DAY], y=[4], customdata=[ONE])
    upper = go.Bar(x=[DAY], y=[6], customdata=[TWO])
    assert places(lower, upper, barmode="stack") == [(DAY, 2.0), (DAY, 7.0)]


def test_a_bar_without_evidence_still_lifts_those_above_it() -> None:
    lower = go.Bar(x=[DAY], y=[4])
    upper = go.Bar(x=[DAY], y=[6], customdata=[TWO])
    assert places(lower, upper, barmode="stack") == [(DAY, 7.0)]


def test_a_bar_that_begins_at_its_day_is_marked_in_its_middle() -> None:
    bar = go.Bar(x=[DAY], y=[4], width=[86_400_000], offset=0, customdata=[ONE])
    assert places(bar) == [(DAY + pd.Timedelta(hours=12), 4.0)]


def test_marks_of_several_panels_keep_their_axes() -> None:
    figure = go.Figure([points(), points(xaxis="x2", yaxis="y2")])
    assert [spot.axes for spot in spots(figure)] == [("x", "y")] * 2 + [("x2", "y2")] * 2


def test_gaps_and_empty_figures_do_no_harm() -> None:
    assert places() == []
    assert places(go.Bar(x=["a"], y=[None], customdata=[ONE])) == [("a", 0.0)]
