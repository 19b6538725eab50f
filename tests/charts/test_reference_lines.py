"""Tests of lib/charts/reference_lines.py."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.charts import reference_lines
from lib.charts.plotly_layout import over_all, rule_labels
from lib.charts.reference_lines import Line
from lib.corpus import Corpus
from lib.look.style import LIGHT, NARROW, theme
from lib.model import Settings
from lib.model.settings import Reference
from lib.tables import Tables
from tests import hostile
from tests.present import moment

SPAN = (moment("2031-03-01"), moment("2031-03-31"))


def _drawn(*lines: Line) -> go.Figure:
    rules = reference_lines.rules(list(lines), SPAN, LIGHT)
    layout = {"shapes": over_all(rules, 400), "annotations": rule_labels(rules)}
    return go.Figure(layout=layout)


def _at(day: int, label: str = "Strike") -> Line:
    return Line(moment(f"2031-03-{day:02}"), label)


def test_reference_events_are_in_order_of_days(corpus: Corpus, tables: Tables) -> None:
    lines = reference_lines.lines(tables, corpus.settings)
    assert [line.day.day for line in lines] == [4, 6, 10, 12]
    assert lines[0].label == "Vell rocket attack"


def test_an_event_that_is_not_selected_has_no_line(tables: Tables) -> None:
    settings = Settings(references=(Reference(event="2031-03-12-nowhere", label="Nowhere"),))
    assert reference_lines.lines(tables, settings) == []


def test_a_line_is_at_its_day_with_its_label() -> None:
    layout = _drawn(_at(4)).layout
    assert pd.Timestamp(layout.shapes[0].x0) == pd.Timestamp(layout.shapes[0].x1)
    assert pd.Timestamp(layout.annotations[0].x) == pd.Timestamp("2031-03-04")
    assert layout.annotations[0].text == "Strike"


def test_neighbours_have_their_labels_on_different_levels() -> None:
    notes = _drawn(_at(4), _at(5), _at(6)).layout.annotations
    assert len({note.yshift for note in notes}) == 3


@pytest.mark.parametrize(("day", "anchor"), [(4, "left"), (29, "right")])
def test_a_late_label_is_left_of_its_line(day: int, anchor: str) -> None:
    assert _drawn(_at(day)).layout.annotations[0].xanchor == anchor


def test_no_label_of_a_late_line_crosses_the_one_before() -> None:
    first, second = reference_lines.rules([_at(27), _at(29)], SPAN, LIGHT)
    assert second.rise > first.rise


def test_a_hostile_label_is_shown_as_text() -> None:
    note = _drawn(_at(4, hostile.TEXT)).layout.annotations[0]
    assert hostile.left_in(note.text) == []


def test_no_lines_need_no_room() -> None:
    assert reference_lines.strip([], LIGHT) == 0
    assert len(_drawn().layout.shapes) == 0


def test_a_narrow_picture_has_more_levels() -> None:
    assert reference_lines.levels(theme("light", NARROW.name)) > reference_lines.levels(LIGHT)
