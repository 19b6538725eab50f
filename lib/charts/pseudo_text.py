"""Texts of a chart in Plotly's pseudo-HTML."""

from collections.abc import Iterator
from itertools import groupby

from lib.charts.model import Rich, Run
from lib.wording import escape

BREAK = "<br>"


def _pieces(text: Rich) -> Iterator[tuple[Run, str]]:
    """Each run with its words escaped; a break belongs to the run before it."""
    for number, line in enumerate(text, start=1):
        for place, run in enumerate(line, start=1):
            ends = place == len(line) and number < len(text)
            yield run, escape.plotly(run.text) + (BREAK if ends else "")


def _style(piece: tuple[Run, str]) -> tuple[bool, bool, str | None]:
    run, _ = piece
    return run.is_bold, run.is_slanted, run.colour


def _tagged(text: str, style: tuple[bool, bool, str | None]) -> str:
    is_bold, is_slanted, colour = style
    body = text.removesuffix(BREAK)
    after = text[len(body) :]
    if is_bold:
        body = f"<b>{body}</b>"
    if is_slanted:
        body = f"<i>{body}</i>"
    if colour is not None:
        body = f'<span style="color:{colour}">{body}</span>'
    return body + after


def pseudo_html(text: Rich) -> str:
    """The text in Plotly's notation: escaped, with a tag around each stretch of one style."""
    return "".join(
        _tagged("".join(words for _, words in group), style)
        for style, group in groupby(_pieces(text), key=_style)
    )
