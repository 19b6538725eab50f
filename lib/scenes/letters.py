"""How wide texts may become where a figure is laid out: in the fonts of slides, too.

The dashboard's own font is narrower, but PowerPoint draws with a theme's.
"""

from functools import lru_cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import get_font
from matplotlib.ft2font import LoadFlags

from lib.scenes.directions import directed
from lib.scenes.scene import Label, Line, Run

# Matplotlib ships DejaVu Sans: at this share of its size it is as wide as Arial.
SHARE = 0.87
MEASURED = 64
FILES = {(False, False): "DejaVuSans.ttf", (True, False): "DejaVuSans-Bold.ttf",
         (False, True): "DejaVuSans-Oblique.ttf",
         (True, True): "DejaVuSans-BoldOblique.ttf"}  # fmt: skip


@lru_cache(maxsize=8192)
def _measured(text: str, bold: bool, italic: bool) -> float:
    font = get_font(str(Path(mpl.get_data_path()) / "fonts" / "ttf" / FILES[bold, italic]))
    font.set_size(MEASURED, 72)
    font.set_text(directed(text), 0, flags=LoadFlags.NO_HINTING)
    return font.get_width_height()[0] / 64 / MEASURED


def _width(run: Run, size: float) -> float:
    return _measured(run.text, run.bold, run.italic) * size * SHARE


def _line_width(line: Line, size: float) -> float:
    return sum(_width(run, size) for run in line)


def label_width(label: Label) -> float:
    """The width of a label's longest line in pixels."""
    return max((_line_width(line, label.size) for line in label.lines), default=0.0)
