"""Tests of lib/views/timeline.py."""

from dataclasses import replace
from datetime import date

import pytest

from lib.selection import Selection
from lib.selection.options import Options, UnknownOption
from lib.views.context import Context
from lib.views.timeline import ZOOM_FROM, ZOOM_TO, timeline, who_answered_whom, zoom_context
from tests.present import present

MARCH = Selection(start=date(2031, 3, 1), end=date(2031, 3, 31))
WEEK = Options.of({ZOOM_FROM: date(2031, 3, 5), ZOOM_TO: date(2031, 3, 11)})


@pytest.fixture
def march(context: Context) -> Context:
    return replace(context, selection=MARCH)


def days(context: Context, **asked: str) -> tuple[date | None, date | None]:
    found = zoom_context(context, Options.of(asked)).selection
    return found.start, found.end


def test_a_zoom_draws_fewer_days_and_leaves_the_selection(march: Context) -> None:
    picture = timeline(march, WEEK)
    assert set(picture.data[0].frame["event_id"]) == {
        "2031-03-06-norrland-strike-deep-cove", "2031-03-10-ankerholm-drone-attack"
    }  # fmt: skip
    assert "5–11 Mar 2031" in picture.caption.subtitle
    assert march.selection == MARCH


def test_a_zoom_of_one_side_keeps_the_other(march: Context) -> None:
    assert days(march, zoom_from="2031-03-05") == (date(2031, 3, 5), MARCH.end)
    assert days(march, zoom_to="2031-03-05") == (MARCH.start, date(2031, 3, 5))


def test_a_zoom_never_shows_more_than_is_selected(march: Context) -> None:
    assert days(march, zoom_from="2030-01-01", zoom_to="2032-01-01") == (MARCH.start, MARCH.end)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"zoom_from": "2031-03-09", "zoom_to": "2031-03-05"},
        {"zoom_from": "2040-01-01"},
        {"zoom_to": "1999-01-01"},
    ],
)
def test_a_zoom_without_any_days_is_ignored(march: Context, asked: dict[str, str]) -> None:
    assert days(march, **asked) == (MARCH.start, MARCH.end)


def test_the_days_of_a_zoom_are_among_the_options(march: Context) -> None:
    assert timeline(march, WEEK).options == {
        "lanes": "false", "zoom_from": "2031-03-05", "zoom_to": "2031-03-11"
    }  # fmt: skip
    assert set(timeline(march, Options()).options) == {"lanes"}


def test_an_invalid_day_is_reported(march: Context) -> None:
    with pytest.raises(UnknownOption, match="zoom_from"):
        timeline(march, Options.of({ZOOM_FROM: "soon"}))


@pytest.mark.parametrize(
    "asked", [Options(), Options.of({"lanes": "true"})], ids=["blocs", "parties"]
)
def test_title_and_table_count_on_one_basis(context: Context, asked: Options) -> None:
    table = present(who_answered_whom(context, asked))
    first = table.data[0].table().iloc[0]
    days = first["Days, from – to"].replace(" ", "")
    assert first["Answers"] == 1
    assert table.caption.title.startswith(
        f"{first['Who answered']} hit back at {first['Whom']} once, after {days} days"
    )
    assert timeline(context, asked).caption.title == table.caption.title


def test_the_table_says_which_links_are_our_reading(context: Context) -> None:
    table = present(who_answered_whom(context, Options()))
    assert "1 of them is our reading, as no source links the two" in table.caption.subtitle
    assert table.data[0].table()["Our reading"].tolist() == [1, 0]
