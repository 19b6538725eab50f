"""Tests of lib/charts/gap.py."""

from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest

from lib.analyses import totals
from lib.charts import gap
from lib.charts.plotly_figure import figure_of
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.tables import Tables
from tests import hostile
from tests.analyses.totals.claiming import START, by, series
from tests.rows import NAVY, renamed, with_events


def drawn(*parts: Any) -> go.Figure:
    """The chart as Plotly draws it."""
    return figure_of(gap.documented_against_claimed(*parts))


def _shown(tables: Tables, *claims: dict) -> gap.Compared:
    made = with_events(tables, {"start": "2031-03-02"}, {"start": "2031-03-04"})
    bounds = totals.of_claimant(series(made, *claims), NAVY, START)
    so_far = totals.documented_so_far(made, made.events, "", START)
    return gap.Compared(bounds, so_far, totals.gap(bounds, so_far), bloc="coastal-fronts")


def _drawn(tables: Tables, caption: Caption, *claims: dict, look: Theme = LIGHT) -> go.Figure:
    return drawn(tables, _shown(tables, *claims), caption, look)


def test_both_count_up_and_lead_to_their_evidence(tables: Tables, caption: Caption) -> None:
    figure = _drawn(tables, caption, by(3, 5), by(5, 7))
    traces = {trace.name: trace for trace in figure.data}
    assert list(traces["reported"].y) == [1, 2]
    assert list(traces["reported"].customdata) == ["events e1", "events e2"]
    assert list(traces["claimed"].y) == [5, 7]
    assert list(traces["claimed"].customdata) == ["claims c1", "claims c2"]


def test_the_gap_is_drawn_and_named(tables: Tables, caption: Caption) -> None:
    figure = _drawn(tables, caption, by(3, 5), by(5, 7, "at_least"))
    assert "gap: at least 5" in hostile.texts(figure)
    assert [(shape.y0, shape.y1) for shape in figure.layout.shapes] == [(2, 7)]


def test_a_gap_that_is_not_certain_is_not_drawn(tables: Tables, caption: Caption) -> None:
    assert _drawn(tables, caption, by(5, 1, "at_least")).layout.shapes == ()


def test_the_title_is_the_gap_in_a_sentence(tables: Tables) -> None:
    assert _shown(tables, by(5, 7)).title() == (
        "Norrland Navy total (7) exceeds attacks reported (2) by 5 Mar 2031 by 5"
    )


@pytest.mark.parametrize(
    "look", [LIGHT, DARK, theme("light", NARROW.name)], ids=lambda look: look.name + look.room.name
)
@pytest.mark.parametrize("claims", [[], [by(5, 7)], [by(3, 7), by(5, 2)]])
def test_every_look_is_drawn_in_colours_of_our_own(
    tables: Tables, caption: Caption, look: Theme, claims: list[dict]
) -> None:
    assert "#00000" not in _drawn(tables, caption, *claims, look=look).to_json()


def test_hostile_names_are_shown_as_text(tables: Tables) -> None:
    evil = renamed(tables, hostile.TEXT)
    shown = _shown(evil, by(3, 5), by(5, 7))
    caption = Caption(shown.title(), hostile.TEXT, hostile.TEXT)
    figure = drawn(evil, shown, caption, LIGHT)
    assert hostile.left_in(hostile.shown(figure)) == []


def test_who_vouches_for_the_events_is_a_line_of_its_own(tables: Tables, caption: Caption) -> None:
    shown = _shown(tables, by(3, 5))
    part = replace(shown, vouched=shown.documented[:1], official=shown.documented[:0])
    traces = {line.name: line for line in drawn(tables, part, caption, LIGHT).data}
    assert [traces[kind].line.dash for kind in ("reported", "vouched", "official")] == [
        None,
        "dash",
        "dot",
    ]
    assert list(traces["vouched"].y) == [1]
