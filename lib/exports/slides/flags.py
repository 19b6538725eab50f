"""The names of events above a chart, in as many rows as it takes for none to overlap."""

from dataclasses import replace

from lib.exports.native import Panel
from lib.exports.native.panel_series import Label
from lib.exports.slides.areas import POINT
from lib.exports.slides.sizes import LEAST_IN_CHART, Scale
from lib.exports.slides.text_width import held, width_of

# The height of a row of names, and the gap between names, in multiples of the type size.
ROW, APART = 1.3, 1.5
# A name has at most this share of the plot's width, but as many points as most names need.
PART, LEAST_NAME = 0.25, 180.0
# The text of a label stands that many pixels below the top of its line.
BELOW_TOP = 7
LEFT_OF = {"left": 0.0, "center": 0.5, "right": 1.0}


def size_of(label: Label, scale: Scale) -> float:
    """The type size of a label in points."""
    return max(round(label.size * scale.pixel), LEAST_IN_CHART)


def _span(panel: Panel, label: Label, wide: float, scale: Scale) -> tuple[float, float]:
    """Where a name begins and ends in a plot of this width, in points."""
    slots = panel.slots
    share = panel.across.share(label.x) if slots is None else slots.share(label.x)
    own = width_of(label.text, size_of(label, scale), label.is_bold)
    left = share * wide + label.right * scale.pixel - LEFT_OF[label.anchor] * own
    return left, left + own


def _short(panel: Panel, wide: float, scale: Scale) -> Panel:
    """The panel with its names shortened to a share of this plot width, in points."""
    most = max(wide * PART, LEAST_NAME)
    labels = (
        replace(each, text=held(each.text, most, size_of(each, scale), 1, each.is_bold))
        for each in panel.labels
    )
    return replace(panel, labels=tuple(labels))


def stack_flags(panel: Panel, width: int, scale: Scale) -> Panel:
    """The panel with its names in rows, and its lines as high as their names."""
    panel = _short(panel, width / POINT, scale)
    above = [label for label in panel.labels if label.y is None]
    rows: list[list[tuple[float, float]]] = []
    rises: dict[float, float] = {}
    moved: list[Label] = []
    for label in sorted(above, key=lambda label: label.x):
        begin, end = _span(panel, label, width / POINT, scale)
        gap = APART * scale.pixel
        row = next(
            (
                number
                for number, taken in enumerate(rows)
                if all(begin > right + gap or end < left - gap for left, right in taken)
            ),
            len(rows),
        )
        rows += [[]] if row == len(rows) else []
        rows[row].append((begin, end))
        up = BELOW_TOP + row * ROW * size_of(label, scale) / scale.pixel
        up += size_of(label, scale) / scale.pixel
        moved.append(replace(label, up=up, standing="top"))
        rises[label.x] = max(rises.get(label.x, 0.0), up)
    rules = tuple(
        replace(rule, rise=rises.get(rule.x, rule.rise if not above else 0.0))
        for rule in panel.rules
    )
    kept = tuple(label for label in panel.labels if label.y is not None)
    return replace(panel, labels=(*kept, *moved), rules=rules)


def bare(panel: Panel) -> Panel:
    """The panel without names above it: if they do not fit, only the lines remain."""
    labels = tuple(label for label in panel.labels if label.y is not None)
    rules = tuple(replace(rule, rise=0.0) for rule in panel.rules)
    return replace(panel, labels=labels, rules=rules)


def apart(panel: Panel, height: int, scale: Scale) -> Panel:
    """The panel with the names in its plot, at this height in units, clear of one another and of
    its upper edge."""
    inside = [label for label in panel.labels if label.y is not None]
    high, top = height / POINT, 0.0
    moved: list[Label] = []
    for label in sorted(inside, key=lambda label: -(label.y or 0.0)):
        room = ROW * size_of(label, scale)
        own = (1 - panel.up.share(label.y or 0.0)) * high - label.up * scale.pixel
        lifted = {"top": 0.0, "middle": room / 2, "bottom": room}[label.standing]
        begin = max(own - lifted, top)
        top = begin + room
        moved.append(replace(label, up=label.up - (begin - (own - lifted)) / scale.pixel))
    above = tuple(label for label in panel.labels if label.y is None)
    return replace(panel, labels=(*above, *moved))
