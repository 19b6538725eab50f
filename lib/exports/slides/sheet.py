"""The workbook inside a chart: its numbers in columns, which the chart refers to."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from lib.escape import cell, line
from lib.exports.native.values import EPOCH
from lib.exports.slides.markup import Element, element, setting

Kind = Literal["day", "number", "text"]
FORMATS = {"day": "yyyy\\-mm\\-dd", "number": "General", "text": "@"}
# Workbooks are dated; this one is part of a file that has its own date.
DATED = {"created": EPOCH}


@dataclass(frozen=True)
class Column:
    """A column with its heading; None is an empty cell."""

    heading: str
    values: tuple[float | str | None, ...]
    kind: Kind = "number"

    def at(self, place: int) -> "Placed":
        """The column at that place of the sheet."""
        return Placed(self, xl_col_to_name(place))


@dataclass(frozen=True)
class Placed:
    """A column and its letter in the sheet."""

    column: Column
    letter: str

    def _cells(self, first: int, last: int) -> str:
        return f"Sheet1!${self.letter}${first}:${self.letter}${last}"

    def name(self) -> Element:
        """The heading as a series' name."""
        cache = element(
            "c:strCache", setting("c:ptCount", 1),
            element("c:pt", element("c:v", text=line(self.column.heading)), idx=0),
        )  # fmt: skip
        reference = element("c:f", text=f"Sheet1!${self.letter}$1")
        return element("c:tx", element("c:strRef", reference, cache))

    def values(self, name: str) -> Element:
        """The cells as an element of that name, with what they hold."""
        column, is_text = self.column, self.column.kind == "text"
        points = [
            element("c:pt", element("c:v", text=_written(value)), idx=place)
            for place, value in enumerate(column.values)
            if value is not None
        ]
        pattern = None if is_text else element("c:formatCode", text=FORMATS[column.kind])
        count = setting("c:ptCount", len(column.values))
        cache = element("c:strCache" if is_text else "c:numCache", pattern, count, *points)
        reference = element("c:f", text=self._cells(2, 1 + max(len(column.values), 1)))
        return element(name, element("c:strRef" if is_text else "c:numRef", reference, cache))


def _written(value: float | str) -> str:
    return line(value) if isinstance(value, str) else f"{value:.10g}"


def placed(columns: Sequence[Column], first: int) -> list[Placed]:
    """The columns side by side, from that place on."""
    return [column.at(first + place) for place, column in enumerate(columns)]


def workbook(columns: Sequence[Column]) -> bytes:
    """The columns as a workbook of one sheet."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(stream, options) as book:
        book.set_properties(DATED)
        sheet = book.add_worksheet("Sheet1")
        formats = {kind: book.add_format({"num_format": form}) for kind, form in FORMATS.items()}
        for place, column in enumerate(columns):
            sheet.write_string(0, place, str(cell(line(column.heading))))
            sheet.set_column(place, place, 14)
            for row, value in enumerate(column.values, start=1):
                if isinstance(value, str):
                    sheet.write_string(row, place, str(cell(line(value))))
                elif value is not None:
                    sheet.write_number(row, place, value, formats[column.kind])
    return stream.getvalue()
