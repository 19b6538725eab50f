"""Under and over a native chart: bands, vertical lines and labels, at exact places."""

from dataclasses import dataclass

from pptx.enum.shapes import MSO_CONNECTOR
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Emu

from lib.exports.native import Panel
from lib.exports.native.inks import Ink
from lib.exports.native.panel_series import Band, Label, Rule
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.drawingml import GROUND, Element, hatch_fill, outline, solid
from lib.exports.slides.flags import size_of
from lib.exports.slides.reading_order import decorative
from lib.exports.slides.sizes import Scale
from lib.exports.slides.text_width import width_of
from lib.exports.slides.texts import HEIGHT, Text, box

VEIL = Ink(GROUND, 0.75)


@dataclass(frozen=True)
class Ground:
    """A panel on its plot: the places of dates and numbers on the slide."""

    panel: Panel
    plot: Area
    scale: Scale

    @property
    def pixel(self) -> float:
        """A pixel of the figure in units of the slide."""
        return self.scale.pixel * POINT

    def across(self, value: float) -> int:
        """The place of a date."""
        slots = self.panel.slots
        share = self.panel.across.share(value) if slots is None else slots.share(value)
        return self.plot.left + round(share * self.plot.width)

    def up(self, value: float) -> int:
        """The place of a number."""
        return self.plot.bottom - round(self.panel.up.share(value) * self.plot.height)


def paint(shape: BaseShape, *look: Element) -> None:
    """Gives a shape a fill and a line instead of those of its theme."""
    if (style := shape._element.find(qn("p:style"))) is not None:
        shape._element.remove(style)
    properties = shape._element.spPr
    for part in ("a:solidFill", "a:pattFill", "a:noFill", "a:ln"):
        for found in properties.findall(qn(part)):
            properties.remove(found)
    properties.extend(look)


def _described(shape: BaseShape, name: str) -> None:
    shape.name = name
    shape._element.xpath(".//p:cNvPr")[0].set("descr", name)


def _band(slide: Slide, ground: Ground, band: Band) -> None:
    spots = [[(ground.across(x), ground.up(y)) for x, y in each] for each in band.outlines]
    builder = slide.shapes.build_freeform(*spots[0][0], scale=1.0)
    for number, own in enumerate(spots):
        if number:
            builder.move_to(*own[0])
        builder.add_line_segments(own[1:], close=True)
    shape = builder.convert_to_shape()
    filling = solid(band.fill)
    if band.hatch is not None:
        # Without transparency: LibreOffice fills a transparent pattern with its lines' colour.
        filling = hatch_fill(Ink(band.hatch.on_white()), Ink(band.fill.on_white()))
    paint(shape, filling, outline(None))
    _described(shape, f"Band: {band.name}")


def _rule(slide: Slide, ground: Ground, rule: Rule) -> None:
    at, plot = ground.across(rule.x), ground.plot
    top, bottom = plot.top - round(rule.rise * ground.pixel), plot.bottom
    if rule.low is not None and rule.high is not None:
        top, bottom = ground.up(rule.high), ground.up(rule.low)
    shape = slide.shapes.add_connector(
        MSO_CONNECTOR.STRAIGHT, Emu(at), Emu(top), Emu(at), Emu(bottom)
    )
    stroke = rule.stroke
    paint(
        shape,
        outline(Ink(stroke.ink.on_white()), stroke.width * ground.scale.pixel, stroke.is_dotted),
    )
    shape.name = "Event line" if rule.low is None else "Gap"
    decorative(shape)


def _label(slide: Slide, ground: Ground, label: Label) -> None:
    size = size_of(label, ground.scale)
    wide = round((width_of(label.text, size, label.is_bold) + size / 2) * POINT)
    high = round(size * HEIGHT * POINT)
    x = ground.across(label.x) + round(label.right * ground.pixel)
    y = ground.plot.top if label.y is None else ground.up(label.y)
    y -= round(label.up * ground.pixel)
    left = x - {"left": 0, "center": wide // 2, "right": wide}[label.anchor]
    top = y - {"top": 0, "middle": high // 2, "bottom": high}[label.standing]
    text = Text(label.text, size, label.ink, label.is_bold)
    area = Area(left, top, wide, high)
    shape = box(
        slide,
        area,
        f"Label: {label.text}",
        [[text]],
        label.anchor,
        is_wrapped=False,
        standing="middle",
    )
    paint(shape, solid(VEIL))


def beneath(slide: Slide, ground: Ground) -> None:
    """Bands and vertical lines, covered by the chart's own marks."""
    panel = ground.panel
    for band in panel.bands:
        _band(slide, ground, band)
    for rule in panel.rules:
        _rule(slide, ground, rule)


def over(slide: Slide, ground: Ground) -> None:
    """Labels, covered by nothing."""
    for label in ground.panel.labels:
        _label(slide, ground, label)
