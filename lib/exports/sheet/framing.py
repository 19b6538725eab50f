"""The sheet of an exported chart: 16:9, with cut-off, permalink and handling mark inside."""

from dataclasses import dataclass, replace

import plotly.graph_objects as go

from lib.charts.model import Chart
from lib.charts.plotly_figure import figure_of
from lib.charts.sizing import frame_of
from lib.exports.edition import Edition
from lib.exports.handling import mark
from lib.exports.sheet.pressing import squeezed
from lib.exports.sheet.room import (
    FOOTER,
    HEIGHT,
    WIDTH,
    PaperSize,
    room_for_plot,
    sheet_of,
    texts_of,
)
from lib.look import letter_room
from lib.look.caption_frame import Frame, Note, caption_frame, source_note
from lib.look.letter_room import NOTE_SIZE, TEXT_SIZE, TITLE_SIZE, Room
from lib.look.plotly_frame import frame_in, in_frame
from lib.look.style import LIGHT
from lib.views.exhibit import Drawable, Exhibit
from lib.wording.letter_widths import Face
from lib.wording.line_breaks import cut_to, wrapped
from lib.wording.words import day

# The look in which pages rebuild a picture for export.
PAPER = replace(LIGHT, room=Room("wide", WIDTH))
# 12 points if the picture fills a slide that is 13.333 inches wide.
MARK_SIZE = 16
# The permalink's share of its line at most, and the pixels between it and the handling mark.
LINK_SHARE, APART = 0.75, 24
BETWEEN = " · "
NOTHING = "Nothing in this selection can be drawn."


@dataclass(frozen=True)
class Sheet:
    """A chart or a free figure, and the texts around it; a figure has them in its layout, too."""

    drawn: Drawable
    frame: Frame


def short_link(permalink: str, width: float) -> str:
    """The permalink without its scheme, shortened to this many pixels."""
    return cut_to(permalink.partition("://")[2] or permalink, width, letter_room.NOTE)


def as_of(edition: Edition) -> str:
    """`As of 29 Feb 2024, accessed on 2 Mar 2024.`"""
    return f"As of {day(edition.as_of)}, accessed on {day(edition.accessed)}."


def origin(edition: Edition) -> str:
    """How to find the picture again: permalink, and the first digits of the corpus's hash."""
    corpus = f"corpus {edition.fingerprint[:12]}" if edition.fingerprint else ""
    shown = mark(edition.handling)
    beside = letter_room.NOTE.width(f"{BETWEEN}{corpus}")
    beside += Face(MARK_SIZE, is_bold=True).width(shown.text) + APART if shown else 0
    line = PAPER.room.line
    link = short_link(edition.permalink, min(line * LINK_SHARE, line - beside))
    return BETWEEN.join(part for part in (link, corpus) if part)


def _marks(edition: Edition, paper: PaperSize) -> tuple[Note, ...]:
    """The handling mark in header and footer, on the right."""
    shown = mark(edition.handling)
    if shown is None:
        return ()
    header = Note(
        name="handling-header",
        lines=(shown.text,),
        size=paper.sized(MARK_SIZE),
        colour=shown.ink,
        away=paper.sized(6),
        is_right=True,
        is_on_top=True,
        is_bold=True,
        ground=shown.ground,
        pad=2,
    )
    return header, replace(header, name="handling-footer", is_on_top=False)


def _footers(paper: PaperSize) -> tuple[Note, ...]:
    """The source note, and below it the origin of the picture."""
    size, up = paper.sized(NOTE_SIZE), paper.sized(4)
    note = source_note(paper.texts.note, PAPER, up + paper.sized(FOOTER))
    origin_line = Note("origin", (paper.texts.origin,), size, PAPER.muted, up)
    return replace(note, size=size), origin_line


def own_frame(drawn: Drawable) -> Frame:
    """The frame that a chart or free figure has without a sheet."""
    return frame_of(drawn) if isinstance(drawn, Chart) else frame_in(drawn)


def _wrapped(exhibit: Exhibit) -> Sheet:
    """The picture with its texts wrapped for the sheet; without a mark it says what is empty, and
    loses its axes."""
    if not exhibit.has_marks:
        said = Chart.empty(exhibit.message or NOTHING, PAPER, HEIGHT)
        frame = caption_frame(exhibit.caption, PAPER, HEIGHT)
        return Sheet(replace(said, caption=exhibit.caption), frame)
    drawn = exhibit.drawable
    return Sheet(drawn, own_frame(drawn).rewrapped(exhibit.caption, exhibit.key, PAPER))


def framed_sheet(exhibit: Exhibit, edition: Edition) -> Sheet:
    """The picture in 16:9, 1280 × 720 pixels, or proportionally larger if it is higher.

    It has the source note with the cut-off, the permalink, and the handling mark inside. Needs a
    picture with a chart or figure, drawn light and wide.
    """
    plain = _wrapped(exhibit)
    note = f"{exhibit.caption.note} {as_of(edition)}".strip()
    said = tuple(wrapped(note, PAPER.room.line, letter_room.NOTE))
    texts = texts_of(plain.frame, said, origin(edition), bool(edition.handling))
    drawn, frame = squeezed(plain.drawn, plain.frame, room_for_plot(plain.frame, texts))
    paper = sheet_of(frame, texts)
    whole = replace(
        frame,
        width=paper.high * 16 // 9,
        height=paper.high,
        top=frame.top + paper.top,
        bottom=frame.bottom + paper.bottom,
        above=paper.sized(frame.above + texts.header),
        title_size=paper.sized(TITLE_SIZE),
        text_size=paper.sized(TEXT_SIZE),
        notes=(*_footers(paper), *_marks(edition, paper)),
    )
    is_free = isinstance(drawn, go.Figure)
    return Sheet(in_frame(drawn, whole, PAPER) if is_free else drawn, whole)


def framed_figure(exhibit: Exhibit, edition: Edition) -> go.Figure:
    """The picture's sheet as a figure, for the reader's browser."""
    sheet = framed_sheet(exhibit, edition)
    if isinstance(sheet.drawn, Chart):
        return figure_of(sheet.drawn, sheet.frame)
    return sheet.drawn
