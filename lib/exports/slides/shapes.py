"""Scenes as native shapes: each mark, line, area and label can be recoloured and moved.

The XML is written in one go: python-pptx searches the whole slide for each shape that it adds.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide

from lib.drawing import symbols
from lib.drawing.paths import thin_points
from lib.drawing.scene import Box, Drawing, Fill, Label, Mark, Path, Point, Scene
from lib.drawing.scenes import canvas_of, fit_scene, parts
from lib.exports.slides import shape_texts
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.reading_order import DECORATIVE
from lib.exports.slides.shape_inks import filling, line
from lib.exports.slides.shape_outlines import SlidePlace, Spot, around, freeform, preset
from lib.exports.slides.sizes import Scale
from lib.views.exhibit import Exhibit, Sized
from lib.wording.escape import xml

# Points less than half a pixel from the previous one are not visible on a slide.
NEAR = 0.5
LONGEST, LONG = 250, 900
# Decorative layers: the background, its grid and lines, the ground of a map.
GROUND = {
    "ground", "grid", "countries", "countries at the border", "regions", "lakes", "rivers",
    "borders", "reference events", "lanes",
}  # fmt: skip


def _named(number: int, layer: str, name: str, said: str, most: int = LONGEST) -> str:
    """A shape's number, name and alternative text; no text if its layer is decoration."""
    title = quoteattr(xml(name)[:LONGEST], {"\n": " "})
    if layer.lower() in GROUND:
        return f'<p:cNvPr id="{number}" name={title} descr="">{DECORATIVE}</p:cNvPr>'
    description = quoteattr(xml(said or name)[:most], {"\n": " "})
    return f'<p:cNvPr id="{number}" name={title} descr={description}/>'


def _shape(item: Drawing, number: int, inside: str, kind: str = "") -> str:
    name = _named(number, item.layer, item.name or item.layer, item.said)
    return f"<p:sp><p:nvSpPr>{name}<p:cNvSpPr{kind}/><p:nvPr/></p:nvSpPr>{inside}</p:sp>"


def _box(box: Box, number: int, sheet: SlidePlace) -> tuple[str, Spot]:
    spot = sheet.spot(box.left, box.top, box.width, box.height)
    looks = filling(box.fill, sheet.ground) + line(box.stroke, sheet.unit)
    inside = f"<p:spPr>{spot.frame()}{preset('rect')}{looks}</p:spPr>"
    return _shape(box, number, inside), spot


def _straight(path: Path, number: int, sheet: SlidePlace) -> tuple[str, Spot]:
    """A line between two points."""
    (x0, y0), (x1, y1) = path.parts[0]
    spot = sheet.around(path.parts[0])
    flipped = ' flipV="1"' if (x1 - x0) * (y1 - y0) < 0 else ""
    name = _named(number, path.layer, path.name or path.layer, path.said)
    looks = f"{spot.frame(flipped=flipped)}{preset('line')}{line(path.stroke, sheet.unit)}"
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{name}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f"<p:spPr>{looks}</p:spPr></p:cxnSp>"
    ), spot


def _outlined(
    item: Path | Mark, parts: tuple[tuple[Point, ...], ...], number: int, sheet: SlidePlace
) -> tuple[str, Spot]:
    """A freeform; a mark with only a line and a path without a fill stay open."""
    is_closed = item.is_closed if isinstance(item, Path) else not _is_line(item)
    spot = sheet.around([point for part in parts for point in part])
    outline = freeform(parts, sheet, spot, is_closed)
    looks = filling(item.fill, sheet.ground) + line(item.stroke, sheet.unit)
    return _shape(item, number, f"<p:spPr>{spot.frame()}{outline}{looks}</p:spPr>"), spot


def _path(path: Path, number: int, sheet: SlidePlace) -> tuple[str, Spot]:
    parts = tuple(tuple(thin_points(part, NEAR)) for part in path.parts)
    if path.fill is None and len(parts) == 1 and len(parts[0]) == 2:
        return _straight(replace(path, parts=parts), number, sheet)
    return _outlined(path, parts, number, sheet)


def _is_line(mark: Mark) -> bool:
    return symbols.symbol(mark.symbol).is_line


def _mark(mark: Mark, number: int, sheet: SlidePlace) -> tuple[str, Spot]:
    known = symbols.symbol(mark.symbol)
    corners = symbols.outline(mark.symbol, mark.x, mark.y, mark.size, mark.angle)
    if not known.preset or mark.angle:
        return _outlined(mark, (corners,), number, sheet)
    spot = sheet.around(corners)
    upright = _upright(spot) if known.turned % 180 else spot
    looks = (
        f"{preset(known.preset)}{filling(mark.fill, sheet.ground)}{line(mark.stroke, sheet.unit)}"
    )
    return _shape(mark, number, f"<p:spPr>{upright.frame(known.turned)}{looks}</p:spPr>"), spot


def _upright(spot: Spot) -> Spot:
    """The rectangle that fills this one if turned by a quarter around its middle."""
    by = (spot.width - spot.height) // 2
    return Spot(spot.left + by, spot.top - by, spot.height, spot.width)


def _label(label: Label, number: int, sheet: SlidePlace) -> tuple[str, Spot]:
    spot = shape_texts.place(label, sheet)
    inside = shape_texts.text_box(label, sheet, spot)
    return _shape(label, number, inside, ' txBox="1"'), _upright(spot) if label.angle else spot


def _drawn(item: Drawing, number: int, sheet: SlidePlace) -> tuple[str, Spot]:
    if isinstance(item, Box):
        return _box(item, number, sheet)
    if isinstance(item, Path):
        return _path(item, number, sheet)
    if isinstance(item, Mark):
        return _mark(item, number, sheet)
    return _label(item, number, sheet)


def _dots(items: tuple[Drawing, ...]) -> Iterator[Drawing]:
    """The shapes, each mark followed by the dot in its middle."""
    for item in items:
        yield item
        if isinstance(item, Mark) and symbols.has_dot(item.symbol) and item.stroke:
            fill = Fill(item.stroke.colour)
            yield replace(item, symbol="circle", size=symbols.DOT_SIZE, fill=fill, stroke=None)


def _group(
    name: str, items: tuple[Drawing, ...], numbers: Iterator[int], sheet: SlidePlace, alt: str
) -> str:
    number = next(numbers)
    drawn = [_drawn(item, next(numbers), sheet) for item in _dots(items)]
    whole = around(spot for _, spot in drawn)
    shapes = f"{name}: {len(items):,} {'shape' if len(items) == 1 else 'shapes'}"
    said = f"{alt}. {shapes}" if alt else shapes
    return (
        f"<p:grpSp {nsdecls('p', 'a')}><p:nvGrpSpPr>{_named(number, name, name, said, LONG)}"
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>{whole.offset()}"
        f"{whole.offset(('chOff', 'chExt'))}</a:xfrm></p:grpSpPr>"
        f"{''.join(shape for shape, _ in drawn)}</p:grpSp>"
    )


def draw(slide: Slide, scene: Scene, area: Area, alt: str = "") -> None:
    """Adds the scene to the slide, centred in that area, one group per layer.

    `alt` describes the whole, before the contents of each group. The scene keeps its proportions;
    its background is the slide's own. Texts are in the theme's font.
    """
    unit = min(area.width / scene.width, area.height / scene.height)
    across = (area.width - scene.width * unit) / 2
    sheet = SlidePlace(area.left + across, area.top, unit, scene.ground)
    tree = slide.shapes._spTree
    numbers = count(max(map(int, tree.xpath("//p:cNvPr/@id")), default=0) + 1)
    for name, items in scene.layers():
        group = parse_xml(_group(name, items, numbers, sheet, alt))
        tree.insert_element_before(group, "p:extLst")


def scenes(exhibit: Exhibit, area: Area, scale: Scale) -> tuple[Scene, ...]:
    """The exhibit's figure without its caption and key, laid out for that area, in as many parts as
    it takes for every line to be legible."""
    pixel = scale.lettered_pixel * POINT
    wide, high = area.width / pixel, area.height / pixel
    if exhibit.fitted is not None:
        return (fit_scene(_sized(exhibit.fitted, wide, high), wide, high, captioned=False),)
    drawn = exhibit.drawable if exhibit.sized is None else _sized(exhibit.sized, wide, high)
    return parts(drawn, wide, high)


def _sized(make: Sized, wide: float, high: float) -> Any:
    """A figure of this height with what surrounds it: names are placed for the size at which it
    is drawn."""
    figure = make(round(wide), round(high))
    around = (canvas_of(figure, captioned=False).own or high) - high
    return make(round(wide), round(high - around)) if 0 < around < high / 2 else figure
