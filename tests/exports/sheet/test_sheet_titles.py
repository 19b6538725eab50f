"""Tests of lib/exports/sheet/sheet_titles.py."""

from dataclasses import replace

import plotly.graph_objects as go

from lib.exports.sheet.framing import PAPER
from lib.exports.sheet.sheet_titles import with_line_lengths
from lib.look.signs import Sign, key_lines, signs_of
from lib.look.style import WIDE, Caption, with_caption
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.wording.line_breaks import widest
from tests.exports.making import made

SIGNS = (Sign("●", "exactly", "#112233"), Sign("▲", "at least & more"), Sign("○", "<new>"))
LONG = "so many words that they stand on several lines " * 6


def _captioned(context: Context, caption: Caption) -> Exhibit:
    figure = with_caption(go.Figure(), caption, PAPER, 600)
    return replace(made(context, "weekly"), caption=caption, chart=None, free=figure)


def _plot(figure: go.Figure) -> int:
    return figure.layout.height - figure.layout.margin.t - figure.layout.margin.b


def test_the_key_stays_under_the_texts(context: Context) -> None:
    picture = _captioned(context, Caption("Title", LONG, "Note", SIGNS))
    (line,) = key_lines(SIGNS, WIDE.line)
    assert with_line_lengths(picture, WIDE).layout.title.subtitle.text.endswith(f"<br>{line}")


def test_a_picture_without_key_has_none(context: Context) -> None:
    assert _captioned(context, Caption("Title", "● is no sign here", "Note")).key == ()


def test_texts_are_rewrapped_and_the_plot_keeps_its_height(context: Context) -> None:
    picture = _captioned(context, Caption(LONG, LONG, "Note", SIGNS))
    figure = with_line_lengths(picture, WIDE)
    lines = figure.layout.title.text.split("<br>")
    assert len(lines) > len(picture.drawn.layout.title.text.split("<br>"))
    texts = [line.removeprefix("<b>").removesuffix("</b>") for line in lines]
    assert WIDE.line * 0.8 < widest(texts, WIDE.title) <= WIDE.line
    assert _plot(figure) == _plot(picture.drawn)
    assert signs_of(figure) == SIGNS


def test_a_finding_of_the_readers_own_replaces_the_title(context: Context) -> None:
    picture = _captioned(context, Caption("Computed", "Words", "Note"))
    said = replace(picture, caption=replace(picture.caption, title="Ours <b>"))
    assert with_line_lengths(said, WIDE).layout.title.text == "<b>Ours &lt;b&gt;</b>"


def test_the_picture_itself_is_unchanged(context: Context) -> None:
    picture = made(context, "attack-counts")
    before = picture.drawn.to_json()
    with_line_lengths(picture, WIDE)
    assert picture.drawn.to_json() == before
