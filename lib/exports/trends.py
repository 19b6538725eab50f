"""How the numbers of a chart rise and fall, in words: for those who cannot see it."""

from collections.abc import Iterable, Sequence

from lib.exports.native import Panel, panels
from lib.exports.native.panel_series import Bars, Points
from lib.exports.native.slots import Slots
from lib.exports.native.values import moment
from lib.views.exhibit import Exhibit
from lib.wording.words import day, quantity

# How many lines are described, the highest first.
MOST = 4
Spots = list[tuple[float, float]]


def _when(at: float, slots: Slots | None) -> str:
    said = day(moment(at))
    return f"the week of {said}" if slots is not None and slots.unit == "week" else said


def _way(first: float, last: float) -> str:
    """Rises, falls, or neither."""
    return "rises" if last > first else "falls" if last < first else "stays"


def _told(name: str, spots: Spots, slots: Slots | None) -> str:
    """`Pentagon rises from 4 (17 Oct 2023) to 170 (21 Feb 2024).`, with any value beyond both."""
    (begin, first), (end, last) = spots[0], spots[-1]
    if len(spots) == 1:
        return f"{name}: {first:,.0f} ({_when(begin, slots)})."
    at, highest = max(reversed(spots), key=lambda spot: spot[1])
    low, lowest = min(reversed(spots), key=lambda spot: spot[1])
    beyond = []
    if highest > max(first, last):
        beyond.append(f"highest {highest:,.0f} ({_when(at, slots)})")
    if lowest < min(first, last):
        beyond.append(f"lowest {lowest:,.0f} ({_when(low, slots)})")
    if _way(first, last) == "stays":
        course = f"is {first:,.0f} at both ends ({_when(begin, slots)}, {_when(end, slots)})"
    else:
        course = (
            f"{_way(first, last)} from {first:,.0f} ({_when(begin, slots)}) "
            f"to {last:,.0f} ({_when(end, slots)})"
        )
    return f"{'; '.join((f'{name} {course}', *beyond))}."


def totals(bars: Sequence[Bars], slots: Slots) -> list[float]:
    """The sums of the bars in each slot."""
    columns = zip(*(each.values for each in bars), strict=True)
    found = [sum(value or 0.0 for value in column) for column in columns]
    return found or [0.0] * len(slots.starts)


def _rows(panel: Panel, slots: Slots) -> str:
    """The largest and smallest of named rows."""
    pairs = sorted(zip(totals(panel.bars, slots), slots.names, strict=True), reverse=True)
    shown = ", ".join(f"{name} {number:,.0f}" for number, name in pairs[:MOST])
    rest = len(pairs) - MOST
    more = f"; and {quantity(rest, 'more row')}" if rest > 0 else ""
    return f"Most: {shown}{more}." if shown else ""


def _lines(points: Iterable[Points]) -> list[tuple[str, Spots]]:
    """The lines with their own name, the highest last number first."""
    found = []
    for each in points:
        pairs = zip(each.xs, each.ys, strict=True)
        spots = [(x, y) for x, y in pairs if x is not None and y is not None]
        if each.stroke is not None and spots:
            found.append((each.name, spots))
    return sorted(found, key=lambda line: -line[1][-1][1])


def courses(exhibit: Exhibit) -> str:
    """What rises and falls in a picture; empty if it is not a chart."""
    if exhibit.form != "chart":
        return ""
    return " ".join(text for panel in panels(exhibit.chart) if (text := course(panel)))


def course(panel: Panel) -> str:
    """What rises and falls in a panel, and when it is highest; empty if nothing does."""
    slots = panel.slots
    if slots is not None and slots.names:
        return _rows(panel, slots)
    told = []
    if slots is not None and panel.bars and not any(each.base for each in panel.bars):
        spots = list(zip(slots.starts, totals(panel.bars, slots), strict=True))
        told.append(_told("The total" if len(panel.bars) > 1 else "The number", spots, slots))
    lines = _lines(panel.points)
    told += [_told(name, spots, None) for name, spots in lines[:MOST]]
    rest = len(lines) - MOST
    return " ".join([*told, *([f"And {quantity(rest, 'more line')}."] if rest > 0 else [])])
