"""Tests of lib/maps/deck.py."""

import json
import re
from dataclasses import replace

import pandas as pd
import pytest

from lib.corpus.basemap import Basemap
from lib.look.style import DARK, LIGHT, Theme
from lib.maps.deck import Scene, border_view, strike_deck, whole_view, with_ring
from lib.maps.marks import DASHES, Kind
from lib.maps.projection import Viewpoint
from tests import hostile
from tests.maps.drawing import deck_json, layers, rows, strings

LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)


@pytest.fixture
def bare(kinds: list[Kind]) -> Scene:
    """No sites, no basemap and no focus border."""
    return Scene(rows(), kinds, Basemap(), None, LIGHT)


def _data(layer: dict) -> list:
    data = layer["data"]
    return data["features"] if isinstance(data, dict) else data


@LOOKS
def test_the_map_contacts_no_other_host(scene: Scene, look: Theme) -> None:
    text = deck_json(replace(scene, look=look))
    assert [part for part in ("http", "//", "mapbox", "carto") if part in text.lower()] == []


def test_its_style_is_empty(scene: Scene) -> None:
    style = json.loads(deck_json(scene))["mapStyle"]
    assert style.startswith("data:application/json,")
    assert strike_deck(scene, whole_view(scene, 600, 400)).map_provider is None


def test_every_layer_has_an_id_of_its_own(scene: Scene) -> None:
    ids = [layer.get("id") for layer in json.loads(deck_json(scene))["layers"]]
    assert None not in ids
    assert len(set(ids)) == len(ids)


def test_names_are_above_marks_and_marks_above_their_rings(scene: Scene) -> None:
    ids = list(layers(scene))
    order = ["halos", "marks", "ties", "labels", "scale"]
    assert sorted(order, key=ids.index) == order


def test_only_marks_can_be_picked(scene: Scene) -> None:
    assert {name for name, layer in layers(scene).items() if layer["pickable"]} == {"marks"}


def test_pickable_objects_carry_their_place_and_tip(scene: Scene) -> None:
    marks = _data(layers(scene)["marks"])
    assert {mark["place_id"] for mark in marks} == {"vell", "ankerholm"}
    assert [mark for mark in marks if not mark["tip"]] == []


def test_a_region_is_neither_a_mark_nor_an_area(scene: Scene) -> None:
    assert "coast" not in deck_json(scene).lower()


def test_a_site_without_position_is_nowhere(scene: Scene) -> None:
    assert "cove" not in deck_json(scene).lower()


def test_an_approximate_position_has_a_dashed_ring(scene: Scene) -> None:
    dashes = _data(layers(scene)["halos"])
    assert len(dashes) == DASHES
    corners = [corner for dash in dashes for corner in dash["path"]]
    lons, lats = ([corner[side] for corner in corners] for side in (0, 1))
    assert (min(lons) + max(lons), min(lats) + max(lats)) == pytest.approx((41, 27), abs=1e-4)
    assert max(lats) - min(lats) == pytest.approx(2 * 25_000 / 111_320, abs=1e-4)


def test_no_number_has_more_digits_than_a_map_shows(scene: Scene) -> None:
    sent = json.dumps([layer["data"] for layer in layers(scene).values()])
    assert re.findall(r"\d\.\d{6,}", sent) == []


def test_a_click_on_a_mark_does_not_wait_for_a_second_one(scene: Scene) -> None:
    (view,) = json.loads(deck_json(scene))["views"]
    assert view["controller"]["doubleClickZoom"] is False


def test_no_moment_of_time_reaches_the_map(scene: Scene) -> None:
    records = [
        record
        for name in ("marks", "halos", "labels", "selected")
        for record in _data(layers(replace(scene, selected="vell"))[name])
    ]
    assert len(records) >= 4
    # pydeck writes what it does not know, a moment too, as an empty object.
    assert [record for record in records if {} in record.values()] == []


def test_the_basemap_is_not_sent_with_the_marks(scene: Scene) -> None:
    below = ["sea", "countries", "focus-countries", "admin1", "lakes", "rivers", "borders", "focus"]
    spec = json.loads(deck_json(scene))
    assert [key for key in spec if key.startswith("_")] == []
    assert [layer["id"] for layer in spec["layers"] if layer["id"] in below] == []


def test_the_ground_of_a_map_is_at_an_address_and_the_marks_stay(scene: Scene) -> None:
    deck = strike_deck(scene, whole_view(scene, 600, 400))
    style = "/media/ground.json"
    assert json.loads(deck.on(style).to_json()) == {
        **json.loads(deck.to_json()), "mapStyle": style
    }  # fmt: skip


def test_countries_in_view_are_named(scene: Scene) -> None:
    names = [item["label"] for item in _data(layers(scene)["countries-names"])]
    assert "SUDERIA" in names


def test_the_selected_site_has_a_ring(scene: Scene) -> None:
    (ring,) = _data(layers(replace(scene, selected="vell"))["selected"])
    assert (ring["place_id"], ring["icon"][:4]) == ("vell", "ring")


def test_a_ring_is_added_without_making_the_map_again(scene: Scene) -> None:
    view, picked = whole_view(scene, 600, 400), replace(scene, selected="vell")
    ringed = with_ring(strike_deck(scene, view), picked, view)
    assert json.loads(ringed.to_json()) == json.loads(strike_deck(picked, view).to_json())


def test_a_mark_with_a_new_event_has_a_thin_ring(scene: Scene) -> None:
    rows = scene.rows.assign(event_ids=scene.rows["place_id"] + "-e1 e2")
    new = replace(scene, rows=rows, new_events=frozenset({"vell-e1"}))
    (ring,) = _data(layers(new)["new"])
    assert (ring["place_id"], ring["icon"][:4]) == ("vell", "thin")
    assert _data(layers(replace(new, new_events=frozenset()))["new"]) == []


@pytest.mark.parametrize("selected", [None, "nowhere", "cove"])
def test_no_mark_no_ring(scene: Scene, selected: str | None) -> None:
    assert _data(layers(replace(scene, selected=selected))["selected"]) == []


def test_tooltips_show_the_tip_and_nothing_else(scene: Scene) -> None:
    # Streamlit 1.67 reads it from this attribute.
    tooltip = strike_deck(scene, whole_view(scene, 600, 400))._tooltip
    assert isinstance(tooltip, dict)
    assert re.findall("{.*?}", tooltip["html"]) == ["{tip}"]
    assert "text" not in tooltip


EVIL = "@@=alert(1)"


def _evil(scene: Scene, name: str) -> Scene:
    features = scene.basemap["countries"]["features"]
    named = [
        {**feature, "properties": {**feature["properties"], "name": name}} for feature in features
    ]
    basemap = Basemap(scene.basemap, countries={"features": named})
    return replace(scene, rows=scene.rows.assign(name=name), basemap=basemap)


def test_no_name_is_read_as_an_expression(scene: Scene) -> None:
    sound, evil = (strings(json.loads(deck_json(one))) for one in (scene, _evil(scene, EVIL)))
    ours = {text for text in sound if text.startswith("@@")}
    assert {text for text in evil if text.startswith("@@")} == ours
    assert [text for text in evil if "alert(1)" in text.lower()] != []


def test_a_group_is_never_an_expression_either(scene: Scene, kinds: list[Kind]) -> None:
    evil = [replace(kind, label=EVIL) for kind in kinds]
    texts = strings(json.loads(deck_json(replace(scene, kinds=evil))))
    assert [text for text in texts if text.startswith(EVIL)] == []


def test_an_override_of_direction_is_shown_as_its_code(scene: Scene) -> None:
    text = deck_json(_evil(scene, hostile.TEXT))
    assert "\u202e" not in text
    assert "U+202E" in text


def test_an_empty_map_without_basemap_can_be_drawn(bare: Scene) -> None:
    found = layers(bare)
    assert _data(found["marks"]) == _data(found["halos"]) == _data(found["labels"]) == []
    assert border_view(bare, 600, 400) is None


def test_a_map_without_a_basemap_shows_its_sites(bare: Scene) -> None:
    view = whole_view(replace(bare, rows=rows({})), 600, 400)
    assert (round(view.longitude, 2), round(view.latitude, 2)) == (20.5, 11.0)


def _holds(view: Viewpoint, lon: float, lat: float) -> bool:
    west, south, east, north = view.degrees()
    return west < lon < east and south < lat < north


@pytest.mark.parametrize("inside", [[], [{"place_id": "in", "lat": 13.0, "lon": 21.0}]])
def test_sites_beyond_the_basemap_are_seen(scene: Scene, inside: list[dict]) -> None:
    far = replace(scene, focus=None, rows=rows({"lat": 40.0, "lon": 60.0}, *inside))
    view = whole_view(far, 600, 400)
    places = zip(far.rows["lon"], far.rows["lat"], strict=True)
    assert [place for place in places if not _holds(view, *place)] == []
    controller = json.loads(strike_deck(far, view).to_json())["views"][0]["controller"]
    (_, _), (east, north) = controller["maxBounds"]
    assert (east > 60, north > 40) == (True, True)


def test_the_view_of_sites_on_the_basemap_stays_on_it(scene: Scene) -> None:
    near = replace(scene, focus=None, rows=rows({"lat": 10.1, "lon": 20.1}, {"lat": 17.9}))
    _, south, _, north = whole_view(near, 600, 400).degrees()
    assert (south, north) == pytest.approx((10.0, 18.0))


def test_sites_on_both_sides_of_the_antimeridian_are_side_by_side(scene: Scene) -> None:
    # MapLibre repeats the ground beyond it.
    fiji = rows({"lon": 179.9, "lat": -17.0}, {"place_id": "b", "lon": -179.9, "lat": -17.0})
    far = replace(scene, focus=None, rows=fiji, basemap=_island(-180.0, -179.0))
    view = whole_view(far, 600, 400)
    found = json.loads(strike_deck(far, view).to_json())["layers"]
    (marks,) = [layer for layer in found if layer["id"] == "marks"]
    lons = sorted(mark["lon"] for mark in _data(marks))
    assert lons == pytest.approx([179.9, 180.1])


def _island(west: float, east: float) -> Basemap:
    ring = [[west, -18], [east, -18], [east, -16], [west, -16], [west, -18]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    return Basemap(countries={"features": [{"properties": {"iso_a3": "FJI"}, "geometry": shape}]})


def test_the_border_view_is_on_the_border(scene: Scene) -> None:
    closer = border_view(scene, 600, 400)
    assert closer is not None
    assert (round(closer.longitude), round(closer.latitude)) == (22, 14)


def test_the_whole_view_fits_the_selection(scene: Scene) -> None:
    alone = replace(scene, rows=rows({"lat": 17.0, "lon": 23.5}))
    west, south, east, north = whole_view(alone, 600, 400).degrees()
    assert (south > 15, north < 19, west > 20, east < 26) == (True,) * 4


def test_places_outside_the_filter_do_not_widen_the_view(scene: Scene) -> None:
    other = {"place_id": "far", "lat": 17.9, "lon": 27.0, "where": "other place of these events"}
    two = replace(scene, rows=rows({}, other))
    assert whole_view(two, 600, 400) == whole_view(replace(scene, rows=rows({})), 600, 400)
    assert {mark["place_id"] for mark in _data(layers(two)["marks"])} == {"vell", "far"}


def test_drawing_leaves_rows_and_basemap_alone(scene: Scene) -> None:
    before, basemap = scene.rows.copy(), json.dumps(scene.basemap)
    deck_json(scene)
    pd.testing.assert_frame_equal(scene.rows, before)
    assert json.dumps(scene.basemap) == basemap
