"""Tests of lib/views/changed.py."""

from datetime import date

from lib.asked import Asked
from lib.hindsight import LATER
from lib.views.changed import SINCE, UNTIL, changed
from lib.views.view import View


def test_what_changed_until_a_day_is_described_without_hindsight(view: View) -> None:
    made = changed(view, Asked.of({SINCE: "2031-03-04", UNTIL: "2031-03-05"}))
    assert made
    told = [text for text in made.data[0].frame["what"] if LATER in text]
    assert len(told) > 0
    assert made.as_of == date(2031, 3, 5)
