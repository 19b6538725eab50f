"""An empty Word document: the desk's own template, or a plain A4 page of ours."""

import io
from copy import deepcopy
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from lib.exports.zipped import NotATemplate, as_document

STYLES = Path(__file__).with_name("styles.xml")
MARGIN, WIDE, HIGH = Mm(18), Mm(210), Mm(297)
EDGE = Mm(9)
# Between its margins, in millimetres.
LEAST_WIDE, LEAST_HIGH = 80, 80
# What python-docx raises for files that are not documents, broken archives and broken XML.
NO_DOCUMENT = (
    PythonDocxError, PackageNotFoundError, BadZipFile, SyntaxError, KeyError, ValueError,
    AttributeError, IndexError, TypeError,
)  # fmt: skip
# Parts of python-docx's own template that preview another document.
OTHERS = ("thumbnail", "stylesWithEffects", "customXml", "extended-properties")
# What a document needs besides its text.
KEPT = ("/styles", "/settings", "/webSettings", "/fontTable", "/theme", "/numbering", "/customXml")
# Word 2013 and later; with a lower number Word opens the document in compatibility mode.
MODE = "15"


def _styles() -> BaseOxmlElement:
    return parse_xml(STYLES.read_bytes())


def _ours() -> Document:
    document = docx.Document()
    for holder in (document.part.package, document.part):
        for name, relation in list(holder.rels.items()):
            if relation.reltype.endswith(OTHERS):
                del holder.rels[name]
    document.styles.element[:] = list(_styles())
    (section,) = document.sections
    section.page_width, section.page_height = WIDE, HIGH
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    section.header_distance = section.footer_distance = EDGE
    for mode in document.settings.element.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), MODE)
    return document


def _own(template: bytes) -> Document:
    try:
        document = docx.Document(io.BytesIO(as_document(template, "wordprocessingml", "document")))
        _emptied(document)
        _completed(document)
    except NotATemplate:
        raise
    except NO_DOCUMENT as error:
        raise NotATemplate("the template is not a Word file (.docx or .dotx)") from error
    _large_enough(document)
    return document


def _large_enough(document: Document) -> None:
    """NotATemplate if the page is too small for its contents."""
    section = document.sections[-1]
    high = int(section.page_height or HIGH) - int(section.top_margin or 0)
    sides = [text_width(document), high - int(section.bottom_margin or 0)]
    wide, high = (side / Mm(1) for side in sides)
    if wide < LEAST_WIDE or high < LEAST_HIGH:
        raise NotATemplate(
            f"the template's page leaves {wide:.0f} by {high:.0f} mm between its margins; it must "
            f"leave at least {LEAST_WIDE} by {LEAST_HIGH} mm"
        )


def _emptied(document: Document) -> None:
    """Removes the template's content: its text, pictures, notes, comments and its own template.

    The last section's page, header and footer are kept.
    """
    body = document.element.body
    body.clear_content()
    page = {value for part in body.get_or_add_sectPr().iter() for value in part.attrib.values()}
    for name, relation in list(document.part.rels.items()):
        if name not in page and not relation.reltype.endswith(KEPT):
            del document.part.rels[name]
    settings = document.settings.element
    for other in settings.xpath("w:footnotePr | w:attachedTemplate"):
        settings.remove(other)


def _completed(document: Document) -> None:
    """Adds the styles that the template lacks; lists without a numbering of ours."""
    has = {
        style.find(qn("w:name")).get(qn("w:val")).lower()
        for style in document.styles.element
        if style.tag == qn("w:style")
    }
    for style in _styles().findall(qn("w:style")):
        if style.find(qn("w:name")).get(qn("w:val")).lower() in has:
            continue
        added = deepcopy(style)
        added.attrib.pop(qn("w:default"), None)
        for numbering in list(added.iter(qn("w:numPr"))):
            numbering.getparent().remove(numbering)
        document.styles.element.append(added)


def open_document(template: bytes | None = None) -> Document:
    """A document without content: the template's styles, page and header, or ours.

    NotATemplate if the template is not a Word document.
    """
    return _ours() if template is None else _own(template)


def text_width(document: Document) -> int:
    """The width of the document's text, in English Metric Units."""
    section = document.sections[-1]
    whole, left, right = section.page_width, section.left_margin, section.right_margin
    return int(whole or WIDE) - int(left or MARGIN) - int(right or MARGIN)
