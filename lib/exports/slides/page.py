"""A picture as a slide: its finding, its body, its sources, and what makes it checkable."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pptx.presentation import Presentation
from pptx.slide import Slide

from lib.exports.behind import Behind
from lib.exports.cells import ELSEWHERE
from lib.exports.edition import Edition
from lib.exports.native import notes
from lib.exports.slides import charts, columns, frame, handling, shapes, speaking, tables
from lib.exports.slides.areas import INCH, Area
from lib.exports.slides.deck import TITLE, chart_layout, new_slide
from lib.exports.slides.texts import MUTED, Text, box
from lib.views.picture import Picture
from lib.words import counted

GAP = 0.06 * INCH
NOTHING = "Nothing matches this selection."
MORE = 0.24 * INCH


@dataclass(frozen=True)
class Run:
    """How a table runs on: rows at most on a slide, and slides at most."""

    rows: int = 14
    slides: int = 4


RUN = Run()


def _framed(deck: Presentation, picture: Picture, edition: Edition) -> tuple[Slide, Area]:
    """A slide with everything around its body, and the area that is left for that."""
    layout = chart_layout(deck)
    slide = new_slide(deck, layout, [TITLE])
    area = frame.free_area(deck, layout)
    frame.title(slide, picture.caption.title, area)
    frame.header(deck, slide, edition)
    bottom = frame.footer_top(deck, layout) - area.top
    area = replace(area, height=min(area.height, round(bottom - GAP)))
    frame.footer(slide, edition, area.foot(handling.HEIGHT))
    area = area.above(handling.HEIGHT + GAP)
    text = frame.sources(picture.caption.note, edition)
    high = frame.note_height(text, area)
    frame.paragraph(slide, area.foot(high), "Sources", text, frame.NOTE_SIZE)
    area = area.above(high + GAP)
    area = area.below(GAP)
    subtitle = frame.paragraph(
        slide, area, "Subtitle", picture.caption.subtitle, frame.SUBTITLE_SIZE
    )
    area = area.below(subtitle)
    return slide, area.below(frame.key(slide, picture.key, area))


def _empty(slide: Slide, text: str, area: Area) -> None:
    box(slide, area, "Nothing to show", [[Text(text, 18, MUTED)]], "center", standing="middle")


def _is_empty(picture: Picture) -> bool:
    return picture.is_empty or (picture.figure is not None and not picture.figure.data)


def _body(slide: Slide, picture: Picture, area: Area) -> None:
    if _is_empty(picture):
        said = notes.message(picture.figure) if picture.figure is not None else ""
        _empty(slide, said or NOTHING, area)
    else:
        charts.draw(slide, picture, area)


def _shape_slides(deck: Presentation, picture: Picture, edition: Edition) -> list[Slide]:
    """A slide for each part of the figure."""
    figures = picture.parts()
    slides = [_framed(deck, picture, edition) for _ in figures]
    for number, (figure, (slide, area)) in enumerate(zip(figures, slides, strict=True), start=1):
        if len(figures) > 1:
            _tell(slide, "Part", f"Part {number} of {len(figures)}", area.foot(MORE))
            area = area.above(MORE)
        shapes.draw_figure(slide, figure, *area.lengths)
    return [slide for slide, _ in slides]


def _table_slides(deck: Presentation, picture: Picture, edition: Edition, run: Run) -> list[Slide]:
    """A slide for a dozen rows of the main part, up to a few; a line names the rest."""
    shown = picture.data[0]
    slide, area = _framed(deck, picture, edition)
    listed = columns.listed(shown, area.width, run.rows * run.slides)
    parts = list(columns.pages(listed, round(area.height - MORE), run.rows))[: run.slides]
    slides = [slide, *(_framed(deck, picture, edition)[0] for _ in parts[1:])]
    for number, (own, part) in enumerate(zip(slides, parts, strict=True), start=1):
        place = f", part {number} of {len(parts)}" if len(parts) > 1 else ""
        rows = [column.part(*part) for column in listed]
        tables.draw(own, rows, area, shown.name, f"{picture.alt}{place}")
        _tell_rest(own, part, len(shown.frame), number == len(parts), area.foot(MORE))
    return slides


def _tell_rest(slide: Slide, part: tuple[int, int], count: int, is_last: bool, area: Area) -> None:
    """Which rows a slide shows of a longer table, and where the others are."""
    first, last = part
    if last - first == count:
        return
    rest = f"; {counted(count - last, 'more row')} {ELSEWHERE}" if is_last and last < count else ""
    _tell(slide, "Rows", f"Rows {first + 1:,} – {last:,} of {count:,}{rest}", area)


def _tell(slide: Slide, name: str, text: str, area: Area) -> None:
    box(slide, area, name, [[Text(text, frame.NOTE_SIZE, MUTED)]], "right", standing="bottom")


def _slides(deck: Presentation, picture: Picture, edition: Edition, run: Run) -> list[Slide]:
    if picture.form == "table" and not _is_empty(picture):
        return _table_slides(deck, picture, edition, run)
    if picture.form == "shapes" and not _is_empty(picture):
        return _shape_slides(deck, picture, edition)
    slide, area = _framed(deck, picture, edition)
    _body(slide, picture, area)
    return [slide]


def picture_slide(
    deck: Presentation,
    picture: Picture,
    edition: Edition,
    behind: Behind,
    numbers: Mapping[str, int] | None = None,
    run: Run = RUN,
) -> Slide:
    """The picture's slide at the end of the deck; a long table or a high figure goes on on
    further slides.

    `numbers` are those of the sources by article_id; the picture's own where there are none.
    """
    slide, *further = _slides(deck, picture, edition, run)
    known = behind.numbers if numbers is None else numbers
    speaking.write_notes(slide, speaking.notes(picture, edition, behind, known))
    place = len(deck.slides) - len(further)
    for own in further:
        speaking.write_notes(own, speaking.continued(place, edition))
    return slide
