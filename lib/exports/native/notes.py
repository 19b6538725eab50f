"""A chart's vertical lines and texts, above its panels."""

from lib.charts import model
from lib.charts.model import words
from lib.exports.native.inks import ink
from lib.exports.native.panel_series import Label, Rule
from lib.exports.native.points import stroke
from lib.exports.native.values import number
from lib.wording.escape import line


def rules(chart: model.Chart, panel: model.Panel, is_top: bool) -> tuple[Rule, ...]:
    """The vertical lines of a panel: those across the whole chart, and its own."""
    return tuple(
        Rule(number(rule.x), stroke(rule.stroke), rule.low, rule.high, rule.rise if is_top else 0.0)
        for rule in (*panel.rules, *chart.rules)
    )


def _label(label: model.Label) -> Label | None:
    """A label at a place of its panel, or above it; None for one at the edge of the picture."""
    if label.x is None:
        return None
    return Label(
        text=line(words(label.text)),
        x=number(label.x),
        y=None if label.y is None else number(label.y),
        ink=ink(label.colour),
        size=label.size,
        is_bold=any(run.is_bold for part in label.text for run in part),
        anchor=label.anchor,
        standing=label.standing,
        right=label.right,
        up=label.up,
    )


def labels(chart: model.Chart, panel: model.Panel, is_top: bool) -> tuple[Label, ...]:
    """The labels of a panel, and for the first one those above it."""
    above = [rule.label for rule in chart.rules if rule.label is not None]
    found = [_label(label) for label in (*panel.labels, *(above if is_top else ()))]
    return tuple(label for label in found if label is not None)
