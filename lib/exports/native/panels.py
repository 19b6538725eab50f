"""A Plotly figure as panels, one a vertical axis, from top to bottom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from lib.exports.native import axes, notes
from lib.exports.native.axes import Axis
from lib.exports.native.bars import bars
from lib.exports.native.panel_series import Band, Bars, Label, Points, Rule
from lib.exports.native.points import band, points
from lib.exports.native.slots import Slots, is_dated, periods, rows
from lib.exports.native.values import number, numbers, plain
from lib.look.signs import Sign, signs_of
from lib.look.style import BOUND_SYMBOLS
from lib.model.vocabulary import BOUNDS

TOTAL = "total"


@dataclass(frozen=True)
class Panel:
    """Series on a pair of axes; `bottom` and `top` are shares of the figure's height.

    A panel with `slots` is a bar chart; its points stand in slots too. Without, it is a chart of
    points on two axes of numbers.
    """

    bottom: float
    top: float
    across: Axis
    up: Axis
    slots: Slots | None
    bars: tuple[Bars, ...]
    points: tuple[Points, ...]
    bands: tuple[Band, ...]
    rules: tuple[Rule, ...]
    labels: tuple[Label, ...]
    lies: bool = False


def _words(key: Sequence[Sign]) -> Mapping[str, str]:
    """What symbols and colours mean."""
    bounds = {symbol: BOUNDS.label(bound) for bound, symbol in BOUND_SYMBOLS.items()}
    colours = {
        sign.colour.upper(): sign.label
        for mark in ("■", "●")
        for sign in key
        if sign.colour and sign.sign == mark
    }
    return {**bounds, **colours}


def _slots(figure: go.Figure) -> Slots | None:
    traces = [trace for trace in figure.data if isinstance(trace, go.Bar)]
    if any(is_dated(trace) for trace in traces):
        return periods(traces)
    lying = [trace for trace in traces if trace.orientation == "h"]
    names = [plain(name) for name in figure.layout.yaxis.ticktext or ()]
    return rows(names) if lying and names else None


def _has_free_panel(figure: go.Figure) -> bool:
    """Whether a panel has no bars."""
    barred = {trace.yaxis for trace in figure.data if isinstance(trace, go.Bar)}
    return any(trace.yaxis not in barred for trace in figure.data)


def _days(figure: go.Figure, slots: Slots | None, has_labels: bool) -> Axis:
    """The days that all panels show: those asked for, widened to whole slots."""
    asked = [at for at in numbers(figure.layout.xaxis.range) if at is not None]
    if slots is not None:
        # Slots alone fill the width; beside other panels they keep to the days of those.
        asked = [*(asked if _has_free_panel(figure) else ()), slots.starts[0], slots.end]
    if not asked:
        asked = [at for trace in figure.data for at in numbers(trace.x) if at is not None]
    return axes.days(min(asked, default=0.0), max(asked, default=1.0), has_labels)


def _stacked(own: Sequence[Bars]) -> float:
    """The height of the highest stack."""
    columns = zip(*(part for each in own for part in (each.base, each.values) if part), strict=True)
    return max((sum(value or 0.0 for value in column) for column in columns), default=0.0)


def _totals(own: Sequence[Bars], slots: Slots | None) -> tuple[Points, ...]:
    """What each stack of several parts adds up to, as a number above it."""
    stacked = len(own) > 1 and not any(each.base for each in own)
    if slots is None or not slots.is_dates or not stacked:
        return ()
    columns = zip(*(each.values for each in own), strict=True)
    sums = [sum(value or 0.0 for value in column) for column in columns]
    values = tuple(value or None for value in sums)
    return (Points(TOTAL, slots.starts, values, is_labelled=True),)


def _highest(own: Sequence[Bars], dots: Sequence[Points]) -> float:
    tops = [y for each in dots for y in each.ys if y is not None]
    return max([_stacked(own), *tops, 1.0])


def _panel(figure: go.Figure, axis: str, slots: Slots | None, words: Mapping[str, str]) -> Panel:
    layout = figure.layout[f"yaxis{axis[1:]}"]
    low, high = layout.domain or (0.0, 1.0)
    traces = [trace for trace in figure.data if (trace.yaxis or "y") == axis]
    scatters = [trace for trace in traces if not isinstance(trace, go.Bar)]
    filled = [trace for trace in scatters if trace.fill == "toself"]
    dots = tuple(each for trace in scatters if trace not in filled for each in points(trace, words))
    columns = [trace for trace in traces if isinstance(trace, go.Bar)]
    own = tuple(each for trace in columns if slots for each in bars(trace, slots, words))
    is_top = high >= 0.999
    lies = any(trace.orientation == "h" for trace in columns)
    return Panel(
        bottom=low,
        top=high,
        across=Axis(0.0, 1.0, 1.0) if lies else _days(figure, slots, _has_labels(figure, layout)),
        up=axes.numbers(_highest(own, dots), plain(layout.title.text), _asked(layout)),
        slots=slots if own else None,
        bars=own,
        points=(*dots, *_totals(own, slots)),
        bands=tuple(band(trace) for trace in filled),
        rules=notes.rules(figure, axis, is_top),
        labels=notes.inside(figure, axis) + (notes.above(figure) if is_top else ()),
        lies=lies,
    )


def _has_labels(figure: go.Figure, layout: go.layout.YAxis) -> bool:
    return figure.layout[f"xaxis{(layout.anchor or 'x')[1:]}"].showticklabels is not False


def _asked(layout: go.layout.YAxis) -> float | None:
    return None if not layout.range else number(layout.range[1])


def panels(figure: go.Figure) -> tuple[Panel, ...]:
    """The panels of a figure from top to bottom; none where it shows nothing."""
    slots, words = _slots(figure), _words(signs_of(figure))
    ids = sorted({trace.yaxis or "y" for trace in figure.data})
    found = [_panel(figure, axis, slots, words) for axis in ids]
    return tuple(sorted(found, key=lambda panel: -panel.top))
