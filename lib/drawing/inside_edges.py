"""Labels kept on their picture: rows leave room for the words behind them, and what no room can
hold is cut."""

from collections.abc import Iterable
from dataclasses import replace

from lib.drawing.layout import Canvas, merge
from lib.drawing.letters import label_width
from lib.drawing.scene import Drawing, Label, Line, Scene

# An axis grows to so many times its length at most: beyond, marks would stand in one spot.
MOST = 3.0
# Words behind a mark stand off it by some pixels, and may be wider in another font.
MARGIN = 8.0
# A label may end so many pixels past the edge: letters are measured, not drawn.
SLACK = 3.0
# Less room than that, in sizes of its letters, says nothing: the label is as it is.
LEAST = 1.5
# What is cut is cut for a font so many times as wide.
WIDER = 1.15
TRIES = 24


def reach(scene: Scene, sheet: Canvas) -> float:
    """How many times as long the horizontal axis must be for words behind marks to end in the
    picture."""
    left = sheet.plot.left
    needed = [1.0]
    for item in scene.items:
        if isinstance(item, Label) and item.anchor == "start" and not item.angle and item.x > left:
            room = scene.width - left - label_width(item) - MARGIN
            needed.append((item.x - left) / room if room > 0 else MOST)
    return min(max(needed), MOST)


def widened(sheet: Canvas, by: float) -> Canvas:
    """The sheet with a horizontal axis so many times as long."""
    low, high = sheet.axis("x")["range"]
    longer = {"xaxis": {"range": [low, low + (high - low) * by]}}
    return replace(sheet, layout=merge(sheet.layout, longer))


def _cut(line: Line, letters: int) -> Line:
    """The first letters of a line, with dots where some are left out."""
    if letters >= sum(len(run.text) for run in line):
        return line
    kept: list = []
    for run in line:
        kept.append(replace(run, text=run.text[: max(letters, 0)]))
        letters -= len(run.text)
        if letters <= 0:
            break
    return (*kept[:-1], replace(kept[-1], text=f"{kept[-1].text.rstrip()}…"))


def _shortened(label: Label, room: float) -> Label:
    """The label with each line cut to that many pixels."""
    lines = []
    for line in label.lines:
        low, high = 0, sum(len(run.text) for run in line)
        if label_width(replace(label, lines=(line,))) <= room:
            low = high
        for _ in range(TRIES if low < high else 0):
            middle = (low + high + 1) // 2
            fits = label_width(replace(label, lines=(_cut(line, middle),))) <= room
            low, high = (middle, high) if fits else (low, middle - 1)
        lines.append(_cut(line, low))
    return replace(label, lines=tuple(lines))


def _room(label: Label, width: float, height: float) -> float:
    """The pixels that a label has from its point to the picture's edge."""
    at, whole = (label.x, width) if not label.angle else (height - label.y, height)
    if label.anchor == "middle":
        return whole
    return at if label.anchor == "end" else whole - at


def _held(label: Label, width: float, height: float) -> Label:
    room = _room(label, width, height) + SLACK
    if label_width(label) > room and room > LEAST * label.size:
        label = _shortened(label, room / WIDER)
    if label.anchor != "middle" or label.angle:
        return label
    half = min(label_width(label), width) / 2
    return replace(label, x=min(max(label.x, half - SLACK), width - half + SLACK))


def kept(items: Iterable[Drawing], width: float, height: float) -> tuple[Drawing, ...]:
    """The drawings, no label past the picture's edge at either side."""
    return tuple(_held(item, width, height) if isinstance(item, Label) else item for item in items)
