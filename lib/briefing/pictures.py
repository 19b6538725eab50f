"""Pictures of a briefing's sections for a column of text, drawn without a browser."""

from collections import defaultdict
from dataclasses import replace

from lib.analyses.known_places import UNKNOWN, VAGUE
from lib.briefing.assembling import Section
from lib.briefing.glance import without_strip
from lib.charts.chart_rings import middle
from lib.charts.model import Bars, Chart, Label, Panel, Place, rich
from lib.drawing import png
from lib.drawing.scene import Label as Lettering
from lib.drawing.scene import Scene
from lib.drawing.scenes import canvas_of, fit_scene, parts, scene_of
from lib.views.exhibit import Drawable, Form
from lib.wording.words import quantity

# The text of an A4 page in points, and its smallest type.
COLUMN, LEAST = 453, 9.0
# A column of this many pixels has type of ten pixels at that size.
WIDTH, LOWEST, HIGHEST = 500, 260, 590
# A chart is lower than on a telephone, so that two fit on a page; a map keeps its shape.
LOWER, MAP_SHAPE = 0.62, 0.8
PIXELS = 2000
# With more stacks there is no room for their sums.
MOST_STACKS = 40


def _sums(panel: Panel) -> dict[Place, float]:
    """The sums of a panel's stacked bars by the middle of the stack."""
    sums: dict[Place, float] = defaultdict(float)
    for series in panel.series if panel.is_stacked else ():
        for bar in series.bars if isinstance(series, Bars) else ():
            sums[middle(bar)] += float(bar.length)
    return sums if len(sums) <= MOST_STACKS else {}


def with_totals(chart: Chart) -> Chart:
    """The chart with the sum of each stack of bars above it."""

    def totals(panel: Panel) -> tuple[Label, ...]:
        return tuple(
            Label(rich(f"{total:,.0f}"), at, total, chart.look.ink, 10, standing="bottom", up=1)
            for at, total in _sums(panel).items()
        )

    panels = (replace(each, labels=(*each.labels, *totals(each))) for each in chart.panels)
    return replace(chart, panels=tuple(panels))


def without_names(chart: Chart) -> Chart:
    """The chart without the lines and names of events, for want of room."""
    panels = (replace(panel, labels=(), rules=()) for panel in chart.panels)
    return replace(chart, panels=tuple(panels), rules=())


def _laid(drawn: Drawable, form: Form, width: float) -> tuple[Scene, ...]:
    own = canvas_of(drawn, captioned=False).own or LOWEST
    high = own * LOWER if form == "chart" else own
    return parts(drawn, width, min(max(high, LOWEST), HIGHEST))


def _least(scenes: tuple[Scene, ...]) -> float:
    sizes = [item.size for scene in scenes for item in scene.items if isinstance(item, Lettering)]
    return min(sizes, default=LEAST)


def scenes_of(section: Section) -> tuple[Scene, ...]:
    """The section's figure without its caption in the width of a text, in parts if it is high.

    Its type is nine points or more. ValueError for a section that is a table.
    """
    plain = without_strip(section.exhibit)
    if plain.sized is not None:
        high = round(WIDTH * MAP_SHAPE)
        return (scene_of(plain.sized(WIDTH, high), WIDTH, high, captioned=False),)
    if plain.fitted is not None:
        figure = plain.fitted(WIDTH, HIGHEST)
        own = canvas_of(figure, captioned=False).own or HIGHEST
        return (fit_scene(figure, WIDTH, min(own, HIGHEST), captioned=False),)
    narrow = section.column() if section.column is not None else None
    made = narrow or section.exhibit
    drawn = made.drawable if made.chart is None else with_totals(made.chart)
    found = _laid(drawn, made.form, WIDTH)
    widest = _least(found) * COLUMN / LEAST
    return found if widest >= WIDTH else _laid(drawn, made.form, widest)


def unmarked_places(section: Section) -> str:
    """The places of a map's events that are not on it; empty for any other figure."""
    shown = section.exhibit.data[0].frame
    if section.exhibit.sized is None or "position" not in shown:
        return ""
    told = [
        f"{name} ({where}, {quantity(len(str(ids).split()), 'event')})"
        for name, where, ids in zip(
            shown["name"], shown["position"], shown["event_ids"], strict=True
        )
        if where in (VAGUE, UNKNOWN)
    ]
    return f"Not on the map: {', '.join(told)}. " if told else ""


def pictures_of(section: Section) -> tuple[bytes, ...]:
    """The section's figure as PNG, in parts if it is high.

    Without title, subtitle, key and source note: they surround the picture as text. ValueError for
    a section that is a table.
    """
    return tuple(png.png(scene, PIXELS / scene.width) for scene in scenes_of(section))
