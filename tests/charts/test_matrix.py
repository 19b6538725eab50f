"""Tests of lib/charts/matrix.py."""

import re
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.analyses.positions.sides import verb
from lib.charts import matrix, stance_cells
from lib.charts.colours import side_colour
from lib.charts.plotly_figure import figure_of
from lib.charts.pseudo_text import pseudo_html
from lib.corpus import Corpus
from lib.look.palette import with_opacity
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.model import Settings
from lib.model.settings import Reference
from lib.model.vocabulary import STANCES
from lib.tables import Tables
from lib.wording.letter_widths import Face
from tests import hostile
from tests.rows import emptied, renamed

LOOKS = pytest.mark.parametrize(
    "look", [LIGHT, DARK, theme("light", NARROW.name)], ids=lambda look: look.name + look.room.name
)


def drawn(
    corpus: Corpus, tables: Tables, caption: Caption, look: Theme = LIGHT, **options: Any
) -> go.Figure:
    shown = matrix.place_stances(tables, corpus.settings, look, **options)
    return figure_of(matrix.stance_matrix(tables, shown, caption, look))


@pytest.fixture
def figure(corpus: Corpus, tables: Tables, caption: Caption) -> go.Figure:
    return drawn(corpus, tables, caption)


def _cells(figure: go.Figure) -> dict[str, tuple[str, str, str]]:
    """Each statement by the party, the subject and the words of its cell."""
    trace, rows, columns = (
        figure.data[1],
        figure.layout.yaxis.ticktext,
        figure.layout.xaxis.ticktext,
    )
    return {
        ids.removeprefix("statements ")[5:]: (rows[y], columns[x], words)
        for ids, x, y, words in zip(trace.customdata, trace.x, trace.y, trace.text, strict=True)
    }


def test_a_cell_has_the_stance_of_its_party_on_its_subject_and_a_few_words(
    figure: go.Figure,
) -> None:
    cells = _cells(figure)
    assert cells["03-14-toll-talks-end-s1"] == (
        "Suderia",
        "Strait tolls",
        "<b>agrees</b><br>to lower the tolls.",
    )
    assert {key: words.split("<br>")[0] for key, (_, _, words) in cells.items()} == {
        "03-14-toll-talks-end-s1": "<b>agrees</b>",
        "03-07-norrland-hits-deep-cove-s2": "<b>rejects:</b>",
        "03-14-toll-talks-end-s2": "<b>requests:</b>",
        "03-07-norrland-hits-deep-cove-s1": "<b>accuses:</b>",
        "03-05-rockets-off-vell-s1": "<b>threatens:</b>",
    }


def test_an_empty_cell_has_a_dot_and_no_evidence(figure: go.Figure) -> None:
    dots, marks = figure.data
    assert len(dots.x) + len(marks.x) == 4 * 4
    assert (set(dots.text), dots.customdata, dots.hoverinfo) == ({"·"}, None, "skip")


def test_a_click_fades_no_other_cell(figure: go.Figure) -> None:
    assert figure.data[1].unselected.marker.opacity == 1
    assert figure.data[1].unselected.textfont.color == LIGHT.ink


def test_a_cell_says_who_what_and_when(figure: go.Figure) -> None:
    (hover,) = [text for text in figure.data[1].hovertext if "Suderia agrees" in text]
    assert hover == (
        "<b>Suderia agrees → Republic of Norrland</b><br>Strait tolls, 13 Mar 2031<br>"
        "Agrees to lower the tolls.<br><i>1 statement</i>"
    )


def _fills(figure: go.Figure, name: str) -> dict[tuple[int, int], str]:
    """Row and column of the field or stripe → its fill; a stripe is left of column 0."""
    return {
        (round((float(top) + float(bottom)) / 2), round((float(left) + float(right)) / 2)): fill
        for shape in figure.layout.shapes
        if shape.name == name
        for fill in [shape.fillcolor]
        for left, top, right, bottom in re.findall("M(.+?),(.+?)H(.+?)V(.+?)H", shape.path)
    }


def _place(figure: go.Figure, words: str) -> tuple[int, int]:
    """Row and column of the cell whose text on hover begins with these words."""
    cells = figure.data[1]
    told = zip(cells.y, cells.x, cells.hovertext, strict=True)
    return next((row, column) for row, column, text in told if text.startswith(f"<b>{words}"))


@LOOKS
def test_a_cell_has_the_colour_of_its_stances_side(
    corpus: Corpus, tables: Tables, caption: Caption, look: Theme
) -> None:
    figure = drawn(corpus, tables, caption, look)
    fields = _fills(figure, "cells")
    against, asking = (
        with_opacity(str(side_colour(side, look)), 0.26) for side in ("against", "asking")
    )
    assert fields[_place(figure, "Norrland Navy threatens")] == against
    assert fields[_place(figure, "Tide Front rejects")] == look.paper, "it addresses no party"
    assert fields[_place(figure, "Suderian Foreign Ministry requests")] == asking
    assert fields[_place(figure, "Suderia agrees")] not in (against, asking)


def test_the_key_says_for_or_against_whom(figure: go.Figure) -> None:
    key = [label for _, label, _ in figure.layout.meta]
    assert "against the party addressed" in key
    assert "takes no side or addresses no party" in key


def test_a_row_has_a_stripe_in_the_colour_of_its_bloc(figure: go.Figure, tables: Tables) -> None:
    stripes = [fill for _, fill in sorted(_fills(figure, "bloc").items())]
    assert set(stripes) <= set(tables.blocs["colour"])
    mfa, suderia, tide = (_place(figure, name)[0] for name in ("Suderian F", "Suderia a", "Tide"))
    assert stripes[suderia] == stripes[mfa] != stripes[tide]
    assert not set(stripes) & set(_fills(figure, "cells").values())


def test_fields_of_one_look_are_one_shape(figure: go.Figure) -> None:
    fields = [shape for shape in figure.layout.shapes if shape.name == "cells"]
    looks = {(shape.fillcolor, shape.line.color) for shape in fields}
    assert len(fields) == len(looks) < len(_fills(figure, "cells")) == len(figure.data[1].x)


def test_a_narrow_matrix_begins_with_the_subjects_on_which_most_speak(
    corpus: Corpus, tables: Tables
) -> None:
    narrow = matrix.place_stances(tables, corpus.settings, theme("light", NARROW.name))
    assert narrow.subjects[0] == "Fishing rights"


def test_parts_beside_each_other_hold_every_subject_and_cell_once_and_say_which(
    corpus: Corpus, tables: Tables, caption: Caption
) -> None:
    whole = matrix.place_stances(tables, corpus.settings, LIGHT)
    parts = whole.beside(3)
    assert [len(part.subjects) for part in parts] == [2, 2]
    assert sum((part.subjects for part in parts), ()) == whole.subjects
    assert sum(len(part.cells) for part in parts) == len(whole.cells)
    second = figure_of(matrix.stance_matrix(tables, parts[1], caption, LIGHT))
    assert "subjects 3–4 of 4" in second.layout.title.subtitle.text


@pytest.mark.parametrize(
    ("position", "said", "words"),
    [
        ("Accuses the United States.", "accuses", ["<b>accuses</b>", "the United", "States."]),
        ("Announced that it stops.", "announces", ["<b>announces</b>", "that it stops."]),
        (
            "Says the US will go home.",
            "announces",
            ["<b>announces:</b>", "the US will go", "home."],
        ),
        ("Warns of war.", "threatens", ["<b>threatens:</b>", "Warns of war."]),
        ("Rejects.", "rejects", ["<b>rejects:</b>", "Rejects."]),
    ],
)
def test_a_cell_does_not_repeat_the_verb_above_it(
    position: str, said: str, words: list[str]
) -> None:
    stance = next(name for name in STANCES.terms if verb(name) == said)
    cell = {"stance": stance, "position": position}
    assert pseudo_html(stance_cells.text(cell, matrix.Size(60, 10, 62, 118))).split("<br>") == words


@pytest.mark.parametrize(
    ("position", "said", "words"),
    [
        ("Says US messages got an answer.", "supports", ["Says US", "messages…"]),
        ("Says all ships of the navy were hit.", "supports", ["Says all ships", "of the navy…"]),
        ("Wants no war but would strike back.", "threatens", ["… but would", "strike back."]),
        ("Says no ship sailed.", "rejects", ["Says no ship", "sailed."]),
        ("", "rejects", []),
    ],
)
def test_a_cell_says_what_the_statement_says(position: str, said: str, words: list[str]) -> None:
    assert stance_cells.few_words(position, said, 62, Face(10)) == tuple(words)


def test_a_cell_never_says_only_that_someone_spoke() -> None:
    position = "Says that the attacks of the front must stop"
    assert stance_cells.few_words(position, "justifies", 45, Face(10)) == ()


def test_only_the_parties_that_speak_most_are_shown(tables: Tables) -> None:
    assert matrix.most_quoted(tables, 1) == ["suderia-mfa"]


SHIFT = {
    "party_id": "suderia",
    "subject": "strait-tolls",
    "date": pd.Timestamp("2031-03-13"),
    "turn": "rejects → agrees",
}


def _corners(figure: go.Figure) -> int:
    return sum(shape.path.count("M") for shape in figure.layout.shapes if shape.name == "shifts")


def test_a_cell_whose_stance_shifted_has_a_corner_and_says_from_what(
    corpus: Corpus, tables: Tables, caption: Caption
) -> None:
    shifts = pd.DataFrame([SHIFT, {**SHIFT, "date": pd.Timestamp("2031-03-01")}])
    figure = drawn(corpus, tables, caption, shifts=shifts)
    (hover,) = [text for text in figure.data[1].hovertext if "Suderia agrees" in text]
    assert _corners(figure) == 1
    assert "◥ shift on 13 Mar 2031: rejects → agrees, 1 earlier shift<br>" in hover


def test_a_cell_without_a_shift_has_no_corner(figure: go.Figure) -> None:
    assert _corners(figure) == 0
    assert [text for text in figure.data[1].hovertext if "shift on" in text] == []


@LOOKS
def test_without_statements_it_says_so(
    corpus: Corpus, tables: Tables, caption: Caption, look: Theme
) -> None:
    none = drawn(corpus, emptied(tables), caption, look)
    assert len(none.data) == 0
    assert "No statements" in " ".join(hostile.texts(none))


@LOOKS
def test_one_statement_can_be_drawn(
    corpus: Corpus, tables: Tables, caption: Caption, look: Theme
) -> None:
    one = replace(tables, statements=tables.statements[:1])
    figure = drawn(corpus, one, caption, look)
    assert len(figure.data[1].x) == 1
    assert "#00000" not in figure.to_json()
    assert figure.layout.template.layout.paper_bgcolor == look.paper


@LOOKS
def test_hostile_names_are_shown_as_text(tables: Tables, look: Theme) -> None:
    event = "2031-03-04-vell-rocket-attack"
    settings = Settings(references=(Reference(event=event, label=hostile.TEXT),))
    evil = renamed(tables, hostile.TEXT)
    shown = matrix.place_stances(evil, settings, look)
    figure = figure_of(matrix.stance_matrix(evil, shown, hostile.CAPTION, look))
    assert hostile.left_in(hostile.shown(figure)) == []


def test_drawing_leaves_the_statements_alone(
    corpus: Corpus, tables: Tables, caption: Caption
) -> None:
    before = tables.statements.copy()
    drawn(corpus, tables, caption)
    pd.testing.assert_frame_equal(tables.statements, before)
