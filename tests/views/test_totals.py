"""Tests of lib/views/totals.py."""

from dataclasses import replace

import pytest

from lib.asked import Asked
from lib.selection import Selection
from lib.views.totals import documented_against_claimed
from lib.views.view import View

EVENTS_ONLY = [Selection(countries=("SDR",)), Selection(event_types=("ied",))]


@pytest.mark.parametrize("selection", EVENTS_ONLY)
def test_a_filter_on_events_makes_no_gap(view: View, selection: Selection) -> None:
    """The total is about all attacks: those left out are documented all the same."""
    whole = documented_against_claimed(view, Asked())
    part = documented_against_claimed(replace(view, selection=selection), Asked())
    assert whole
    assert part
    assert part.caption.title == whole.caption.title
    assert "whatever the filters" in part.caption.subtitle
    assert "whatever the filters" not in whole.caption.subtitle
