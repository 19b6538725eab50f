"""Tables of a Word document: a heading on each page, unbroken rows, working links."""

from collections.abc import Mapping, Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Emu
from docx.table import Table, _Cell, _Row

from lib.briefing.assembling import Section
from lib.briefing.citations import most_rows
from lib.briefing.document.listed_columns import Column, column_groups, columns_that_fit, widths
from lib.briefing.document.opening import text_width
from lib.briefing.document.word_texts import Text, write, write_own
from lib.briefing.document.wordml import element
from lib.charts.grids import Grid
from lib.exports import carrying
from lib.exports.cells import ELSEWHERE
from lib.exports.native.inks import ink
from lib.views.exhibit import Exhibit
from lib.wording.escape import line
from lib.wording.words import quantity

STYLE = "Briefing Table"


def _fill(cell: _Cell, column: Column, text: Text, style: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    if column.is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    write_own(paragraph, text)


def _whole(row: _Row, *more: str) -> None:
    """A row that is never split over two pages."""
    row._tr.get_or_add_trPr().extend([element(name) for name in ("cantSplit", *more)])


def _sized(made: Table, columns: Sequence[Column], whole: int) -> None:
    made.autofit = False
    made._tbl.tblPr.find(qn("w:tblW")).set(qn("w:type"), "dxa")
    made._tbl.tblPr.find(qn("w:tblW")).set(qn("w:w"), str(Emu(whole).twips))
    for column, wide in zip(made.columns, widths(columns, whole), strict=True):
        column.width = Emu(wide)
        for cell in column.cells:
            cell.width = Emu(wide)


def _told(made: Table, exhibit: Exhibit) -> None:
    """The description of the table for screen readers."""
    properties = made._tbl.tblPr
    properties.append(element("tblCaption", val=line(exhibit.caption.title)))
    properties.append(element("tblDescription", val=line(exhibit.alt)))


def _filled(cell: _Cell, ground: str) -> None:
    """The cell's background, if it has one."""
    if ground:
        shade = element("shd", val="clear", color="auto", fill=ink(ground).on_white())
        cell._tc.get_or_add_tcPr().append(shade)


def _marks(section: Section, numbers: Mapping[str, int]) -> list[str]:
    """The numbers of each row's sources: `3, 8`."""
    shown = section.exhibit.data[0]
    articles = carrying.rows(shown, section.behind, most_rows(shown))
    found = [[numbers[name] for name in own if name in numbers] for own in articles]
    return [", ".join(str(number) for number in sorted(own)) for own in found]


def table(document: Document, section: Section, numbers: Mapping[str, int]) -> None:
    """The main part of the exhibit as a table; what does not fit is listed below it.

    `numbers` are those of the endnotes by article_id.
    """
    exhibit = section.exhibit
    shown = exhibit.data[0]
    most = most_rows(shown)
    columns, left = columns_that_fit(shown, most, section.behind.library, _marks(section, numbers))
    number = min(len(shown.frame), most)
    _written(document, exhibit, columns)
    _rest(document, len(shown.frame) - number, left)


def _written(document: Document, exhibit: Exhibit, columns: Sequence[Column]) -> None:
    made = document.add_table(len(columns[0].texts) + 1, len(columns), STYLE)
    _sized(made, columns, text_width(document))
    _told(made, exhibit)
    for place, row in enumerate(made.rows):
        _whole(row, *(["tblHeader"] if place == 0 else []))
        for column, cell in zip(columns, row.cells, strict=True):
            if place == 0:
                _fill(cell, column, Text(column.heading), "Briefing Head")
                continue
            text = Text(column.texts[place - 1], address=column.address(place - 1))
            _fill(cell, column, text, "Briefing Cell")
            _filled(cell, column.grounds[place - 1] if column.grounds else "")


def matrix(document: Document, section: Section, grid: Grid, numbers: Mapping[str, int]) -> None:
    """The matrix as tables one below the other, as many as its columns need; each cell cites its
    source in brackets. `numbers` are those of the endnotes by article_id."""
    found = carrying.cells(grid, section.behind)
    marks = {payload: f"[{numbers[name]}]" for payload, name in found.items() if name in numbers}
    for columns in column_groups(grid, marks, text_width(document)):
        _written(document, section.exhibit, columns)
        document.add_paragraph(style="Briefing Small")


def _rest(document: Document, rows: int, columns: Sequence[str]) -> None:
    """How much more the Excel export has; an empty paragraph separates the table from what
    follows."""
    parts = [
        f"{quantity(rows, 'more row')} {ELSEWHERE}." if rows else "",
        f"Further columns {ELSEWHERE}: {', '.join(columns)}." if columns else "",
    ]
    paragraph = document.add_paragraph(style="Briefing Small")
    write(paragraph, Text(" ".join(part for part in parts if part)))
