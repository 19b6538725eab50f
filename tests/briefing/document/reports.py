"""Word briefings of the tiny corpus, and their parts as another reader sees them."""

import io
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import docx
from docx.document import Document
from lxml import etree  # ty: ignore[missing-module-member] — written in C, with no stubs
from PIL import Image

from lib.briefing.assembling import Pack, Section, assemble
from lib.briefing.document import write_document
from lib.briefing.plan import Chapter, Plan
from lib.exports.edition import Imprint
from lib.tables import Tables
from lib.views.context import Context, remembering
from tests.present import present

IMPRINT = Imprint("ab" * 32, date(2031, 5, 1), address="https://desk.example")
PLAN = Plan("Strait report", date(2031, 5, 1), "Strait desk", handling="TLP:AMBER")
NAMES = ("headlines", "weekly", "timeline", "positions", "articles")
SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "r": "http://schemas.openxmlformats.org/package/2006/relationships",
}


def chapters(**findings: str) -> tuple[Chapter, ...]:
    """Views with findings of their own."""
    return tuple(Chapter(name, finding=finding) for name, finding in findings.items())


def packed(context: Context, *names: str, **changes: object) -> Pack:
    """A pack of these views; `changes` are those of the plan."""
    usual = {"chapters": tuple(Chapter(name) for name in names or NAMES)}
    plan = replace(PLAN, **{**usual, **changes})
    return assemble(plan, context, IMPRINT)


def over(context: Context, tables: Tables) -> Context:
    """The view over other tables."""
    return replace(context, whole=tables, select=remembering(tables))


def dot(section: Section) -> tuple[bytes, ...]:
    """A tiny picture in place of the leaf's pictures."""
    del section
    stream = io.BytesIO()
    Image.new("RGB", (16, 9), "white").save(stream, "PNG")
    return (stream.getvalue(),)


def report(context: Context, *names: str, **changes: object) -> bytes:
    """The Word briefing of these views."""
    return write_document(packed(context, *names, **changes), dot)


def opened(content: bytes) -> Document:
    """The briefing as python-docx reads it."""
    return docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> etree._Element:
    """A part of the file as XML."""
    with ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def found(content: bytes, path: str, name: str = "word/document.xml") -> list:
    """What the path leads to in a part of the file."""
    return part(content, name).xpath(path, namespaces=SPACES)


def texts(content: bytes, style: str) -> list[str]:
    """The paragraphs of that style."""
    return [each.text for each in opened(content).paragraphs if present(each.style).name == style]


def own_template(**changes: object) -> bytes:
    """A desk's template: its font, its header, a text that no briefing may repeat."""
    document = docx.Document()
    document.styles["Heading 1"].font.name = "Georgia"
    document.add_paragraph("Old words")
    (section,) = document.sections
    section.header.paragraphs[0].text = "Strait institute"
    for name, value in changes.items():
        setattr(section, name, value)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
