"""Tests of the page Party."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.paths import ROOT
from tests.ui.test_pages import run, started, texts


def test_the_head_names_kind_bloc_parent_and_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, id="norrland-navy"), "party")
    said = texts(app)
    assert "Armed forces" in said
    assert 'id=norrland">' in said
    assert 'id=convoys">' in said
    assert not app.exception


@pytest.mark.parametrize("party", ["norrland", "convoys", "tide-front", "suderia", "harbour-watch"])
def test_each_party_has_its_strips(party: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, id=party), "party")
    assert not app.exception
    assert "acted in" in app.get("plotly_chart")[0].proto.alt


def test_the_address_says_whether_the_parts_count(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, id="norrland", parts="Itself only"), "party")
    assert "itself only" in app.get("plotly_chart")[0].proto.alt
    assert "As one voice or apart" not in [header.value for header in app.header]


def test_a_choice_of_another_party_forgets_a_running_total_that_it_has_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, id="norrland-navy", tally="nothing of that kind"), "party")
    assert not app.exception


def test_a_party_of_the_corpus_shows_its_shift(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, ROOT / "data", id="kataib-hezbollah"), "party")
    assert not app.exception
    said = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert any("threatens → stands down" in one for one in said)


def test_another_party_opens_on_its_own_subject_unless_the_address_names_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, id="norrland"), "party")
    first = _history(app)
    app.query_params["id"] = "suderia"
    assert _history(app.run()) != first
    app.query_params["history"] = "fishing-rights"
    assert _history(app.run()) == "fishing-rights"


def _history(app: AppTest) -> str | None:
    return next(box.value for box in app.selectbox if box.label == "History on")
