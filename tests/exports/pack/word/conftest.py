"""The briefing that most of these tests read."""

import pytest

from lib.exports.pack.assembling import Pack
from lib.exports.pack.word import written
from lib.views.view import View
from tests.exports.pack.word.reports import dot, packed


@pytest.fixture(scope="session")
def pack(view: View) -> Pack:
    """Five views of the tiny corpus."""
    return packed(view)


@pytest.fixture(scope="session")
def content(pack: Pack) -> bytes:
    """The pack as a Word document."""
    return written(pack, dot)
