"""Tests of lib/maps/strike_map.py, on the maps' own fixtures."""

import math
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from lib.corpus.basemap import Basemap
from lib.drawing.scene import Mark, Path
from lib.drawing.scenes import scene_of
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme
from lib.maps.deck import Scene, whole_view
from lib.maps.marks import spots
from lib.maps.strike_map import rings, site_map
from lib.maps.strip import SHARE, strip
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


def _two_groups(scene: Scene, **changes: object) -> Scene:
    own = {"group_id": "strikes", "number": 3, "event_ids": "e2 e3"}
    return replace(scene, rows=rows({**changes}, {**own, **changes}))


def test_a_place_of_several_kinds_is_one_mark_with_a_wedge_a_kind(scene: Scene) -> None:
    figure = drawn(_two_groups(scene))
    assert list(marks(figure).customdata) == ["events e2 e3 e1"]
    wedges = [shape for shape in figure.layout.shapes if shape.type == "path"]
    assert [shape.fillcolor for shape in wedges] == ["rgba(0,114,178,1)", "rgba(213,94,0,1)"]
    assert {(shape.xsizemode, shape.xanchor, shape.yanchor) for shape in wedges} == {
        ("pixel", 20.5, 11.0)
    }


def test_a_place_of_one_kind_has_no_wedges(scene: Scene) -> None:
    assert len(drawn(scene).layout.shapes) == 0


def test_wedges_are_as_large_as_their_mark_in_a_picture_of_any_size(scene: Scene) -> None:
    figure = drawn(_two_groups(scene))
    for width in (700, 1600):
        items = scene_of(figure, width, width / 2).items
        (mark,) = [one for one in items if isinstance(one, Mark) and one.name == "Vell"]
        wedges = [one for one in items if isinstance(one, Path) and one.layer == "Wedges"]
        points = [at for wedge in wedges for at in wedge.parts[0]]
        farthest = max(math.dist(at, (mark.x, mark.y)) for at in points)
        assert farthest == pytest.approx(mark.size / 2, abs=0.01)


def test_an_approximate_position_has_a_dashed_ring(scene: Scene) -> None:
    (ring,) = [trace for trace in drawn(scene).data if trace.name == "halos"]
    assert (ring.line.dash, list(ring.meta)) == ("dash", ["position approximate (± 25 km)"])


def test_regions_are_in_the_strip_and_lead_to_their_events(scene: Scene) -> None:
    strip = [trace for trace in drawn(scene).data if trace.xaxis == "x2"]
    texts = [text for trace in strip if trace.mode == "text" for text in trace.text]
    assert {"Coast", "Cove", "<b>Events at a place</b>"} <= set(texts)
    key, own = [trace for trace in strip if trace.mode == "markers"]
    assert list(key.customdata) == [""]
    assert list(own.customdata) == ["events e1", "events e1"]


def test_a_site_without_coordinates_is_separate_from_regions(scene: Scene) -> None:
    strip = [trace for trace in drawn(scene).data if trace.xaxis == "x2" and trace.mode == "text"]
    lines = [(y, text) for trace in strip for y, text in zip(trace.y, trace.text, strict=True)]
    told = [text for _, text in sorted(lines) if not text.isdigit()]
    assert told[1:] == [
        "<b>Only the country or</b>", "<b>region is known:</b>", "Coast",
        "<b>Position not known:</b>", "Cove",
    ]  # fmt: skip


def test_the_strip_is_beside_the_map_or_below_it_on_a_narrow_screen(scene: Scene) -> None:
    beside = drawn(scene).layout
    assert beside.xaxis.domain[1] < beside.xaxis2.domain[0]
    narrow = replace(LIGHT, room=NARROW)
    below = drawn(replace(scene, look=narrow)).layout
    assert below.yaxis2.domain[1] <= below.yaxis.domain[0]
    assert below.xaxis2.domain[0] == 0


def test_regions_that_do_not_fit_are_counted(scene: Scene) -> None:
    many = [{"place_id": f"p{n}", "name": f"Region {n}", "geo_precision": 3} for n in range(60)]
    figure = drawn(replace(scene, rows=rows({}, *many)))
    texts = [text for trace in figure.data if trace.mode == "text" for text in trace.text]
    listed = [text for text in texts if text.startswith("Region ")]
    assert f"and {60 - len(listed)} more" in " ".join(texts)


def test_places_outside_the_filter_are_pale_and_the_key_says_so(scene: Scene) -> None:
    other = {"place_id": "b", "lat": 12.0, "where": "other place of these events"}
    figure = drawn(replace(scene, rows=rows({}, other)))
    assert sorted(marks(figure).marker.color) == ["rgba(213,94,0,0.45)", "rgba(213,94,0,0.92)"]
    assert "other places of the same events" in figure.layout.title.subtitle.text


def test_the_length_of_the_scale_bar_is_written_over_it(scene: Scene) -> None:
    figure = drawn(scene)
    (bar,) = [trace for trace in figure.data if trace.name == "scale"]
    assert list(bar.meta) == [
        note.text for note in figure.layout.annotations if note.text.endswith(" km")
    ]


def test_a_picture_has_no_empty_sides_beyond_the_basemap(scene: Scene) -> None:
    wide = site_map(scene, whole_view(scene, 2000, 300), CAPTION, scene.look)
    west, east = wide.layout.xaxis.range
    assert (west, east) == pytest.approx((20, 28), abs=0.01)


def test_sites_beyond_the_basemap_are_in_the_picture(scene: Scene) -> None:
    far = replace(scene, rows=rows({}, {"place_id": "far", "lat": 40.0, "lon": 60.0}))
    layout = drawn(far).layout
    assert layout.xaxis.range[0] < 20.5
    assert layout.xaxis.range[1] > 60
    assert layout.yaxis.range[1] > 40


def test_sites_on_both_sides_of_the_antimeridian_stay_together(scene: Scene) -> None:
    fiji = [
        {"place_id": f"p{n}", "lat": -17.0, "lon": lon}
        for n, lon in enumerate((179.5, 179.9, -179.9))
    ]
    far = replace(scene, rows=rows(*fiji), basemap=Basemap(), focus=None)
    xs = sorted(marks(drawn(far)).x)
    assert xs[-1] - xs[0] == pytest.approx(0.6)


def test_without_events_it_says_so(scene: Scene) -> None:
    figure = drawn(replace(scene, rows=scene.rows[:0]))
    assert "No events at places" in hostile.texts(figure)[0]


def test_without_a_basemap_the_sites_are_drawn(scene: Scene) -> None:
    figure = drawn(replace(scene, basemap=Basemap(), focus=None))
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


@pytest.mark.parametrize("most", [30, 942])
@pytest.mark.parametrize("width", [560, 620, 900])
def test_numbers_of_the_key_keep_off_the_next_mark(scene: Scene, width: int, most: int) -> None:
    busy = replace(scene, rows=rows({"number": most}, {"place_id": "b", "number": most // 3}))
    made = strip(busy, width, 300, spots(busy.rows, busy.kinds))
    wide = width * SHARE / (1 - SHARE)
    key = next(trace for trace in made.traces if trace.name == "key of sizes")
    numbers = next(trace for trace in made.traces if str(most) in (trace.text or ()))
    for left, text, middle, size in zip(
        numbers.x, numbers.text, key.x[1:], key.marker.size[1:], strict=False
    ):
        assert left * wide + 7 * len(text) <= middle * wide - size / 2
