"""Exported figures: 16:9, with cut-off, permalink and handling mark inside."""

from dataclasses import replace
from typing import Any

import plotly.graph_objects as go

from lib.exports.edition import Edition
from lib.exports.handling import mark
from lib.exports.sheet.pressing import squeezed_figure
from lib.exports.sheet.room import (
    FOOTER,
    HEIGHT,
    WIDTH,
    PaperSize,
    plot_height,
    room_for_plot,
    sheet_of,
    texts_of,
)
from lib.exports.sheet.sheet_titles import with_line_lengths
from lib.look import letter_room
from lib.look.letter_room import NOTE_SIZE, TEXT_SIZE, TITLE_SIZE, Room
from lib.look.style import LIGHT, NOTE, empty, with_caption
from lib.views.exhibit import Exhibit
from lib.wording import escape
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


def _line(text: str, **where: Any) -> dict[str, Any]:
    return {"text": text, "xref": "paper", "yref": "paper", "showarrow": False, **where}


def _marks(figure: go.Figure, edition: Edition, sheet: PaperSize) -> list[dict[str, Any]]:
    """The handling mark in header and footer, on the right."""
    shown, margin, off = mark(edition.handling), figure.layout.margin, sheet.sized(6)
    if shown is None:
        return []
    common = {
        "text": f"<b>{escape.plotly(shown.text)}</b>",
        "x": 1,
        "xshift": margin.r - 6,
        "xanchor": "right",
        "font": {"size": sheet.sized(MARK_SIZE), "color": shown.ink},
        "bgcolor": shown.ground,
        "borderpad": 2,
    }
    return [
        _line(y=1, yshift=margin.t - off, yanchor="top", name="handling-header", **common),
        _line(y=0, yshift=off - margin.b, yanchor="bottom", name="handling-footer", **common),
    ]


def _footers(figure: go.Figure, sheet: PaperSize) -> list[dict[str, Any]]:
    """The source note, and below it the origin of the picture."""
    margin = figure.layout.margin
    common = {
        "x": 0,
        "xshift": 6 - margin.l,
        "xanchor": "left",
        "align": "left",
        "y": 0,
        "yanchor": "bottom",
        "font": {"size": sheet.sized(NOTE_SIZE), "color": PAPER.muted},
    }
    note = "<br>".join(map(escape.plotly, sheet.texts.note))
    up, foot = sheet.sized(4), sheet.sized(FOOTER)
    return [
        _line(note, yshift=up + foot - margin.b, name=NOTE, **common),
        _line(escape.plotly(sheet.texts.origin), yshift=up - margin.b, name="origin", **common),
    ]


def _stretched(figure: go.Figure, before: float, after: float) -> list[dict[str, Any]]:
    """The shapes of a plot that has grown: those a given distance above it keep that distance."""
    shapes = [shape.to_plotly_json() for shape in figure.layout.shapes]
    return [
        {**shape, "y1": 1 + (shape["y1"] - 1) * before / after}
        if shape.get("yref") == "paper" and shape["y1"] > 1
        else shape
        for shape in shapes
    ]


NOTHING = "Nothing in this selection can be drawn."


def _drawn(exhibit: Exhibit) -> go.Figure:
    """A copy of the figure; one that says what is empty gets its caption, and loses axes without a
    mark."""
    if not exhibit.has_marks and exhibit.drawn.data:
        return with_caption(empty(NOTHING, PAPER), exhibit.caption, PAPER, HEIGHT)
    figure = with_line_lengths(exhibit, PAPER.room)
    if figure.layout.title.text:
        return figure
    return with_caption(figure, exhibit.caption, PAPER, HEIGHT)


def framed_figure(exhibit: Exhibit, edition: Edition) -> go.Figure:
    """The picture's figure in 16:9, 1280 × 720 pixels, or proportionally larger if it is higher.

    It has the source note with the cut-off, the permalink, and the handling mark inside. Needs a
    picture with a figure, drawn light and wide.
    """
    figure = _drawn(exhibit)
    note = f"{exhibit.caption.note} {as_of(edition)}"
    said = tuple(wrapped(note, PAPER.room.line, letter_room.NOTE))
    texts = texts_of(figure, said, origin(edition), bool(edition.handling))
    before = plot_height(figure)
    figure = squeezed_figure(figure, before, room_for_plot(figure, texts), WIDTH)
    sheet, margin = sheet_of(figure, texts), figure.layout.margin
    figure.update_layout(
        width=sheet.high * 16 // 9,
        height=sheet.high,
        autosize=False,
        margin={"t": margin.t + sheet.top, "b": margin.b + sheet.bottom},
        title_pad_t=sheet.sized((figure.layout.title.pad.t or 0) + texts.header),
        title_font_size=sheet.sized(TITLE_SIZE),
        title_subtitle_font_size=sheet.sized(TEXT_SIZE),
    )
    kept = [item.to_plotly_json() for item in figure.layout.annotations if item.name != NOTE]
    below = [*_footers(figure, sheet), *_marks(figure, edition, sheet)]
    figure.layout.shapes = _stretched(figure, before, plot_height(figure))
    figure.layout.annotations = [*kept, *below]
    return figure
