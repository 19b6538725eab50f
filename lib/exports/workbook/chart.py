"""The exhibit's chart as native Excel charts, drawn from a sheet with its numbers."""

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart

from lib.exports.native import Panel, panels
from lib.exports.native.grid import Laid, columns, lay_columns
from lib.exports.slides.chart_workbook import write_columns
from lib.exports.workbook import excel_axes
from lib.exports.workbook.lines import with_lines
from lib.exports.workbook.sheet_cells import Looks, add_sheet, text
from lib.views.exhibit import Exhibit
from lib.wording.escape import line

NAME, NUMBERS = "Chart", "Chart data"
WIDTH, HEIGHT, LEAST, GAP = 1180, 600, 180, 12
TEXT_ROWS = 4


def _drawn(book: Workbook, panel: Panel, series: list[Laid]) -> Chart:
    draw = excel_axes.points if panel.slots is None else excel_axes.bars
    return draw(book, panel, series, NUMBERS)


def _height(panel: Panel, whole: float) -> int:
    return max(round((panel.top - panel.bottom) / whole * HEIGHT), LEAST)


def _words(exhibit: Exhibit) -> list[str]:
    """The texts above the charts; Excel's charts have no coloured key."""
    key = "; ".join(f"{sign.sign} {sign.label}" for sign in exhibit.key)
    return [exhibit.caption.title, exhibit.caption.subtitle, key]


def write(book: Workbook, looks: Looks, exhibit: Exhibit) -> None:
    """Adds the sheets with charts and numbers; nothing for an exhibit that is not a chart."""
    found = panels(exhibit.chart) if exhibit.form == "chart" else ()
    if not found:
        return
    sheet, numbers = add_sheet(book, NAME), add_sheet(book, NUMBERS)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 165)
    for row, words in enumerate(_words(exhibit)):
        sheet.write_string(row, 0, text(line(words)), looks.bold if row == 0 else looks.wrapped)
    whole = sum(panel.top - panel.bottom for panel in found)
    first = top = 0
    for panel in map(with_lines, found):
        series = lay_columns(panel, first)
        placed = columns(series)
        write_columns(book, numbers, placed)
        chart, high = _drawn(book, panel, series), _height(panel, whole)
        chart.set_size({"width": WIDTH, "height": high})
        where = {"y_offset": top, "description": line(exhibit.alt), "object_position": 2}
        sheet.insert_chart(TEXT_ROWS, 0, chart, where)
        first, top = placed[-1].place + 2, top + high + GAP
    numbers.freeze_panes(1, 0)
