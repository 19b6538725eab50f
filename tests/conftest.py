"""The tiny corpus that every test may read, and copies of it that a test may break."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from lib.corpus import Corpus, load
from lib.tables import Tables, build

TINY = Path(__file__).parent / "corpus"

# Moderate numbers, and no deadline: a slow machine is no fault of the code.
settings.register_profile("moderate", max_examples=50, deadline=None)
settings.load_profile("moderate")


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load(TINY)


@pytest.fixture(scope="session")
def tables(corpus: Corpus) -> Tables:
    return build(corpus)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tiny corpus, to be broken."""
    return Path(shutil.copytree(TINY, tmp_path / "strait-watch"))
