"""The export menu, run by Streamlit's own test runner on the tiny corpus."""

from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from lib.exports.handling import TLP
from lib.look.style import theme
from lib.selection.options import Options
from lib.ui.parts import export_menu
from lib.views.context import Context
from tests.ui.test_pages import captions, run, started


def _opened(monkeypatch: pytest.MonkeyPatch, page: str, context: str) -> AppTest:
    app = run(started(monkeypatch), page)
    app.session_state[f"{context}_export"] = True
    return app.run()


def _labels(app: AppTest) -> list[str]:
    return [button.proto.label for button in app.get("download_button")]


def test_nothing_is_made_before_the_menu_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(started(monkeypatch), "attack_counts")
    assert _labels(app) == []


def test_a_chart_leaves_in_every_format_but_geojson(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _opened(monkeypatch, "attack_counts", "attack-counts")
    assert [error.value for error in app.exception] == []
    assert _labels(app) == [
        "PDF", "PowerPoint", "Excel", "Web page", "CSV: claims", "CSV: reported events",
        "JSON", "JSON Lines", "Parquet",
    ]  # fmt: skip


def test_the_map_leaves_as_geojson_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "GeoJSON" in _labels(_opened(monkeypatch, "strike_map", "strike-map"))


def test_a_table_is_not_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _opened(monkeypatch, "sources", "articles")
    assert [error.value for error in app.exception] == []
    assert "PDF" not in _labels(app)
    assert "CSV" in _labels(app)


def test_a_mark_chosen_in_one_menu_is_kept_for_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _opened(monkeypatch, "attack_counts", "attack-counts")
    app.selectbox(key="attack-counts_handling").select("TLP:AMBER").run()
    app.session_state["attack-counts_export"] = False
    app.session_state["new-per-week_export"] = True
    assert app.run().selectbox(key="new-per-week_handling").value == "TLP:AMBER"


def test_a_mark_that_does_not_fit_is_reported_and_no_file_is_offered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = _opened(monkeypatch, "attack_counts", "attack-counts")
    app.session_state[export_menu.HANDLING] = "X" * 81
    app.run()
    assert (_labels(app), "hold 80" in app.error[0].value) == ([], True)


def test_every_label_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    app = _opened(monkeypatch, "attack_counts", "attack-counts")
    options = app.selectbox(key="attack-counts_handling").options
    assert options == [export_menu.NO_MARK, *TLP]


def test_a_pdf_is_had_on_every_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    app = _opened(monkeypatch, "attack_counts", "attack-counts")
    (pdf,) = [button for button in app.get("download_button") if button.proto.label == "PDF"]
    assert not pdf.proto.disabled


def test_an_empty_selection_has_nothing_to_export(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = run(started(monkeypatch, **{"from": "1950-01-01", "to": "1950-01-02"}), "sources")
    app.session_state["articles_export"] = True
    assert "Nothing to export in this selection." in captions(app.run())


def test_marks_ringed_on_the_page_are_ringed_in_the_file(context: Context) -> None:
    since = replace(context, marked_since=date(2031, 3, 6))
    plain, ringed = (
        export_menu.on_paper("attack-counts", seen, Options()) for seen in (context, since)
    )
    assert plain
    assert ringed
    assert len(ringed.drawn.data) > len(plain.drawn.data)


def test_a_picture_leaves_light_and_wide_whatever_the_screen(context: Context) -> None:
    narrow = context.looking(theme("dark", "narrow"))
    here, there = (export_menu.on_paper("stances", seen, Options()) for seen in (context, narrow))
    assert here
    assert there
    assert (here.caption, here.figure) == (there.caption, there.figure)
