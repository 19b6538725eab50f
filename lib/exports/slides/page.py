"""An exhibit as a slide: its finding, its body, its sources, and what makes it verifiable."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pptx.presentation import Presentation
from pptx.slide import Slide

from lib.charts.grids import Grid
from lib.exports import carrying
from lib.exports.cells import ELSEWHERE
from lib.exports.edition import Edition
from lib.exports.evidence_tables import Behind
from lib.exports.native import Panel, panels
from lib.exports.slides import charts, grid_tables, shapes, slide_tables, speaking
from lib.exports.slides.body import Body, begin_body, tell
from lib.exports.slides.charts import LEAST_BODY, LEAST_HIGH, WANTED
from lib.exports.slides.day_pictures import has_small_pictures
from lib.exports.slides.small_pictures import strip_slide
from lib.exports.slides.table_columns import Listed, columns_that_fit, pages, rows_told
from lib.exports.slides.texts import MUTED, Text, box, title_run
from lib.views.exhibit import Exhibit, Part

NOTHING = "Nothing matches this selection."
Numbers = Mapping[str, int]


@dataclass(frozen=True)
class Run:
    """How a table continues: rows per slide, and slides at most.

    A table that does not fit is `brief`: these slides show its beginning.
    """

    rows: int = 14
    slides: int = 4
    brief: int = 4

    def kept(self, parts: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
        """The rows shown on slides: all of them, or those of the first slides."""
        whole = len(parts) <= self.slides and parts[-1][1] >= count
        return parts[: self.slides if whole else self.brief]


RUN = Run()


@dataclass(frozen=True)
class Cited:
    """The evidence for an exhibit, and the numbers of its sources in the deck."""

    behind: Behind
    numbers: Numbers

    def marks(self, shown: Part, most: int) -> list[str]:
        """The numbers of each row's sources: `[3], [8]`."""
        if not self.numbers:
            return []
        articles = carrying.rows(shown, self.behind, most)
        found = [[self.numbers[name] for name in own if name in self.numbers] for own in articles]
        return [", ".join(f"[{number}]" for number in sorted(own)) for own in found]

    def cells(self, grid: Grid) -> dict[str, str]:
        """The number of each cell's source by its evidence: `[3]`."""
        found = carrying.cells(grid, self.behind) if self.numbers else {}
        return {
            payload: f"[{self.numbers[name]}]"
            for payload, name in found.items()
            if name in self.numbers
        }


def _empty(body: Body, text: str) -> None:
    said = [[Text(text, body.scale.point, MUTED)]]
    box(body.slide, body.area, "Nothing to show", said, "center", standing="middle")


def _is_empty(exhibit: Exhibit) -> bool:
    return exhibit.is_empty or not exhibit.has_marks


def _nothing(deck: Presentation, exhibit: Exhibit, edition: Edition) -> list[Slide]:
    body = begin_body(deck, exhibit, edition, LEAST_HIGH)
    _empty(body, exhibit.message or NOTHING)
    return [body.slide]


def _chart_slides(deck: Presentation, exhibit: Exhibit, edition: Edition) -> list[Slide]:
    """The panels on one slide; on one each if they would be too low there."""
    found = panels(exhibit.chart)
    first = begin_body(deck, exhibit, edition, LEAST_BODY, WANTED)
    flagged = charts.lay_panels(found, first.area, first.scale)
    if len(found) < 2 or charts.fits(flagged, first.area, first.scale):
        charts.draw(first.slide, exhibit, found, first.area, first.scale)
        return [first.slide]
    rest = [_captioned(exhibit, place) for place in range(1, len(found))]
    bodies = [first, *(begin_body(deck, own, edition, LEAST_BODY, WANTED) for own in rest)]
    for number, (panel, body) in enumerate(zip(found, bodies, strict=True), start=1):
        _alone(body, exhibit, charts.alone(panel, found[0]), number, len(found))
    return [body.slide for body in bodies]


def _captioned(exhibit: Exhibit, place: int) -> Exhibit:
    """The exhibit under the title and subtitle of one of its panels."""
    caption, chart = exhibit.caption, exhibit.chart
    every = [panel for panel in chart.panels if panel.series] if chart else []
    if place >= len(every):
        return exhibit
    panel = every[place]
    return replace(
        exhibit,
        caption=replace(
            caption,
            title=panel.title or caption.title,
            subtitle=panel.subtitle or caption.subtitle,
        ),
    )


def _alone(body: Body, exhibit: Exhibit, panel: Panel, number: int, count: int) -> None:
    area = tell(body, "Part", f"Part {number} of {count}: {panel.up.title}")
    charts.draw(body.slide, exhibit, [panel], area, body.scale)


def _shape_slides(deck: Presentation, exhibit: Exhibit, edition: Edition, run: Run) -> list[Slide]:
    """A slide for each part of the figure, up to a few; a line says how many there are."""
    first = begin_body(deck, exhibit, edition, LEAST_HIGH)
    every = shapes.scenes(exhibit, first.area, first.scale)
    scenes = every[: run.slides + 1]
    bodies = [first, *(begin_body(deck, exhibit, edition, LEAST_HIGH) for _ in scenes[1:])]
    for number, (scene, body) in enumerate(zip(scenes, bodies, strict=True), start=1):
        area = body.area
        if len(every) > 1:
            rest = f"; the others {ELSEWHERE}" if number == len(scenes) < len(every) else ""
            area = tell(body, "Part", f"Part {number} of {len(every)}{rest}")
        shapes.draw(body.slide, scene, area, exhibit.alt)
    return [body.slide for body in bodies]


def _table_slides(
    deck: Presentation, exhibit: Exhibit, edition: Edition, run: Run, cited: Cited
) -> list[Slide]:
    """A slide per dozen rows of the main part, up to a few; a line mentions the rest."""
    shown, most = exhibit.data[0], run.rows * run.slides
    first = begin_body(deck, exhibit, edition)
    marks = cited.marks(shown, most)
    columns = columns_that_fit(
        shown, first.area.width, most, first.scale, marks, cited.behind.library
    )
    room = first.area.height - slide_tables.foot(first.scale)
    parts = run.kept(list(pages(columns, room, run.rows)), len(shown.frame))
    bodies = [first, *(begin_body(deck, exhibit, edition) for _ in parts[1:])]
    for number, (body, part) in enumerate(zip(bodies, parts, strict=True), start=1):
        place = f", part {number} of {len(parts)}" if len(parts) > 1 else ""
        own: list[Listed] = [column.part(*part) for column in columns]
        slide_tables.draw(body.slide, own, body.area, shown.name, f"{exhibit.alt}{place}")
        is_last = number == len(parts)
        if said := rows_told(part, len(shown.frame), is_last):
            tell(body, "Rows", said)
    return [body.slide for body in bodies]


def _grid_slides(
    deck: Presentation, exhibit: Exhibit, edition: Edition, run: Run, cited: Cited, grid: Grid
) -> list[Slide]:
    """A matrix as a table, with some of its rows and columns on each of up to a few slides."""
    keyed = replace(exhibit.caption, key=exhibit.grid_key)
    exhibit = replace(exhibit, chart=None, freehand=None, caption=keyed)
    first = begin_body(deck, exhibit, edition)
    groups = grid_tables.grid_columns(grid, first.area.width, first.scale, cited.cells(grid))
    every = [column for group in groups for column in group]
    rows = list(pages(every, first.area.height - slide_tables.foot(first.scale), run.rows))
    parts = [(part, group) for part in rows for group in groups]
    shown = parts[: run.slides + 1]
    bodies = [first, *(begin_body(deck, exhibit, edition) for _ in shown[1:])]
    for number, (body, (part, group)) in enumerate(zip(bodies, shown, strict=True), start=1):
        place = f"Part {number} of {len(parts)}"
        own = [column.part(*part) for column in group]
        slide_tables.draw(body.slide, own, body.area, exhibit.name, f"{exhibit.alt}. {place}")
        if len(parts) > 1:
            rest = f"; the others {ELSEWHERE}" if number == len(shown) < len(parts) else ""
            tell(body, "Part", f"{place}{rest}")
    return [body.slide for body in bodies]


def _slides(
    deck: Presentation, exhibit: Exhibit, edition: Edition, run: Run, cited: Cited
) -> list[Slide]:
    if _is_empty(exhibit):
        return _nothing(deck, exhibit, edition)
    if has_small_pictures(exhibit):
        return [strip_slide(deck, exhibit, edition)]
    if exhibit.form == "table":
        return _table_slides(deck, exhibit, edition, run, cited)
    if exhibit.grid is not None:
        return _grid_slides(deck, exhibit, edition, run, cited, exhibit.grid)
    if exhibit.form == "shapes":
        return _shape_slides(deck, exhibit, edition, run)
    return _chart_slides(deck, exhibit, edition)


def _told_apart(slides: list[Slide]) -> None:
    """Adds part numbers to the titles of slides that continue."""
    for number, slide in enumerate(slides, start=1):
        if len(slides) > 1 and (run := title_run(slide)) is not None:
            # Non-breaking spaces: “(1” never ends a line.
            run.text += f" ({number}\u00a0of\u00a0{len(slides)})"


def picture_slide(
    deck: Presentation,
    exhibit: Exhibit,
    edition: Edition,
    behind: Behind,
    numbers: Numbers | None = None,
    run: Run = RUN,
) -> Slide:
    """The exhibit's slide at the end of the deck; a long table or a high figure continues on
    further slides.

    `numbers` are those of the sources by article_id; the exhibit's own by default.
    """
    known = behind.numbers if numbers is None else numbers
    slides = _slides(deck, exhibit, edition, run, Cited(behind, numbers or {}))
    _told_apart(slides)
    first, *further = slides
    speaking.write_notes(first, speaking.notes(exhibit, edition, behind, known))
    place = len(deck.slides) - len(further)
    for own in further:
        speaking.write_notes(own, speaking.continued_notes(place, edition))
    return first
