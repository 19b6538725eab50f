"""Tests of lib/wording/letter_widths.py."""

import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from matplotlib.font_manager import findfont

from lib.drawing import faces
from lib.drawing.rgba import Colour
from lib.drawing.scene import Run
from lib.drawing.text_share import share
from lib.wording.letter_widths import ARIAL, EM, TABLE, VERDANA, Face, text_width, thousandths
from tests.present import present

FILES = {"regular": "SourceSans3-Regular.ttf", "bold": "SourceSans3-Bold.ttf"}


@pytest.mark.parametrize("weight", FILES)
def test_the_table_has_the_widths_of_the_shipped_font(weight: str) -> None:
    font = TTFont(faces.FOLDER / FILES[weight])
    letters, widths = present(font.getBestCmap()), font["hmtx"]
    table = json.loads(TABLE.read_text(encoding="utf-8"))[weight]
    listed = {letter: int(width) for width, own in table.items() for letter in own}
    assert font["head"].unitsPerEm == EM  # ty: ignore[missing-attribute] — set when read
    assert listed == {letter: widths[letters[ord(letter)]][0] for letter in listed}
    assert len(listed) > 1_500


@pytest.mark.parametrize("is_bold", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "Kharab al-Jir base",
        "WWWW",
        "illicit",
        "Багдад",
        "30 Oct – 5 Nov 2023",
        "Islamic Resistance",
    ],
)
def test_a_text_is_as_wide_as_it_is_drawn(text: str, is_bold: bool) -> None:
    """Drawing also kerns, so that the two differ by a percent or so."""
    drawn = faces.width(Run(text, Colour(0, 0, 0), bold=is_bold), 12)
    assert text_width(text, 12, is_bold) == pytest.approx(drawn, rel=0.02)


def test_letters_of_other_scripts_have_a_width_too() -> None:
    assert text_width("新华社", 12) == 36
    assert text_width("e\u0301\u200f", 12) == text_width("e", 12)


@pytest.mark.parametrize("text", ["المقاومة الإسلامية في العراق", "ישראל וחזבאללה", "◥▌≲➤◐"])
def test_the_width_of_other_letters_is_about_right(text: str) -> None:
    drawn = faces.width(Run(text, Colour(0, 0, 0)), 12)
    assert text_width(text, 12) == pytest.approx(drawn, rel=0.1)


TEXT = "Islamic Resistance in Iraq: 30 attacks on US forces, 5 Nov 2023"


@pytest.mark.parametrize("is_bold", [False, True])
def test_arial_is_that_much_wider(is_bold: bool) -> None:
    """Liberation Sans has the widths of Arial."""
    name = f"LiberationSans-{'Bold' if is_bold else 'Regular'}.ttf"
    file = next(Path("/usr/share/fonts").rglob(name), None)
    if file is None:
        pytest.skip("the font is not installed")
    drawn = share(TEXT, (str(file),))
    assert Face(1, is_bold, ARIAL).width(TEXT) == pytest.approx(drawn, rel=0.02)


def test_verdana_is_that_much_wider() -> None:
    """DejaVu Sans has the widths of Verdana; it ships with Matplotlib."""
    drawn = share(TEXT, (findfont("DejaVu Sans"),))
    assert Face(1, wider=VERDANA).width(TEXT) == pytest.approx(drawn, rel=0.02)


def test_wide_letters_need_more_room_than_narrow_ones() -> None:
    assert text_width("WWWWW", 12) > 3 * text_width("iiiii", 12)


def test_a_line_is_as_wide_as_its_words_and_the_spaces_between() -> None:
    parts = [thousandths(part) for part in ("rockets", " ", "“at”", " ", "العراق")]
    assert Face(13).units(sum(parts)) == Face(13).width("rockets “at” العراق")
