"""Tests of lib/views/stances.py."""

from dataclasses import replace

from lib.asked import Asked
from lib.selection import Selection
from lib.views.stances import stances
from lib.views.view import View


def test_the_title_of_the_matrix_is_what_its_cells_say(view: View) -> None:
    shown = stances(view, Asked())
    assert shown.caption.title == shown.alt
    assert shown.caption.title == (
        "2 parties spoke on “Fishing rights”, on no other subject more; "
        "their latest: 1 rejects, 1 requests"
    )


def test_a_matrix_of_nothing_says_so(view: View) -> None:
    nothing = replace(view, selection=Selection(text="no such word"))
    assert stances(nothing, Asked()).caption.title == (
        "No statement on these subjects is found in this selection"
    )
