"""Tests of the pages about one event, place or party."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.test_pages import run, started, texts

LABELS = {"incident": "Incident", "site": "Place", "party": "Party"}
ONE = list(LABELS)


def _id(app: AppTest) -> str:
    """The id in the address."""
    given = app.query_params["id"]
    return given if isinstance(given, str) else given[0]


@pytest.mark.parametrize("page", ONE)
def test_the_address_names_what_the_page_is_about(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(started(monkeypatch), page)
    assert _id(app) == next(box.value for box in app.selectbox if box.label == LABELS[page])
    assert not app.exception


@pytest.mark.parametrize("page", ONE)
def test_an_unknown_id_is_said_and_nothing_is_shown_in_its_place(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(started(monkeypatch), page)
    app.query_params["id"] = "<b>nowhere</b>"
    app.run()
    assert "nowhere" in app.info[0].value
    assert "<b>" not in app.info[0].value
    assert '"et-header"' not in texts(app)
    assert not app.exception


def test_a_near_id_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), "party")
    app.query_params["id"] = "tide-frond"
    app.run()
    assert r"tide\-front" in app.info[0].value


def test_another_choice_is_in_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), "site")
    box = next(box for box in app.selectbox if box.label == "Place")
    box.set_value("ankerholm").run()
    assert _id(app) == "ankerholm"
    assert ">Ankerholm</h2>" in texts(app)


def test_an_incident_outside_the_filters_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"from": "2031-03-30", "to": "2031-04-02"}
    app = run(started(monkeypatch, **given), "incident")
    app.query_params["id"] = "2031-03-04-vell-rocket-attack"
    app.run()
    assert "Vell" in texts(app)
    assert "claim" in texts(app)


def _opened(monkeypatch: pytest.MonkeyPatch, event: str, **given: str) -> AppTest:
    app = run(started(monkeypatch, **given), "incident")
    app.query_params["id"] = event
    app.run()
    assert [error.value for error in app.exception] == []
    return app


def test_an_incident_has_all_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _opened(monkeypatch, "2031-03-06-norrland-strike-deep-cove")
    assert re.findall('<h2 class="et-header">(.*?)</h2>', texts(app)) == [
        "Who gives which figure",
        "What is contested",
        "How the figures became known",
        "What it answered, and what answered it",
        "What each party says of it",
        "Its articles",
    ]
    said = texts(app)
    assert re.search(r'href="party\?[^"]*id=norrland-navy"', said)
    assert re.search(r'href="site\?[^"]*id=deep-cove"', said)
    assert "2 days before: " in said


def test_an_incident_without_figures_or_links_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _opened(monkeypatch, "2031-03-12-toll-talks")
    said = " ".join(note.value for note in app.caption)
    assert "No figure about this incident was found." in said
    assert "No retaliation is reported for this incident" in said


def test_an_incident_as_known_on_a_day_is_described_without_hindsight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = _opened(monkeypatch, "2031-03-06-norrland-strike-deep-cove", known="2031-03-08")
    assert "14 Mar 2031" not in texts(app)
