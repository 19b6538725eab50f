"""A basemap of two square countries, and the sites that a map is drawn of."""

import pandas as pd
import pytest

from lib.corpus.basemap import Basemap
from lib.look.style import LIGHT
from lib.maps.deck import Scene
from lib.maps.marks import Kind
from lib.model.settings import Focus
from tests.maps.drawing import rows

ATTACKS = Kind("attacks", "Attacks", "circle", "#D55E00")
STRIKES = Kind("strikes", "Strikes", "diamond", "#0072B2")
OTHERS = Kind("other", "Other", "square", "#6B7280")


def _square(west: float, south: float, side: float) -> dict:
    east, north = west + side, south + side
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def _feature(geometry: dict, **properties: str) -> dict:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


@pytest.fixture
def kinds() -> list[Kind]:
    return [ATTACKS, STRIKES, OTHERS]


@pytest.fixture
def focus() -> Focus:
    return Focus(pair="NRL-SDR", label="Strait")


@pytest.fixture
def basemap() -> Basemap:
    """Suderia from 20° to 24° east, Norrland north of it, and Suderia's Coast."""
    border = {"type": "LineString", "coordinates": [[20.0, 14.0], [24.0, 14.0]]}
    other = {"type": "LineString", "coordinates": [[20.0, 10.0], [24.0, 10.0]]}
    countries = [
        _feature(_square(20, 10, 4), name="Suderia", iso_a3="SDR"),
        _feature(_square(20, 14, 4), name="Norrland", iso_a3="NRL"),
        _feature(_square(24, 10, 4), name="Elsewhere", iso_a3="ELS"),
    ]
    return Basemap(
        countries={"features": countries},
        borders={"features": [_feature(border, pair="NRL-SDR"), _feature(other, pair="SDR-X")]},
        admin1={"features": [_feature(_square(20, 10, 1), name="Coast", country="SDR")]},
    )


@pytest.fixture
def sites() -> pd.DataFrame:
    """An exact site, a near one, a region, and one whose position nobody knows."""
    return rows(
        {"place_id": "vell", "name": "Vell"},
        {"place_id": "ankerholm", "name": "Ankerholm", "lat": 13.5, "geo_precision": 2},
        {"place_id": "coast", "name": "Coast", "kind": "governorate", "geo_precision": 3},
        {"place_id": "cove", "name": "Cove", "lat": None, "lon": None},
    )


@pytest.fixture
def scene(sites: pd.DataFrame, kinds: list[Kind], basemap: Basemap, focus: Focus) -> Scene:
    return Scene(sites, kinds, basemap, focus, LIGHT)
