"""The fonts for pictures: the dashboard's, then those with the characters it lacks."""

import logging
from functools import cache
from pathlib import Path

from matplotlib.font_manager import FontProperties, findfont, fontManager

from lib.drawing.scene import Line, Run
from lib.drawing.text_share import share

# Source Sans 3.052 by Adobe, under the SIL Open Font License 1.1: ttf/OFL.md.
FOLDER = Path(__file__).with_name("ttf")
FAMILY = "Source Sans 3"
# Ships with Matplotlib; it has symbols and Arabic.
SIGNS = "DejaVu Sans"
# Whichever of these a machine has, for Chinese, Japanese and Korean.
EASTERN = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "WenQuanYi Zen Hei",
    "Droid Sans Fallback", "PingFang SC", "Hiragino Sans", "Heiti TC", "Arial Unicode MS",
)  # fmt: skip


@cache
def _families() -> list[str]:
    """The families in which a character is looked up, in order.

    A missing bold style in a family for another script is not worth a warning.
    """
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    for file in sorted(FOLDER.glob("*.ttf")):
        fontManager.addfont(file)
    here = set(fontManager.get_font_names())
    return [FAMILY, SIGNS, *(name for name in EASTERN if name in here)]


def properties(run: Run, size: float) -> FontProperties:
    """The fonts of a run with this type size in pixels."""
    return FontProperties(
        family=_families(),
        weight="bold" if run.bold else "normal",
        style="italic" if run.italic else "normal",
        size=size,
    )


@cache
def files(bold: bool, italic: bool) -> tuple[str, ...]:
    """The font files of these looks, in the order of look-up."""
    weight, style = "bold" if bold else "normal", "italic" if italic else "normal"
    return tuple(
        findfont(FontProperties(family=name, weight=weight, style=style)) for name in _families()
    )


def width(run: Run, size: float) -> float:
    """The width of a run in pixels, as drawn."""
    return share(run.text, files(run.bold, run.italic)) * size


def line_width(line: Line, size: float) -> float:
    """The width of a line of runs in pixels, as drawn."""
    return sum(width(run, size) for run in line)
