"""The briefing that most of these tests read."""

import pytest

from lib.briefing.assembling import Pack
from lib.briefing.document import write_document
from lib.views.context import Context
from tests.briefing.document.reports import dot, packed


@pytest.fixture(scope="session")
def pack(context: Context) -> Pack:
    """Five views of the tiny corpus."""
    return packed(context)


@pytest.fixture(scope="session")
def content(pack: Pack) -> bytes:
    """The pack as a Word document."""
    return write_document(pack, dot)
