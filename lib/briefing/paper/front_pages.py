"""The pages before the sections: cover, the page at a glance, key points with the judgement."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lib.briefing.assembling import Pack
from lib.briefing.glance import MAP, TREND
from lib.briefing.glance_slide import LaidFigures, beside, caption_of
from lib.briefing.key_points import MOST, judgement_lines, point_of, points_title
from lib.briefing.paper.page_frame import SCALE, WHOLE, begin_page, heading
from lib.briefing.paper.typesetting import PIXEL, Words, height_of, paragraph, paragraphs, said
from lib.briefing.pictures import with_totals, without_names
from lib.briefing.presentation import cover_lines
from lib.drawing.moving import placed_items
from lib.drawing.pdf import Page, Part
from lib.exports.slides import shapes
from lib.exports.slides.areas import POINT, Area, inches
from lib.exports.slides.texts import INK, MUTED, Text
from lib.look.style import Caption
from lib.views.exhibit import Exhibit
from lib.wording.escape import line
from lib.wording.words import enumeration, quantity

# The cover's title and the lines below it: place in inches, sizes in points.
COVER_TITLE, COVER_LINES = (0.9, 2.0, 11.5, 1.6), 18.0
COVER_SIZE, COVER_HIGH, COVER_APART = 34.0, 1.6, 0.12
APART, SMALLER = 0.06, 0.5


def cover(pack: Pack) -> Page:
    """The page with title, desk, day, cut-off, window and corpus."""
    begun = begin_page(Caption("", "", ""), pack.edition)
    place = inches(*COVER_TITLE)
    title, high = heading(pack.plan.title, place, SCALE.inches(COVER_HIGH), COVER_SIZE)
    lines = [line(text) for text in cover_lines(pack, pack.edition) if text]
    texts = [said(Text(text, COVER_LINES, MUTED)) for text in lines]
    below = place.below(high + SCALE.inches(COVER_APART))
    parts, _ = paragraphs(texts, replace(below, height=WHOLE.height), apart=0)
    bare = replace(begun, title=line(pack.plan.title), before=(), after=())
    return bare.page([title, *parts], 1)


def glance_page(pack: Pack, pages: Mapping[str, int], number: int) -> Page | None:
    """Large figures, map and trend; each picture links to the page that shows it in full."""
    if pack.glance is None:
        return None
    begun = begin_page(caption_of(pack, pack.glance), pack.edition)
    own = LaidFigures(pack, pack.glance, begun.area, SCALE)
    level, figures, pictures = own.areas()
    parts: list[Part] = []
    for figure, area in zip(pack.glance.figures, figures, strict=False):
        texts = [said(*texts) for texts in own.texts(figure, level, area.width)]
        parts += paragraphs(texts, area)[0]
    shown = [(MAP, pack.glance.map), (TREND, pack.glance.trend)]
    found = [(name, exhibit) for name, exhibit in shown if exhibit is not None]
    areas = beside(pictures, len(found), own.gap)
    for (name, exhibit), area in zip(found, areas, strict=True):
        parts += _picture(exhibit, area, pages.get(name))
    return begun.page(parts, number)


def _picture(exhibit: Exhibit, area: Area, page: int | None) -> list[Part]:
    """A picture below a line that says what it shows, with a link to its own page."""
    what = line(exhibit.caption.subtitle).partition(". ")[0].partition("; ")[0].rstrip(".")
    words = said(Text(what, SCALE.note, INK, is_bold=True))
    if page is not None:
        words += [*said(Text("  ", SCALE.note)), Words(Text("in full", SCALE.note, MUTED), page)]
    told, high = paragraph(words, area)
    own = area.below(high + SCALE.inches(APART))
    if exhibit.form == "chart" and exhibit.chart is not None:
        exhibit = replace(exhibit, chart=with_totals(without_names(exhibit.chart)))
    (scene, *_) = shapes.scenes(exhibit, own, SCALE)
    sides = (own.left, own.top, own.width, own.height)
    items = placed_items(scene, *(side / PIXEL for side in sides))
    return [told, Part(kind="Figure", items=items, alt=exhibit.alt)]


def key_points(pack: Pack, places: Sequence[int], number: int) -> Page:
    """Each finding once with a link to its page, and the desk's judgement; `places` are the
    indexes of the sections' first pages."""
    begun = begin_page(Caption(points_title(pack), "", ""), pack.edition)
    begun = replace(begun, after=())
    judged, area = _judgement(pack, begun.area)
    found = {point_of(each): places[first] for each, (first, *_) in pack.findings.items()}
    size = SCALE.point
    while size > SCALE.note and _high(_rows(pack, found, size), area, size) > area.height:
        size -= SMALLER
    rows = _rows(pack, found, size)
    while len(rows) > 1 and _high(rows, area, size) > area.height:
        found = dict(list(found.items())[:-1])
        rows = _rows(pack, found, size)
    apart = round(0.4 * size * POINT)
    return begun.page([*paragraphs(rows, area, apart=apart)[0], *judged], number)


def _rows(pack: Pack, found: Mapping[str, int], size: float) -> list[list[Words]]:
    """The points at that size, how many more there are, and the views with nothing to show."""
    every = len(pack.findings)
    shown = list(found.items())[:MOST]
    rows = [
        [*said(Text(f"•  {point}  ", size, INK)), Words(Text(f"page {place + 1}", size), place)]
        for point, place in shown
    ]
    if rest := every - len(shown):
        more = f"and {quantity(rest, 'more finding')} on the pages that follow"
        rows.append(said(Text(more, size, MUTED)))
    if pack.missing:
        left = f"Nothing to show in this selection: {enumeration(list(pack.missing), 30)}."
        rows.append(said(Text(line(left), max(size - 2, SCALE.note), MUTED)))
    return rows


def _high(rows: Sequence[Sequence[Words]], area: Area, size: float) -> int:
    return sum(height_of(row, area.width) + round(0.4 * size * POINT) for row in rows)


def _judgement(pack: Pack, area: Area) -> tuple[list[Part], Area]:
    """The desk's judgement at the foot, and the area above it."""
    head, text = judgement_lines(pack)
    size, gap = SCALE.table, SCALE.inches(0.12)
    texts = [said(Text(head, size, INK, is_bold=True)), said(Text(text, size, INK))]
    if not pack.plan.judgement.strip():
        texts = [said(Text(f"{head}: ", size, MUTED, is_bold=True), Text(text, size, MUTED))]
    high = min(sum(height_of(words, area.width) for words in texts), area.height // 2)
    parts, _ = paragraphs(texts, area.foot(high))
    return parts, area.above(high + gap)
