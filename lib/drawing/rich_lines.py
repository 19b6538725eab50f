"""Texts of a chart as lines of shapes."""

from collections.abc import Iterable
from itertools import groupby

from lib.charts.model import Rich
from lib.charts.model import Run as Words
from lib.drawing.rgba import Colour, colour
from lib.drawing.scene import Line, Run
from lib.wording.escape import visible, xml


def sound(text: str) -> str:
    """The text in a form for any file: directional and control characters are shown."""
    return xml(visible(text))


def _style(run: Words) -> tuple[bool, bool, str | None]:
    return run.is_bold, run.is_slanted, run.colour


def _line(runs: Iterable[Words], ink: Colour) -> Line:
    """A line with one run for each stretch of one style."""
    found = []
    for (bold, italic, own), same in groupby(runs, key=_style):
        text = sound("".join(run.text for run in same)).replace("\n", " ")
        if text:
            found.append(Run(text, colour(own) if own else ink, bold, italic))
    return tuple(found)


def rich_lines(text: Rich, ink: Colour) -> tuple[Line, ...]:
    """The lines of a text."""
    return tuple(_line(line, ink) for line in text)


def plain_lines(texts: Iterable[str], ink: Colour, bold: bool = False) -> tuple[Line, ...]:
    """Lines of plain words."""
    return tuple(_line((Words(text, is_bold=bold),), ink) for text in texts)


def told(text: Rich) -> tuple[str, ...]:
    """The lines of a text without their looks."""
    return tuple("".join(run.text for run in line) for line in rich_lines(text, Colour(0, 0, 0)))
