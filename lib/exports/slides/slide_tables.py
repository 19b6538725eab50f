"""Native tables on slides."""

from collections.abc import Sequence

from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.table import _Cell

from lib.exports.native.inks import ink
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.drawingml import element, outline, solid
from lib.exports.slides.sizes import Scale
from lib.exports.slides.table_columns import EDGE, SIDE, Listed, height
from lib.exports.slides.texts import INK, MUTED, Text, write
from lib.look.style import LIGHT
from lib.wording.escape import line

# PowerPoint's id of the style without fills and lines.
PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
RULE = ink(LIGHT.grid)


def foot(scale: Scale) -> int:
    """The space below a table for the note on its rows."""
    return round(1.8 * scale.note * POINT)


def _bordered(cell: _Cell, is_head: bool, ground: str = "") -> None:
    """A line below, none at the sides, and a fill only if a background is given."""
    properties = cell._tc.get_or_add_tcPr()
    for side in ("a:lnL", "a:lnR", "a:lnT"):
        properties.append(element(side, element("a:noFill"), w=0))
    below = outline(INK if is_head else RULE, 1.0 if is_head else 0.75)
    below.tag = qn("a:lnB")
    properties.append(below)
    properties.append(solid(ink(ground)) if ground else element("a:noFill"))


def _fill(cell: _Cell, texts: Sequence[Text], is_number: bool, ground: str = "") -> None:
    cell.margin_left = cell.margin_right = SIDE
    cell.margin_top = cell.margin_bottom = EDGE
    write(cell.text_frame, [texts], "right" if is_number else "left")
    _bordered(cell, texts[-1].is_bold, ground)


def cell_texts(column: Listed, row: int) -> list[Text]:
    """The text of a cell, after the bar of its row."""
    address = column.addresses[row] if column.addresses else ""
    language = column.languages[row] if column.languages else ""
    text = Text(column.shown(row), column.size, INK, address=address, language=language)
    stripe = column.stripes[row] if column.stripes else ""
    return [*([Text("▌", column.size, ink(stripe))] if stripe else []), text]


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
        heading = [Text(column.heading, column.size, MUTED, True)]
        _fill(table.cell(0, place), heading, column.is_number)
        for row in range(rows):
            ground = column.grounds[row] if column.grounds else ""
            _fill(table.cell(row + 1, place), cell_texts(column, row), column.is_number, ground)
    frame.height = sum(row.height for row in table.rows)
