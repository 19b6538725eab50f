"""The tiny corpus that every test may read, and copies of it that a test may break."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from lib.corpus import Corpus, load
from lib.look.style import LIGHT
from lib.selection import Selection
from lib.tables import Tables, build
from lib.views.context import Context, remembering
from tests.paths import TINY

# Tests read corpora anew, the commands that they start too; tests of the cache name a folder of
# their own.
os.environ["ESCALATION_CACHE"] = "off"

# Moderate numbers, and no deadline: a slow machine is no fault of the code.
settings.register_profile("moderate", max_examples=50, deadline=None)
settings.load_profile("moderate")


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load(TINY)


@pytest.fixture(scope="session")
def tables(corpus: Corpus) -> Tables:
    return build(corpus)


@pytest.fixture(scope="session")
def context(corpus: Corpus, tables: Tables) -> Context:
    """The whole tiny corpus, to be looked at on a wide light screen."""
    return Context(corpus, tables, Selection(), LIGHT, remembering(tables))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tiny corpus, to be broken."""
    return Path(shutil.copytree(TINY, tmp_path / "strait-watch"))
