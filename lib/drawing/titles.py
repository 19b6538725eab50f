"""The titles of axes and of the whole figure."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lib.drawing import pseudo_html
from lib.drawing.ground_and_grid import AXES, BELOW, GAP, LETTER, Ticked
from lib.drawing.layout import Canvas
from lib.drawing.letters import label_width
from lib.drawing.rgba import colour
from lib.drawing.scene import LEADING, Label

TITLE = "Title"
# From the title's last line to the subtitle's first one, in multiples of the latter's type size.
APART = 1.7
# plotly.js: from an axis to its title, and the space beside its labels.
AWAY, FREE, STANDOFF = 10.0, 8.0, 6.0


def axis_title(found: Ticked, beside: list[Label]) -> list[Label]:
    """The axis' title, clear of its labels."""
    settings = found.axis.settings.get("title") or {}
    if not settings.get("text"):
        return []
    font = settings["font"]
    size = float(font["size"])
    lines = pseudo_html.lines(settings["text"], colour(font["color"]))
    middle = sum(found.axis.ends) / 2
    name = " ".join(pseudo_html.plain(settings["text"]))
    label = Label(
        layer=AXES, name=name, x=middle, y=middle, lines=lines, size=size, anchor="middle"
    )
    deep = max((len(other.lines) for other in beside), default=0)
    room = (
        GAP + BELOW * found.size + deep * LETTER * found.size + settings.get("standoff", STANDOFF)
    )
    if found.below:
        return [replace(label, y=found.edge + room + size)]
    if found.axis.is_across:
        return [replace(label, y=found.edge - room)]
    wide = max((label_width(other) for other in beside), default=0.0)
    return [replace(label, x=found.edge - max(AWAY + 2 * size, wide + GAP + FREE), angle=-90.0)]


def _text(name: str, font: Mapping[str, Any], text: str, x: float, y: float) -> Label:
    lines = pseudo_html.lines(text, colour(font["color"]))
    return Label(layer=TITLE, name=name, x=x, y=y, lines=lines, size=float(font["size"]))


def heading(sheet: Canvas) -> list[Label]:
    """The figure's title and subtitle at the upper left, where lib.look.style puts them."""
    settings = sheet.layout.get("title") or {}
    subtitle = settings.get("subtitle") or {}
    pad = settings.get("pad", {})
    x, y = float(pad.get("l", 0)), float(pad.get("t", 0))
    found = []
    if settings.get("text"):
        above = _text("title", settings["font"], settings["text"], x, y)
        above = replace(above, y=y + 0.7 * above.size)
        y = above.y + (len(above.lines) - 1) * LEADING * above.size
        found.append(above)
    if subtitle.get("text"):
        below = _text("subtitle", subtitle["font"], subtitle["text"], x, y)
        found.append(replace(below, y=y + (APART if found else 0.7) * below.size))
    return found
