"""Tests of lib/drawing/chart_notes.py: labels, the heading, and notes in the margins."""

from dataclasses import replace
from typing import Any

import pytest

from lib.charts.model import Axis, Chart, Label, Panel, rich
from lib.drawing.scene import Box
from lib.drawing.scene import Label as Drawn
from lib.drawing.scenes import framed_scene, scene_of
from lib.look.caption_frame import Note
from lib.look.signs import Sign
from lib.look.style import LIGHT, Caption
from tests import hostile
from tests.drawing.making import FRAME, NUMBERS, chart, drawn, only, texts

SIGNS = (Sign("●", "exactly", "#0072B2"), Sign("▲", "at least"))
CAPTION = Caption("The finding", "What is shown", "Source: 4 articles.", SIGNS)


def captioned(caption: Caption = CAPTION) -> Chart:
    return Chart((Panel(NUMBERS, replace(NUMBERS), ()),), caption, LIGHT, 400)


def label(x: float | None, y: float | None, **more: Any) -> Label:
    return Label(rich("Navy"), x, y, LIGHT.ink, 12, **more)


def test_title_subtitle_key_and_note_are_in_the_picture() -> None:
    assert texts(scene_of(captioned(), 600, 400)) == [
        "The finding", "What is shown\n● exactly   ▲ at least", "Source: 4 articles.",
    ]  # fmt: skip


def test_a_sign_of_the_key_has_its_colour() -> None:
    (below,) = [
        each for each in only(scene_of(captioned(), 600, 400), Drawn) if each.name == "subtitle"
    ]
    assert [run.text for run in below.lines[1] if run.colour.hex == "#0072B2"] == ["●"]


def test_without_its_caption_a_chart_has_no_texts() -> None:
    assert texts(scene_of(captioned(), 600, 400, captioned=False)) == []


def test_a_message_is_in_the_middle() -> None:
    (said,) = only(scene_of(Chart.empty("Nothing matches.", LIGHT), 600, 320), Drawn)
    assert (said.text, said.x, said.anchor) == ("Nothing matches.", 300, "middle")


def test_a_label_is_beside_its_place_on_its_ground() -> None:
    made = label(2, 5, anchor="left", right=3, ground=LIGHT.paper)
    scene = drawn(chart(labels=(made,)))
    (said,), (ground,) = only(scene, Drawn), only(scene, Box)
    assert (said.x, ground.left) == (pytest.approx(160 + 3 + 2), 160 + 3)


def test_a_label_outside_the_range_is_dropped() -> None:
    assert texts(drawn(chart(labels=(label(11, 5),)))) == []


def test_a_label_without_a_place_across_is_at_the_edge_of_the_picture() -> None:
    (said,) = only(drawn(chart(labels=(label(None, 5, anchor="left", right=8),))), Drawn)
    assert said.x == pytest.approx(8 + 2)


@pytest.mark.parametrize("is_right", [False, True])
def test_a_note_is_in_its_corner(is_right: bool) -> None:
    note = Note("mark", ("AMBER",), 16, LIGHT.ink, 6, is_right=is_right, is_on_top=True, pad=1)
    (said,) = only(framed_scene(chart(), replace(FRAME, notes=(note,))), Drawn)
    assert (said.layer, said.x) == ("mark", pytest.approx(592 if is_right else 8))
    assert 6 < said.y < 30


def test_hostile_text_is_text() -> None:
    evil = Caption(hostile.TEXT, hostile.TEXT, hostile.TEXT, (Sign("●", hostile.TEXT),))
    up = Axis("count", hostile.TEXT, 0, 10)
    made = replace(captioned(evil), panels=(Panel(NUMBERS, up, ()),))
    said = " ".join(texts(scene_of(made, 900, 600)))
    assert said.count("<script>alert(1)</script><b>bold</b> $x$") >= 4
    assert "\u202e" not in said
