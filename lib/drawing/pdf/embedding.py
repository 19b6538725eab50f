"""The fonts of a PDF: a subset of each with the glyphs in use, mapped back to their characters."""

import hashlib
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

from lib.drawing.pdf.glyphs import EM, Glyph
from lib.drawing.pdf.pdf_objects import Name, Objects, Ref, Stream
from lib.wording.directions import runs_left

# Flags of a font: more than Latin letters; italic. ISO 32000-1, 9.8.2.
SYMBOLIC, ITALIC = 1 << 2, 1 << 6
# Tables for layout or description, which a PDF does not need: it places each glyph itself.
DROPPED = ("GSUB", "GPOS", "GDEF", "kern", "name", "post", "OS/2", "cmap", "DSIG", "BASE", "STAT",
           "FFTM", "PfEd", "meta", "MATH", "JSTF", "hdmx", "VDMX", "LTSH", "gasp", "vhea", "vmtx",
           "VORG", "morx", "feat", "trak", "prop", "Zapf")  # fmt: skip
CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{}
endcmap CMapName currentdict /CMap defineresource pop end end
"""
# The most lines that a list in it may have.
LINES = 100
CID = re.compile(r"cid(\d+)")


Key = tuple[str, int]


@dataclass
class _Used:
    """A font in use: its codes, each for a glyph and the characters that it stands for."""

    name: str
    font: TTFont
    codes: dict[tuple[int, str], int] = field(default_factory=dict)
    unseen: set[int] = field(default_factory=set)

    @property
    def is_truetype(self) -> bool:
        """Whether its outlines are TrueType's; only then may a code be mapped to any glyph."""
        return "glyf" in self.font

    def codes_of(self, glyph: Glyph) -> list[int]:
        """The codes of a glyph; a glyph that stands for different characters has several.

        A ligature of letters that run from right to left stands for its last letter; the others
        follow as invisible glyphs. Programs that read glyphs from left to right and reverse them
        then find the letters in order.
        """
        blank = (self.font.getBestCmap() or {}).get(ord(" "))
        is_joined = len(glyph.text) > 1 and runs_left(glyph.text)
        if not (self.is_truetype and is_joined and blank):
            return [self._code(glyph.number, glyph.text)]
        *others, last = glyph.text
        number = self.font.getGlyphID(blank)
        unseen = [self._code(number, letter) for letter in reversed(others)]
        self.unseen.update(unseen)
        return [self._code(glyph.number, last), *unseen]

    def _code(self, number: int, text: str) -> int:
        usual = len(self.codes) + 1 if self.is_truetype else self._named(number)
        return self.codes.setdefault((number, text), usual)

    def _named(self, number: int) -> int:
        """A glyph's code in a font with PostScript outlines; in a CID font its name has it."""
        found = CID.fullmatch(self.font.getGlyphName(number))
        return int(found[1]) if found else number

    def width(self, number: int) -> float:
        """The width of a glyph in thousandths of its size."""
        wide, _ = self.font["hmtx"][self.font.getGlyphName(number)]
        return wide * EM / _table(self.font, "head").unitsPerEm


def _table(font: TTFont, name: str) -> Any:
    """A table of a font; fontTools reads its fields on first use, so no type knows them."""
    return font[name]


class Fonts:
    """The fonts of a file."""

    def __init__(self) -> None:
        self._used: dict[Key, _Used] = {}

    def used(self, glyph: Glyph) -> _Used:
        """The font of a glyph."""
        key = (glyph.file, glyph.face)
        if key not in self._used:
            font = TTFont(glyph.file, fontNumber=glyph.face, lazy=True)
            self._used[key] = _Used(f"F{len(self._used) + 1}", font)
        return self._used[key]

    def embed(self, objects: Objects) -> dict[str, Ref]:
        """Writes the fonts; returns them by name."""
        return {used.name: _embedded(objects, key, used) for key, used in self._used.items()}


def _embedded(objects: Objects, key: Key, used: _Used) -> Ref:
    numbers = sorted({number for number, _ in used.codes})
    name = Name(_subset_name(used.font, numbers))
    program, places = _program(objects, key, numbers, used.is_truetype)
    described = {"Type": Name("FontDescriptor"), "FontName": name, **_measures(used.font)}
    widths = {code: used.width(own) for (own, _), code in used.codes.items()}
    widths |= dict.fromkeys(used.unseen, 0.0)
    inner = {
        "Type": Name("Font"),
        "Subtype": Name("CIDFontType2" if used.is_truetype else "CIDFontType0"),
        "BaseFont": name,
        "CIDSystemInfo": {"Registry": b"Adobe", "Ordering": b"Identity", "Supplement": 0},
        "FontDescriptor": objects.put({**described, **program}),
        "W": [part for code, wide in sorted(widths.items()) for part in (code, [wide])],
    }
    if used.is_truetype:
        table = b"".join(places[own].to_bytes(2, "big") for own, _ in used.codes)
        inner |= {"CIDToGIDMap": objects.put(Stream(b"\0\0" + table, {}))}
    return objects.put(
        {
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": name,
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [objects.put(inner)],
            "ToUnicode": objects.put(Stream(_letters(used.codes).encode(), {})),
        }
    )


def _subset_name(font: TTFont, numbers: Sequence[int]) -> str:
    """The font's name with the prefix that PDF requires of a subset: six letters, here a hash."""
    digest = hashlib.sha256(repr(numbers).encode()).digest()
    own = font["name"].getDebugName(6) or "Font"
    return "".join(chr(65 + byte % 26) for byte in digest[:6]) + "+" + own


def _measures(font: TTFont) -> dict[str, object]:
    """The metrics of a font descriptor."""
    head, line = _table(font, "head"), _table(font, "hhea")
    slant = _table(font, "post").italicAngle
    share = EM / head.unitsPerEm
    box = (head.xMin, head.yMin, head.xMax, head.yMax)
    return {
        "Flags": SYMBOLIC | (ITALIC if slant else 0),
        "FontBBox": [round(edge * share) for edge in box],
        "ItalicAngle": slant,
        "Ascent": round(line.ascent * share),
        "Descent": round(line.descent * share),
        "CapHeight": round(line.ascent * share),
        "StemV": 80,
    }


def _program(
    objects: Objects, key: Key, numbers: Sequence[int], is_truetype: bool
) -> tuple[dict[str, Ref], Mapping[int, int]]:
    """A font file with these glyphs only, and their new numbers in it; with PostScript outlines the
    glyphs keep their numbers."""
    options = subset.Options(
        retain_gids=not is_truetype, hinting=False, layout_features=[], notdef_outline=True,
        font_number=key[1], recalc_timestamp=False, drop_tables=[*DROPPED],
    )  # fmt: skip
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    font = subset.load_font(key[0], options, lazy=True)
    chosen = subset.Subsetter(options)
    chosen.populate(gids=numbers)
    chosen.subset(font)
    target = BytesIO()
    font.save(target, reorderTables=False)
    program = target.getvalue()
    if is_truetype:
        file = objects.put(Stream(program, {"Length1": len(program)}))
        return {"FontFile2": file}, chosen.glyph_index_map
    return {"FontFile3": objects.put(Stream(program, {"Subtype": Name("OpenType")}))}, {}


def _letters(codes: Mapping[tuple[int, str], int]) -> str:
    """A table from codes to characters, for copying and searching text."""
    rows = [
        f"<{code:04X}> <{text.encode('utf-16-be', 'replace').hex()}>"
        for (_, text), code in sorted(codes.items(), key=lambda pair: pair[1])
    ]
    blocks = [rows[start : start + LINES] for start in range(0, len(rows), LINES)]
    return CMAP.format(
        "\n".join(f"{len(own)} beginbfchar\n" + "\n".join(own) + "\nendbfchar" for own in blocks)
    )
