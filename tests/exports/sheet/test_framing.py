"""Tests of lib/exports/sheet/framing.py."""

from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest

from lib.charts.free_figure import FreeFigure
from lib.charts.model import Axis, Chart, Mark, Panel, Point, Points, rich
from lib.drawing.faces import line_width
from lib.drawing.scene import Label
from lib.drawing.scenes import framed_scene
from lib.exports.sheet.framing import (
    MARK_SIZE,
    PAPER,
    framed_figure,
    framed_sheet,
    origin,
    short_link,
)
from lib.look.caption_frame import NOTE
from lib.look.letter_room import NOTE as NOTE_FACE
from lib.look.letter_room import TITLE_SIZE
from lib.look.style import Caption
from lib.selection import Selection
from lib.selection.options import Options
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from tests.exports.making import hostile, made, stated
from tests.hostile import RAW, left_in, texts

LONG = "Attacks on US forces in Iraq and Syria since October 2023, as the Pentagon counts them " * 5
DRAWN = ["attack-counts", "timeline", "strike-map", "stances", "weekly", "articles-by-day"]


def _framed(context: Context, name: str, handling: str = "TLP:AMBER") -> go.Figure:
    picture = made(context, name)
    return framed_figure(picture, stated(context, picture, handling))


def _named(figure: go.Figure, name: str) -> list:
    return [item for item in figure.layout.annotations if item.name == name]


def _high(picture: Exhibit, rows: int, apart: int) -> Exhibit:
    """The picture with a label in each row, so many pixels apart."""
    mark, word = Mark("circle", "#000000", 10), rich("a word")
    points = tuple(Point(1, row, mark, text=word, text_colour="#000000") for row in range(rows))
    panel = Panel(
        across=Axis("count", low=0, high=2),
        up=Axis("count", low=-0.5, high=rows - 0.5, has_grid=False, is_labelled=False),
        series=(Points("words", points),),
    )
    return replace(picture, chart=Chart((panel,), picture.caption, PAPER, plot=rows * apart))


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_is_sixteen_to_nine(context: Context, name: str) -> None:
    layout = _framed(context, name).layout
    assert layout.width * 9 == layout.height * 16
    assert layout.height >= 720


def test_the_note_says_as_of_when_and_accessed_when(context: Context) -> None:
    (note,) = _named(_framed(context, "weekly"), NOTE)
    assert "As of 2 Apr 2031, accessed on 1 May 2031." in note.text.replace("<br>", " ")


def test_the_permalink_and_the_corpus_are_below(context: Context) -> None:
    (line,) = _named(_framed(context, "stances"), "origin")
    assert line.text.startswith("desk.example/positions")
    assert line.text.endswith("corpus abababababab")


def test_a_long_permalink_is_cut() -> None:
    shown = short_link("https://desk.example/" + "x" * 300, 100)
    assert shown.startswith("desk.example/xx")
    assert shown.endswith("x…")
    assert NOTE_FACE.width(shown) <= 100


def test_an_edition_without_a_hash_names_no_corpus(context: Context) -> None:
    picture = made(context, "weekly")
    assert "corpus" not in origin(replace(stated(context, picture), fingerprint=""))


@pytest.mark.parametrize("name", ["handling-header", "handling-footer"])
def test_the_mark_is_on_the_right_in_its_colours(context: Context, name: str) -> None:
    (shown,) = _named(_framed(context, "weekly", "TLP:RED"), name)
    assert (shown.text, shown.xanchor, shown.x) == ("<b>TLP:RED</b>", "right", 1)
    assert (shown.font.color, shown.bgcolor) == ("#FF2B2B", "#000000")
    assert shown.font.size >= MARK_SIZE


def test_without_a_mark_no_room_is_taken(context: Context) -> None:
    with_mark, without = (_framed(context, "weekly", label) for label in ("TLP:RED", ""))
    assert _named(without, "handling-header") == []
    assert without.layout.margin.t < with_mark.layout.margin.t


def test_a_high_picture_is_larger_with_titles_as_large_as_the_others(context: Context) -> None:
    picture = _high(made(context, "weekly"), rows=100, apart=18)
    layout = framed_figure(picture, stated(context, picture)).layout
    assert layout.height > 1440
    assert layout.title.font.size / layout.height == pytest.approx(TITLE_SIZE / 720, rel=0.05)


def test_a_high_picture_with_room_between_its_rows_is_pressed(context: Context) -> None:
    picture = _high(made(context, "weekly"), rows=30, apart=32)
    figure = framed_figure(picture, stated(context, picture))
    assert figure.layout.height == 720
    assert max(figure.data[0].marker.size) < 10


@pytest.mark.parametrize("rows", [1, 20, 30, 60, 200])
def test_no_label_overlaps_another(context: Context, rows: int) -> None:
    picture = _high(made(context, "weekly"), rows, apart=20)
    layout = framed_figure(picture, stated(context, picture)).layout
    assert (layout.height - layout.margin.t - layout.margin.b) / rows >= 12


def test_a_map_keeps_its_shape(context: Context) -> None:
    picture = made(context, "strike-map")
    before, after = picture.drawn.layout, framed_figure(picture, stated(context, picture)).layout
    plots = [item.height - item.margin.t - item.margin.b for item in (before, after)]
    assert plots[1] >= plots[0] - 2


def test_an_empty_view_says_why(context: Context) -> None:
    nothing = replace(context, look=PAPER, selection=Selection(end=date(1950, 1, 1)))
    picture = VIEWS["timeline"].make(nothing, Options())
    assert picture
    assert (
        picture.caption.title in framed_figure(picture, stated(nothing, picture)).layout.title.text
    )


def test_the_picture_itself_is_unchanged(context: Context) -> None:
    picture = made(context, "timeline")
    before = picture.drawn.to_json()
    framed_figure(picture, stated(context, picture))
    assert picture.drawn.to_json() == before


def test_hostile_words_are_only_words(context: Context) -> None:
    picture = hostile(replace(made(context, "weekly"), chart=None, freehand=FreeFigure(go.Figure)))
    figure = framed_figure(picture, stated(context, picture, "<b>x</b><script>"))
    assert left_in("\n".join(texts(figure))) == []
    assert "<script" in RAW


@pytest.mark.parametrize("name", DRAWN)
def test_no_line_of_a_scene_is_wider_than_the_picture(context: Context, name: str) -> None:
    picture = replace(made(context, name), caption=Caption(LONG, LONG, LONG))
    sheet = framed_sheet(picture, stated(context, picture))
    scene = framed_scene(sheet.drawn, sheet.frame)
    widths = [
        line_width(line, item.size)
        for item in scene.items
        if isinstance(item, Label) and not item.angle
        for line in item.lines
    ]
    assert len(widths) > 5
    assert max(widths) < scene.width


def test_the_link_gives_way_to_a_long_mark(context: Context) -> None:
    edition = replace(
        stated(context, made(context, "weekly")), permalink="https://desk.example/" * 20
    )
    short, long = (len(origin(replace(edition, handling=text))) for text in ("", "X" * 80))
    assert long < short - 100
