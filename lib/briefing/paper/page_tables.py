"""Tables on a page, tagged as tables."""

from collections.abc import Sequence

from lib.briefing.paper.typesetting import Words, height_of, paragraph, rectangle, said
from lib.drawing.pdf import Part
from lib.drawing.pdf.pdf_pages import ARTIFACT
from lib.drawing.rgba import colour
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.slide_tables import cell_texts
from lib.exports.slides.table_columns import EDGE, SIDE, Listed, height
from lib.exports.slides.texts import MUTED, Text
from lib.look.style import LIGHT

RULE, HEAD_RULE = colour(LIGHT.grid), colour(LIGHT.ink)


def _cell(column: Listed, row: int | None) -> list[Words]:
    if row is None:
        return said(Text(column.heading, column.size, MUTED, is_bold=True))
    return said(*cell_texts(column, row))


def _row(columns: Sequence[Listed], row: int | None, area: Area) -> Part:
    """A row, or the heading if `row` is None; coloured backgrounds are not read."""
    left, cells = area.left, list[Part]()
    for column in columns:
        whole = Area(left, area.top, column.width, area.height)
        if row is not None and column.grounds and column.grounds[row]:
            ground = rectangle(whole, colour(column.grounds[row]))
            cells.append(Part(kind=ARTIFACT, items=(ground,)))
        side = "right" if column.is_number else "left"
        kind = "TH" if row is None else "TD"
        inside = whole.within(SIDE, EDGE, SIDE, EDGE)
        cells.append(paragraph(_cell(column, row), inside, side, kind)[0])
        left += column.width
    return Part(kind="TR", parts=tuple(cells))


def _height(columns: Sequence[Listed], row: int | None) -> int:
    """The height of a row in the PDF's own font, which is narrower than a template's may be."""
    inside = [(_cell(column, row), column.width - 2 * SIDE) for column in columns]
    own = max(height_of(words, wide) for words, wide in inside) + 2 * EDGE
    return min(own, height(columns, row))


def table(columns: Sequence[Listed], area: Area, alt: str) -> list[Part]:
    """The columns as a table at the top of the area."""
    rows, lines, rest = list[Part](), list[Part](), area
    wide = sum(column.width for column in columns)
    for row in (None, *range(len(columns[0].texts))):
        high = _height(columns, row)
        rows.append(_row(columns, row, rest.strip(high)))
        rest = rest.below(high)
        thin = Area(area.left, rest.top, wide, round((1.0 if row is None else 0.75) * POINT))
        shade = HEAD_RULE if row is None else RULE
        lines.append(Part(kind=ARTIFACT, items=(rectangle(thin, shade),)))
    return [Part(kind="Table", parts=tuple(rows), alt=alt), *lines]
