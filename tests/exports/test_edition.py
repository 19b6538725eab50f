"""Tests of lib/exports/edition.py."""

from dataclasses import replace
from datetime import date

import pytest

from lib.exports.edition import Edition, Imprint, edition
from lib.selection import Selection
from lib.selection.options import Options
from lib.views.catalogue import VIEWS
from lib.views.context import Context

IMPRINT = Imprint("ab" * 32, date(2031, 5, 1), "TLP:AMBER", "https://desk.example")
WINDOW = Selection(start=date(2031, 3, 1), end=date(2031, 4, 30))


def _edition(context: Context, asked: Selection) -> Edition:
    shown = replace(context, selection=asked)
    picture = VIEWS["weekly"].make(shown, Options())
    assert picture
    return edition(picture, shown, IMPRINT)


def test_a_selection_known_by_a_day_is_as_of_that_day(context: Context) -> None:
    made = _edition(context, Selection(known_by=date(2031, 3, 20)))
    assert made.as_of == date(2031, 3, 20)


def test_else_the_last_article_says_as_of_when(context: Context) -> None:
    made = _edition(context, Selection())
    assert made.as_of == context.tables.articles["published"].max().date()


def test_a_file_is_named_after_view_window_and_as_of_day(context: Context) -> None:
    made = _edition(context, replace(WINDOW, known_by=date(2031, 3, 20)))
    assert made.stem("weekly") == "weekly_2031-03-01_2031-04-30_2031-03-20"


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\0b", "«»", "x" * 999])
def test_a_file_name_is_never_a_path(context: Context, name: str) -> None:
    stem = _edition(context, Selection()).stem(name)
    assert stem.replace("-", "").replace("_", "").isalnum()


def test_an_edition_carries_the_imprint(context: Context) -> None:
    made = _edition(context, WINDOW)
    assert (made.fingerprint, made.handling) == (IMPRINT.fingerprint, "TLP:AMBER")
    assert made.permalink == "https://desk.example/?from=2031-03-01&to=2031-04-30"
