"""The arrows of an exchange ladder, in pixels: from an act to its answer, with the lag on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.analyses.chains.exchange_words import lag
from lib.analyses.chains.rungs import Arrow
from lib.charts.exchange_layout import Columns, Row
from lib.charts.link_curves import Curve, Spot

# Where along an arrow its lag may be, the middle first.
TRIED = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8)
# Between a mark and its arrows; the length of an arrow's head; the bow between acts of one side.
GAP, HEAD, BOW = 2.0, 9.0, 46.0
# Around the text of a lag.
PAD, LINE = 3.0, 1.3


@dataclass(frozen=True)
class Drawn:
    """An arrow as it is drawn: its curve, its tip, which way it points, and its lag's place."""

    arrow: Arrow
    curve: Curve
    tip: Spot
    points_right: bool
    lag: str
    spot: Spot


def _curve(act: Row, answer: Row, shape: Columns, high: float) -> Curve:
    """A curve that is level at both ends: its head points along it, however wide the picture is."""
    ways = [1 if row.side == 0 else -1 for row in (act, answer)]
    ends = [
        (shape.rails[row.side] + way * (row.size / 2 + room), high - row.down)
        for row, way, room in zip((act, answer), ways, (GAP, GAP + HEAD / 2), strict=True)
    ]
    (x0, y0), (x1, y1) = ends
    if act.side == answer.side:
        bow = shape.rails[act.side] + ways[0] * (BOW + act.size / 2)
        return Curve(ends[0], (bow, y0), (bow, y1), ends[1])
    half = (x1 - x0) / 2
    return Curve(ends[0], (x0 + half, y0), (x1 - half, y1), ends[1])


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """How much two boxes (left, right, low, high) overlap, in square pixels."""
    wide = min(one[1], other[1]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[2], other[2])
    return max(wide, 0.0) * max(high, 0.0)


def _box(spot: Spot, text: str, shape: Columns) -> tuple[float, ...]:
    half, up = shape.bold.width(text) / 2 + PAD, shape.size * LINE / 2 + 1
    return (spot[0] - half, spot[0] + half, spot[1] - up, spot[1] + up)


def _place(curve: Curve, text: str, taken: Sequence[tuple[float, ...]], shape: Columns) -> Spot:
    """The place on the curve nearest to its middle at which the lag covers no other."""

    def covered(share: float) -> float:
        box = _box(curve.at(share), text, shape)
        return sum(_overlap(box, other) for other in taken)

    return curve.at(min(TRIED, key=covered))


def arrows(
    found: Sequence[Arrow], rows: Mapping[int, Row], shape: Columns, high: float
) -> list[Drawn]:
    """The arrows between rows (rung → row), short ones first; upwards is positive."""
    drawn: list[Drawn] = []
    taken: list[tuple[float, ...]] = []
    steep = sorted(found, key=lambda one: rows[one.answer].down - rows[one.act].down)
    for arrow in steep:
        act, answer = rows[arrow.act], rows[arrow.answer]
        curve, text = _curve(act, answer, shape, high), lag(arrow)
        spot = _place(curve, text, taken, shape)
        taken.append(_box(spot, text, shape))
        right = answer.side == 1
        tip = (curve.end[0] + (HEAD / 2 if right else -HEAD / 2), curve.end[1])
        drawn.append(Drawn(arrow, curve, tip, right, text, spot))
    return drawn
