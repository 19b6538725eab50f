"""Tests of lib/exports/slides/shapes.py: slides reopened by python-pptx."""

import re
from dataclasses import replace
from io import BytesIO
from math import dist

import plotly.graph_objects as go
import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from pptx.util import Emu

from lib.drawing.rgba import Colour
from lib.drawing.scene import Label, Mark, Run, Scene
from lib.drawing.scenes import fit_scene, scene_of
from lib.drawing.svg import svg
from lib.exports.slides.areas import Area
from lib.exports.slides.shapes import draw, scenes
from lib.exports.slides.sizes import Scale
from lib.maps import strike_map
from lib.maps.names import Names, names
from lib.maps.projection import Viewpoint, pixel
from lib.views.context import Context, remembering
from tests import hostile
from tests.analyses.chains.test_acts import FRONT, NAVY, _events, linked
from tests.drawing.making import SIZE, dots, figure, line
from tests.exports.making import made
from tests.present import present

# A slide on which a pixel of the scene is 10,000 of its units.
UNIT = 10_000
ROOM = Area(0, 0, SIZE[0] * UNIT, SIZE[1] * UNIT)


def saved(*scenes: Scene) -> bytes:
    """A presentation with a slide a scene."""
    deck = Presentation()
    for scene in scenes:
        draw(deck.slides.add_slide(deck.slide_layouts[6]), scene, ROOM)
    target = BytesIO()
    deck.save(target)
    return target.getvalue()


def reopened(scene: Scene) -> list:
    """The groups of a slide that was saved and opened again."""
    deck = Presentation(BytesIO(saved(scene)))
    return list(deck.slides[0].shapes)


def shapes(*traces: go.Scatter, **layout: object) -> list:
    """All shapes within the groups of a figure's slide."""
    groups = reopened(scene_of(figure(*traces, **layout), *SIZE))
    return [shape for group in groups for shape in group.shapes]


def test_each_layer_is_a_group() -> None:
    drawn = figure(dots([2], [5], name="sites"), line([1, 9], [1, 9], name="focus border"))
    assert [group.name for group in reopened(scene_of(drawn, *SIZE))] == ["Sites", "Focus border"]


def test_each_mark_is_a_shape_with_name_and_alternative_text() -> None:
    found = shapes(dots([2, 4], [5, 5], hovertext=["<b>Deep Cove</b><br>3 events", "Vell"]))
    assert [shape.name for shape in found] == ["Deep Cove", "Vell"]
    assert found[0]._element.nvSpPr.cNvPr.get("descr") == "Deep Cove; 3 events"


def test_a_shape_is_at_the_place_of_its_mark() -> None:
    (shape,) = shapes(dots([2], [5]))
    assert (shape.left, shape.top) == (Emu(155 * UNIT), Emu(175 * UNIT))
    assert (shape.width, shape.height) == (Emu(10 * UNIT), Emu(10 * UNIT))


def test_a_group_is_as_large_as_what_is_in_it() -> None:
    (group,) = reopened(scene_of(figure(dots([2, 4], [5, 5])), *SIZE))
    assert (group.left, group.width) == (Emu(155 * UNIT), Emu(110 * UNIT))


def test_a_mark_keeps_its_colour_and_how_much_shines_through() -> None:
    (shape,) = shapes(dots([2], [5], marker={"opacity": 0.4}))
    assert str(shape.fill.fore_color.rgb) == "D55E00"
    assert shape._element.xpath(".//a:alpha/@val") == ["40000"]


def test_a_hollow_mark_has_a_line_only() -> None:
    (shape,) = shapes(dots([2], [5], marker={"symbol": "triangle-up-open"}))
    assert shape._element.spPr.find(qn("a:noFill")) is not None
    assert str(shape.line.color.rgb) == "D55E00"


@pytest.mark.parametrize(
    ("symbol", "preset"),
    [
        ("circle", "ellipse"),
        ("square", "rect"),
        ("diamond", "diamond"),
        ("triangle-up", "triangle"),
    ],
)
def test_known_symbols_are_shapes_of_the_program(symbol: str, preset: str) -> None:
    (shape,) = shapes(dots([2], [5], marker={"symbol": symbol}))
    assert shape._element.xpath(".//a:prstGeom/@prst") == [preset]


def test_a_triangle_to_the_right_is_a_turned_one() -> None:
    (shape,) = shapes(dots([2], [5], marker={"symbol": "triangle-right"}))
    assert shape.rotation == 90
    assert shape.width > shape.height


def test_other_symbols_are_freeforms() -> None:
    (shape,) = shapes(dots([2], [5], marker={"symbol": "star"}))
    assert len(shape._element.xpath(".//a:lnTo")) == 9


def test_a_straight_line_is_a_connector() -> None:
    (shape,) = shapes(line([1, 9], [1, 9]))
    assert shape.shape_type == MSO_SHAPE_TYPE.LINE
    assert (shape.begin_x, shape.begin_y) == (Emu(110 * UNIT), Emu(260 * UNIT))


def test_islands_are_one_shape() -> None:
    rings = go.Scatter(x=[1, 2, 2, 1, None, 5, 6, 6, 5], y=[1, 1, 2, 1, None, 1, 1, 2, 1],
                       mode="none", fill="toself", fillcolor="#ECEBE7", name="countries",
                       meta=["Norrland", "Norrland"])  # fmt: skip
    (shape,) = shapes(rings)
    assert shape.name == "Norrland"
    assert len(shape._element.xpath(".//a:moveTo")) == 2


def test_indistinguishable_points_are_merged() -> None:
    (shape,) = shapes(line([2 + step / 1000 for step in range(1000)], [5.0] * 999 + [6.0]))
    assert len(shape._element.xpath(".//a:lnTo")) < 105


def test_a_label_is_text_that_does_not_wrap() -> None:
    label = Label(
        layer="Labels",
        x=100,
        y=100,
        lines=((Run("Deep Cove", Colour(0, 0, 0), True),),),
        size=12,
        anchor="end",
    )
    (group,) = reopened(Scene(*SIZE, Colour(255, 255, 255), (label,)))
    (box,) = group.shapes
    assert box.text_frame.text == "Deep Cove"
    assert box.text_frame.word_wrap is False
    assert box.left + box.width == Emu(100 * UNIT)


def test_a_label_keeps_lines_and_inks() -> None:
    drawn = figure()
    drawn.add_annotation(
        x=5, y=5, showarrow=False, text='<span style="color:#D55E00">■</span> one<br><b>two</b>'
    )
    (group,) = reopened(scene_of(drawn, *SIZE))
    first, second = group.shapes[0].text_frame.paragraphs
    assert [str(run.font.color.rgb) for run in first.runs] == ["D55E00", "111827"]
    assert second.runs[0].font.bold


@pytest.mark.parametrize(
    "text", [hostile.TEXT, "\x00\x0b\ufffe\ud800", "a & b < \"c\" 'd'", "الميادين"]
)
def test_any_text_can_be_a_shape(text: str) -> None:
    drawn = figure(dots([2], [5], name=text, hovertext=[text]))
    drawn.add_annotation(x=5, y=5, text=text, showarrow=False)
    assert len(reopened(scene_of(drawn, *SIZE))) == 2


def test_numbers_of_shapes_are_used_once() -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    drawn = scene_of(figure(dots([2, 3], [5, 5], name="sites"), line([1, 9], [1, 9])), *SIZE)
    draw(slide, drawn, ROOM)
    draw(slide, drawn, ROOM)
    numbers = slide.shapes._spTree.xpath("//p:cNvPr/@id")
    assert len(set(numbers)) == len(numbers)


def test_a_scene_keeps_its_proportions() -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    draw(slide, scene_of(figure(dots([2], [5])), *SIZE), Area(0, 0, 12_000_000, 4_000_000))
    (shape,) = slide.shapes[0].shapes
    assert shape.width == shape.height == Emu(10 * UNIT)
    assert shape.left == Emu(3_000_000 + 155 * UNIT)


def test_a_figure_fills_the_room_that_it_gets(context: Context) -> None:
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    picture = made(context, "timeline")
    area = Area(500_000, 1_000_000, 11_000_000, 4_500_000)
    (scene,) = scenes(picture, area, Scale())
    draw(slide, scene, area)
    groups = list(slide.shapes)
    assert min(group.top for group in groups) >= 900_000
    assert max(group.left + group.width for group in groups) < 11_500_000
    assert max(group.top + group.height for group in groups) < 5_500_000


def test_an_empty_scene_adds_nothing() -> None:
    assert reopened(scene_of(figure(), *SIZE)) == []


def test_thousands_of_events_are_a_small_slide() -> None:
    numbers = [number / 200 for number in range(2000)]
    names = [f"Air or drone strike, day {number}" for number in range(2000)]
    written = saved(scene_of(figure(dots(numbers, numbers, hovertext=names)), *SIZE))
    assert len(written) < 400_000


def test_a_map_is_layers_of_named_shapes(context: Context) -> None:
    scene = fit_scene(present(made(context, "strike-map").figure), 1280, 720, False)
    groups = {group.name: [shape.name for shape in group.shapes] for group in reopened(scene)}
    assert groups["Sites"] == ["Ankerholm", "Vell"]
    assert groups["Key of sizes"] == ["Key: 1 event"]
    for layer, items in scene.layers():
        marks = [item.name for item in items if isinstance(item, Mark)]
        assert [name for name in groups[layer] if name in marks] == marks


def test_a_map_in_svg_names_its_key_as_key(context: Context) -> None:
    drawn = svg(fit_scene(present(made(context, "strike-map").figure), 1280, 720, False)).decode()
    assert "Key: 1 event" in drawn
    assert not re.search(r">1 event<|\"1 event\"", drawn)


@pytest.mark.parametrize(("wide", "high"), [(7_000_000, 1_900_000), (7_600_000, 3_100_000)])
def test_names_of_a_map_are_placed_for_the_size_at_which_it_is_drawn(
    context: Context, monkeypatch: pytest.MonkeyPatch, wide: int, high: int
) -> None:
    asked: list = []

    def placed(records: list, basemap: dict, border: list, seen: Viewpoint) -> Names:
        asked.append((records, seen.zoom))
        return names(records, basemap, border, seen)

    monkeypatch.setattr(strike_map, "names", placed)
    (scene,) = scenes(made(context, "strike-map"), Area(0, 0, wide, high), Scale(0.75))
    records, zoom = asked[-1]
    marks = [item for item in scene.items if isinstance(item, Mark) and item.layer == "Sites"]
    drawn = dist(*[(mark.x, mark.y) for mark in marks])
    assert drawn >= 0.97 * dist(*[pixel(each["lon"], each["lat"], zoom) for each in records])
    letters = [item.size for item in scene.items if isinstance(item, Label)]
    assert min(letters) * Scale(0.75).lettered_pixel >= 9


def test_no_label_of_a_long_ladder_is_over_another(context: Context) -> None:
    acts = [(NAVY if at % 2 else FRONT) | {"start": f"2031-03-{at + 1:02}"} for at in range(20)]
    pairs = [(f"e{number}", f"e{number + 1}") for number in range(1, 20)]
    tables = linked(_events(context.whole, *acts), *pairs)
    long = replace(context, whole=tables, select=remembering(tables))
    (scene,) = scenes(made(long, "exchange-ladder"), Area(0, 0, 11_000_000, 4_000_000), Scale())
    labels = [item for item in scene.items if isinstance(item, Label)]
    sides = [[item for item in labels if item.anchor == anchor] for anchor in ("end", "start")]
    for own in sides:
        tops = sorted(item.y - item.size for item in own)
        feet = sorted(item.y + (len(item.lines) - 1) * 1.3 * item.size for item in own)
        assert all(foot <= top for foot, top in zip(feet, tops[1:], strict=False))
