"""Excel workbooks: the contents of an exhibit, its evidence, and how to read it."""

import io
from datetime import datetime

from xlsxwriter import Workbook

from lib.exports.edition import Edition
from lib.exports.evidence_tables import behind
from lib.exports.workbook import chart, readme
from lib.exports.workbook.contents import contents, renumber_sources
from lib.exports.workbook.sheet_cells import Looks, write
from lib.exports.zipped import without_dates
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.wording.escape import line

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
           "strings_to_numbers": False}  # fmt: skip


def export(exhibit: Exhibit, context: Context, edition: Edition) -> bytes:
    """One view as a workbook: README, its chart, its tables, the evidence and the sources."""
    stream = io.BytesIO()
    found = renumber_sources(exhibit, behind(exhibit, context, with_rows=True))
    sheets = contents(exhibit, found)
    with Workbook(stream, OPTIONS) as book:
        stated = datetime.combine(edition.accessed, datetime.min.time())
        book.set_properties({"title": line(exhibit.caption.title)[:255], "created": stated})
        looks = Looks.of(book)
        readme.write(book, looks, exhibit, edition, sheets)
        chart.write(book, looks, exhibit)
        for sheet in sheets:
            write(book, looks, sheet)
    return without_dates(stream.getvalue())
