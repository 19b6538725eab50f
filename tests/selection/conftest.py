"""The tiny corpus with distances to a border, which it lacks on purpose."""

import shutil
from pathlib import Path

import pytest

from lib.corpus import load
from lib.tables import Tables, build
from tests.conftest import TINY

# Vell lies exactly 12 km off, Ankerholm near a point 60 km off, Norrland in a region 30 km off;
# of Deep Cove and Suderia no distance is known.
PLACES = """id,name,alt_names,country,lat,lon,geo_precision,border_km
suderia,Suderia,,SDR,10.0,20.0,3,
norrland,Norrland,,NRL,14.0,20.0,3,30
vell,Vell,Port Vell;Véll;فيل,SDR,11.0,20.5,1,12
ankerholm,Ankerholm,,NRL,13.5,21.0,2,60
deep-cove,Deep Cove,,SDR,,,3,
"""


@pytest.fixture(scope="session")
def bordered(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    folder = Path(shutil.copytree(TINY, tmp_path_factory.mktemp("bordered") / "tiny"))
    (folder / "places.csv").write_text(PLACES, encoding="utf-8")
    return build(load(folder))
