"""The width of texts for laying out a figure: in the fonts of slides, too.

The dashboard's own font is narrower, but PowerPoint uses a theme's.
"""

from functools import cache
from pathlib import Path

import matplotlib as mpl

from lib.drawing.scene import Label, Line, Run
from lib.drawing.text_share import share

# Matplotlib ships DejaVu Sans: scaled by this share, it is as wide as Arial.
SHARE = 0.87
FILES = {(False, False): "DejaVuSans.ttf", (True, False): "DejaVuSans-Bold.ttf",
         (False, True): "DejaVuSans-Oblique.ttf",
         (True, True): "DejaVuSans-BoldOblique.ttf"}  # fmt: skip


@cache
def _file(bold: bool, italic: bool) -> str:
    return str(Path(mpl.get_data_path()) / "fonts" / "ttf" / FILES[bold, italic])


def _width(run: Run, size: float) -> float:
    return share(run.text, (_file(run.bold, run.italic),)) * size * SHARE


def _line_width(line: Line, size: float) -> float:
    return sum(_width(run, size) for run in line)


def label_width(label: Label) -> float:
    """The width of a label's longest line in pixels."""
    return max((_line_width(line, label.size) for line in label.lines), default=0.0)
