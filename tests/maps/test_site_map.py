"""Tests of lib/figures/site_map.py, on the maps' own fixtures."""

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from lib.figures.site_map import rings, site_map
from lib.maps.deck import Scene, whole_view
from lib.style import DARK, LIGHT, Caption, Theme
from tests import hostile
from tests.maps.drawing import rows

CAPTION = Caption("Attacks at 2 sites", "All events", "Source: 4 articles.")
SQUARE = [[0, 0], [1, 0], [1, 1], [0, 0]]


def drawn(scene: Scene) -> go.Figure:
    return site_map(scene, whole_view(scene, 600, 400), CAPTION, scene.look)


def marks(figure: go.Figure) -> go.Scatter:
    return figure.data[-1]


def test_each_site_with_a_position_is_a_mark(scene: Scene) -> None:
    exact = scene.rows.loc[(scene.rows["geo_precision"] < 3) & scene.rows["lat"].notna()]
    assert len(marks(drawn(scene)).x) == len(exact)


def test_north_is_up_and_no_land_is_stretched(scene: Scene) -> None:
    axis = drawn(scene).layout.yaxis
    assert axis.range[0] < axis.range[1]
    assert axis.scaleanchor == "x"
    assert axis.scaleratio > 1


def test_the_focus_border_is_the_strongest_line(scene: Scene) -> None:
    widths = [trace.line.width for trace in drawn(scene).data if trace.mode == "lines"]
    assert sorted(widths)[-1] == 3
    assert widths.count(3) == 1


def test_its_labels_are_those_of_the_places(scene: Scene) -> None:
    texts = {note.text for note in drawn(scene).layout.annotations}
    assert "Vell" in texts


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_colours_are_our_own(scene: Scene, look: Theme) -> None:
    figure = drawn(replace(scene, look=look))
    assert "#00000" not in figure.to_json()
    assert figure.layout.template.layout.paper_bgcolor == look.paper


def test_a_hostile_name_is_text(scene: Scene) -> None:
    evil = replace(scene, rows=rows({"name": "<b>x</b><script>$x$"}))
    figure = drawn(evil)
    assert "&lt;script&gt;" in marks(figure).hovertext[0]
    assert [text for text in hostile.texts(figure) if "<script>" in text] == []


def test_no_events_are_said(scene: Scene) -> None:
    figure = drawn(replace(scene, rows=scene.rows[:0]))
    assert "No events at places" in hostile.texts(figure)[0]


def test_without_a_basemap_the_sites_are_drawn(scene: Scene) -> None:
    figure = drawn(replace(scene, basemap={}, focus=None))
    assert len(marks(figure).x) >= 1


@pytest.mark.parametrize(
    ("kind", "coordinates", "number"),
    [
        ("LineString", SQUARE, 1),
        ("MultiLineString", [SQUARE, SQUARE], 2),
        ("Polygon", [SQUARE, SQUARE], 1),
        ("MultiPolygon", [[SQUARE], [SQUARE]], 2),
        ("Point", [0, 0], 0),
    ],
)
def test_a_shape_is_its_lines_or_outer_rings(kind: str, coordinates: list, number: int) -> None:
    assert len(rings({"type": kind, "coordinates": coordinates})) == number
