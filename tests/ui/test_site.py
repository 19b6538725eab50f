"""Tests of the Site page."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.test_pages import run, started, texts


def _site(monkeypatch: pytest.MonkeyPatch, place: str, **given: str) -> AppTest:
    app = run(started(monkeypatch, **given), "site")
    app.query_params["id"] = place
    return app.run()


def test_the_page_shows_where_it_is_and_what_happened(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _site(monkeypatch, "vell")
    assert not app.exception
    shown = texts(app)
    assert "11.0000, 20.5000 (exact)" in shown
    assert "site?" in shown
    assert "id=ankerholm" in shown
    alts = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert "2 events reported in Vell" in alts


def test_a_place_without_a_position_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _site(monkeypatch, "deep-cove")
    assert not app.exception
    assert "No map, no distances" in " ".join(caption.value for caption in app.caption)


def test_without_events_the_whole_period_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _site(monkeypatch, "vell", **{"from": "2031-03-30", "to": "2031-04-02"})
    assert not app.exception
    assert "No event in Vell in this selection" in " ".join(info.value for info in app.info)
    assert re.search(r"from=2031-03-04[^>]* data-exact>", texts(app))


def test_a_measure_that_is_not_claimed_there_is_none_of_the_choices(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = _site(monkeypatch, "vell")
    app.query_params["id"] = "deep-cove"
    app.run()
    assert not app.exception
    box = next(box for box in app.selectbox if box.label == "Measure")
    assert box.value in box.options


def test_a_country_has_no_map_but_all_that_happened_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _site(monkeypatch, "suderia")
    assert not app.exception
    assert "3 events reported in Suderia" in app.get("plotly_chart")[0].proto.alt
