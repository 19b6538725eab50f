"""Pictures that are no charts: their drawing as native shapes."""

from importlib import import_module

from pptx.slide import Slide

from lib.exports.slides.areas import Area
from lib.views.picture import Picture


def draw(slide: Slide, picture: Picture, area: Area) -> None:
    """The figure's drawing as shapes in that area."""
    # Read where they are used: both are being written.
    shapes = import_module("lib.exports.slides.shapes")
    reading = import_module("lib.scenes.reading")
    scene = reading.scene_of(picture.figure, area.width, area.height, captioned=False)
    shapes.draw(slide, scene, area.left, area.top, area.width, area.height)
