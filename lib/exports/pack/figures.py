"""Pictures of a briefing's leaves, drawn without a browser."""

from lib.exports.pack.assembling import Leaf
from lib.scenes import drawing
from lib.scenes.reading import fitted

# As wide as the text of an A4 page, at which its letters are as large as those of a caption.
WIDTH = 820
# Charts of bars and lines read as well when they are low: two find room on a page.
HEIGHTS = {"chart": 400, "shapes": 470}
SCALE = 2.4


def png(leaf: Leaf) -> bytes:
    """The leaf's figure as PNG, with its key, without title, subtitle and source note.

    They stand around the picture as text. ValueError for a leaf that is a table.
    """
    shown = leaf.picture
    scene = fitted(shown.drawn, WIDTH, HEIGHTS.get(shown.form, 470), captioned=False, keyed=True)
    return drawing.picture(scene, "png", SCALE)
