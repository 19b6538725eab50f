"""A Word section for each section of the pack: its finding, measure, figure or table, and
sources."""

import io
from collections.abc import Callable, Mapping, Sequence

from docx.document import Document
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from lib.briefing.assembling import Section
from lib.briefing.document import word_tables
from lib.briefing.document.captions import Label, caption, name
from lib.briefing.document.endnotes import Citation, cite
from lib.briefing.document.opening import text_width
from lib.briefing.document.word_texts import Text, write, write_own
from lib.exports.native.inks import ink
from lib.exports.trends import courses
from lib.look.signs import Sign
from lib.wording.escape import line

TALLEST = Mm(190)
BETWEEN = "\u2003 "


def _heading(document: Document, section: Section) -> None:
    """The finding."""
    write_own(document.add_paragraph(style="Heading 1"), Text(section.exhibit.caption.title))


def _measure(document: Document, section: Section, cited: Sequence[Citation]) -> None:
    paragraph = document.add_paragraph(style="Briefing Measure")
    write(paragraph, Text(section.exhibit.caption.subtitle))
    cite(paragraph, cited)


def _key(document: Document, signs: Sequence[Sign]) -> None:
    """The meaning of signs and colours; a sign stays beside its meaning."""
    if not signs:
        return
    paragraph = document.add_paragraph(style="Briefing Key")
    for sign in signs:
        shade = f"#{ink(sign.colour).on_white()}" if sign.colour else ""
        write(paragraph, Text(f"{sign.sign}\u00a0", colour=shade))
        write(paragraph, Text(line(sign.label).replace(" ", "\u00a0") + BETWEEN))


def _picture(
    paragraph: Paragraph, section: Section, label: Label, content: bytes, width: int
) -> None:
    shape = paragraph.add_run().add_picture(io.BytesIO(content), width=width)
    if shape.height > TALLEST:
        shape.width, shape.height = round(shape.width * TALLEST / shape.height), TALLEST
    # By default, LibreOffice keeps an eighth of an inch free around a picture.
    for side in ("distT", "distB", "distL", "distR"):
        shape._inline.set(side, "0")
    about = shape._inline.docPr
    about.set("name", str(label))
    about.set("title", line(f"{label}: {name(section)}"))
    about.set("descr", line(f"{section.exhibit.alt}. {courses(section.exhibit)}"))


def write_section(
    document: Document,
    section: Section,
    label: Label,
    cited: Sequence[Citation],
    pictures_of: Callable[[Section], Sequence[bytes]],
    numbers: Mapping[str, int],
) -> None:
    """Writes the section; `pictures_of` returns the PNGs of a section that has a figure.

    `numbers` are those of the endnotes by article_id.
    """
    _heading(document, section)
    _measure(document, section, cited)
    if section.exhibit.is_tabular:
        above = document.add_paragraph(style="Caption")
        above.paragraph_format.keep_with_next = True
        caption(above, section, label)
        if section.exhibit.grid is None:
            word_tables.table(document, section, numbers)
        else:
            _key(document, section.exhibit.grid_key)
            word_tables.matrix(document, section, section.exhibit.grid, numbers)
        return
    _key(document, section.exhibit.key)
    for content in pictures_of(section):
        holder = document.add_paragraph(style="Briefing Figure")
        _picture(holder, section, label, content, text_width(document))
    caption(document.add_paragraph(style="Caption"), section, label)
