"""The frame of a timeline: lane names and backgrounds, key, title, reference events."""

from typing import Any

import pandas as pd

from lib.analyses import chains
from lib.analyses.incidents import Period
from lib.charts import reference_lines, timeline_marks
from lib.charts.colours import of_bloc
from lib.charts.plotly_layout import over_all, rule_labels
from lib.charts.reporters import bundle_reporters, reporters
from lib.charts.stacking import LaneSpace
from lib.charts.timeline_links import Drawn
from lib.look.caption_frame import caption_frame
from lib.look.palette import with_opacity
from lib.look.plotly_frame import frame_layout, notes
from lib.look.signs import Sign, as_meta
from lib.look.style import TICKS, Caption, Theme
from lib.wording import escape
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import widest, wrapped
from lib.wording.words import cut

HEAD, LEFT_NARROW = 16, 10
SQUARE, SIZE, NARROW_SIZE = 24, 12, 11
# Pixels for a line of a lane's name, beside the lane and above it; slides are in Arial.
NAME, NARROW_NAME = 135.0, 320.0
FACE = Face(SIZE, wider=ARIAL)


def head(look: Theme) -> int:
    """The space for a lane's name above its marks, unless it fits beside them."""
    return HEAD if look.room.is_narrow else 0


def _name_lines(label: str, look: Theme) -> list[str]:
    if look.room.is_narrow:
        return wrapped(cut(label, 44), NARROW_NAME, Face(NARROW_SIZE))
    return wrapped(cut(label, 44), NAME, FACE)


def _name_texts(lanes: pd.DataFrame, colours: dict[str, str], look: Theme) -> list[str]:
    """Each lane's name behind the colour of its bloc."""
    shades = [of_bloc(bloc, colours, look) for bloc in lanes["bloc"]]
    return [
        f'<span style="color:{shade}">■</span> '
        + "<br>".join(map(escape.plotly, _name_lines(label, look)))
        for label, shade in zip(lanes["label"], shades, strict=True)
    ]


def _up(lanes: pd.DataFrame, texts: list[str], look: Theme) -> dict[str, Any]:
    """The vertical axis: each lane's name beside it, if there is room."""
    return {
        "tickvals": ((lanes["base"] + lanes["top"]) / 2).tolist(),
        "ticktext": texts,
        "showticklabels": not look.room.is_narrow,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "range": [0, float(lanes["top"].max())],
    }


def _names(lanes: pd.DataFrame, texts: list[str], look: Theme) -> list[dict[str, Any]]:
    """Each lane's name above its marks, for which there is no room beside them."""
    return [
        {
            "text": text,
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "xshift": 2,
            "y": top,
            "yref": "y",
            "yanchor": "top",
            "showarrow": False,
            "font": {"size": NARROW_SIZE, "color": look.ink},
            # Lines to answers run under the names.
            "bgcolor": with_opacity(look.paper, 0.8),
            "borderpad": 0,
        }
        for text, top in zip(texts, lanes["top"].tolist(), strict=True)
    ]


def _left(lanes: pd.DataFrame, look: Theme) -> int:
    """The space beside the plot: as wide as the longest line of a lane's name."""
    if look.room.is_narrow:
        return LEFT_NARROW
    lines = [line for label in lanes["label"] for line in _name_lines(label, look)]
    return SQUARE + round(widest(lines, FACE))


def _grounds(lanes: pd.DataFrame, look: Theme) -> list[dict[str, Any]]:
    """Every other lane on a tinted background."""
    return [
        {
            "type": "rect",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": base,
            "y1": top,
            "fillcolor": with_opacity(look.grid, 0.4),
            "line": {"width": 0},
            "layer": "below",
            "name": f"lanes: {label}",
        }
        for base, top, label in zip(
            *(lanes[name][::2].tolist() for name in ("base", "top", "label")), strict=True
        )
    ]


def key(
    events: pd.DataFrame, marks: pd.DataFrame, drawn: Drawn, per: Period | None, look: Theme
) -> list[Sign]:
    """The meaning of the shapes and inks that are drawn; statements are counted `per` period."""
    if (marks["text"] != "").any():
        signs = [Sign("②", "number of events; zoom in to separate them")]
        signs += bundle_reporters(marks["reporter"], look)
    else:
        signs = [Sign(*pair) for pair in timeline_marks.signs(events["type"].tolist())]
        signs += reporters(marks["reporter"], look, in_words=True)
        signs += [Sign("━○━", "day not known exactly")] if marks["vague"].any() else []
    return [*signs, *_lines(drawn), *([Sign("▂▃", f"statements a {per}")] if per else [])]


def _lines(drawn: Drawn) -> list[Sign]:
    """The meaning of the lines, and how many of them are drawn, if not all."""
    lines = drawn.lines
    stated = [line for line in lines if line.link["basis"] == chains.STATED]
    signs = [Sign("──➤", "retaliation, as a source reports it")] if stated else []
    signs += (
        [Sign("╌╌➤", "our reading; no source links the two")] if len(stated) < len(lines) else []
    )
    stubs = [line for line in lines if not line.whole]
    signs += [Sign("──○", "its other end is outside this selection")] if stubs else []
    most = f"the {len(lines):,} lines of the most links; {drawn.left:,} are not drawn"
    return [*signs, *([Sign("➤", f"{most}, zoom in for them")] if drawn.left else [])]


def layout(
    lanes: pd.DataFrame,
    lines: list[reference_lines.Line],
    caption: Caption,
    sheet: LaneSpace,
    colours: dict[str, str],
    look: Theme,
) -> dict[str, Any]:
    """Axes, lane names, title and reference events.

    A pixel of the plot is a unit of the vertical axis.
    """
    span, high = (sheet.first, sheet.last), round(float(lanes["top"].max()))
    strip = reference_lines.strip(lines, look)
    frame = caption_frame(caption, look, high, strip, _left(lanes, look)).with_plot(high)
    rules = reference_lines.rules(lines, span, look)
    texts = _name_texts(lanes, colours, look)
    names = _names(lanes, texts, look) if look.room.is_narrow else []
    return {
        "barmode": "overlay",
        "clickmode": "event+select",
        "dragmode": "zoom",
        "xaxis": {"range": list(span), "tickformatstops": TICKS},
        "yaxis": _up(lanes, texts, look),
        **frame_layout(frame, look),
        "meta": as_meta(caption.key),
        "shapes": [*_grounds(lanes, look), *over_all(rules, high)],
        "annotations": [*names, *notes(frame), *rule_labels(rules)],
    }
