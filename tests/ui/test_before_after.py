"""The page Before and after, run by Streamlit's own test runner."""

import pytest

from tests.ui.test_pages import run, started

STRIKE = "2031-03-06-norrland-strike-deep-cove"
DAYS = {"before_from": "2031-03-01", "before_to": "2031-03-05",
        "after_from": "2031-03-06", "after_to": "2031-03-09"}  # fmt: skip


def test_an_address_chooses_the_event_and_the_days(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, around=STRIKE, days="5"), "before_after")
    assert app.selectbox(key="around_named").value == STRIKE
    assert app.number_input(key="compared_days").value == 5
    assert len(app.get("plotly_chart")) == 1


def test_another_number_of_days_is_in_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, around=STRIKE), "before_after")
    app.number_input(key="compared_days").set_value(3).run()
    assert app.query_params["days"] == "3"
    assert app.query_params["around"] == STRIKE


def test_two_periods_begin_as_those_around_the_event(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, around=STRIKE, days="5"), "before_after")
    app.button_group(key="compared_mode").set_value("Any two periods").run()
    assert [error.value for error in app.exception] == []
    assert app.query_params["before_from"] == "2031-03-01"
    assert app.query_params["after_to"] == "2031-03-11"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"before_to": "2031-02-20"}, "choose an earlier first day"),
        ({"before_to": "2031-03-07"}, "overlap by 2 days"),
        ({"after_to": ""}, "Two periods have four days"),
    ],
)
def test_periods_that_cannot_be_compared_are_reported(
    monkeypatch: pytest.MonkeyPatch, changed: dict[str, str], said: str
) -> None:
    app = run(started(monkeypatch, **{**DAYS, **changed}), "before_after")
    assert [error.value for error in app.exception] == []
    assert said in app.warning[0].value
    assert len(app.get("plotly_chart")) == 0


def test_an_unknown_event_is_reported_and_another_one_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, around="no-such-event"), "before_after")
    assert "No known event has the id" in app.info[0].value
    assert len(app.get("plotly_chart")) == 1
