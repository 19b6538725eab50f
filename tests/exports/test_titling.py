"""Tests of lib/exports/titling.py."""

from dataclasses import replace

import plotly.graph_objects as go

from lib.exports.framing import PAPER
from lib.exports.titling import key_of, retitled
from lib.style import WIDE, Caption, Sign, captioned
from lib.views.picture import Picture
from lib.views.view import View
from tests.exports.making import made

SIGNS = (Sign("●", "exactly", "#112233"), Sign("▲", "at least & more"), Sign("○", "<new>"))
LONG = "so many words that they stand on several lines " * 6


def _captioned(view: View, caption: Caption) -> Picture:
    figure = captioned(go.Figure(), caption, PAPER, 600)
    return replace(made(view, "weekly"), caption=caption, figure=figure)


def _plot(figure: go.Figure) -> int:
    return figure.layout.height - figure.layout.margin.t - figure.layout.margin.b


def test_the_parts_of_a_key_are_found_as_they_are_drawn(view: View) -> None:
    picture = _captioned(view, Caption("Title", LONG, "Note", SIGNS))
    assert key_of(picture) == [sign.drawn() for sign in SIGNS]


def test_a_picture_without_key_has_none(view: View) -> None:
    assert key_of(_captioned(view, Caption("Title", "● is no sign here", "Note"))) == []


def test_texts_are_broken_anew_and_the_plot_keeps_its_height(view: View) -> None:
    picture = _captioned(view, Caption(LONG, LONG, "Note", SIGNS))
    figure = retitled(picture, WIDE)
    lines = figure.layout.title.text.split("<br>")
    assert len(lines) > len(picture.drawn.layout.title.text.split("<br>"))
    assert max(map(len, lines)) <= WIDE.title + len("<b></b>")
    assert _plot(figure) == _plot(picture.drawn)
    assert key_of(replace(picture, figure=figure)) == [sign.drawn() for sign in SIGNS]


def test_a_finding_of_the_readers_own_replaces_the_title(view: View) -> None:
    picture = _captioned(view, Caption("Computed", "Words", "Note"))
    said = replace(picture, caption=replace(picture.caption, title="Ours <b>"))
    assert retitled(said, WIDE).layout.title.text == "<b>Ours &lt;b&gt;</b>"


def test_the_picture_itself_is_left_alone(view: View) -> None:
    picture = made(view, "attack-counts")
    before = picture.drawn.to_json()
    retitled(picture, WIDE)
    assert picture.drawn.to_json() == before
