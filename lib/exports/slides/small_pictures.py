"""The days of a played view as small pictures on one slide, from left to right and down."""

from collections.abc import Iterator

from pptx.presentation import Presentation
from pptx.slide import Slide

from lib.drawing.scenes import fit_scene
from lib.exports.edition import Edition
from lib.exports.slides import shapes
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.body import begin_body, tell
from lib.exports.slides.charts import LEAST_HIGH
from lib.exports.slides.day_pictures import axes_in_words, small, spread
from lib.exports.slides.sizes import Scale
from lib.exports.slides.texts import INK, Text, box
from lib.views.exhibit import Exhibit, Frame
from lib.wording.words import day

MOST, ACROSS = 6, 3
# The gap between pictures, in inches.
APART = 0.2


def _places(area: Area, number: int, scale: Scale) -> Iterator[Area]:
    """The areas of that many pictures, row by row."""
    across = min(number, ACROSS)
    down = -(-number // across)
    gap = scale.inches(APART)
    wide = round((area.width - gap * (across - 1)) / across)
    high = round((area.height - gap * (down - 1)) / down)
    for at in range(number):
        row, column = divmod(at, across)
        yield Area(
            area.left + round(column * (wide + gap)),
            area.top + round(row * (high + gap)),
            wide,
            high,
        )


def _draw(slide: Slide, frame: Frame, area: Area, scale: Scale) -> None:
    """A day as a heading, and below it its chart."""
    high = round(1.5 * scale.key * POINT)
    heading = [[Text(day(frame.day), scale.key, INK, is_bold=True)]]
    box(slide, area.strip(high), "Day", heading)
    own, pixel = area.below(high), scale.lettered_pixel * POINT
    wide, tall = own.width / pixel, own.height / pixel
    scene = fit_scene(small(frame.chart, tall), wide, tall, captioned=False)
    shapes.draw(slide, scene, own, frame.title)


def strip_slide(deck: Presentation, exhibit: Exhibit, edition: Edition) -> Slide:
    """A slide with a picture of each of up to six days; a line says of how many."""
    every = exhibit.played
    chosen = spread(every, MOST)
    body = begin_body(deck, exhibit, edition, LEAST_HIGH)
    number = f"{len(chosen)} of the {len(every)} days, evenly spread"
    said = number if len(chosen) < len(every) else f"All {len(every)} days"
    axes = axes_in_words(every[-1].chart)
    area = tell(body, "Days", f"{said}. From top to bottom: {axes}" if axes else said)
    for frame, place in zip(chosen, _places(area, len(chosen), body.scale), strict=True):
        _draw(body.slide, frame, place, body.scale)
    return body.slide
