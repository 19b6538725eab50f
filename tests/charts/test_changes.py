"""Tests of lib/charts/changes.py."""

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.analyses import changes
from lib.charts.changes import became_known, title_of
from lib.charts.plotly_figure import figure_of
from lib.corpus import Corpus
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.tables import Tables
from tests import hostile


def drawn(*parts: Any) -> go.Figure:
    """The chart as Plotly draws it."""
    return figure_of(became_known(*parts))


LOOKS = pytest.mark.parametrize(
    "look", [LIGHT, DARK, theme("light", NARROW.name)], ids=lambda look: look.name + look.room.name
)


def _counts(corpus: Corpus, tables: Tables, since: int, until: int) -> pd.DataFrame:
    days = date(2031, 3, since), date(2031, 3, until)
    return changes.per_day(changes.between(tables, *days, corpus.settings))


@pytest.fixture
def counts(corpus: Corpus, tables: Tables) -> pd.DataFrame:
    return _counts(corpus, tables, 4, 8)


def test_each_kind_has_a_bar_a_day(counts: pd.DataFrame, caption: Caption) -> None:
    figure = drawn(counts, caption, LIGHT)
    assert {bar.name: list(bar.y) for bar in figure.data} == {
        "articles": [1, 0, 1, 0],
        "claims": [2, 0, 3, 0],
        "statements": [1, 0, 2, 0],
    }


def test_a_bar_leads_to_what_was_published(counts: pd.DataFrame, caption: Caption) -> None:
    bars = drawn(counts, caption, LIGHT).data
    assert bars[0].customdata[0] == "articles 2031-03-05-rockets-off-vell"
    assert bars[2].customdata[0] == "statements 2031-03-05-rockets-off-vell-s1"


def test_the_title_names_the_day_with_most_articles(counts: pd.DataFrame) -> None:
    assert title_of(counts) == "2 articles; up to 1 a day, on 2 days"


def test_the_day_with_most_articles_is_named_unless_there_is_a_tie(counts: pd.DataFrame) -> None:
    more = counts.assign(number=counts["number"].where(counts.index != 0, 4))
    assert title_of(more) == "Busiest day 5 Mar 2031: 4 of 5 articles"


@LOOKS
def test_one_day_can_be_drawn(
    corpus: Corpus, tables: Tables, caption: Caption, look: Theme
) -> None:
    shown = drawn(_counts(corpus, tables, 4, 5), caption, look)
    assert len(shown.data[0].x) == 1
    assert "#00000" not in shown.to_json()
    assert shown.layout.template.layout.paper_bgcolor == look.paper


@LOOKS
@pytest.mark.parametrize("until", [8, 10])
def test_days_without_anything_say_so(
    corpus: Corpus, tables: Tables, caption: Caption, look: Theme, until: int
) -> None:
    counts = _counts(corpus, tables, 8, until)
    shown = drawn(counts, caption, look)
    assert isinstance(shown, go.Figure)
    assert "Nothing became known" in " ".join(hostile.texts(shown))
    assert title_of(counts) == "Nothing became known in these days"


def test_drawing_leaves_the_counts_alone(counts: pd.DataFrame, caption: Caption) -> None:
    before = counts.copy()
    drawn(counts, caption, LIGHT)
    pd.testing.assert_frame_equal(counts, before)
