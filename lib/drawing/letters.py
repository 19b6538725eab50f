"""The width of texts for laying out a figure: in Arial, the font of slides, too.

The dashboard's own font is narrower; lib/drawing/faces.py says how wide texts are drawn in it.
"""

from lib.drawing.scene import Label, Line
from lib.wording.letter_widths import ARIAL, Face


def _line_width(line: Line, size: float) -> float:
    return sum(Face(size, run.bold, ARIAL).width(run.text) for run in line)


def label_width(label: Label) -> float:
    """The width of a label's longest line in pixels."""
    return max((_line_width(line, label.size) for line in label.lines), default=0.0)
