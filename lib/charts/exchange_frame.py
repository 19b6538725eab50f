"""The frame of an exchange ladder: rails, labels, lags, key and title."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lib.analyses.chains.rungs import Ladder
from lib.charts.exchange_arrows import Drawn
from lib.charts.exchange_layout import LINE, MOST_DAYS, NOTE, Columns, Row
from lib.charts.reporters import bundle_reporters, reporters
from lib.look.caption_frame import EDGE, caption_frame
from lib.look.plotly_frame import frame_layout, notes
from lib.look.signs import Sign, as_meta
from lib.look.style import Caption, Theme
from lib.wording import escape
from lib.wording.line_breaks import first_lines
from lib.wording.words import quantity

# Half the width of a rail, and how far from it labels begin.
RAIL, ASIDE = 2.5, 20.0
# How far a side's name reaches beyond its rail, and how many lines it takes at most.
BEYOND, NAME_LINES = 34.0, 3
SIDES = ("right", "left")


@dataclass(frozen=True)
class Plan:
    """Where everything is: rows, columns, height and arrows; the colours of both sides, and how
    many statements found no room."""

    rows: Sequence[Row]
    shape: Columns
    high: float
    arrows: Sequence[Drawn]
    shades: tuple[str, str]
    dropped: int = 0

    @property
    def foot(self) -> float:
        """The pixels below the rails, for the number of statements that were dropped."""
        return NOTE if self.dropped else 0.0


def key(ladder: Ladder, placed: Sequence[Row], look: Theme) -> list[Sign]:
    """The meaning of the marks and inks that are drawn."""
    kinds = [rung.reporter for rung in ladder.rungs]
    several = any(rung.number > 1 for rung in ladder.rungs)
    signs = [Sign("②", "number of acts")] if several else []
    signs += bundle_reporters(kinds, look) if several else reporters(kinds, look, in_words=True)
    bases = {arrow.is_stated for arrow in ladder.arrows}
    signs += [Sign("──➤", "answer, as a source reports it")] if True in bases else []
    signs += [Sign("╌╌➤", "our reading; no source links the two")] if False in bases else []
    signs += [Sign("◇", "statement")] if any(row.said for row in placed) else []
    pale = any(rung.possible or not rung.inside for rung in ladder.rungs)
    signs += [Sign("◌", "pale: outside the selection, or only possibly in it")] if pale else []
    skipped = any(row.skipped for row in placed)
    return [*signs, *([Sign("┊", f"more than {MOST_DAYS} days, shortened")] if skipped else [])]


def _rail(shape: Columns, side: int, top: float, foot: float, look: Theme) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": shape.rails[side] - RAIL,
        "x1": shape.rails[side] + RAIL,
        "y0": foot,
        "y1": top,
        "fillcolor": look.grid,
        "line": {"width": 0},
        "layer": "below",
        "name": "lanes: rail",
    }


def _gap(shape: Columns, side: int, top: float, foot: float, look: Theme) -> dict[str, Any]:
    across = shape.rails[side]
    return {
        "type": "line",
        "x0": across,
        "x1": across,
        "y0": foot,
        "y1": top,
        "line": {"width": 2, "color": look.line, "dash": "dot"},
        "layer": "below",
        "name": "lanes: gap",
    }


def _rails(shape: Columns, placed: Sequence[Row], high: float, look: Theme) -> list[dict[str, Any]]:
    """Both rails from top to bottom, dotted where a gap is shortened."""
    ends = [high, *(edge for edge in _edges(placed, high)), 0.0]
    parts = list(zip(ends[::2], ends[1::2], strict=True))
    gaps = list(zip(ends[1::2], ends[2::2], strict=False))
    return [
        *(_rail(shape, side, *part, look) for side in (0, 1) for part in parts),
        *(_gap(shape, side, *gap, look) for side in (0, 1) for gap in gaps),
    ]


def _edges(placed: Sequence[Row], high: float) -> list[float]:
    """Above and below each gap, from top to bottom."""
    found: list[float] = []
    for before, row in pairwise(placed):
        if row.skipped:
            middle, half = high - (before.down + row.down) / 2, (row.down - before.down) / 4
            found += [middle + half, middle - half]
    return found


def _note(x: float, y: float, text: str, size: int, look: Theme, **more: Any) -> dict[str, Any]:
    return {
        "x": x,
        "y": y,
        "xref": "x",
        "yref": "y",
        "text": text,
        "font": {"size": size, "color": look.ink},
        "showarrow": False,
        "borderpad": 0,
        **more,
    }


def _label(row: Row, shape: Columns, high: float, look: Theme) -> dict[str, Any]:
    lines = [escape.plotly(line) for line in row.lines]
    shown = [f"<i>{line}</i>" for line in lines] if row.said else lines
    day = escape.plotly(row.head)
    head = f'<span style="color:{look.muted}">{day}</span>' if row.said else f"<b>{day}</b>"
    anchor = SIDES[row.side]
    return _note(
        shape.rails[row.side] + (ASIDE if row.side else -ASIDE) * _aside(shape),
        high - row.down,
        "<br>".join([head, *shown]),
        shape.size,
        look,
        xanchor=anchor,
        yanchor="middle",
        align=anchor,
        name="labels",
    )


def _aside(shape: Columns) -> float:
    """Narrow ladders have smaller marks."""
    return 0.75 if shape.is_narrow else 1.0


def _lag(drawn: Drawn, shape: Columns, look: Theme) -> dict[str, Any]:
    return _note(
        *drawn.spot,
        f"<b>{escape.plotly(drawn.lag)}</b>",
        shape.size - 1,
        look,
        font={"size": shape.size - 1, "color": look.ink},
        bgcolor=look.paper,
        borderpad=1,
        xanchor="center",
        yanchor="middle",
        name="lags",
    )


def _dropped(plan: Plan, look: Theme) -> list[dict[str, Any]]:
    """How many statements found no room, below the rails."""
    told = f"Not shown for lack of room, but in the data: {quantity(plan.dropped, 'statement')}"
    where = {"xanchor": "center", "yanchor": "middle", "name": "dropped"}
    font = {"size": plan.shape.size, "color": look.muted}
    note = _note(plan.shape.width / 2, -NOTE / 2, told, plan.shape.size, look, **where, font=font)
    return [note] if plan.dropped else []


def _name_lines(name: str, shape: Columns) -> list[str]:
    return first_lines(f"■ {name}", shape.rails[0] + BEYOND - EDGE, shape.bold, NAME_LINES)


def _names(
    ladder: Ladder, shape: Columns, shades: Sequence[str], high: float, look: Theme
) -> list[dict[str, Any]]:
    """The names of the sides above their rails."""
    found = []
    for side, whose in enumerate((ladder.exchange.left, ladder.exchange.right)):
        words = "<br>".join(map(escape.plotly, _name_lines(whose.name, shape)))
        square = f'<span style="color:{shades[side]}">■</span>'
        found.append(
            _note(
                shape.rails[side] + (-BEYOND if side else BEYOND),
                high,
                f"<b>{words.replace('■', square, 1)}</b>",
                shape.size,
                look,
                xanchor=SIDES[side],
                yanchor="bottom",
                align=SIDES[side],
                yshift=4,
                name="sides",
            )
        )
    return found


def layout(ladder: Ladder, plan: Plan, caption: Caption, look: Theme) -> dict[str, Any]:
    """Rails, labels, lags and texts; a pixel of the plot is a unit of the vertical axis."""
    shape, placed, high = plan.shape, plan.rows, plan.high
    sides = (ladder.exchange.left.name, ladder.exchange.right.name)
    strip = round(max(len(_name_lines(name, shape)) for name in sides) * LINE * shape.size) + 10
    plot = round(high + plan.foot)
    frame = caption_frame(caption, look, plot, strip, EDGE).with_plot(plot)
    hidden = {"visible": False, "fixedrange": True}
    return {
        "clickmode": "event+select",
        "dragmode": False,
        "xaxis": {"range": [0, shape.width], **hidden},
        "yaxis": {"range": [-plan.foot, high], **hidden},
        **frame_layout(frame, look),
        "meta": as_meta(caption.key),
        "shapes": _rails(shape, placed, high, look),
        "annotations": [
            *_names(ladder, shape, plan.shades, high, look),
            *(_label(row, shape, high, look) for row in placed),
            *(_lag(each, shape, look) for each in plan.arrows),
            *_dropped(plan, look),
            *notes(frame),
        ],
    }
