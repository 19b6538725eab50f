"""Keeping labels inside their picture: rows leave room for the words after them, and what no room
can hold is shortened."""

from collections.abc import Iterable
from dataclasses import replace

from lib.drawing.letters import label_width
from lib.drawing.scene import Drawing, Label, Line, Scene
from lib.wording.letter_widths import ARIAL

# How far an axis may be stretched: beyond this, marks would all be in one spot.
MOST = 3.0
# The gap between a mark and the words after it in pixels, and how much wider another font may be.
MARGIN = 8.0
# How far a label may extend past the edge in pixels: texts are measured, not drawn.
SLACK = 3.0
# With less room, in multiples of the type size, a shortened label would say nothing: it is kept.
LEAST = 1.5
# Labels are shortened for a font that may be this much wider.
WIDER = 1.15
TRIES = 24
# Layers that are never on a slide: their texts are in the dashboard's own font.
CAPTIONS = ("Title", "source-note", "origin")


def reach(scene: Scene, left: float) -> float:
    """The factor by which the horizontal axis must grow for words after marks to end in the
    picture; `left` is the left edge of the plot."""
    needed = [1.0]
    for item in scene.items:
        if isinstance(item, Label) and item.anchor == "start" and not item.angle and item.x > left:
            room = scene.width - left - label_width(item) - MARGIN
            needed.append((item.x - left) / room if room > 0 else MOST)
    return min(max(needed), MOST)


def _cut(line: Line, letters: int) -> Line:
    """The first letters of a line, with dots if some are omitted."""
    if letters >= sum(len(run.text) for run in line):
        return line
    kept: list = []
    for run in line:
        kept.append(replace(run, text=run.text[: max(letters, 0)]))
        letters -= len(run.text)
        if letters <= 0:
            break
    return (*kept[:-1], replace(kept[-1], text=f"{kept[-1].text.rstrip()}…"))


def _width(label: Label) -> float:
    return label_width(label) / (ARIAL if label.layer in CAPTIONS else 1.0)


def _shortened(label: Label, room: float) -> Label:
    """The label with each line shortened to this width in pixels."""
    lines = []
    for line in label.lines:
        low, high = 0, sum(len(run.text) for run in line)
        if _width(replace(label, lines=(line,))) <= room:
            low = high
        for _ in range(TRIES if low < high else 0):
            middle = (low + high + 1) // 2
            fits = _width(replace(label, lines=(_cut(line, middle),))) <= room
            low, high = (middle, high) if fits else (low, middle - 1)
        lines.append(_cut(line, low))
    return replace(label, lines=tuple(lines))


def _room(label: Label, width: float, height: float) -> float:
    """The pixels between a label's point and the picture's edge."""
    at, whole = (label.x, width) if not label.angle else (height - label.y, height)
    if label.anchor == "middle":
        return whole
    return at if label.anchor == "end" else whole - at


def _held(label: Label, width: float, height: float) -> Label:
    room = _room(label, width, height) + SLACK
    if _width(label) > room and room > LEAST * label.size:
        label = _shortened(label, room / WIDER)
    if label.anchor != "middle" or label.angle:
        return label
    half = min(_width(label), width) / 2
    return replace(label, x=min(max(label.x, half - SLACK), width - half + SLACK))


def kept(items: Iterable[Drawing], width: float, height: float) -> tuple[Drawing, ...]:
    """The shapes, with no label past the picture's edge on either side."""
    return tuple(_held(item, width, height) if isinstance(item, Label) else item for item in items)
