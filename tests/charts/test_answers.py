"""Tests of lib/charts/answers.py."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.analyses import agreement
from lib.charts import answer_cells, answers
from lib.charts.plotly_figure import figure_of
from lib.look.style import DARK, LIGHT, NARROW, Caption, Theme, theme
from lib.tables import Tables
from tests import hostile
from tests.present import present
from tests.rows import WATCH, renamed, with_claims

LOOKS = pytest.mark.parametrize(
    "look", [LIGHT, DARK, theme("light", NARROW.name)], ids=lambda look: look.name + look.room.name
)
EVENT = "2031-03-06-norrland-strike-deep-cove"
KILLED = {
    "measure": "killed", "event_id": EVENT, "scope": "", "affected": "fighters", "target": None,
    "since": None,
}  # fmt: skip


def _cells(tables: Tables, *changes: dict) -> pd.DataFrame:
    made = with_claims(tables, *({**KILLED, **change} for change in changes))
    return answer_cells.answer_cells(
        made, agreement.figures(agreement.with_voices(made, made.claims))
    )


def _drawn(tables: Tables, caption: Caption, cells: pd.DataFrame, look: Theme) -> go.Figure:
    return figure_of(answers.question_matrix(tables, answers.Answers(cells), caption, look))


def _texts(figure: go.Figure) -> list[tuple[str, ...]]:
    return [tuple(trace.text) for trace in figure.data]


def test_a_cell_has_wording_and_day_and_leads_to_its_claims(
    tables: Tables, caption: Caption
) -> None:
    cells = _cells(tables, {"value": 3, "bound": "at_least"})
    drawn = _drawn(tables, caption, cells, LIGHT)
    assert _texts(drawn) == [(), ("at least 3<br>5 Mar",)]
    assert list(drawn.data[1].customdata) == ["claims c1"]


def test_silence_and_denial_are_distinguished(tables: Tables, caption: Caption) -> None:
    wounded = {"claimant": WATCH, "measure": "wounded", "value": 2}
    drawn = _drawn(tables, caption, _cells(tables, {"value": 0}, wounded), LIGHT)
    silence, said = _texts(drawn)
    assert silence == ("·",) * 2
    assert set(said) == {"0: says none<br>5 Mar", "2<br>5 Mar"}


def test_a_rejection_is_a_row_of_its_own(tables: Tables) -> None:
    about = tables.statements.assign(event_id=EVENT)
    made = Tables(**{**dict(tables.items()), "statements": about})
    (cell,) = answer_cells.rejection_cells(made, EVENT).to_dict("records")
    assert (cell["name"], cell["word"]) == ("Tide Front", "rejects")
    assert cell["payload"] == "statements 2031-03-07-norrland-hits-deep-cove-s2"


def test_unnamed_articles_have_no_column(tables: Tables) -> None:
    assert _cells(tables, {"claimant": None}).empty


@LOOKS
def test_without_cells_it_says_so(tables: Tables, caption: Caption, look: Theme) -> None:
    none = _drawn(tables, caption, _cells(tables), look)
    assert "No claimant is named" in " ".join(hostile.texts(none))


@LOOKS
def test_hostile_names_are_shown_as_text(tables: Tables, look: Theme) -> None:
    evil = renamed(tables, hostile.TEXT)
    cells = _cells(evil, {"quote": hostile.TEXT})
    drawn = _drawn(evil, hostile.CAPTION, cells, look)
    assert hostile.left_in(hostile.shown(drawn)) == []


def test_a_click_fades_no_other_cell(tables: Tables, caption: Caption) -> None:
    marks = _drawn(tables, caption, _cells(tables, {}), LIGHT).data[1]
    assert marks.unselected.textfont.color == LIGHT.ink


def test_a_long_word_above_a_column_is_broken_with_a_hyphen_and_not_cut(
    tables: Tables, caption: Caption
) -> None:
    cells = _beside_seven(_cells(tables, {"value": 3}).assign(name="Popular Mobilisation Forces"))
    heads = _drawn(tables, caption, cells, LIGHT).layout.xaxis.ticktext
    assert heads[0] == "Popular<br>Mobili-<br>sation<br>Forces"


def test_a_wording_that_is_wider_than_its_cell_is_wrapped(tables: Tables, caption: Caption) -> None:
    cells = _cells(tables, {"value": 3000, "bound": "at_least"})
    (alone,) = _texts(_drawn(tables, caption, cells, LIGHT))[1]
    assert alone == "at least 3,000<br>5 Mar"
    crowded = _texts(_drawn(tables, caption, _beside_seven(cells), LIGHT))[1]
    assert crowded[0] == "at least<br>3,000<br>5 Mar"


def _beside_seven(cells: pd.DataFrame) -> pd.DataFrame:
    """The cells of one claimant, and the same of seven more."""
    return pd.concat([cells.assign(voice=f"voice-{number}") for number in range(8)])


def _of(voices: list[str], question: str) -> pd.DataFrame:
    row = {"label": question, "bloc": "", "word": "3", "sign": "3", "hover": "",
           "payload": "claims c1", "day": pd.Timestamp("2031-03-05"),
           "question": question}  # fmt: skip
    return pd.DataFrame([{**row, "voice": voice, "name": voice} for voice in voices])


def test_a_telephone_shows_the_most_quoted_claimants_and_says_who_is_missing(
    tables: Tables, caption: Caption
) -> None:
    rejecting = _of(["f"], answer_cells.REJECTED).assign(payload="statements s1 s2 s3")
    shown = answers.Answers(pd.concat([_of(list("abcde"), "killed"), rejecting]))
    made = answers.question_matrix(tables, shown, caption, theme("light", NARROW.name))
    assert set(answers.place_answers(shown, narrow=True)["voice"]) == set("abcd")
    assert [sign.label for sign in present(made.caption).key] == [
        "4 of 5 claimants, the most quoted; 0 of 1 party that only rejects"
    ]


def test_a_wide_sheet_keeps_room_for_parties_that_only_reject() -> None:
    rejecting = _of(["x", "y", "z"], answer_cells.REJECTED)
    shown = answers.Answers(pd.concat([_of(list("abcdefghi"), "killed"), rejecting]))
    assert set(answers.place_answers(shown, narrow=False)["voice"]) == set("abcdefxy")
