"""Tests of lib/exports/webpage/played_days.py, read back with html.parser."""

from dataclasses import replace

import pytest

from lib.exports.webpage import html
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.wording.escape import visible
from tests.exports.making import HOSTILE, made, stated
from tests.exports.webpage.test_html_page import Read
from tests.present import present


@pytest.fixture(scope="module")
def picture(context: Context) -> Exhibit:
    return made(context, "attack-counts-played")


def _read(context: Context, picture: Exhibit) -> Read:
    return Read(html(picture, context, stated(context, picture)))


def test_a_played_view_has_a_picture_of_each_day(context: Context, picture: Exhibit) -> None:
    frames, read = present(picture.frames)(), _read(context, picture)
    assert read.texts["figcaption"] == [frame.title for frame in frames]
    assert read.tags["svg"] == len(frames) > 1
    assert read.attributes.count(("max", str(len(frames) - 1))) == 1


def test_without_scripts_no_day_is_hidden_and_no_dead_button_shown(
    context: Context, picture: Exhibit
) -> None:
    page = html(picture, context, stated(context, picture)).decode()
    days = page.partition('<div id="et-days">')[2].partition("<h2>")[0]
    assert "hidden" not in days
    assert 'aria-label="attack-counts-played, day by day" hidden' in page


def test_hostile_titles_of_days_make_no_element(context: Context, picture: Exhibit) -> None:
    first, *rest = present(picture.frames)()
    evil = replace(first, title=HOSTILE)
    read = _read(context, replace(picture, frames=lambda: (evil, *rest)))
    assert (read.tags["img"], read.tags["script"]) == (0, 3)
    assert read.texts["figcaption"][0] == visible(HOSTILE)


def test_a_view_that_is_not_played_has_no_player(context: Context) -> None:
    page = html(*_exported(context)).decode()
    assert "et-player" not in page


def _exported(context: Context) -> tuple:
    plain = made(context, "attack-counts")
    return plain, context, stated(context, plain)
