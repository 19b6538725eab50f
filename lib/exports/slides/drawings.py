"""Pictures that are no charts: their drawing as native shapes."""

from pptx.slide import Slide

from lib.exports.slides import shapes
from lib.exports.slides.areas import Area
from lib.scenes.reading import fitted
from lib.views.picture import Picture

# English Metric Units in a pixel, of which an inch has 96.
PIXEL = 9525


def draw(slide: Slide, picture: Picture, area: Area) -> None:
    """The figure's drawing as shapes in that area."""
    scene = fitted(picture.drawn, area.width / PIXEL, area.height / PIXEL, captioned=False)
    shapes.draw(slide, scene, area.left, area.top, area.width, area.height)
