"""The workbook inside a chart: its numbers in columns that the chart refers to."""

import io
from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from lib.exports.native.grid import FORMATS, Placed
from lib.exports.native.values import EPOCH
from lib.exports.slides.drawingml import Element, element, setting
from lib.wording.escape import cell, line

# Workbooks are dated; this one is part of a file with its own date.
DATED = {"created": EPOCH}


def heading(placed: Placed) -> Element:
    """A column's heading as a series' name."""
    cache = element(
        "c:strCache",
        setting("c:ptCount", 1),
        element("c:pt", element("c:v", text=line(placed.column.heading)), idx=0),
    )
    reference = element("c:f", text=f"Sheet1!${xl_col_to_name(placed.place)}$1")
    return element("c:tx", element("c:strRef", reference, cache))


def cells(name: str, placed: Placed) -> Element:
    """A column's cells as an element of that name, with their values."""
    column, is_text = placed.column, placed.column.kind == "text"
    points = [
        element("c:pt", element("c:v", text=_written(value)), idx=place)
        for place, value in enumerate(column.values)
        if value is not None
    ]
    pattern = None if is_text else element("c:formatCode", text=FORMATS[column.kind])
    count = setting("c:ptCount", placed.last)
    cache = element("c:strCache" if is_text else "c:numCache", pattern, count, *points)
    letter = xl_col_to_name(placed.place)
    reference = element("c:f", text=f"Sheet1!${letter}$2:${letter}${placed.last + 1}")
    return element(name, element("c:strRef" if is_text else "c:numRef", reference, cache))


def _written(value: float | str) -> str:
    return line(value) if isinstance(value, str) else f"{value:.10g}"


def workbook(columns: Sequence[Placed]) -> bytes:
    """The columns as a workbook of one sheet."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(stream, options) as book:
        book.set_properties(DATED)
        write_columns(book, book.add_worksheet("Sheet1"), columns)
    return stream.getvalue()


def write_columns(book: Workbook, sheet: Worksheet, columns: Sequence[Placed]) -> None:
    """Writes the columns at their places, headings first."""
    formats = {kind: book.add_format({"num_format": form}) for kind, form in FORMATS.items()}
    for placed in columns:
        column, place = placed.column, placed.place
        sheet.write_string(0, place, str(cell(line(column.heading))))
        sheet.set_column(place, place, 14)
        for row, value in enumerate(column.values, start=1):
            if isinstance(value, str):
                sheet.write_string(row, place, str(cell(line(value))))
            elif value is not None:
                sheet.write_number(row, place, value, formats[column.kind])
