"""Tests of lib/views/catalogue.py and of what every view keeps to."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lib.charts import timeline as figures
from lib.selection import Selection
from lib.selection.options import Options
from lib.views.catalogue import VIEWS, exhibit, title
from lib.views.context import Context

PAGES = Path(__file__).parents[2] / "pages"
NEVER = Selection(start=date(1950, 1, 1), end=date(1950, 1, 2))
SELECTIONS = [
    Selection(),
    NEVER,
    Selection(start=date(2031, 3, 4), end=date(2031, 3, 9)),
    Selection(known_by=date(2031, 3, 6)),
    Selection(text="convoy"),
    Selection(text="no such word"),
]


@pytest.fixture
def empty(context: Context) -> Context:
    return replace(context, selection=NEVER)


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_shows_the_whole_corpus_under_its_own_name(context: Context, name: str) -> None:
    picture = VIEWS[name].make(context, Options())
    assert picture is None or picture.name == name


@pytest.mark.parametrize("name", VIEWS)
def test_an_empty_view_is_missing_or_says_so(empty: Context, name: str) -> None:
    picture = VIEWS[name].make(empty, Options())
    assert picture is None or picture.is_whole or picture.data[0].frame.empty
    assert picture is None or picture.caption.title


def _titles(context: Context, name: str) -> tuple[str, str]:
    """The title as asked for alone, and that of the exhibit, empty if there is nothing to show."""
    alone, made = title(name, context, Options()), exhibit(name, context, Options())
    return alone, "" if made is None or made.is_empty else made.caption.title


@pytest.mark.parametrize("selection", SELECTIONS, ids=range(len(SELECTIONS)))
@pytest.mark.parametrize("name", [name for name, view in VIEWS.items() if view.title])
def test_a_title_asked_for_alone_is_that_of_the_exhibit(
    context: Context, name: str, selection: Selection
) -> None:
    alone, made = _titles(context.selecting(selection), name)
    assert alone == made


def test_a_title_asked_for_alone_draws_nothing(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(figures, "timeline")
    assert "hit back" in title("timeline", context, Options())


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_states_only_its_own_options(context: Context, name: str) -> None:
    picture = VIEWS[name].make(context, Options())
    assert picture is None or set(picture.options) <= set(VIEWS[name].options)


@pytest.mark.parametrize("name", VIEWS)
def test_the_stated_options_reproduce_the_view(context: Context, name: str) -> None:
    once = VIEWS[name].make(context, Options())
    again = VIEWS[name].make(context, Options.of(once.options if once else {}))
    assert (once and (once.caption, once.figure)) == (again and (again.caption, again.figure))


@pytest.mark.parametrize("name", VIEWS)
def test_the_columns_that_readers_see_are_there(context: Context, name: str) -> None:
    picture = VIEWS[name].make(context, Options())
    shown = picture.data if picture else ()
    assert all(set(part.columns) <= set(part.frame.columns) for part in shown)


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_has_a_page(name: str) -> None:
    page = VIEWS[name].page or "overview"
    assert (PAGES / f"{page}.py").is_file()


def test_most_views_of_the_tiny_corpus_show_something(context: Context) -> None:
    made = {name for name, named in VIEWS.items() if named.make(context, Options())}
    assert {"attack-counts", "timeline", "strike-map", "stances", "articles", "sites"} <= made


def test_no_two_export_menus_of_a_page_have_the_same_name() -> None:
    names = Counter((view.page, view.noun) for view in VIEWS.values())
    assert [name for name, number in names.items() if number > 1] == []
