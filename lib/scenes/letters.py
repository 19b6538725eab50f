"""The letters of pictures: matplotlib brings their font along, so that it is on every machine."""

import unicodedata
from functools import lru_cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import get_font
from matplotlib.ft2font import LoadFlags

from lib.scenes.scene import Label, Line, Run

FAMILY = "DejaVu Sans"
# DejaVu Sans is as wide as the dashboard's font at this share of its size.
SHARE = 0.87
MEASURED = 64
FILES = {(False, False): "DejaVuSans.ttf", (True, False): "DejaVuSans-Bold.ttf",
         (False, True): "DejaVuSans-Oblique.ttf",
         (True, True): "DejaVuSans-BoldOblique.ttf"}  # fmt: skip
# Browsers read a label from left to right, whatever letters it begins with.
LEFT_TO_RIGHT = "\u200e"
ARABIC_AND_HEBREW = ("R", "AL")


def directed(text: str) -> str:
    """The text with a mark that its parts stand from left to right, where it needs one."""
    turns = any(unicodedata.bidirectional(letter) in ARABIC_AND_HEBREW for letter in text)
    return LEFT_TO_RIGHT + text if turns else text


@lru_cache(maxsize=8192)
def _measured(text: str, bold: bool, italic: bool) -> float:
    font = get_font(str(Path(mpl.get_data_path()) / "fonts" / "ttf" / FILES[bold, italic]))
    font.set_size(MEASURED, 72)
    font.set_text(directed(text), 0, flags=LoadFlags.NO_HINTING)
    return font.get_width_height()[0] / 64 / MEASURED


def width(run: Run, size: float) -> float:
    """The width of a run in pixels."""
    return _measured(run.text, run.bold, run.italic) * size * SHARE


def line_width(line: Line, size: float) -> float:
    """The width of a line of runs in pixels."""
    return sum(width(run, size) for run in line)


def label_width(label: Label) -> float:
    """The width of a label's longest line in pixels."""
    return max((line_width(line, label.size) for line in label.lines), default=0.0)
