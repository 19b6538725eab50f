"""The briefing's plan as it is kept in the reader's browser, run by Streamlit's own test runner."""

import json
from datetime import date
from types import SimpleNamespace

import pytest

from lib.briefing import plan as plans
from lib.briefing.plan import Chapter, Plan
from lib.ui.parts import keeping
from tests.ui.test_pages import run, started

OWN = Plan("My own briefing", date(2031, 4, 2), "Night desk",
           chapters=(Chapter("timeline"), Chapter("weekly", finding="My own finding")))  # fmt: skip


def test_nothing_is_kept_before_the_reader_plans_something(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch))
    assert keeping.PLAN not in app.session_state


def test_a_restored_plan_fills_the_page_and_its_titles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = started(monkeypatch)
    app.session_state[keeping.PENDING] = OWN
    app.session_state["_briefing_chapters"] = OWN.chapters
    run(app, "briefing")
    assert app.text_input(key="briefing_title").value == "My own briefing"
    assert app.text_area(key="finding_weekly").value == "My own finding"
    assert app.session_state[keeping.PLAN].desk == "Night desk"


def test_the_plan_is_kept_with_its_own_titles(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), "briefing")
    app.text_area(key="finding_weekly").set_value("My own finding").run()
    app.switch_page("pages/timeline.py").run()
    kept = plans.plan_json(app.session_state[keeping.PLAN])
    assert "My own finding" in kept
    assert plans.read_plan(kept, date(2031, 4, 2)) == app.session_state[keeping.PLAN]


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", '{"plan": "no plan"}', '{"handling": "' + "X" * 99 + '"}']
)
def test_anything_but_our_own_plan_is_ignored(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    state: dict[str, object] = {keeping.KEY: SimpleNamespace(kept=kept)}
    monkeypatch.setattr(keeping.st, "session_state", state)
    keeping._restore()
    assert list(state) == [keeping.KEY]


def test_the_handling_mark_is_restored_with_the_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = json.dumps({"plan": plans.plan_json(OWN), "handling": "TLP:AMBER"})
    state: dict[str, object] = {keeping.KEY: SimpleNamespace(kept=kept)}
    monkeypatch.setattr(keeping.st, "session_state", state)
    keeping._restore()
    assert (state[keeping.HANDLING], state[keeping.PLAN]) == ("TLP:AMBER", OWN)
