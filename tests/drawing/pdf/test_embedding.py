"""Tests of lib/drawing/pdf/embedding.py."""

import re
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen

from lib.drawing.pdf.embedding import Fonts
from lib.drawing.pdf.glyphs import Glyph, glyphs
from lib.drawing.pdf.pdf_objects import Name, Objects
from lib.drawing.rgba import Colour
from lib.drawing.scene import Run
from tests.drawing.pdf.reading import inflated, outside

INK = Colour(0, 0, 0)


def postscript_font(path: Path, *names: str) -> str:
    """A font with PostScript outlines: a square for each glyph."""
    pen = T2CharStringPen(600, None)
    for step, place in ((pen.moveTo, (0, 0)), (pen.lineTo, (500, 0)), (pen.lineTo, (500, 500))):
        step(place)
    pen.closePath()
    drawn = pen.getCharString()
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", *names])
    builder.setupCharacterMap({ord("A") + at: name for at, name in enumerate(names)})
    builder.setupCFF("Square", {}, dict.fromkeys((".notdef", *names), drawn), {})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *names), (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Square", "psName": "Square"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
    return str(path)


def written(fonts: Fonts) -> bytes:
    objects = Objects()
    root = objects.put({"Type": Name("Catalog"), "Fonts": fonts.embed(objects)})
    return objects.file(root, root)


def test_a_font_with_postscript_outlines_is_embedded_as_it_is(tmp_path: Path) -> None:
    file = postscript_font(tmp_path / "a.otf", "A", "B", "C")
    fonts, glyph = Fonts(), Glyph(str(file), 0, 2, "B", 0, 0)
    assert fonts.used(glyph).codes_of(glyph) == [2]
    content = outside(written(fonts))
    assert "/Subtype /CIDFontType0" in content
    assert "/FontFile3 " in content
    assert "/W [2 [600]]" in content


def test_a_glyph_named_by_its_character_id_has_that_code(tmp_path: Path) -> None:
    file = postscript_font(tmp_path / "a.otf", "cid07109", "cid13087")
    fonts, glyph = Fonts(), Glyph(str(file), 0, 2, "文", 0, 0)
    assert fonts.used(glyph).codes_of(glyph) == [13087]


def test_one_glyph_for_two_characters_has_two_codes() -> None:
    fonts = Fonts()
    (space,), (fixed,) = (list(glyphs(Run(text, INK))) for text in (" ", "\u00a0"))
    codes = [fonts.used(each).codes_of(each) for each in (space, fixed)]
    assert codes == [[1], [2]]


def test_a_subset_holds_only_what_is_drawn() -> None:
    fonts = Fonts()
    for glyph in glyphs(Run("Vell", INK)):
        fonts.used(glyph).codes_of(glyph)
    content = written(fonts)
    assert len(content) < 6_000
    assert "/FontFile2 " in outside(content)
    assert re.search(r"/BaseFont /[A-Z]{6}\+SourceSans3-Regular", outside(content))


def test_the_letters_of_an_arabic_ligature_are_found_one_by_one() -> None:
    fonts = Fonts()
    (glyph,) = [each for each in glyphs(Run("لا", INK)) if len(each.text) > 1]
    seen, unseen = fonts.used(glyph).codes_of(glyph)
    table = inflated(written(fonts))
    assert f"<{seen:04X}> <0627>" in table
    assert f"<{unseen:04X}> <0644>" in table
    assert f"{unseen} [0]" in outside(written(fonts))
