"""WordprocessingML that python-docx does not cover: elements, fields, bookmarks, links."""

from collections.abc import Generator
from contextlib import contextmanager

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def element(
    tag: str, /, *inside: BaseOxmlElement, text: str | None = None, **having: object
) -> BaseOxmlElement:
    """An element of the namespace w with its children, attributes (of w too) and text."""
    made = OxmlElement(f"w:{tag}")
    for key, value in having.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(inside)
    if text is not None:
        made.text = text
        made.set(qn("xml:space"), "preserve")
    return made


def run(paragraph: Paragraph, inside: BaseOxmlElement, style: str = "") -> Run:
    """A new run of the paragraph around the element, in that character style."""
    made = paragraph.add_run(style=style or None)
    made._r.append(inside)
    return made


def field(paragraph: Paragraph, instruction: str, shown: str, style: str = "") -> None:
    """A field that Word computes: its code, and its text until then."""
    parts = (
        element("fldChar", fldCharType="begin"),
        element("instrText", text=f" {instruction} "),
        element("fldChar", fldCharType="separate"),
        element("t", text=shown),
        element("fldChar", fldCharType="end"),
    )
    for part in parts:
        run(paragraph, part, style)


@contextmanager
def bookmark(paragraph: Paragraph, name: str, number: int) -> Generator[None]:
    """A bookmark around everything added to the paragraph meanwhile; `number` is its own."""
    paragraph._p.append(element("bookmarkStart", id=number, name=name))
    yield
    paragraph._p.append(element("bookmarkEnd", id=number))


@contextmanager
def link_around(paragraph: Paragraph, address: str) -> Generator[None]:
    """A link to the address around all runs added to the paragraph meanwhile."""
    before = len(paragraph._p)
    yield
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    whole = element("hyperlink", history=1)
    whole.set(qn("r:id"), relation)
    whole.extend(list(paragraph._p)[before:])
    paragraph._p.append(whole)
