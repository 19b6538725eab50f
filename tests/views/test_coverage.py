"""Tests of lib/views/coverage.py and the views beside it."""

from dataclasses import replace
from datetime import date

import pytest

from lib.selection import Selection
from lib.selection.options import Options
from lib.views.catalogue import exhibit, title
from lib.views.context import Context
from tests.present import present

VIEWS = ("over-time", "per-event", "by-language", "by-publisher")


def _rows(context: Context, name: str) -> list:
    return present(exhibit(f"coverage-{name}", context, Options())).data[0].table().values.tolist()


def test_a_week_has_its_articles_silent_days_and_events(context: Context) -> None:
    table = present(exhibit("coverage-over-time", context, Options())).data[0].table()
    assert table["Articles"].sum() == len(context.tables.articles)
    assert table["Events"].sum() <= len(context.tables.events)
    assert table["Days without any"].max() == 7


def test_articles_count_whatever_is_filtered_but_days(context: Context) -> None:
    narrow = replace(context.selection, text="no such text")
    whole, few = _rows(context, "by-language"), _rows(context.selecting(narrow), "by-language")
    assert whole == few
    cut = replace(context.selection, end=date(2031, 3, 9))
    assert len(_rows(context.selecting(cut), "by-language")) < len(whole)


def test_every_mark_has_evidence(context: Context) -> None:
    for name in VIEWS:
        chart = present(present(exhibit(f"coverage-{name}", context, Options())).chart)
        marks = [mark for panel in chart.panels for mark in panel.marks()]
        assert marks
        assert all(mark.evidence.startswith(("articles ", "events ")) for mark in marks)


@pytest.mark.parametrize("name", VIEWS)
def test_days_without_articles_show_nothing(context: Context, name: str) -> None:
    empty = context.selecting(Selection(date(1999, 1, 1), date(1999, 2, 1)))
    assert exhibit(f"coverage-{name}", empty, Options()) is None
    assert title(f"coverage-{name}", empty, Options()) == ""


def test_more_weeks_than_fit_become_months(context: Context) -> None:
    long = context.selecting(Selection(date(2030, 1, 1), date(2031, 12, 31)))
    found = present(exhibit("coverage-by-language", long, Options()))
    assert "and month of publication" in found.caption.subtitle
    assert len(present(present(found.chart).cells).columns) == 24


def test_an_empty_cell_of_a_slide_means_no_article(context: Context) -> None:
    grid = present(exhibit("coverage-by-language", context, Options()))
    assert [sign.label for sign in grid.grid_key if sign.sign == "·"] == ["no article"]
