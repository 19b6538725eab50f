"""Tests of lib/analyses/site_places.py."""

from dataclasses import replace

import pytest

from lib.analyses.site_places import Site, border_words, site
from lib.model.settings import Focus
from lib.tables import Tables

FOCUS = Focus(pair="NRL-SDR", label="strait", near_km=25)


def _within(tables: Tables, **hosts: str) -> Tables:
    """The tables with these places within others."""
    within = tables.places["place_id"].map(hosts).astype("string")
    return replace(tables, places=tables.places.assign(within=within))


def _at(tables: Tables, place: str, **known: object) -> Site:
    """The place with something else known of it."""
    found = site(tables.places, place)
    return found._replace(row={**found.row, **known})


def test_a_place_counts_those_within_it_however_deep(tables: Tables) -> None:
    made = _within(tables, ankerholm="vell", **{"deep-cove": "ankerholm"})
    found = site(made.places, "vell")
    assert found.counted == {"vell", "ankerholm", "deep-cove"}
    assert site(made.places, "deep-cove").hosts == ("ankerholm", "vell")


def test_places_within_each_other_end_nowhere(tables: Tables) -> None:
    made = _within(tables, ankerholm="vell", vell="ankerholm")
    assert site(made.places, "vell").counted == {"vell", "ankerholm"}
    assert site(made.places, "vell").hosts == ("ankerholm",)


def test_a_country_counts_all_places_in_it(tables: Tables) -> None:
    assert site(tables.places, "suderia").parts == ("vell", "deep-cove")
    assert site(tables.places, "vell").around == ("suderia",)


@pytest.mark.parametrize(
    ("far", "precision", "words"),
    [
        (9.2, 1, "9 km, certainly within 25 km"),
        (42.0, 2, "17–67 km, possibly within 25 km"),
        (82.0, 1, "82 km"),
        (None, 1, ""),
    ],
)
def test_the_distance_to_the_border_is_a_range_by_precision(
    tables: Tables, far: float | None, precision: int, words: str
) -> None:
    found = _at(tables, "vell", border_km=far, geo_precision=precision)
    assert border_words(found, FOCUS) == words


def test_without_a_focus_border_no_distance_is_said(tables: Tables) -> None:
    assert border_words(_at(tables, "vell", border_km=9.0), None) == ""


def test_a_place_without_coordinates_has_no_point(tables: Tables) -> None:
    assert [site(tables.places, place).is_placed for place in ("vell", "deep-cove", "suderia")] == [
        True, False, False,
    ]  # fmt: skip
