"""The first sheet: what the workbook is, what it is based on, and the meaning of each column."""

from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lib.exports.edition import Edition
from lib.exports.workbook.contents import Sheet
from lib.exports.workbook.sheet_cells import MOST_ADDRESS, Looks, add_sheet, target, text
from lib.views.exhibit import Exhibit
from lib.wording.escape import line, link
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import wrapped
from lib.wording.words import quantity

NAME = "README"
# A column's width, in Excel's unit: the width of a nought; and the height of a line in points.
WIDE, POINTS = 90, 13.5
TEXT, TITLE = Face(10, wider=ARIAL), Face(15, is_bold=True, wider=ARIAL)
# Excel's limit for the height of a row, in points.
HIGHEST = 409.0
WHAT = "The numbers behind one view of the dashboard, with the evidence and the sources."
LISTED = (
    "those that support a row of this workbook; those of the title and the first data sheet "
    "first; its rows cite them by number. The source note counts the articles that the view was "
    "made from: some may support no row, and a row may refer to others, as a revised claim does "
    "to an earlier article."
)


def _sources(sheets: list[Sheet]) -> str:
    """What the sheet of sources lists: the note beside it may count more articles."""
    number = next((len(sheet.frame) for sheet in sheets if sheet.name == "Sources"), 0)
    return f"{quantity(number, 'article')}: {LISTED}" if number else ""


def _statements(
    exhibit: Exhibit, edition: Edition, sheets: list[Sheet]
) -> Iterator[tuple[str, str]]:
    caption = exhibit.caption
    yield from (
        ("What this is", f"{WHAT} Corpus: {line(edition.corpus)}"),
        ("Handling", edition.handling),
        ("Shown", caption.subtitle),
        ("Definition", exhibit.definition),
        ("Dates and filters", edition.window or "no filter"),
        ("As of", edition.as_of.isoformat()),
        ("Accessed", edition.accessed.isoformat()),
        ("Link", edition.permalink),
        ("Corpus (SHA-256)", edition.fingerprint),
        ("Source", caption.note),
        ("Sheet Sources", _sources(sheets)),
        ("How well it was checked", edition.quality),
        ("Attribution", " ".join(edition.attribution)),
        ("Key", "; ".join(f"{sign.sign} {sign.label}" for sign in exhibit.key)),
    )


def _stated(sheet: Worksheet, looks: Looks, row: int, label: str, value: str) -> None:
    sheet.write_string(row, 0, text(label), looks.head)
    address = link(value)
    if address is not None and len(address) <= MOST_ADDRESS:
        sheet.write_url(row, 1, target(address), looks.address, string=text(address))
    else:
        sheet.write_string(row, 1, text(line(value)), looks.wrapped)
        sheet.set_row(row, _high(value, TEXT))


def _high(value: str, face: Face) -> float:
    """The height in points of a text in the wide column: no program measures it."""
    lines = wrapped(line(value), WIDE * TEXT.width("0"), face)
    return min(POINTS * face.size / TEXT.size * max(len(lines), 1), HIGHEST)


def _codebook(sheet: Worksheet, looks: Looks, first: int, sheets: list[Sheet]) -> None:
    """One row for each column of each sheet."""
    for place, heading in enumerate(("Sheet", "Column", "Meaning", "Name in the corpus")):
        sheet.write_string(first, place, heading, looks.head)
    row = first + 1
    for content in sheets:
        for name, heading in content.columns.items():
            parts = (content.name, line(heading.text), heading.meaning, name)
            for place, part in enumerate(parts):
                sheet.write_string(row, place, text(part), looks.wrapped)
            row += 1


def write(
    book: Workbook, looks: Looks, exhibit: Exhibit, edition: Edition, sheets: list[Sheet]
) -> None:
    """Adds the sheet."""
    sheet = add_sheet(book, NAME)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, WIDE)
    sheet.set_column(2, 2, 60)
    sheet.set_column(3, 3, 22)
    sheet.write_string(0, 0, "Finding", looks.head)
    sheet.write_string(0, 1, text(line(exhibit.caption.title)), looks.title)
    sheet.set_row(0, _high(exhibit.caption.title, TITLE))
    row = 1
    for label, value in _statements(exhibit, edition, sheets):
        if value:
            _stated(sheet, looks, row, label, value)
            row += 1
    _codebook(sheet, looks, row + 1, sheets)
