"""Tests of lib/exports/formats.py."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from lib.exports.formats import FORMATS, formats_for
from lib.exports.sheet.framing import PAPER
from lib.selection.options import Options
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from tests.exports.making import made, stated

NAMES = ["png", "svg", "pdf", "pptx", "xlsx", "csv", "json", "jsonl", "parquet", "geojson", "html"]


def test_the_formats_have_their_names() -> None:
    assert list(FORMATS) == NAMES


def _names(context: Context, name: str) -> list[str]:
    return [known.name for known in formats_for(made(context, name))]


def test_a_map_is_available_in_every_format(context: Context) -> None:
    assert _names(context, "strike-map") == NAMES


def test_a_chart_has_no_geojson(context: Context) -> None:
    assert _names(context, "attack-counts") == [name for name in NAMES if name != "geojson"]


def test_a_table_is_not_a_picture(context: Context) -> None:
    assert set(NAMES) - set(_names(context, "statements")) == {"png", "svg", "pdf", "geojson"}


def test_the_sites_are_a_table_with_places(context: Context) -> None:
    assert "geojson" in _names(context, "sites")


def test_a_picture_without_data_has_no_data_files(context: Context) -> None:
    bare = replace(made(context, "weekly"), data=())
    assert {known.name for known in formats_for(bare)} == {"png", "svg", "pdf", "pptx", "html"}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_name_says_view_window_and_day(context: Context, name: str) -> None:
    picture = made(context, "weekly")
    assert FORMATS[name].file_name(picture, stated(context, picture)) == f"weekly_2031-04-02.{name}"


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "parquet", "geojson", "html"])
def test_a_format_writes_its_file(context: Context, name: str) -> None:
    picture = made(context, "strike-map")
    assert len(FORMATS[name].write(picture, context, stated(context, picture))) > 100


@pytest.fixture(scope="module")
def on_paper(context: Context) -> Callable[[str], Exhibit | None]:
    """A view by its name, made once for all formats."""
    return cache(lambda name: VIEWS[name].make(context.looking(PAPER), Options()))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_written_in_every_format_that_fits(
    context: Context, on_paper: Callable[[str], Exhibit | None], name: str, form: str
) -> None:
    picture = on_paper(name)
    if picture is None or picture.is_empty or not FORMATS[form].fits(picture):
        pytest.skip("nothing to write")
    assert len(FORMATS[form].write(picture, context, stated(context, picture))) > 20
