"""Pictures of a briefing's leaves, drawn without a browser."""

import plotly.graph_objects as go

from lib.exports.pack.assembling import Leaf
from lib.scenes import drawing
from lib.scenes.reading import fitted, prepared, scene_of
from lib.scenes.scene import Scene
from lib.scenes.settings import Sheet
from lib.views.picture import Form

# As wide as the text of an A4 page, at which letters are as large there as those of a caption.
WIDTH = 820
# A little smaller than on a screen, so that two pictures find room on a page.
SMALLER, LOWEST = 0.85, 320
HIGHEST = {"chart": 480, "shapes": 560}
# A map is placed for a wider picture; narrower, its labels would stand in each other.
MAP_WIDTH = 1040
PIXELS = 2000


def _map_height(plain: Sheet) -> float:
    """The height at which a map fills its width."""
    across, along, margin = (plain.layout[part] for part in ("xaxis", "yaxis", "margin"))
    (west, east), (south, north) = across["range"], along["range"]
    wide = MAP_WIDTH - margin["l"] - margin["r"]
    high = wide * (north - south) / (east - west) * along.get("scaleratio", 1)
    return high + margin["t"] + margin["b"]


def _scene(figure: go.Figure, form: Form) -> Scene:
    """The figure as wide as the text, as high as it is within bounds."""
    plain = prepared(figure, captioned=False)
    if plain.keeps_shape:
        return scene_of(figure, MAP_WIDTH, round(_map_height(plain)), captioned=False)
    height = max((plain.layout.get("height") or 0) * SMALLER, LOWEST)
    return fitted(figure, WIDTH, min(height, HIGHEST.get(form, WIDTH)), captioned=False)


def picture_of(leaf: Leaf) -> bytes:
    """The leaf's figure as PNG, without title, subtitle, key and source note.

    They stand around the picture as text. ValueError for a leaf that is a table.
    """
    scene = _scene(leaf.picture.drawn, leaf.picture.form)
    return drawing.png(scene, PIXELS / scene.width)
