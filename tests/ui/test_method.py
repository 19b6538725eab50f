"""The Method page, run by Streamlit's own test runner."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from lib.wording.templating import macros
from tests.ui.test_pages import captions, run, started, texts


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    return run(started(monkeypatch), "method")


def test_the_table_of_contents_leads_to_every_section(app: AppTest) -> None:
    (contents,) = re.findall("<nav.*?</nav>", texts(app), re.DOTALL)
    anchors = [header.proto.anchor for header in app.header]
    assert re.findall('href="#([^"]*)"', contents) == anchors
    assert len(set(anchors)) == len(anchors)


def test_the_page_says_that_its_examples_ignore_the_filters(app: AppTest) -> None:
    assert "the filters, their dates included, do not apply" in captions(app)


def test_terms_are_a_list_where_a_table_would_be_cut() -> None:
    listed = macros("rules").definitions([("Accuses", "accuse", "blames <others>", "PLOVER")])
    assert "<dt><b>Accuses</b> <code>accuse</code></dt><dd>blames &lt;others&gt;" in listed
