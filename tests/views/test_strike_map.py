"""Tests of lib/views/strike_map.py."""

from dataclasses import replace

import pytest

from lib.corpus import load
from lib.look.style import LIGHT
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import build
from lib.views import strike_map
from lib.views.context import Context, remembering
from tests.paths import DATA
from tests.present import present


@pytest.fixture(scope="module")
def shipped() -> Context:
    corpus = load(DATA)
    tables = build(corpus)
    window = present(corpus.settings.window)
    return Context(corpus, tables, Selection(start=window.start, end=window.end), LIGHT,
                remembering(tables))  # fmt: skip


def _names(context: Context) -> set[str]:
    """What is written on the map's picture."""
    figure = strike_map.strike_map(context, Options()).drawn
    return {note.text for note in figure.layout.annotations}


def test_the_most_attacked_places_are_named(shipped: Context) -> None:
    listed = strike_map.site_rows(shipped).query("geo_precision < 3").nlargest(8, "total")
    bare = {name.partition(" (")[0] for name in listed["name"]}
    assert {"Green Village", "Ain al-Asad air base"} <= bare
    assert bare <= _names(shipped)


def test_the_crowd_at_abu_kamal_is_named(shipped: Context) -> None:
    crowd = {"Abu Kamal", "Al-Qaim", "Abu Kamal–al-Qaim border crossing"}
    assert crowd <= _names(shipped)


def test_countries_and_towns_are_named(shipped: Context) -> None:
    assert {"SYRIA", "IRAQ", "JORDAN", "Homs", "Mosul"} <= _names(shipped)


def test_the_map_shows_what_a_search_finds(shipped: Context) -> None:
    searched = replace(shipped, selection=replace(shipped.selection, text="Harir"))
    layout = strike_map.strike_map(searched, Options()).drawn.layout
    west, east = layout.xaxis.range
    south, north = layout.yaxis.range
    assert west < 44.34 < east
    assert south < 36.53 < north
    assert north - south < 3


def test_the_title_counts_the_layers_that_are_shown(shipped: Context) -> None:
    asked = Options({strike_map.LAYERS: ("US strikes",)})
    title = strike_map.strike_map(shipped, asked).caption.title
    assert title.startswith("US strikes at ")
    assert "Attacks" not in title


def test_with_a_distance_the_table_names_other_places_of_the_same_events(shipped: Context) -> None:
    near = replace(shipped, selection=replace(shipped.selection, within_km=25))
    picture = strike_map.site_table(near, Options())
    assert picture
    table = picture.data[0].table().set_index("Place id")["In the filter"]
    assert table["abu-kamal"] == "inside"
    assert table["kharab-al-jir"] == "possibly inside"
    assert table["green-village"] == "other place of these events"
    assert "within 25 km of the Syria–Iraq border, and 2 more possibly" in picture.caption.title


def test_without_a_filter_by_place_there_is_no_such_column(shipped: Context) -> None:
    assert "where" not in strike_map.site_part(shipped, strike_map.site_rows(shipped)).columns


def test_a_quarter_is_listed_with_its_town(shipped: Context) -> None:
    table = (
        strike_map.site_part(shipped, strike_map.site_rows(shipped)).table().set_index("Place id")
    )
    assert "al-sinaa-abu-kamal" not in table.index
    assert "Al-Sina'a quarter (Abu Kamal)" in table.loc["abu-kamal", "Includes"]
