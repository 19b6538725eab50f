"""The shapes of exported pictures are where the real plotly.js draws them on the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import plotly.graph_objects as go
import pytest
from playwright.sync_api import Browser, Page

from lib.charts.model import Axis, Chart, Panel, Point, Points
from lib.charts.model import Mark as Look
from lib.charts.plotly_figure import figure_of
from lib.charts.sizing import frame_of
from lib.corpus import load
from lib.drawing.chart_canvas import chart_canvas
from lib.drawing.free.figure_axes import axes_of
from lib.drawing.free.figure_canvas import figure_canvas
from lib.drawing.ground_and_grid import AXES
from lib.drawing.pixel_axes import Axis as Pixels
from lib.drawing.scene import Box, Label, Mark, Path, Scene
from lib.drawing.scenes import scene_of
from lib.look.style import LIGHT, NARROW, Caption
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import build
from lib.views.catalogue import exhibit
from lib.views.context import Context, remembering
from lib.views.exhibit import Drawable
from tests.browser.plotly_page import drawn, plotly_page
from tests.browser.serving import ROOT

WIDTHS = {"wide": 1100, "narrow": 380}
# Pixels. plotly.js draws a very short bar longer, so that it is seen.
NEAR, EXACT = 1.5, 0.1
CHARTS = [
    ("tiny", "wide", "weekly"),
    ("tiny", "narrow", "weekly"),
    ("tiny", "wide", "attack-counts"),
    ("tiny", "narrow", "attack-counts"),
    ("tiny", "wide", "documented-against-claimed"),
    ("tiny", "wide", "new-per-week"),
    ("tiny", "wide", "claims-compared"),
    ("tiny", "narrow", "claims-by-question"),
    ("tiny", "wide", "timeline"),
    ("tiny", "narrow", "exchange-ladder"),
    ("shipped", "wide", "exchange-ladder"),
    ("tiny", "wide", "strike-map"),
    ("tiny", "wide", "became-known"),
    ("tiny", "wide", "articles-by-day"),
    ("tiny", "wide", "articles-by-publisher"),
    ("shipped", "wide", "attack-counts"),
    ("shipped", "wide", "claims-compared"),
    ("shipped", "wide", "stances"),
]
Place = tuple[float, ...]


class Word(NamedTuple):
    """A text beside an axis, and where it begins."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Compared:
    """A chart or free figure, its figure, our shapes of it, and what plotly.js draws."""

    drawn: Drawable
    figure: go.Figure
    scene: Scene
    theirs: dict[str, Any]

    @property
    def words(self) -> tuple[list[Word], list[Word]]:
        """Our words beside axes, and theirs."""
        labels = [item for item in self.scene.items if isinstance(item, Label)]
        ours = [Word(item.text, item.x, item.y) for item in labels if item.layer == AXES]
        return ours, [Word(*word) for word in self.theirs["labels"]]


def _compared(page: Page, each: Drawable, width: float) -> Compared:
    figure = figure_of(each) if isinstance(each, Chart) else each
    height = figure.layout.height
    theirs = drawn(page, figure, width, height)
    return Compared(each, figure, scene_of(each, width, height), theirs)


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """One page on which all charts are drawn, one after another."""
    page = plotly_page(browser)
    yield page
    page.close()


@pytest.fixture(scope="module")
def contexts(context: Context) -> dict[str, Context]:
    corpus = load(ROOT / "data")
    tables = build(corpus)
    shipped = Context(corpus, tables, Selection(), LIGHT, remembering(tables))
    return {"tiny": context, "shipped": shipped}


@pytest.fixture(scope="module", params=CHARTS, ids="-".join)
def chart(request: pytest.FixtureRequest, blank: Page, contexts: dict[str, Context]) -> Compared:
    corpus, room, name = request.param
    look = replace(LIGHT, room=NARROW) if room == "narrow" else LIGHT
    made = exhibit(name, contexts[corpus].looking(look), Options())
    assert made is not None
    return _compared(blank, made.drawable, WIDTHS[room])


def _distance(one: Place, other: Place) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _apart(ours: Sequence[Place], theirs: Sequence[Place]) -> float:
    """How far the place that is furthest from all places of the others is from the nearest."""
    pairs = [(place, theirs) for place in ours] + [(place, ours) for place in theirs]
    return max(
        (min(_distance(place, each) for each in others) for place, others in pairs), default=0
    )


def _box(item: Box | Path) -> Place:
    """Left, top, right and bottom."""
    if isinstance(item, Box):
        return item.left, item.top, item.left + item.width, item.top + item.height
    across, up = zip(*(corner for part in item.parts for corner in part), strict=True)
    return min(across), min(up), max(across), max(up)


def _is_seen(box: Place) -> bool:
    """Whether a bar has a width and a height."""
    return box[2] - box[0] > 0 and box[3] - box[1] > 0


def _layer(name: str) -> str:
    """The layer of a scene that has what is called `layer: name` in the figure."""
    layer = name.partition(": ")[0]
    return layer[:1].upper() + layer[1:]


def _bars(chart: Compared) -> list[Place]:
    layers = {trace.name or "bar marks" for trace in chart.figure.data if trace.type == "bar"}
    layers = {name[:1].upper() + name[1:] for name in layers}
    boxes = [item for item in chart.scene.items if isinstance(item, Box)]
    return [_box(item) for item in boxes if item.layer in layers]


def _lines_and_cells(chart: Compared) -> list[Place]:
    layers = {_layer(shape.name or f"{shape.type}s") for shape in chart.figure.layout.shapes}
    shapes = [item for item in chart.scene.items if isinstance(item, Box | Path)]
    return [_box(item) for item in shapes if item.layer in layers]


def _axes(chart: Compared) -> dict[str, Pixels]:
    """Our axes by plotly.js's names of them."""
    size = {"width": chart.scene.width, "height": chart.scene.height}
    if not isinstance(chart.drawn, Chart):
        return {**axes_of(replace(figure_canvas(chart.drawn), **size))}
    panels = replace(chart_canvas(chart.drawn, frame_of(chart.drawn)), **size).panels()
    names = ["", *map(str, range(2, len(panels) + 1))]
    across = {f"x{name}": own.x for name, own in zip(names, panels, strict=True)}
    return across | {f"y{name}": own.y for name, own in zip(names, panels, strict=True)}


def test_axes_have_the_same_ranges_and_places(chart: Compared) -> None:
    theirs = chart.theirs["axes"]
    ours = {
        name: [axis.begin, axis.begin + axis.length, *(axis.pixel(end) for end, _ in theirs[name])]
        for name, axis in _axes(chart).items()
    }
    pixels = {name: [pixel for _, pixel in ends] for name, ends in theirs.items()}
    assert ours == {name: pytest.approx(2 * ends, abs=EXACT) for name, ends in pixels.items()}


def test_axes_have_the_same_words(chart: Compared) -> None:
    ours, theirs = chart.words
    assert [word.text.split() for word in ours] == [word.text.split() for word in theirs]


def test_words_begin_in_the_same_places(chart: Compared) -> None:
    ours, theirs = ([word[1:] for word in words] for words in chart.words)
    assert _apart(ours, theirs) < NEAR


def test_marks_have_the_same_centres(chart: Compared) -> None:
    ours = [(item.x, item.y) for item in chart.scene.items if isinstance(item, Mark)]
    assert len(ours) == len(chart.theirs["marks"])
    assert _apart(ours, chart.theirs["marks"]) < NEAR


def test_bars_have_the_same_edges(chart: Compared) -> None:
    ours, theirs = _bars(chart), [bar for bar in chart.theirs["bars"] if _is_seen(bar)]
    assert len(ours) == len(theirs)
    assert _apart(ours, theirs) < NEAR


def test_rules_intervals_and_cells_have_the_same_edges(chart: Compared) -> None:
    ours, theirs = _lines_and_cells(chart), chart.theirs["shapes"]
    assert len(ours) == len(theirs)
    assert _apart(ours, theirs) < NEAR


def _bare(days: int, top: int, most_ticks: int | None) -> Chart:
    """Bare axes of days and of a count."""
    first = datetime(2031, 3, 5)  # noqa: DTZ001 -- days have no zone
    across = Axis("day", low=first, high=first + timedelta(days=days))
    up = Axis("count", low=0, high=top, most_ticks=most_ticks)
    points = Points("claims", (Point(first, 0, Look("circle", LIGHT.ink, 6)),))
    return Chart((Panel(across, up, (points,)),), Caption("A", "B", "C"), LIGHT, plot=200)


@pytest.mark.parametrize("most_ticks", [None, 3])
@pytest.mark.parametrize(
    ("days", "top"),
    [(1, 1), (9, 3), (20, 8), (35, 10), (70, 50), (100, 200), (150, 1000), (400, 12_000)],
)
def test_any_axis_has_the_same_words(
    blank: Page, days: int, top: int, most_ticks: int | None
) -> None:
    ours, theirs = _compared(blank, _bare(days, top, most_ticks), 700).words
    assert [word.text for word in ours] == [word.text for word in theirs]
