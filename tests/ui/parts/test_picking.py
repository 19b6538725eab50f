"""What is picked on a page, run by Streamlit's own test runner on the tiny corpus."""

import json
from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from lib.ui.parts import picking
from tests.ui.test_pages import captions, run, started, texts


def _address(app: AppTest) -> str:
    """What is picked, by the address."""
    given = app.query_params.get("pick", "")
    return given if isinstance(given, str) else given[-1]


def _claims(app: AppTest) -> pd.Series:
    """The claims of the running total, as its data lists them when opened."""
    app.session_state["attack-counts_data"] = True
    tables = [table.value for table in app.run().dataframe]
    return next(table["Claim"] for table in tables if "Claim" in table.columns)


def _first_mark(app: AppTest) -> str:
    """The claim that the first mark of the running total stands for."""
    return str(_claims(app).iloc[0])


def _picked(monkeypatch: pytest.MonkeyPatch, **filters: str) -> AppTest:
    """The page of running totals, opened by a link to one of its marks."""
    claim = _first_mark(run(started(monkeypatch), "attack_counts"))
    app = started(monkeypatch, pick=f"attack-counts claims {claim}", **filters)
    return run(app.switch_page("pages/attack_counts.py"))


def test_a_link_opens_the_evidence_for_a_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _picked(monkeypatch)
    assert [error.value for error in app.exception] == []
    assert "et-card et-claim" in texts(app)


def test_a_pick_outlives_a_change_of_page(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _picked(monkeypatch)
    app.switch_page("pages/method.py").run()
    assert _address(app) == ""
    app.switch_page("pages/attack_counts.py").run()
    assert _address(app).startswith("attack-counts claims")
    assert "et-card et-claim" in texts(app)


def _clicked(app: AppTest, text: str) -> AppTest:
    """The page after a click on the mark that the text names."""
    app.query_params["pick"] = text
    app.session_state["_picks"] = {"attack_counts": text}
    app.session_state["_picks_written"] = ("attack_counts", text)
    return run(app)


def _selected(app: AppTest) -> list[str]:
    """What the marks stand for that the first chart is drawn with as picked."""
    traces = json.loads(app.get("plotly_chart")[0].proto.spec)["data"]
    return [
        trace["customdata"][place] for trace in traces for place in trace.get("selectedpoints", ())
    ]


def test_a_clicked_mark_is_highlighted_again_when_a_filter_changes_the_chart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, all_claims="true"), "attack_counts")
    claims = _claims(app)
    for claim in claims.iloc[:2]:
        _clicked(app, f"attack-counts claims {claim}")
    app.date_input(key="from").set_value(date(2031, 3, 2)).run()
    assert _selected(app) == [f"claims {claims.iloc[1]}"]


def test_close_removes_the_pick_from_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _picked(monkeypatch)
    app.button(key="attack-counts_close").click().run()
    assert _address(app) == ""
    assert "et-card et-claim" not in texts(app)


@pytest.mark.parametrize("pick", ["attack-counts claims no-such-c1", "attack-counts events e1 +9"])
def test_a_mark_that_is_gone_has_no_evidence_and_says_so(
    pick: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(started(monkeypatch, pick=pick).switch_page("pages/attack_counts.py"))
    assert picking.GONE in captions(app)


@pytest.mark.parametrize("pick", ["nonsense", "<script>", "stances statements s1", "x y z"])
def test_the_page_says_at_its_top_that_it_does_not_have_a_mark(
    pick: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(started(monkeypatch, pick=pick).switch_page("pages/attack_counts.py"))
    assert [error.value for error in app.exception] == []
    assert app.info[0].value == picking.GONE


def test_a_link_opens_what_happened_at_a_site(monkeypatch: pytest.MonkeyPatch) -> None:
    app = started(monkeypatch, pick="strike-map place vell").switch_page("pages/strike_map.py")
    run(app)
    assert [error.value for error in app.exception] == []
    assert "<bdi>Vell</bdi></a></div>" in texts(app)


@pytest.mark.parametrize("pick", ["strike-map place atlantis", "strike-map events no-such-event"])
def test_a_site_without_events_has_no_evidence_and_says_so(
    pick: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = run(started(monkeypatch, pick=pick).switch_page("pages/strike_map.py"))
    assert picking.GONE in captions(app)
