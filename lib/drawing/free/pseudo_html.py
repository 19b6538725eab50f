"""Plotly's pseudo-HTML as lines of text in their inks."""

import html
import re
from dataclasses import dataclass, replace

from lib.drawing.rgba import Colour, colour
from lib.drawing.rich_lines import sound
from lib.drawing.scene import Line, Run

TAG = re.compile(r"(<[^<>]*>)")
NAME = re.compile(r"<(/?)\s*([a-z]+)", re.IGNORECASE)
INK = re.compile(r"""style\s*=\s*["'][^"']*?color\s*:\s*([^;"']+)""", re.IGNORECASE)
LOOKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}


@dataclass(frozen=True)
class _Look:
    tag: str
    colour: Colour
    bold: bool = False
    italic: bool = False

    def inside(self, tag: str, written: str) -> "_Look":
        """The look inside a tag; an unknown tag changes nothing."""
        found = INK.search(written) if tag == "span" else None
        ink = colour(found[1].strip()) if found else self.colour
        within = replace(self, tag=tag, colour=ink)
        return replace(within, **{LOOKS[tag]: True}) if tag in LOOKS else within

    def run(self, text: str) -> Run:
        """A text in this look; its entities are decoded, its control characters shown."""
        said = sound(html.unescape(text)).replace("\n", " ")
        return Run(said, self.colour, self.bold, self.italic)


def _left(stack: list[_Look], tag: str) -> list[_Look]:
    """The looks still open after a closing tag, which may close others with it."""
    for depth in range(len(stack) - 1, 0, -1):
        if stack[depth].tag == tag:
            return stack[:depth]
    return stack


def _next(stack: list[_Look], part: str) -> list[_Look]:
    name = NAME.match(part)
    if name is None:
        return stack
    tag = name[2].lower()
    return _left(stack, tag) if name[1] else [*stack, stack[-1].inside(tag, part)]


def lines(text: str, ink: Colour) -> tuple[Line, ...]:
    """The lines of a text: `<br>` ends one; `<b>`, `<i>` and `<span style="color:…">` are read."""
    stack, found = [_Look("", ink)], [[]]
    for part in TAG.split(text):
        if TAG.fullmatch(part):
            name = NAME.match(part)
            if name and name[2].lower() == "br":
                found.append([])
            else:
                stack = _next(stack, part)
        elif part:
            found[-1].append(stack[-1].run(part))
    return tuple(tuple(line) for line in found)


def plain(text: str) -> list[str]:
    """The lines of a text without their looks."""
    return ["".join(run.text for run in line) for line in lines(text, Colour(0, 0, 0))]
