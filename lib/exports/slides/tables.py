"""Native tables on slides."""

from collections.abc import Sequence

from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.table import _Cell

from lib.escape import line
from lib.exports.native.inks import ink
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.columns import EDGE, SIDE, Listed, height
from lib.exports.slides.markup import element, outline
from lib.exports.slides.scale import Scale
from lib.exports.slides.texts import INK, MUTED, Text, write
from lib.style import LIGHT

# PowerPoint's name of the style without filling and lines.
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
RULE = ink(LIGHT.grid)


def foot(scale: Scale) -> int:
    """The room below a table for what is said of its rows."""
    return round(1.8 * scale.note * POINT)


def _bordered(cell: _Cell, is_head: bool) -> None:
    """No filling, and a line below; none at the sides."""
    properties = cell._tc.get_or_add_tcPr()
    for side in ("a:lnL", "a:lnR", "a:lnT"):
        properties.append(element(side, element("a:noFill"), w=0))
    below = outline(INK if is_head else RULE, 1.0 if is_head else 0.75)
    below.tag = qn("a:lnB")
    properties.append(below)
    properties.append(element("a:noFill"))


def _fill(cell: _Cell, text: Text, is_number: bool) -> None:
    cell.margin_left = cell.margin_right = SIDE
    cell.margin_top = cell.margin_bottom = EDGE
    write(cell.text_frame, [[text]], "right" if is_number else "left")
    _bordered(cell, text.is_bold)


def _text(column: Listed, row: int) -> Text:
    address = column.addresses[row] if column.addresses else ""
    language = column.languages[row] if column.languages else ""
    return Text(column.shown(row), column.size, INK, address=address, language=language)


def draw(slide: Slide, columns: Sequence[Listed], area: Area, name: str, alt: str) -> None:
    """The columns as a table with a heading, in that area."""
    rows = len(columns[0].texts)
    place = area.strip(rows).lengths
    frame = slide.shapes.add_table(rows + 1, len(columns), *place)
    frame.name = f"Table {name}"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", line(alt))
    table = frame.table
    table.horz_banding = False
    (style,) = table._tbl.iter(qn("a:tableStyleId"))
    style.text = PLAIN
    for place, row in enumerate((None, *range(rows))):
        table.rows[place].height = height(columns, row)
    for place, column in enumerate(columns):
        table.columns[place].width = column.width
        _fill(
            table.cell(0, place), Text(column.heading, column.size, MUTED, True), column.is_number
        )
        for row in range(rows):
            _fill(table.cell(row + 1, place), _text(column, row), column.is_number)
    frame.height = sum(row.height for row in table.rows)
