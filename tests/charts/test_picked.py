"""Tests of lib/charts/picked.py."""

import plotly.graph_objects as go

from lib.charts.picked import PALE, clickable, marks, payloads, written
from lib.evidence.picks import Pick

FIGURE = go.Figure(
    [
        go.Scatter(x=[1, 2], y=[1, 2], customdata=["claims c1", "claims c2"]),
        go.Bar(x=[1], y=[2], customdata=["events e1 e2"]),
        go.Scatter(x=[1], y=[1], name="a line that stands for nothing"),
    ]
)


def clicked(figure: go.Figure, pick: Pick | None = None, cleared: int = 0) -> go.Figure:
    return go.Figure(clickable(written(figure.to_dict()), pick, cleared))


def test_the_marks_of_a_figure_are_what_they_carry() -> None:
    events = Pick("events", ("e1", "e2"))
    assert list(marks(payloads(FIGURE.to_dict()))) == [
        Pick("claims", ("c1",)),
        Pick("claims", ("c2",)),
        events,
    ]


def test_the_mark_picked_is_selected_and_no_other() -> None:
    drawn = clicked(FIGURE, Pick("claims", ("c2",)))
    assert [trace.selectedpoints for trace in drawn.data] == [(1,), (), None]


def test_a_pick_without_a_mark_selects_nothing() -> None:
    drawn = clicked(FIGURE, Pick("claims", ("c9",)))
    assert [trace.selectedpoints for trace in drawn.data] == [None, None, None]


def test_what_is_not_picked_stays_legible() -> None:
    drawn = clicked(FIGURE)
    assert [trace.unselected.marker.opacity for trace in drawn.data] == [PALE] * 3


def test_a_figure_keeps_its_own_way_to_fade_and_is_left_alone() -> None:
    own = go.Figure(go.Bar(x=[1], y=[1], unselected={"marker": {"opacity": 0.9}}))
    assert clicked(own, cleared=3).data[0].unselected.marker.opacity == 0.9
    assert own.layout.selectionrevision is None


def test_a_mark_with_many_ids_is_sent_with_its_first_one_and_their_number() -> None:
    many = "events " + " ".join(f"e{number}" for number in range(30))
    figure = go.Figure(go.Bar(x=[1, 2], y=[1, 2], customdata=[many, "events e1 e2"]))
    drawn = clicked(figure, Pick("events", tuple(many.split()[1:])))
    assert drawn.data[0].customdata == ("events e0 +29", "events e1 e2")
    assert drawn.data[0].selectedpoints == (0,)
    assert figure.data[0].customdata[0] == many


def test_the_figure_that_is_given_stays_as_it_was() -> None:
    given = written(FIGURE.to_dict())
    clickable(given, Pick("claims", ("c2",)), cleared=3)
    assert given == written(FIGURE.to_dict())
