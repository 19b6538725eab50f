"""What the shipped corpus states of how well it was checked, and where readers see it."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.browser.serving import ROOT
from tests.ui.test_pages import captions, run, started, texts

DATA = ROOT / "data"


def _opened(monkeypatch: pytest.MonkeyPatch, page: str, **given: str) -> AppTest:
    return run(started(monkeypatch, DATA, **given), page)


def test_the_method_states_the_audit(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _opened(monkeypatch, "method")
    told = " ".join(text.value.replace("\\", "") for text in app.markdown)
    assert "789 of the 929 articles were read a second time" in told
    assert "(4.7%, 95% confidence interval 2.5–8.7)" in told


def test_a_page_that_counts_by_claimant_says_how_often_that_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "1 annotation in 20" in captions(_opened(monkeypatch, "claims"))


def test_re_read_articles_only_is_in_the_address_and_ends_with_the_reset(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = _opened(
        monkeypatch, "sources", reread="true", **{"from": "2023-01-01", "to": "2024-12-31"}
    )
    assert "re-read articles only" in texts(app)
    assert "789 of 929 articles" in texts(app)
    next(button for button in app.sidebar.button if button.label == "Reset filters").click().run()
    assert not app.sidebar.toggle(key="reread").value


def test_sources_lists_the_articles_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {"from": "2023-01-01", "to": "2024-12-31"}
    app = _opened(monkeypatch, "sources", reading="Read once", **days)
    assert "140 articles" in captions(app)


def test_the_filter_is_not_offered_if_nothing_was_read_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert [field.key for field in run(started(monkeypatch)).sidebar.toggle] == []
