"""The shipped corpus in each engine, handed over once."""

import pytest

from lib.corpus import load
from lib.engine import Store
from lib.engine.engines import ENGINES
from lib.tables import build
from tests.paths import DATA
from tests.selection.conftest import bordered

__all__ = ["bordered"]


@pytest.fixture(scope="session")
def stores() -> dict[str, Store]:
    shipped = build(load(DATA))
    return {name: Store(shipped, engine) for name, engine in ENGINES.items()}
