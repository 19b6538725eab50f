"""Texts of a chart: lines of plain words, some of them bold, italic or in a colour."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Words in one style; they are plain, and each writer escapes them."""

    text: str
    is_bold: bool = False
    is_slanted: bool = False
    colour: str | None = None


TextLine = tuple[Run, ...]
Rich = tuple[TextLine, ...]


def _line(part: str | Run | TextLine) -> TextLine:
    if isinstance(part, str):
        return (Run(part),)
    return (part,) if isinstance(part, Run) else part


def rich(*lines: str | Run | TextLine) -> Rich:
    """A text with one line per part."""
    return tuple(_line(part) for part in lines)


def words(text: Rich) -> str:
    """The text in plain words, on one line."""
    return " ".join("".join(run.text for run in line) for line in text)
