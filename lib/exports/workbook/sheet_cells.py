"""A table as a sheet: typed cells, a heading row that stays, filters, and fitting widths."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.url import Url
from xlsxwriter.worksheet import Worksheet

from lib.exports.workbook.contents import Sheet
from lib.look.style import LIGHT
from lib.wording.escape import cell, line, link, xml
from lib.wording.letter_widths import text_width

# Excel's limits for a cell, a link, and the links of one sheet.
MOST_LETTERS, MOST_ADDRESS, MOST_LINKS = 32_767, 2_079, 65_530
NARROWEST, WIDEST, LOOKED_AT = 8, 60, 400
LINKS = ("url", "source_url")


@dataclass(frozen=True)
class Looks:
    """The formats of cells."""

    plain: Format
    day: Format
    whole: Format
    real: Format
    address: Format
    head: Format
    bold: Format
    title: Format
    wrapped: Format

    @classmethod
    def of(cls, book: Workbook) -> "Looks":
        """The formats in a workbook."""
        top = {"valign": "top", "font_name": "Arial", "font_size": 10}
        return cls(
            plain=book.add_format(top),
            day=book.add_format({**top, "num_format": "yyyy-mm-dd", "align": "left"}),
            whole=book.add_format({**top, "num_format": "#,##0"}),
            real=book.add_format({**top, "num_format": "#,##0.####"}),
            address=book.add_format({**top, "font_color": "#0563C1", "underline": 1}),
            head=book.add_format({**top, "bold": True, "bottom": 1, "bg_color": LIGHT.grid}),
            bold=book.add_format({**top, "bold": True}),
            title=book.add_format({**top, "bold": True, "font_size": 14, "text_wrap": True}),
            wrapped=book.add_format({**top, "text_wrap": True}),
        )


def add_sheet(book: Workbook, name: str) -> Worksheet:
    """A new sheet that prints in landscape, as wide as the paper, its heading on each page."""
    sheet = book.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    return sheet


def text(value: object) -> str:
    """A text for a cell: no formula, valid in XML, not too long."""
    return str(cell(xml(value)))[:MOST_LETTERS]


def _write_text(sheet: Worksheet, row: int, place: int, value: Any, looks: Looks) -> None:
    sheet.write_string(row, place, text(value), looks.plain)


def _write_day(sheet: Worksheet, row: int, place: int, value: Any, looks: Looks) -> None:
    sheet.write_datetime(row, place, value.to_pydatetime(), looks.day)


def _write_number(sheet: Worksheet, row: int, place: int, value: Any, looks: Looks) -> None:
    is_whole = float(value).is_integer()
    sheet.write_number(row, place, value, looks.whole if is_whole else looks.real)


def _write_answer(sheet: Worksheet, row: int, place: int, value: Any, looks: Looks) -> None:
    sheet.write_boolean(row, place, bool(value), looks.plain)


class _Address(Url):
    """A web address to be written unchanged: XlsxWriter (3.2) would encode the brackets of an IPv6
    host."""

    @staticmethod
    def _escape_url(url: str) -> str:
        return url


def target(address: str) -> Any:
    """The address in the form for `write_url`, although its signature only mentions texts."""
    return _Address(address)


def _write_link(sheet: Worksheet, row: int, place: int, value: Any, looks: Looks) -> None:
    address = link(xml(value))
    if address is None or len(address) > MOST_ADDRESS or row > MOST_LINKS:
        _write_text(sheet, row, place, value, looks)
    else:
        sheet.write_url(row, place, target(address), looks.address, string=text(address))


Writer = Callable[[Worksheet, int, int, Any, Looks], None]


def _writer(name: str, column: pd.Series) -> Writer:
    """How the values of a column are written, by their type."""
    if name in LINKS:
        return _write_link
    if pd.api.types.is_datetime64_any_dtype(column):
        return _write_day
    if pd.api.types.is_bool_dtype(column):
        return _write_answer
    return _write_number if pd.api.types.is_numeric_dtype(column) else _write_text


def _noughts(text: str, is_bold: bool = False) -> float:
    """The width of a text in Excel's unit, the width of a nought."""
    return text_width(text, 1, is_bold) / text_width("0", 1)


def _width(heading: str, column: pd.Series) -> float:
    """Wide enough for most of the first texts."""
    head = _noughts(heading, is_bold=True) + 3
    if pd.api.types.is_datetime64_any_dtype(column):
        return round(max(head, 11), 1)
    widths = column.head(LOOKED_AT).dropna().astype("string").map(_noughts)
    usual = 0 if widths.empty else float(widths.astype(float).quantile(0.9))
    return round(min(max(usual + 2, head, NARROWEST), WIDEST), 1)


def write(book: Workbook, looks: Looks, content: Sheet) -> None:
    """Adds the sheet; an empty table keeps its heading."""
    sheet = add_sheet(book, content.name)
    sheet.repeat_rows(0)
    for place, (name, heading) in enumerate(content.columns.items()):
        column = content.frame[name]
        sheet.write_string(0, place, text(line(heading.text)), looks.head)
        sheet.set_column(place, place, _width(heading.text, column))
        put = _writer(name, column)
        for row, value in enumerate(column.tolist(), start=1):
            if not pd.isna(value):
                put(sheet, row, place, value, looks)
    sheet.freeze_panes(1, 0)
    if content.columns:
        sheet.autofilter(0, 0, max(len(content.frame), 1), len(content.columns) - 1)
