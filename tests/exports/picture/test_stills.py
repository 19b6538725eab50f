"""Figures on sheets of A4."""

import re

import pytest

from lib.charts.model import Chart
from lib.exports.picture import stills
from lib.look.style import Caption
from tests.drawing.making import rows_chart

CAPTION = Caption("Title", "Subtitle", "Source: three articles.")


def _rows(number: int, letters: float = 12) -> Chart:
    """A chart that lists so many rows, in letters of so many pixels."""
    return rows_chart(number, CAPTION, 180 + 40 * number, letters)


def _sizes(picture: str) -> list[float]:
    return [float(size) for size in re.findall(r'font-size="([\d.]+)"', picture)]


def _named(picture: str) -> set[str]:
    return set(re.findall(r"row \d+", picture))


def test_a_low_figure_is_one_picture_as_wide_as_the_sheet() -> None:
    (picture,) = stills.stills(_rows(5))
    assert 'width="700" height="380"' in picture


def test_no_letter_on_paper_is_smaller_than_eight_points() -> None:
    (picture,) = stills.stills(_rows(5, letters=6))
    assert min(_sizes(picture)) * 72 / 96 >= 7.99


def test_rows_that_need_several_sheets_are_all_printed_each_under_the_title() -> None:
    pictures = stills.stills(_rows(80))
    assert len(pictures) > 1
    assert sum(len(_named(picture)) for picture in pictures) == 80
    assert all("Title" in picture for picture in pictures)


def test_rows_on_several_sheets_stay_as_high_as_they_are() -> None:
    first, *_ = stills.stills(_rows(80))
    feet = sorted({float(y) for y in re.findall(r'y="([\d.]+)"[^>]*><tspan[^>]*>row', first)})
    assert feet[1] - feet[0] == pytest.approx(40, abs=1)
