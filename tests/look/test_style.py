"""Tests of lib/look/style.py, signs.py and plotly_frame.py."""

import plotly.graph_objects as go
import pytest
import streamlit  # noqa: F401 -- it sets a default template with placeholder colours

from lib.look import plotly_frame, style
from lib.look.signs import Sign, key_line, key_rows
from lib.look.style import DARK, LIGHT, Caption, Theme
from lib.model.vocabulary import BOUNDS
from tests import hostile

CAPTION = Caption("Attacks", "March 2031", "Source: 4 articles", (Sign("▲", "at least"),))
EVIL = Caption(*[hostile.TEXT] * 3, key=(Sign("●", hostile.TEXT, "#0072B2"),))
THEMES = pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)


def _figure() -> go.Figure:
    return go.Figure(go.Bar(x=[1], y=[2]))


def test_every_bound_has_a_mark_of_its_own() -> None:
    assert set(style.BOUND_SYMBOLS) == set(BOUNDS.terms)
    assert len(set(style.BOUND_SYMBOLS.values())) == len(style.BOUND_SYMBOLS)


@pytest.mark.parametrize(
    ("name", "expected"), [("dark", DARK), ("light", LIGHT), (None, LIGHT), ("<script>", LIGHT)]
)
def test_an_unknown_theme_is_the_light_one(name: str | None, expected: Theme) -> None:
    assert style.theme(name) == expected


def test_a_narrow_room_has_shorter_lines() -> None:
    assert style.theme("dark", "narrow").room.line < style.theme("dark", "wide").room.line


def test_the_dark_theme_takes_the_dark_colours_of_blocs() -> None:
    assert (LIGHT.bloc_column, DARK.bloc_column) == ("colour", "colour_dark")


def test_title_subtitle_key_and_note_are_inside_the_picture() -> None:
    layout = plotly_frame.with_caption(_figure(), CAPTION, LIGHT, 400).layout
    assert layout.title.text == "<b>Attacks</b>"
    assert "March 2031" in layout.title.subtitle.text
    assert "▲ at least" in layout.title.subtitle.text
    assert [note.text for note in layout.annotations] == ["Source: 4 articles"]


def test_a_caption_leaves_its_figure_alone() -> None:
    figure = _figure()
    before = figure.to_json()
    plotly_frame.with_caption(figure, CAPTION, LIGHT, 400)
    assert figure.to_json() == before


def test_the_template_is_made_once_and_a_figure_changes_only_its_copy() -> None:
    before = style.template(LIGHT).to_json()
    figure = plotly_frame.with_caption(_figure(), CAPTION, LIGHT, 400)
    figure.layout.template.layout.font.size = 99
    assert style.template(LIGHT) is style.template(LIGHT)
    assert style.template(LIGHT).to_json() == before


@THEMES
def test_the_template_of_the_theme_is_named(look: Theme) -> None:
    template = plotly_frame.with_caption(_figure(), CAPTION, look, 400).layout.template.layout
    assert (template.paper_bgcolor, template.font.color) == (look.paper, look.ink)
    assert template.colorway == (look.neutral,)


@THEMES
def test_no_placeholder_colour_is_left_for_the_browser_to_replace(look: Theme) -> None:
    figures = [
        plotly_frame.with_caption(_figure(), CAPTION, look, 400),
        plotly_frame.empty("Nothing.", look),
    ]
    assert [figure for figure in figures if "#00000" in figure.to_json()] == []


def test_a_hostile_caption_is_shown_as_text() -> None:
    figure = plotly_frame.with_caption(_figure(), EVIL, LIGHT, 400)
    assert hostile.left_in(hostile.shown(figure)) == []


def test_a_long_title_takes_several_lines_and_the_room_for_them() -> None:
    long = Caption("word " * 60, "", "")
    short, tall = (plotly_frame.with_caption(_figure(), one, LIGHT, 400) for one in (CAPTION, long))
    assert tall.layout.title.text.count("<br>") >= 2
    assert tall.layout.margin.t > short.layout.margin.t


def test_a_sign_has_its_colour() -> None:
    assert Sign("●", "Iran", "#CC79A7").drawn() == '<span style="color:#CC79A7">●</span> Iran'


def test_a_key_breaks_between_its_signs() -> None:
    rows = key_rows([Sign("●", "one"), Sign("●", "two"), Sign("●", "three")], 80)
    assert list(map(key_line, rows)) == ["● one   ● two", "● three"]


@THEMES
def test_an_empty_figure_says_why(look: Theme) -> None:
    figure = plotly_frame.empty("Nothing in this selection.", look)
    assert [note.text for note in figure.layout.annotations] == ["Nothing in this selection."]
    assert len(figure.data) == 0


@pytest.mark.parametrize("label", ["W" * 1400, "N " * 700], ids=["one word", "many words"])
def test_a_label_without_an_end_leaves_room_for_the_picture(label: str) -> None:
    caption = Caption(f"{label} hit back", label, label, (Sign("■", label, "#0072B2"),))
    drawn = plotly_frame.with_caption(_figure(), caption, LIGHT, 500)
    assert drawn.layout.margin.t + drawn.layout.margin.b < 600
    lines = [
        *drawn.layout.title.text.split("<br>"),
        *drawn.layout.title.subtitle.text.split("<br>"),
    ]
    assert max(map(len, lines)) < 200
