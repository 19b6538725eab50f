"""Pictures of a briefing's leaves, drawn without a browser."""

import plotly.graph_objects as go

from lib.exports.pack.assembling import Leaf
from lib.scenes import drawing
from lib.scenes.captions import uncaptioned, without_slider
from lib.scenes.reading import fitted, scene_of
from lib.scenes.scene import Scene
from lib.views.picture import Form

# As wide as the text of an A4 page, at which letters are as large there as those of a caption.
WIDTH = 820
# A little smaller than on a screen, so that two pictures find room on a page.
SMALLER, LOWEST = 0.85, 320
HIGHEST = {"chart": 480, "shapes": 560}
# A map is placed for a wider picture; narrower, its labels would stand in each other.
MAP_WIDTH = 1040
PIXELS = 2000


def _map_height(figure: go.Figure) -> float:
    """The height at which a map fills its width."""
    layout = figure.layout
    west, east = layout.xaxis.range
    south, north = layout.yaxis.range
    wide = MAP_WIDTH - layout.margin.l - layout.margin.r
    high = wide * (north - south) / (east - west) * (layout.yaxis.scaleratio or 1)
    return high + layout.margin.t + layout.margin.b


def _scene(figure: go.Figure, form: Form) -> Scene:
    """The figure as wide as the text, as high as it is within bounds."""
    plain = uncaptioned(without_slider(figure), keyed=False)
    if plain.layout.yaxis.scaleanchor and plain.layout.xaxis.range:
        return scene_of(figure, MAP_WIDTH, round(_map_height(plain)), captioned=False)
    height = max((plain.layout.height or 0) * SMALLER, LOWEST)
    return fitted(figure, WIDTH, min(height, HIGHEST.get(form, WIDTH)), captioned=False)


def picture_of(leaf: Leaf) -> bytes:
    """The leaf's figure as PNG, without title, subtitle, key and source note.

    They stand around the picture as text. ValueError for a leaf that is a table.
    """
    scene = _scene(leaf.picture.drawn, leaf.picture.form)
    return drawing.picture(scene, "png", PIXELS / scene.width)
