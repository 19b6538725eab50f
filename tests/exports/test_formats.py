"""Tests of lib/exports/formats.py."""

from dataclasses import replace

import pytest

from lib.exports.formats import FORMATS, formats_for
from lib.exports.sheet.framing import PAPER
from lib.selection.options import Asked
from lib.views.catalogue import VIEWS
from lib.views.context import View
from tests.exports.making import made, stated

NAMES = ["png", "svg", "pdf", "pptx", "xlsx", "csv", "json", "jsonl", "parquet", "geojson", "html"]


def test_the_formats_have_their_names() -> None:
    assert list(FORMATS) == NAMES


def _names(view: View, name: str) -> list[str]:
    return [known.name for known in formats_for(made(view, name))]


def test_a_map_can_be_had_in_every_format(view: View) -> None:
    assert _names(view, "strike-map") == NAMES


def test_a_chart_is_no_geojson(view: View) -> None:
    assert _names(view, "attack-counts") == [name for name in NAMES if name != "geojson"]


def test_a_table_is_no_picture(view: View) -> None:
    assert set(NAMES) - set(_names(view, "statements")) == {"png", "svg", "pdf", "geojson"}


def test_the_sites_are_a_table_with_places(view: View) -> None:
    assert "geojson" in _names(view, "sites")


def test_a_picture_without_data_has_no_data_files(view: View) -> None:
    bare = replace(made(view, "weekly"), data=())
    assert {known.name for known in formats_for(bare)} == {"png", "svg", "pdf", "pptx", "html"}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_name_says_view_window_and_day(view: View, name: str) -> None:
    picture = made(view, "weekly")
    assert FORMATS[name].file_name(picture, stated(view, picture)) == f"weekly_2031-04-02.{name}"


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "parquet", "geojson", "html"])
def test_a_format_writes_its_file(view: View, name: str) -> None:
    picture = made(view, "strike-map")
    assert len(FORMATS[name].write(picture, view, stated(view, picture))) > 100


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"pdf"}))
@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_written_in_every_format_that_fits(view: View, name: str, form: str) -> None:
    picture = VIEWS[name].make(view.looking(PAPER), Asked())
    if picture is None or picture.is_empty or not FORMATS[form].fits(picture):
        pytest.skip("nothing to write")
    assert len(FORMATS[form].write(picture, view, stated(view, picture))) > 20
