"""Tests of lib/selection/surroundings.py: an invented country with a province and a coast."""

import pandas as pd
import pytest

from lib.selection.surroundings import surroundings
from lib.tables.schemas import PLACES

COLUMNS = ("place_id", "kind", "country", "admin1", "within", "lat", "lon")
ROWS = (
    ("suderia", "country", "SDR", None, None, 10.0, 20.0),
    ("coast-province", "governorate", "SDR", "Coast", None, 11.0, 20.5),
    ("the-shallows", "region", "SDR", None, None, 11.0, 21.0),
    ("vell", "town", "SDR", "Coast", None, 11.0, 20.5),
    ("harbour", "site", "SDR", None, "vell", None, None),
    ("hills", "town", "SDR", None, None, 14.0, 20.0),
    ("sea", "region", None, None, None, None, None),
    ("ankerholm", "town", "NRL", None, None, 11.0, 21.1),
)


@pytest.fixture(scope="module")
def places() -> pd.DataFrame:
    return PLACES.frame([dict(zip(COLUMNS, row, strict=True)) for row in ROWS])


@pytest.mark.parametrize(
    ("chosen", "inside", "possible", "around"),
    [
        ("harbour", "harbour", "", "vell coast-province suderia"),
        ("vell", "vell harbour", "", "coast-province suderia the-shallows"),
        ("coast-province", "coast-province vell harbour", "", "suderia the-shallows"),
        ("the-shallows", "the-shallows", "coast-province vell", "suderia"),
        ("suderia", "suderia coast-province the-shallows vell harbour hills", "", ""),
        ("hills", "hills", "", "suderia"),
        ("sea", "sea", "", ""),
        ("ankerholm", "ankerholm", "", ""),
        ("gone", "", "", ""),
    ],
)
def test_places_lie_in_or_around_a_chosen_one(
    places: pd.DataFrame, chosen: str, inside: str, possible: str, around: str
) -> None:
    found = surroundings(places, (chosen,))
    expected = [set(names.split()) for names in (inside, possible, around)]
    assert [found.inside, found.possible, found.around] == expected


def test_what_lies_in_one_of_several_lies_in_them(places: pd.DataFrame) -> None:
    found = surroundings(places, ("vell", "suderia"))
    assert (len(found.inside), found.possible, found.around) == (6, frozenset(), frozenset())


def test_places_within_each_other_have_an_end(places: pd.DataFrame) -> None:
    circle = places.assign(within=places["place_id"].map({"vell": "harbour", "harbour": "vell"}))
    assert surroundings(circle, ("vell",)).inside == {"vell", "harbour"}


def test_without_places_there_is_nothing(places: pd.DataFrame) -> None:
    assert surroundings(places.head(0), ("vell",)).every == frozenset()
