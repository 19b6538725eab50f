"""Texts in a Word document: valid XML, each script in its own direction, links only http(s)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.shared import RGBColor
from docx.text.paragraph import Paragraph

from lib.briefing.document.wordml import element, link_around, run
from lib.wording.directions import mostly_left, passages
from lib.wording.escape import link, visible, xml

# A mark without width: it keeps the place of its neighbours, whatever runs the other way.
LEFT_TO_RIGHT_MARK = "\u200e"
LINK, ENGLISH = "Hyperlink", "en-GB"
BREAKS = re.compile(r"\s*[\n\r\t\v\f\x85\u2028\u2029]\s*")
# Word's order of elements in the properties of a run, and of a paragraph.
AFTER_RTL = ("w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")
AFTER_LANGUAGE = ("w:eastAsianLayout", "w:specVanish", "w:oMath")
AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
    "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment",
    "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr",
    "w:pPrChange",
)  # fmt: skip


@dataclass(frozen=True)
class Text:
    """A piece of text: its character style by name, and its link."""

    text: str
    style: str = ""
    address: str = ""
    is_bold: bool = False
    colour: str = ""


def _isolated(pieces: list[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The pieces with a mark on both sides of those that run against the paragraph."""
    for text, is_right in pieces:
        if is_right:
            yield LEFT_TO_RIGHT_MARK, False
        yield text, is_right
        if is_right:
            yield LEFT_TO_RIGHT_MARK, False


def _run(paragraph: Paragraph, text: str, like: Text, is_right: bool) -> None:
    made = run(paragraph, element("t", text=text), like.style)
    if like.is_bold:
        made.font.bold = made.font.cs_bold = True
    # Names in many languages: they need no red squiggles.
    made.font.no_proof = True
    if like.colour:
        made.font.color.rgb = RGBColor.from_string(like.colour.lstrip("#"))
    properties = made._r.get_or_add_rPr()
    if is_right:
        properties.insert_element_before(element("rtl"), *AFTER_RTL)
    language = element("lang", bidi="ar-SA") if is_right else element("lang", val=ENGLISH)
    properties.insert_element_before(language, *AFTER_LANGUAGE)


def _written(paragraph: Paragraph, text: Text, is_right: bool) -> None:
    pieces = list(passages(text.text))
    for piece, against in pieces if is_right else _isolated(pieces):
        _run(paragraph, piece, text, against)


def _sound(text: str) -> str:
    """The text on one line; special spaces are kept, as they separate and join words."""
    return BREAKS.sub(" ", xml(visible(text)))


def write(paragraph: Paragraph, *texts: Text) -> Paragraph:
    """Adds the texts to the paragraph; those that run from right to left are isolated."""
    for text in texts:
        _added(paragraph, text, is_right=False)
    return paragraph


def write_own(paragraph: Paragraph, text: Text) -> Paragraph:
    """Adds a text as the whole paragraph, and sets its direction."""
    is_right = mostly_left(text.text)
    if is_right:
        properties = paragraph._p.get_or_add_pPr()
        properties.insert_element_before(element("bidi"), *AFTER_BIDI)
    _added(paragraph, text, is_right)
    return paragraph


def _added(paragraph: Paragraph, text: Text, is_right: bool) -> None:
    sound = replace(text, text=_sound(text.text))
    if address := link(text.address):
        with link_around(paragraph, address):
            _written(paragraph, replace(sound, style=text.style or LINK), is_right)
    else:
        _written(paragraph, sound, is_right)
