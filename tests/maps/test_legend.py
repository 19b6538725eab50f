"""Tests of lib/maps/legend.py."""

import re
from dataclasses import replace
from datetime import date

from lib.maps.deck import Scene, whole_view
from lib.maps.legend import legend
from lib.maps.projection import Viewpoint
from tests import hostile
from tests.maps.drawing import rows


def _told(scene: Scene, seen: Viewpoint | None = None, since: date | None = None) -> str:
    found = legend(scene, seen or whole_view(scene, 600, 400), since)
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def test_the_legend_names_the_groups_that_have_a_mark(scene: Scene) -> None:
    assert "● Attacks" in _told(scene)
    region = rows({}, {"group_id": "strikes", "place_id": "coast", "geo_precision": 3})
    assert "Strikes" not in _told(replace(scene, rows=region))


def test_the_border_is_named_only_if_visible(scene: Scene) -> None:
    near = replace(whole_view(scene, 600, 400), latitude=14.0, longitude=22.0)
    assert "thick line: Strait" in _told(scene, near)
    assert "thick line" not in _told(scene, replace(near, latitude=11.0, zoom=9.0))


def test_a_circle_of_the_size_key_stays_beside_its_number(scene: Scene) -> None:
    key = legend(scene, whole_view(scene, 600, 400)).partition("events at a place:")[2]
    assert re.match(r' <bdi style="[^"]*inline-block[^"]*"><i [^>]*></i> 1</bdi>', key)


def test_rings_have_a_day_and_hostile_labels_are_text(scene: Scene) -> None:
    assert "ring: published after 5 Mar 2031" in _told(scene, since=date(2031, 3, 5))
    kinds = [replace(kind, label=hostile.TEXT) for kind in scene.kinds]
    shown = legend(replace(scene, kinds=kinds), whole_view(scene, 600, 400))
    assert [part for part in hostile.left_in(shown) if part != "$x$"] == []
