"""The leading figures and the story of the shipped corpus, recounted."""

from datetime import date

import pytest

from lib.look.style import LIGHT
from lib.selection import Selection
from lib.views import period_before
from lib.views.context import Context, remembering
from lib.views.leading import leading
from lib.views.story import dates
from tests.shipped.test_overview import CORPUS, TABLES

WINDOW = Selection(start=date(2023, 10, 17), end=date(2024, 2, 29))
WEEKS = Selection(start=date(2024, 2, 2), end=date(2024, 2, 15))


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(CORPUS, TABLES, WINDOW, LIGHT, remembering(TABLES))


def test_the_story_is_the_one_that_the_files_tell(context: Context) -> None:
    told = [each.when for each in dates(context)]
    expected = ["18 Oct 2023", "6–12 Nov 2023", "28 Jan 2024", "30 Jan 2024", "2 Feb 2024"]
    assert told == expected


def test_the_weeks_of_the_first_figure_add_up_to_it(context: Context) -> None:
    first = leading(context)[0]
    counted = sum(week.figure.low for week in first.weeks if week.figure)
    assert (first.headline.figure, counted) == ("176", 176)


def test_before_the_corpus_begins_there_is_no_comparison(context: Context) -> None:
    assert [each.change for each in leading(context)] == [""] * 4
    assert "no earlier period in this corpus" in period_before.against_words(context)


def test_fourteen_days_are_compared_with_the_fourteen_before(context: Context) -> None:
    found = leading(context.selecting(WEEKS))
    assert [each.change for each in found[:2]] == [
        "20–22 → 13–14, down",
        "1 → 2, too few to compare",
    ]
