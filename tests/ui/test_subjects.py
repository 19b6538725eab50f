"""Tests of the pages about one event, place or party."""

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
    assert not app.header
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
    assert app.header[0].value == "Ankerholm"


def test_an_incident_outside_the_filters_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"from": "2031-03-30", "to": "2031-04-02"}
    app = run(started(monkeypatch, **given), "incident")
    app.query_params["id"] = "2031-03-04-vell-rocket-attack"
    app.run()
    assert "Vell" in app.header[0].value
    assert "claim" in texts(app)
