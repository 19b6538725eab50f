"""Tests of lib/charts/claims.py, claim_marks.py and claim_rows.py."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.analyses import agreement
from lib.charts import claims
from lib.charts.plotly_figure import figure_of
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.tables import Tables
from tests import hostile
from tests.rows import WATCH, renamed, with_claims

LOOKS = pytest.mark.parametrize(
    "look", [LIGHT, DARK, theme("light", NARROW.name)], ids=lambda look: look.name + look.room.name
)
KILLED = {
    "measure": "killed", "event_id": "2031-03-06-norrland-strike-deep-cove", "scope": "",
    "affected": "fighters", "target": None, "since": None,
}  # fmt: skip


def _rows(tables: Tables, *changes: dict) -> pd.DataFrame:
    made = with_claims(tables, *({**KILLED, **change} for change in changes))
    return agreement.figures(agreement.with_voices(made, made.claims))


def _drawn(tables: Tables, caption: Caption, *changes: dict, look: Theme = LIGHT) -> go.Figure:
    shown = claims.Compared(_rows(tables, *changes), "killed")
    return figure_of(claims.claims_compared(tables, shown, caption, look))


def _trace(figure: go.Figure, name: str) -> go.Scatter:
    (found,) = [trace for trace in figure.data if trace.name == name]
    return found


def test_every_figure_is_a_mark_with_the_shape_of_its_bound(
    tables: Tables, caption: Caption
) -> None:
    other = {"claimant": WATCH, "value": 5, "bound": "at_least"}
    marks = _trace(_drawn(tables, caption, {"value": 3}, other), "figures")
    assert sorted(zip(marks.x, marks.marker.symbol, marks.customdata, strict=True)) == [
        (3, "circle", "claims c1"),
        (5, "triangle-up", "claims c2"),
    ]


def test_an_open_bound_is_an_arrow_and_no_line_to_infinity(
    tables: Tables, caption: Caption
) -> None:
    drawn = _drawn(tables, caption, {"value": 100, "bound": "at_least"})
    (bar,) = drawn.layout.shapes
    assert (bar.x0, bar.x1) == (100, 107)
    assert _trace(drawn, "words").marker.symbol == ("triangle-right",)


@pytest.mark.parametrize(("bound", "dash"), [("about", "dot"), ("at_most", "solid")])
def test_an_approximate_interval_is_dotted(
    tables: Tables, caption: Caption, bound: str, dash: str
) -> None:
    (bar,) = _drawn(tables, caption, {"value": 40, "bound": bound}).layout.shapes
    assert (bar.line.dash or "solid") == dash


def test_a_mark_has_the_colour_of_its_claimants_bloc(tables: Tables, caption: Caption) -> None:
    colours = tables.blocs.set_index("bloc_id")["colour"]
    (tick,) = _drawn(tables, caption, {"value": 3}).layout.yaxis.ticktext
    assert tick == f'<span style="color:{colours["northern-pact"]}">■</span> Norrland Navy'


def test_the_wording_is_beside_the_mark_with_its_day(tables: Tables, caption: Caption) -> None:
    words = _trace(_drawn(tables, caption, {"value": 3, "bound": "at_least"}), "words")
    assert words.text == (" at least 3, 5 Mar 2031",)


def test_revisions_are_one_line_of_right_angles(tables: Tables, caption: Caption) -> None:
    revised = [{"value": 3}, {"value": 9, "day": "2031-03-08"}]
    line = _trace(_drawn(tables, caption, *revised), "Norrland Navy")
    assert list(line.x) == [3, 3, 9]


def test_questions_are_separated_with_their_verdict(tables: Tables, caption: Caption) -> None:
    changes = [{"value": 3}, {"claimant": WATCH, "value": 5}, {"scope": "norrland"}]
    notes = [note.text for note in _drawn(tables, caption, *changes).layout.annotations]
    assert notes[:2] == [
        "<b>All places · Fighters: 2 claimants, latest figures conflict</b>",
        "<b>Norrland only · Fighters: one claimant</b>",
    ]


@LOOKS
def test_without_figures_it_says_so(tables: Tables, caption: Caption, look: Theme) -> None:
    none = _drawn(tables, caption, look=look)
    assert "No figures to compare" in " ".join(hostile.texts(none))


@LOOKS
def test_one_figure_can_be_drawn(tables: Tables, caption: Caption, look: Theme) -> None:
    drawn = _drawn(tables, caption, {"value": 0}, look=look)
    assert "#00000" not in drawn.to_json()
    assert drawn.layout.template.layout.paper_bgcolor == look.paper


@LOOKS
def test_hostile_names_are_shown_as_text(tables: Tables, look: Theme) -> None:
    evil = renamed(tables, hostile.TEXT)
    drawn = _drawn(evil, hostile.CAPTION, {"quote": hostile.TEXT}, look=look)
    assert hostile.left_in(hostile.shown(drawn)) == []


def test_a_figure_for_other_places_than_most_says_for_which(
    tables: Tables, caption: Caption
) -> None:
    total = {"event_id": None, "measure": "attacks", "affected": None, "scope": "suderia"}
    rows = _rows(tables, total, {**total, "claimant": WATCH}, {**total, "scope": "vell"})
    shown = claims.Compared(rows, "attacks", listed=True)
    drawn = figure_of(claims.claims_compared(tables, shown, caption, LIGHT))
    words = _trace(drawn, "words").text
    assert [text.partition(" · ")[2] for text in words] == ["", "", "Vell"]


def test_a_name_of_two_lines_has_room_in_its_row_on_a_narrow_sheet(
    tables: Tables, caption: Caption
) -> None:
    drawn = _drawn(tables, caption, {}, {}, look=theme("light", NARROW.name))
    margin, (low, high) = drawn.layout.margin, drawn.layout.yaxis.range
    row = (drawn.layout.height - margin.t - margin.b) / abs(high - low)
    assert row >= 2 * 1.3 * drawn.layout.yaxis.tickfont.size


def test_headings_hide_the_lines_behind_them_and_places_stay_together(
    tables: Tables, caption: Caption
) -> None:
    vell, norrland = {"scope": "vell"}, {"scope": "norrland"}
    other = {"affected": "civilians", "claimant": WATCH}
    figure = _drawn(tables, caption, vell, norrland, {**norrland, **other}, {**vell, **other})
    heads = [note for note in figure.layout.annotations if "claimant" in note.text]
    assert {note.bgcolor for note in heads} == {LIGHT.paper}
    ordered = sorted(heads, key=lambda note: note.y)
    places = [note.text.removeprefix("<b>").partition(" only")[0] for note in ordered]
    assert places in (["Vell", "Vell", "Norrland", "Norrland"],
                      ["Norrland", "Norrland", "Vell", "Vell"])  # fmt: skip


def test_each_measure_has_a_panel_with_its_own_scale(tables: Tables, caption: Caption) -> None:
    killed, munitions = (
        claims.Compared(_rows(tables, {**KILLED, "measure": measure, "value": value}), measure)
        for measure, value in (("killed", 3), ("munitions", 125))
    )
    chart = claims.claims_by_measure(tables, [killed, munitions], caption, LIGHT)
    figure = figure_of(chart)
    assert [panel.across.title for panel in chart.panels] == ["killed", "munitions"]
    assert figure.layout.xaxis.range[1] < 10 < figure.layout.xaxis2.range[1]
    assert figure.layout.xaxis.matches is None
    assert {shape.xref for shape in figure.layout.shapes} == {None, "x2"}


def test_figures_that_differ_only_in_wording_do_not_conflict(
    tables: Tables, caption: Caption
) -> None:
    figure = _drawn(tables, caption, {"value": 85}, {"value": 85, "bound": "more_than",
                                                     "claimant": WATCH})  # fmt: skip
    heads = [note.text for note in figure.layout.annotations if "claimants" in note.text]
    assert "latest figures differ only in wording" in heads[0]
