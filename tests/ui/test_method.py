"""The Method page, run by Streamlit's own test runner."""

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

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


def test_another_day_sends_nothing_but_the_heading_and_the_fields_again(app: AppTest) -> None:
    before = [each.proto.body for each in app.get("html")]
    app.date_input(key="from").set_value(date(2031, 3, 5)).run()
    after = [each.proto.body for each in app.get("html")]
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert ["et-summary" in body for body in changed] == [True]


def test_terms_are_no_elements_of_their_own(app: AppTest) -> None:
    assert not app.dataframe
    assert "<summary>Stance (" in texts(app)


def test_a_large_corpus_says_which_articles_were_looked_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lib.method.examples.sample.MOST_ARTICLES", 2)
    app = run(started(monkeypatch), "method")
    assert "from the first articles, those published by 7 Mar 2031" in captions(app)
    assert "No example in the first articles" in texts(app)
