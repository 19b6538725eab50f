"""Tests of lib/views/fresh.py."""

from dataclasses import replace
from datetime import date

import pytest

from lib.charts.fresh import NAME, SIGN
from lib.selection import Selection
from lib.selection.options import Options
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.fresh import with_new_marks

DRAWN = [
    name for name, named in VIEWS.items() if name not in {
        "headlines", "contested", "who-answered-whom", "contradictions", "sites", "positions",
        "statements", "shifts", "replies", "changes", "articles", "before-after",
        "incident-facts", "incident-contested", "incident-answers", "incident-statements",
        "incident-articles", "site-facts", "site-claimants", "site-statements", "site-neighbours",
        "site-event-list", "party-claimed", "party-parts", "party-totals", "party-contradictions",
        "party-list", "leading-figures", "story-in-dates",
    }
]  # fmt: skip


def picture(name: str, context: Context) -> Exhibit:
    found = VIEWS[name].make(context, Options())
    assert found
    return found


def since(context: Context, day: date | None) -> Context:
    return replace(context, marked_since=day)


@pytest.mark.parametrize("name", ["attack-counts", "timeline", "weekly", "stances", "strike-map"])
def test_new_items_are_ringed_on_every_chart(context: Context, name: str) -> None:
    looked = since(context, date(2031, 3, 6))
    shown = with_new_marks(picture(name, looked), looked)
    assert NAME in [trace.name for trace in shown.drawn.data]
    assert shown.caption.key[-1].label.startswith("published after 6 Mar 2031")


@pytest.mark.parametrize("name", DRAWN)
def test_after_the_last_article_nothing_is_ringed_and_the_key_says_so(
    context: Context, name: str
) -> None:
    looked = since(context, date(2031, 4, 30))
    shown = with_new_marks(picture(name, looked), looked)
    assert NAME not in [trace.name for trace in shown.drawn.data]
    assert shown.caption.key[-1].label == "published after 30 Apr 2031: none of these"


def test_without_a_day_a_picture_stays_as_it_is(context: Context) -> None:
    whole = picture("timeline", context)
    assert with_new_marks(whole, since(context, None)) is whole


def test_a_table_has_no_rings(context: Context) -> None:
    table = picture("headlines", context)
    assert with_new_marks(table, since(context, date(2031, 3, 6))) is table


@pytest.mark.parametrize("name", ["attack-counts", "timeline", "stances", "strike-map"])
def test_an_empty_selection_has_nothing_to_mark(context: Context, name: str) -> None:
    looked = replace(since(context, date(2031, 3, 6)), selection=Selection(start=date(2050, 1, 1)))
    shown = with_new_marks(picture(name, looked), looked)
    assert NAME not in [trace.name for trace in shown.drawn.data]


def test_new_cells_of_a_matrix_have_a_sign_in_tables_too(context: Context) -> None:
    looked = since(context, date(2031, 3, 6))
    shown = with_new_marks(picture("stances", looked), looked)
    assert shown.grid
    signed = [cell for cell in shown.grid.cells.values() if cell.text.startswith(SIGN)]
    (rings,) = [trace for trace in shown.drawn.data if trace.name == NAME]
    assert 0 < len(signed) == len(rings.x)
