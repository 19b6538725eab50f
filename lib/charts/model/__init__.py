"""A chart as data: its facts, stated once, for every writer (Plotly, slides, sheets)."""

from lib.charts.model.cells import Cell, CellLook, Cells, Stripe
from lib.charts.model.chart_panels import Chart, Panel, Series, stack_panels
from lib.charts.model.count_ranges import count_range, highest_count
from lib.charts.model.labels_and_rules import Label, Rule
from lib.charts.model.rich_text import Rich, Run, rich, words
from lib.charts.model.scale import Axis, Place, Unit
from lib.charts.model.series import (
    CLEAR,
    Band,
    Bar,
    Bars,
    Interval,
    Intervals,
    Line,
    Mark,
    Point,
    Points,
    Stroke,
)

__all__ = [
    "CLEAR", "Axis", "Band", "Bar", "Bars", "Cell", "CellLook", "Cells", "Chart", "Interval",
    "Intervals", "Label", "Line", "Mark", "Panel", "Place", "Point", "Points", "Rich", "Rule",
    "Run", "Series", "Stripe", "Stroke", "Unit", "count_range", "highest_count", "rich",
    "stack_panels", "words",
]  # fmt: skip
