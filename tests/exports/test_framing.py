"""Tests of lib/exports/framing.py."""

from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest

from lib.asked import Asked
from lib.exports.framing import MARK_SIZE, PAPER, framed, origin, short_link
from lib.selection import Selection
from lib.style import NOTE, TITLE_SIZE, captioned
from lib.views.picture import Picture
from lib.views.registry import VIEWS
from lib.views.view import View
from tests.exports.making import hostile, made, stated
from tests.hostile import RAW, left_in, texts

DRAWN = ["attack-counts", "timeline", "strike-map", "stances", "weekly", "articles-by-day"]


def _framed(view: View, name: str, handling: str = "TLP:AMBER") -> go.Figure:
    picture = made(view, name)
    return framed(picture, stated(view, picture, handling))


def _named(figure: go.Figure, name: str) -> list:
    return [item for item in figure.layout.annotations if item.name == name]


def _high(picture: Picture, height: int) -> Picture:
    figure = captioned(go.Figure(go.Scatter(x=[1], y=[1])), picture.caption, PAPER, height)
    return replace(picture, figure=figure)


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_is_sixteen_to_nine(view: View, name: str) -> None:
    layout = _framed(view, name).layout
    assert layout.width * 9 == layout.height * 16
    assert layout.height >= 720


def test_the_note_says_as_of_when_and_accessed_when(view: View) -> None:
    (note,) = _named(_framed(view, "weekly"), NOTE)
    assert "As of 2 Apr 2031, accessed on 1 May 2031." in note.text.replace("<br>", " ")


def test_the_permalink_and_the_corpus_stand_below(view: View) -> None:
    (line,) = _named(_framed(view, "stances"), "origin")
    assert line.text.startswith("desk.example/positions")
    assert line.text.endswith("corpus abababababab")


def test_a_long_permalink_is_cut() -> None:
    assert short_link("https://desk.example/" + "x" * 300, 20) == "desk.example/xxxxxx…"


def test_an_edition_without_hash_names_no_corpus(view: View) -> None:
    picture = made(view, "weekly")
    assert "corpus" not in origin(replace(stated(view, picture), fingerprint=""))


@pytest.mark.parametrize("name", ["handling-header", "handling-footer"])
def test_the_mark_stands_on_the_right_in_its_colours(view: View, name: str) -> None:
    (shown,) = _named(_framed(view, "weekly", "TLP:RED"), name)
    assert (shown.text, shown.xanchor, shown.x) == ("<b>TLP:RED</b>", "right", 1)
    assert (shown.font.color, shown.bgcolor) == ("#FF2B2B", "#000000")
    assert shown.font.size >= MARK_SIZE


def test_no_mark_takes_no_room(view: View) -> None:
    with_mark, without = (_framed(view, "weekly", label) for label in ("TLP:RED", ""))
    assert _named(without, "handling-header") == []
    assert without.layout.margin.t < with_mark.layout.margin.t


def test_a_high_picture_is_larger_with_titles_as_large_as_the_others(view: View) -> None:
    picture = _high(made(view, "weekly"), 1440)
    layout = framed(picture, stated(view, picture)).layout
    assert layout.height > 1440
    assert layout.title.font.size / layout.height == pytest.approx(TITLE_SIZE / 720, rel=0.05)


@pytest.mark.parametrize("height", [300, 720, 900, 2000, 5000])
def test_the_plot_is_never_squeezed(view: View, height: int) -> None:
    picture = _high(made(view, "weekly"), height)
    before, after = picture.drawn.layout, framed(picture, stated(view, picture)).layout
    plots = [item.height - item.margin.t - item.margin.b for item in (before, after)]
    assert plots[1] >= plots[0] - 2


def test_a_view_of_nothing_gets_its_words(view: View) -> None:
    nothing = replace(view, look=PAPER, selection=Selection(end=date(1950, 1, 1)))
    picture = VIEWS["timeline"].make(nothing, Asked())
    assert picture
    assert picture.caption.title in framed(picture, stated(nothing, picture)).layout.title.text


def test_the_picture_itself_is_left_alone(view: View) -> None:
    picture = made(view, "timeline")
    before = picture.drawn.to_json()
    framed(picture, stated(view, picture))
    assert picture.drawn.to_json() == before


def test_hostile_words_are_only_words(view: View) -> None:
    picture = hostile(replace(made(view, "weekly"), figure=go.Figure()))
    figure = framed(picture, stated(view, picture, "<b>x</b><script>"))
    assert left_in("\n".join(texts(figure))) == []
    assert "<script" in RAW
