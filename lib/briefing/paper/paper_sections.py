"""The sections of a pack as pages: a picture, in parts if it is high, or a table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lib.briefing.assembling import Pack, Section
from lib.briefing.paper.page_frame import SCALE, Begun, begin_page
from lib.briefing.paper.page_tables import table
from lib.briefing.paper.typesetting import PIXEL, paragraph, said
from lib.briefing.pictures import with_totals
from lib.briefing.presentation import CHANGES, TABLES, cited_picture
from lib.charts.grids import Grid
from lib.drawing.moving import placed_items
from lib.drawing.pdf import Page, Part
from lib.drawing.scene import Scene
from lib.exports.cells import ELSEWHERE
from lib.exports.slides import grid_tables, shapes, slide_tables
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.body import MORE
from lib.exports.slides.page import NOTHING, Cited, Run
from lib.exports.slides.table_columns import Listed, columns_that_fit, pages, rows_told
from lib.exports.slides.texts import MUTED, Text
from lib.views.exhibit import Exhibit


@dataclass(frozen=True)
class Body:
    """The body of a page: a picture or a table, and a line below it that says which part it is."""

    told: str = ""
    scene: Scene | None = None
    columns: tuple[Listed, ...] = ()
    message: str = ""


def _scenes(exhibit: Exhibit, area: Area, run: Run) -> list[Body]:
    """The picture in as many parts as its rows need, up to a few."""
    if exhibit.form == "chart" and exhibit.chart is not None:
        exhibit = replace(exhibit, chart=with_totals(exhibit.chart))
    every = shapes.scenes(exhibit, area, SCALE)
    if len(every) == 1:
        return [Body(scene=every[0])]
    every = shapes.scenes(exhibit, area.above(_foot()), SCALE)
    shown = every[: run.slides + 1]
    rest = f"; the others {ELSEWHERE}" if len(shown) < len(every) else ""
    last = len(shown)
    return [
        Body(f"Part {number} of {len(every)}{rest if number == last else ''}", scene)
        for number, scene in enumerate(shown, start=1)
    ]


def _foot() -> int:
    """The room for the line below a table or part."""
    return slide_tables.foot(SCALE)


def _rows(exhibit: Exhibit, area: Area, run: Run, cited: Cited) -> list[Body]:
    """A dozen rows of the main part on each page, up to a few; a line names the rest."""
    shown, most = exhibit.data[0], run.rows * run.slides
    marks = cited.marks(shown, most)
    columns = columns_that_fit(shown, area.width, most, SCALE, marks, cited.behind.library)
    count = len(shown.frame)
    parts = run.kept(list(pages(columns, area.height - _foot(), run.rows)), count)
    return [
        Body(
            rows_told(part, count, number == len(parts)),
            columns=tuple(column.part(*part) for column in columns),
        )
        for number, part in enumerate(parts, start=1)
    ]


def _cells(grid: Grid, area: Area, run: Run, cited: Cited) -> list[Body]:
    """A matrix as tables, each with some of its rows and columns."""
    groups = grid_tables.grid_columns(grid, area.width, SCALE, cited.cells(grid))
    every = [column for group in groups for column in group]
    rows = list(pages(every, area.height - _foot(), run.rows))
    parts = [(part, group) for part in rows for group in groups]
    shown = parts[: run.slides + 1]
    rest = f"; the others {ELSEWHERE}" if len(shown) < len(parts) else ""
    told = [f"Part {number} of {len(parts)}" for number in range(1, len(shown) + 1)]
    told[-1] += rest
    return [
        Body(text if len(parts) > 1 else "", columns=tuple(own.part(*part) for own in group))
        for text, (part, group) in zip(told, shown, strict=True)
    ]


def _bodies(exhibit: Exhibit, area: Area, cited: Cited) -> list[Body]:
    run = CHANGES if exhibit.name == "changes" else TABLES
    if exhibit.is_empty or not exhibit.has_marks:
        return [Body(message=exhibit.message or NOTHING)]
    if exhibit.form == "table":
        return _rows(exhibit, area, run, cited)
    if exhibit.grid is not None:
        return _cells(exhibit.grid, area, run, cited)
    return _scenes(exhibit, area, run)


def _drawn(body: Body, area: Area, alt: str) -> list[Part]:
    if body.scene is not None:
        high = area.height - (_foot() if body.told else 0)
        sides = (area.left, area.top, area.width, high)
        items = placed_items(body.scene, *(side / PIXEL for side in sides))
        return [Part(kind="Figure", items=items, alt=alt)]
    if body.columns:
        return table(body.columns, area, alt)
    return [paragraph(said(Text(body.message, SCALE.point, MUTED)), area, "center")[0]]


def _parts(begun: Begun, body: Body, alt: str) -> list[Part]:
    told = f"{alt}. {body.told}" if body.told else alt
    parts = _drawn(body, begun.area, told)
    if body.told:
        foot = begun.area.foot(round(1.3 * SCALE.note * POINT))
        parts.append(paragraph(said(Text(body.told, SCALE.note, MUTED)), foot, "right")[0])
    return parts


def _captioned(exhibit: Exhibit) -> Exhibit:
    """The picture with its key in its caption; a matrix says what an empty cell means."""
    return replace(exhibit, caption=replace(exhibit.caption, key=exhibit.grid_key))


def section_pages(section: Section, pack: Pack, number: int) -> tuple[list[Page], frozenset[str]]:
    """The pages of a section, numbered from `number`, and the texts of its cells."""
    exhibit = _captioned(cited_picture(section, pack))
    room = begin_page(exhibit.caption, section.edition, MORE).area
    bodies = _bodies(exhibit, room, Cited(section.behind, pack.numbers))
    count = len(bodies)
    mores = [f" ({place}\u00a0of\u00a0{count})" for place in range(1, count + 1)]
    begun = [
        begin_page(exhibit.caption, section.edition, more if count > 1 else "") for more in mores
    ]
    found = [
        own.page(_parts(own, body, exhibit.alt), number + place)
        for place, (own, body) in enumerate(zip(begun, bodies, strict=True))
    ]
    return found, frozenset(_texts(bodies))


def _texts(bodies: Sequence[Body]) -> list[str]:
    return [text for body in bodies for column in body.columns for text in column.texts]
