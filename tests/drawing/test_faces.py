"""Tests of lib/drawing/faces.py: the fonts of pictures."""

import warnings
from pathlib import Path

import pytest
from matplotlib.font_manager import fontManager

from lib.drawing.faces import EASTERN, FAMILY, line_width, properties, width
from lib.drawing.rgba import Colour
from lib.drawing.scene import Run

INK = Colour(0, 0, 0)
HAS_EASTERN = any(name in fontManager.get_font_names() for name in EASTERN)


def run(text: str, bold: bool = False, italic: bool = False) -> Run:
    return Run(text, INK, bold=bold, italic=italic)


@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True),
                                              (True, True)])  # fmt: skip
def test_letters_are_those_of_the_dashboard(bold: bool, italic: bool) -> None:
    asked = properties(run("Deep Cove", bold, italic), 12)
    first = fontManager.findfont(asked)
    assert Path(str(first)).parent.name == "ttf"
    assert asked.get_family()[0] == FAMILY


def test_a_bold_text_is_wider() -> None:
    assert width(run("Deep Cove", bold=True), 12) > width(run("Deep Cove"), 12) > 40


@pytest.mark.parametrize("text", ["▲ ● ◆ ◯ ■ ┅ ━▸", "نحو عشرين هجوما", "Świnoujście, ığüş, Ωй"])
def test_what_our_font_lacks_is_found_in_another(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert width(run(text), 12) > 0


@pytest.mark.skipif(not HAS_EASTERN, reason="this machine has no font for Chinese")
def test_chinese_is_drawn_where_the_machine_has_a_font_for_it() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert width(run("叙利亚"), 12) == pytest.approx(36, rel=0.05)


def test_the_parts_of_a_line_are_side_by_side() -> None:
    parts = (run("● ", bold=True), run("exactly"))
    assert line_width(parts, 12) == pytest.approx(sum(width(part, 12) for part in parts))


def test_spaces_at_the_end_count() -> None:
    assert width(run("a   "), 12) > width(run("a"), 12) + 5


def test_joined_letters_are_narrower_than_single_ones() -> None:
    word = "الميادين"
    assert width(run(word), 12) < sum(width(run(letter), 12) for letter in word)
