"""Pictures made on the server: PNG and SVG by our own drawing, PDF by a browser."""

from dataclasses import replace
from typing import Literal

from lib.exports.edition import Edition
from lib.exports.framing import framed
from lib.exports.printing import printed
from lib.exports.sheets import HEIGHT, WIDTH
from lib.style import Room
from lib.views.picture import Picture
from lib.views.view import View

# 1920 × 1080 pixels.
SCALE = 1.5
# The letters of scenes are those of DejaVu Sans: wider than the dashboard's.
LETTERS = Room("wide", title=118, text=165, note=195)
Form = Literal["png", "svg"]


def _scene(picture: Picture, edition: Edition, form: Form, scale: float) -> bytes:
    # Here, for matplotlib takes half a second to import, and most runs draw no picture.
    from lib.scenes.drawing import picture as drawn
    from lib.scenes.reading import scene_of

    figure = framed(picture, edition, LETTERS)
    wide, high = figure.layout.width, figure.layout.height
    scene = scene_of(figure, wide, high).scaled(HEIGHT / high)
    return drawn(replace(scene, width=WIDTH, height=HEIGHT), form, scale)


def png(picture: Picture, view: View, edition: Edition, scale: float = SCALE) -> bytes:
    """A PNG of 1920 × 1080 pixels, or of another multiple of 1280 × 720."""
    del view
    return _scene(picture, edition, "png", scale)


def svg(picture: Picture, view: View, edition: Edition) -> bytes:
    """An SVG whose text is text."""
    del view
    return _scene(picture, edition, "svg", 1)


def pdf(picture: Picture, view: View, edition: Edition) -> bytes:
    """A PDF page of 13.333 × 7.5 inches; NoBrowser where there is none to print with."""
    del view
    return printed([framed(picture, edition)], edition.accessed, WIDTH)[0]
