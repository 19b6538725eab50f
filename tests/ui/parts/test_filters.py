"""Tests of lib/ui/parts/filters.py and more_filters.py."""

import pytest

from lib.selection.url import FIELDS
from lib.ui.parts.more_filters import FINAL
from tests.ui.test_pages import run, started, texts

ASKED = {
    "bloc": "coastal-fronts",
    "party": "tide-front",
    "country": "SDR",
    "place": "فيل",
    "type": "shelling_artillery_missile",
    "weapon": "rocket",
    "claimed_by": "tide-front",
    "reported_by": "not_stated",
    "language": "en",
}
SHOWN = {
    "place": ["Vell"],
    "weapon": ["Rockets"],
    "claimed_by": ["Tide Front"],
    "reported_by": ["Source not stated"],
    "language": ["English"],
}


def test_ids_and_spellings_in_an_address_become_the_fields_labels(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, **ASKED))
    assert [error.value for error in app.exception] == []
    assert list(ASKED) == list(FIELDS)
    assert {name: app.sidebar.multiselect(key=name).value for name in SHOWN} == SHOWN
    assert {name: app.query_params[name] for name in SHOWN} == {
        name: labels[0] for name, labels in SHOWN.items()
    }
    assert "claimed by Tide Front · source not stated · articles in English" in texts(app)
    assert "1 event · " in texts(app)


def test_the_reset_clears_every_field(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch, **ASKED))
    app.sidebar.text_input(key="place_search").set_value("port").run()
    next(button for button in app.sidebar.button if button.label == "Reset filters").click().run()
    assert [field.value for field in app.sidebar.multiselect] == [[]] * len(FIELDS)
    assert app.sidebar.text_input(key="place_search").value == ""


def test_a_search_finds_a_place_by_any_spelling_and_keeps_what_is_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, place="ankerholm"))
    app.sidebar.text_input(key="place_search").set_value("PORT véll").run()
    field = app.sidebar.multiselect(key="place")
    assert (field.options, field.value) == (["Ankerholm", "Vell"], ["Ankerholm"])


def test_a_party_that_claims_nothing_can_be_named_in_an_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, claimed_by="harbour-watch"))
    assert app.sidebar.multiselect(key="claimed_by").value == ["Harbour Watch (monitors)"]
    assert "0 events" in texts(app)


def test_an_unknown_value_in_the_address_is_reported_until_a_filter_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, weapon=["Rockets", "<b>lazer"], known="soon"), "timeline")
    said = [warning.value.replace("\\", "") for warning in app.warning]
    assert said == [
        "The link asks for weapon “<b>lazer”, which this corpus does not have; it was ignored. "
        "The link asks for day known by “soon”, which is not a valid value; it was ignored."
    ]
    assert app.sidebar.multiselect(key="weapon").value == ["Rockets"]
    app.sidebar.multiselect(key="bloc").set_value(["Northern pact"]).run()
    assert list(app.warning) == []


def test_the_filters_that_as_known_on_does_not_change_say_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = run(started(monkeypatch, known="2031-03-06"))
    assert FINAL in [caption.value for caption in known.sidebar.caption]
    assert FINAL not in [c.value for c in run(started(monkeypatch, weapon="Rockets")).caption]
