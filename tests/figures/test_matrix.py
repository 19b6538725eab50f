"""Tests of lib/figures/matrix.py."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.corpus import Corpus
from lib.figures import matrix
from lib.model import Settings
from lib.model.settings import Reference
from lib.model.vocabulary import STANCES
from lib.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.tables import Tables
from tests import hostile
from tests.rows import emptied, renamed

LOOKS = pytest.mark.parametrize(
    "look", [LIGHT, DARK, theme("light", NARROW.name)], ids=lambda look: look.name + look.room.name
)


@pytest.fixture
def figure(corpus: Corpus, tables: Tables, caption: Caption) -> go.Figure:
    return matrix.stance_matrix(tables, corpus.settings, caption, LIGHT)


def _cells(figure: go.Figure) -> dict[str, tuple[str, str, str]]:
    """Each statement by the party, the subject and the word of its cell."""
    (trace,), rows, columns = (
        figure.data,
        figure.layout.yaxis.ticktext,
        figure.layout.xaxis.ticktext,
    )
    return {
        ids.removeprefix("statements ")[5:]: (rows[y].split("</span> ")[1], columns[x], word)
        for ids, x, y, word in zip(trace.customdata, trace.x, trace.y, trace.text, strict=True)
    }


def test_a_cell_has_the_stance_of_its_party_on_its_subject(figure: go.Figure) -> None:
    assert _cells(figure) == {
        "03-14-toll-talks-end-s1": ("Suderia", "Strait<br>tolls", "agrees"),
        "03-07-norrland-hits-deep-cove-s2": ("Tide Front", "Fishing<br>rights", "rejects"),
        "03-14-toll-talks-end-s2": (
            "Suderian Foreign Ministry", "Fishing<br>rights", "requests"),
        "03-07-norrland-hits-deep-cove-s1": (
            "Suderian Foreign Ministry", "Norrland<br>strike deep<br>cove", "accuses"),
        "03-05-rockets-off-vell-s1": (
            "Norrland Navy", "Vell rocket<br>attack", "threatens"),
    }  # fmt: skip


def test_a_cell_tells_who_what_and_when(figure: go.Figure) -> None:
    (hover,) = [text for text in figure.data[0].hovertext if "Suderia agrees" in text]
    assert hover == (
        "<b>Suderia agrees</b><br>Strait tolls, 13 Mar 2031<br>Agrees to lower the tolls.<br>"
        "<i>1 statement</i>"
    )


def test_every_cell_has_a_field_in_the_colour_of_its_bloc(figure: go.Figure) -> None:
    fields = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert len(fields) == 5
    assert len({shape.fillcolor for shape in fields}) == 3


def test_parties_stand_by_their_blocs(figure: go.Figure) -> None:
    names = [text.split("</span> ")[1] for text in figure.layout.yaxis.ticktext]
    assert names == ["Norrland Navy", "Suderian Foreign Ministry", "Suderia", "Tide Front"]


def test_only_the_parties_that_speak_most_are_shown(tables: Tables) -> None:
    assert matrix.most_quoted(tables, 1) == ["suderia-mfa"]


SHIFT = {
    "party_id": "suderia",
    "subject": "strait-tolls",
    "date": pd.Timestamp("2031-03-13"),
    "turn": "rejects → agrees",
}


def _corners(figure: go.Figure) -> int:
    return sum(shape.type == "path" for shape in figure.layout.shapes)


def test_a_cell_whose_stance_shifted_has_a_corner_and_says_from_what(
    corpus: Corpus, tables: Tables, caption: Caption
) -> None:
    shifts = pd.DataFrame([SHIFT, {**SHIFT, "date": pd.Timestamp("2031-03-01")}])
    drawn = matrix.stance_matrix(tables, corpus.settings, caption, LIGHT, shifts=shifts)
    (hover,) = [text for text in drawn.data[0].hovertext if "Suderia agrees" in text]
    assert _corners(drawn) == 1
    assert "◥ shift on 13 Mar 2031: rejects → agrees, 1 earlier shift<br>" in hover


def test_a_cell_without_a_shift_has_no_corner(figure: go.Figure) -> None:
    assert _corners(figure) == 0
    assert [text for text in figure.data[0].hovertext if "shift on" in text] == []


@LOOKS
def test_no_statements_are_said(
    corpus: Corpus, tables: Tables, caption: Caption, look: Theme
) -> None:
    none = matrix.stance_matrix(emptied(tables), corpus.settings, caption, look)
    assert len(none.data) == 0
    assert "No statements" in " ".join(hostile.texts(none))


@LOOKS
def test_one_statement_can_be_drawn(
    corpus: Corpus, tables: Tables, caption: Caption, look: Theme
) -> None:
    one = replace(tables, statements=tables.statements[:1])
    drawn = matrix.stance_matrix(one, corpus.settings, caption, look)
    assert len(drawn.data[0].x) == 1
    assert "#00000" not in drawn.to_json()
    assert drawn.layout.template.layout.paper_bgcolor == look.paper


@LOOKS
def test_hostile_names_are_shown_as_text(tables: Tables, look: Theme) -> None:
    event = "2031-03-04-vell-rocket-attack"
    settings = Settings(references=(Reference(event=event, label=hostile.TEXT),))
    evil = renamed(tables, hostile.TEXT)
    drawn = matrix.stance_matrix(evil, settings, Caption(*[hostile.TEXT] * 3), look)
    assert hostile.left_in(hostile.shown(drawn)) == []


def test_drawing_leaves_the_statements_alone(
    corpus: Corpus, tables: Tables, caption: Caption
) -> None:
    before = tables.statements.copy()
    matrix.stance_matrix(tables, corpus.settings, caption, LIGHT)
    pd.testing.assert_frame_equal(tables.statements, before)


def test_no_two_stances_are_abbreviated_alike() -> None:
    short = [matrix.abbreviated(stance) for stance in STANCES.terms]
    assert len(set(short)) == len(short)
    assert {"acc", "conc", "cons"} <= set(short)


def test_short_words_are_explained_where_they_are_used(
    corpus: Corpus, tables: Tables, caption: Caption
) -> None:
    narrow = theme("light", NARROW.name)
    figure = matrix.stance_matrix(tables, corpus.settings, caption, narrow)
    assert set(figure.data[0].text) == {"acc", "agr", "rej", "req", "thr"}
    assert "acc accuses" in figure.layout.title.subtitle.text
