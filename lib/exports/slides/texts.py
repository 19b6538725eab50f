"""Text on slides: boxes, paragraphs and runs, each text harmless and in its own direction."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.shapes.autoshape import Shape
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph, _Run
from pptx.util import Emu, Pt

from lib.exports.native.inks import Ink, ink
from lib.exports.slides.areas import Area
from lib.exports.slides.drawingml import Element, solid
from lib.look.style import LIGHT
from lib.wording import escape
from lib.wording.directions import mostly_left, runs_left
from lib.wording.escape import line

ENGLISH, HEBREW = "en-GB", re.compile("[\u0590-\u05ff]")
INK, MUTED = ink(LIGHT.ink), ink(LIGHT.muted)
# The height of a line as a share of its size, in any font.
HEIGHT = 1.2
TEXTED = (Shape, SlidePlaceholder)
ANCHORS = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
SIDES = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}


@dataclass(frozen=True)
class Text:
    """A run of text; a link if its address is http(s), or to another slide.

    `language` is that of its words if not English.
    """

    text: str
    size: float | None = None
    ink: Ink | None = INK
    is_bold: bool = False
    address: str = ""
    language: str = ""
    jump: Slide | None = None


def language_of(text: str) -> str:
    """The language of a text, judged by its letters: English, otherwise Arabic or Hebrew."""
    if not mostly_left(text):
        return ENGLISH
    return "he-IL" if HEBREW.search(text) else "ar-SA"


def say(frame: TextFrame) -> None:
    """Sets the language of each run, for programs that read aloud or check spelling."""
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", language_of(run.text))


def _jump(run: Element, paragraph: _Paragraph, slide: Slide) -> None:
    """Makes a run link to another slide of the presentation."""
    name = paragraph.part.relate_to(slide.part, RELATIONSHIP_TYPE.SLIDE)
    run.get_or_add_rPr().add_hlinkClick(name).set("action", "ppaction://hlinksldjump")


def _added(paragraph: _Paragraph, text: Text) -> None:
    run = paragraph.add_run()
    run.text = escape.xml(escape.visible(text.text)).replace("\n", " ")
    if text.size is not None:
        run.font.size = Pt(text.size)
    if text.is_bold:
        run.font.bold = True
    if text.ink is not None:
        run._r.get_or_add_rPr().insert(0, solid(text.ink))
    run._r.get_or_add_rPr().set("lang", text.language or language_of(text.text))
    if text.jump is not None:
        _jump(run._r, paragraph, text.jump)
    elif text.address and (address := escape.link(text.address)):
        run.hyperlink.address = address


def write(frame: TextFrame, paragraphs: Sequence[Sequence[Text]], side: str = "left") -> None:
    """Fills a text frame, one paragraph per list of runs."""
    for number, texts in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = SIDES[side]
        sizes = [text.size for text in texts if text.size is not None]
        if sizes:
            paragraph.line_spacing = Pt(round(max(sizes) * HEIGHT * 10) / 10)
        for text in texts:
            _added(paragraph, text)
        if runs_left("".join(text.text for text in texts)):
            paragraph._p.get_or_add_pPr().set("rtl", "1")


def title_run(slide: Slide) -> _Run | None:
    """The last run of a slide's title, in its placeholder or in a box of that name."""
    shape = slide.shapes.title or next(own for own in slide.shapes if own.name == "Title")
    runs = shape.text_frame.paragraphs[0].runs if isinstance(shape, TEXTED) else ()
    return runs[-1] if runs else None


def replace_title(slide: Slide, text: str) -> None:
    """Replaces the title with one no longer, for a slide whose title is one run."""
    run = title_run(slide)
    if run is not None:
        run.text = text


def box(
    slide: Slide,
    area: Area,
    name: str,
    paragraphs: Sequence[Sequence[Text]],
    side: str = "left",
    is_wrapped: bool = True,
    standing: str = "top",
    apart: float = 0,
) -> Shape:
    """A text box without inner margins, its paragraphs this many points apart."""
    shape = slide.shapes.add_textbox(*area.lengths)
    shape.name = line(name)
    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    frame.word_wrap = is_wrapped
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = ANCHORS[standing]
    write(frame, paragraphs, side)
    for paragraph in frame.paragraphs if apart else ():
        paragraph.space_after = Pt(apart)
    return shape
