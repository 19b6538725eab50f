"""The fonts that pictures are drawn with: the dashboard's, then those that have what it lacks."""

from functools import cache, lru_cache
from pathlib import Path

from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font
from matplotlib.ft2font import LoadFlags

from lib.scenes.directions import directed
from lib.scenes.scene import Line, Run

# Source Sans 3.052 by Adobe, under the SIL Open Font License 1.1: ttf/OFL.md.
FOLDER = Path(__file__).with_name("ttf")
FAMILY = "Source Sans 3"
# Matplotlib ships it; it has signs and Arabic.
SIGNS = "DejaVu Sans"
# Whichever of these a machine has, for Chinese, Japanese and Korean.
EASTERN = (
    "Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "WenQuanYi Zen Hei",
    "Droid Sans Fallback", "PingFang SC", "Hiragino Sans", "Heiti TC", "Arial Unicode MS",
)  # fmt: skip
MEASURED = 64


@cache
def _families() -> list[str]:
    """The families in the order in which a letter is looked for."""
    for file in sorted(FOLDER.glob("*.ttf")):
        fontManager.addfont(file)
    here = set(fontManager.get_font_names())
    return [FAMILY, SIGNS, *(name for name in EASTERN if name in here)]


def properties(run: Run, size: float) -> FontProperties:
    """The fonts of a run whose letters are that many pixels high."""
    return FontProperties(
        family=_families(),
        weight="bold" if run.bold else "normal",
        style="italic" if run.italic else "normal",
        size=size,
    )


@cache
def _files(bold: bool, italic: bool) -> tuple[str, ...]:
    weight, style = "bold" if bold else "normal", "italic" if italic else "normal"
    return tuple(
        findfont(FontProperties(family=name, weight=weight, style=style)) for name in _families()
    )


@lru_cache(maxsize=8192)
def _measured(text: str, bold: bool, italic: bool) -> float:
    font = get_font(_files(bold, italic))
    font.set_size(MEASURED, 72)
    font.set_text(directed(text), 0, flags=LoadFlags.NO_HINTING)
    return font.get_width_height()[0] / 64 / MEASURED


def width(run: Run, size: float) -> float:
    """The width in pixels that a run has when it is drawn."""
    return _measured(run.text, run.bold, run.italic) * size


def line_width(line: Line, size: float) -> float:
    """The width in pixels that a line of runs has when it is drawn."""
    return sum(width(run, size) for run in line)
