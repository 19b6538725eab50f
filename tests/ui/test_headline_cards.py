"""The headline figures of the Overview as cards, each with a button for its evidence."""

import re
from types import SimpleNamespace

import pytest

from lib.analyses.overview import Headline
from lib.evidence import picks
from lib.ui import headline_cards
from tests.ui.test_pages import cards, run, started


def test_each_headline_figure_has_a_button_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = cards(run(started(monkeypatch)))
    labels = re.findall('<div class="et-label">(.*?)</div>', shown)
    assert re.findall(">Evidence: (.*?)</button>", shown) == labels


def test_a_button_opens_the_evidence_for_its_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[list[Headline]] = []
    monkeypatch.setattr(headline_cards, "row", lambda _, found, *__: rows.append(found))
    run(started(monkeypatch))
    figures = [one for row in rows for one in row if isinstance(one, Headline)]
    named = next(one for one in figures if one.label == "Statements")
    assert named.evidence is not None
    app = run(started(monkeypatch, pick=picks.pick_text("headlines", named.evidence)))
    assert "**Evidence: Statements**" in [text.value for text in app.markdown]


@pytest.mark.parametrize(("number", "expected"), [(1, ["b"]), (2, []), (None, []), ("1", [])])
def test_a_press_names_a_figure_by_its_place_in_the_row(
    number: object, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list = ["a", "b"]
    opened: list = []
    state = {"row": SimpleNamespace(opened=number)}
    monkeypatch.setattr("lib.ui.headline_cards.st.session_state", state)
    headline_cards._opened("row", found, opened.append)
    assert opened == expected
