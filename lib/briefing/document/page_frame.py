"""The frame of every page: the handling mark at the right, top and bottom, and the page number."""

from collections.abc import Iterator

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.section import Section, _Footer, _Header
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from lib.briefing.document.word_texts import Text, write
from lib.briefing.document.wordml import element, field
from lib.briefing.plan import Plan
from lib.exports.handling import WHITE, Mark, mark
from lib.wording.words import day

# TLP 2.0: twelve points or more.
SIZE = Pt(12)
# Word's order of elements after the size and the shading of a run.
AFTER_COMPLEX_SIZE = ("w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText",
                      "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang")  # fmt: skip
AFTER_SHADE = ("w:fitText", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang", "w:eastAsianLayout",
               "w:specVanish", "w:oMath")  # fmt: skip


def _headers(document: Document, section: Section) -> Iterator[_Header]:
    yield section.header
    if section.different_first_page_header_footer:
        yield section.first_page_header
    if document.settings.odd_and_even_pages_header_footer:
        yield section.even_page_header


def _footers(document: Document, section: Section) -> Iterator[_Footer]:
    yield section.footer
    if section.different_first_page_header_footer:
        yield section.first_page_footer
    if document.settings.odd_and_even_pages_header_footer:
        yield section.even_page_footer


def _free(holder: _Header | _Footer, style: str) -> Paragraph:
    """An empty paragraph of the header or footer, after the template's own."""
    holder.is_linked_to_previous = False
    last = holder.paragraphs[-1]
    if last.text or last._p.xpath(".//w:drawing"):
        return holder.add_paragraph(style=style)
    last.style = style
    return last


def _marked(paragraph: Paragraph, handling: Mark) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    write(paragraph, Text(f"\u00a0{handling.text}\u00a0", is_bold=True, colour=handling.ink))
    for run in paragraph.runs:
        run.font.size = SIZE
        properties = run._r.get_or_add_rPr()
        properties.insert_element_before(
            element("szCs", val=round(2 * SIZE.pt)), *AFTER_COMPLEX_SIZE
        )
        if handling.ground != WHITE:
            shade = element("shd", val="clear", color="auto", fill=handling.ground.lstrip("#"))
            properties.insert_element_before(shade, *AFTER_SHADE)


def _numbered(paragraph: Paragraph, plan: Plan) -> None:
    """`Title · desk · 1 Mar 2024 · page 1 of 9`."""
    named = " · ".join(part for part in (plan.title, plan.desk, day(plan.day)) if part.strip())
    write(paragraph, Text(f"{named} · page "))
    field(paragraph, "PAGE", "1")
    write(paragraph, Text(" of "))
    field(paragraph, "NUMPAGES", "1")


def frame(document: Document, plan: Plan) -> None:
    """Writes the header and footer of every kind of page in the document."""
    handling = mark(plan.handling)
    for section in document.sections:
        for header in _headers(document, section):
            if handling:
                _marked(_free(header, "Header"), handling)
        for footer in _footers(document, section):
            _numbered(_free(footer, "Footer"), plan)
            if handling:
                _marked(footer.add_paragraph(style="Footer"), handling)
