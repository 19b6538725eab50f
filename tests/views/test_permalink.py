"""Tests of lib/views/permalink.py."""

from dataclasses import replace
from datetime import date

from lib.selection import Selection
from lib.selection.options import Options
from lib.selection.url import selection_of
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.views.permalink import permalink


def test_a_permalink_names_page_days_and_every_option(context: Context) -> None:
    shown = replace(context, selection=Selection(start=date(2031, 3, 1), text="a&b=c"))
    picture = VIEWS["timeline"].make(shown, Options())
    assert picture
    assert permalink(picture, shown, "https://desk.example/") == (
        "https://desk.example/timeline?from=2031-03-01&q=a%26b%3Dc&lanes=false"
    )


def test_a_permalink_names_the_day_after_which_is_marked(context: Context) -> None:
    marked = replace(context, marked_since=date(2031, 3, 6))
    picture = VIEWS["weekly"].make(marked, Options())
    assert picture
    assert permalink(picture, marked).endswith("?new=2031-03-06")


def test_a_permalink_restores_the_selection(context: Context) -> None:
    asked = Selection(end=date(2031, 4, 1), blocs=tuple(context.everything.blocs["bloc_id"][:1]))
    shown = replace(context, selection=asked)
    picture = VIEWS["weekly"].make(shown, Options())
    assert picture
    assert selection_of(Options.in_link(permalink(picture, shown)), context.everything) == asked
