"""Keys of charts: signs, and what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import plotly.graph_objects as go

from lib.look.letter_room import TEXT
from lib.wording import escape
from lib.wording.line_breaks import cut_to

# Between the signs of a line.
GAP = "   "


@dataclass(frozen=True)
class Sign:
    """An entry of a key: a sign in its colour, and its meaning."""

    sign: str
    label: str
    colour: str | None = None

    def drawn(self) -> str:
        """The entry in Plotly's pseudo-HTML."""
        label = escape.plotly(self.label)
        if self.colour is None:
            return f"{self.sign} {label}".strip()
        return f'<span style="color:{self.colour}">{self.sign}</span> {label}'


def as_meta(key: Sequence[Sign]) -> list[list[str | None]]:
    """A key in the form in which a figure carries it, for those who redraw the figure (see
    signs_of)."""
    return [[sign.sign, sign.label, sign.colour] for sign in key]


def signs_of(figure: go.Figure) -> tuple[Sign, ...]:
    """The key drawn in a figure."""
    return tuple(Sign(*parts) for parts in figure.layout.meta or ())


def key_rows(signs: Sequence[Sign], width: float) -> tuple[tuple[Sign, ...], ...]:
    """The signs on lines of at most this width, in pixels."""
    rows: list[list[Sign]] = []
    used = 0.0
    for given in signs:
        before = TEXT.width(f"{given.sign} ")
        sign = replace(given, label=cut_to(given.label, width - before, TEXT))
        own = before + TEXT.width(sign.label)
        if not rows or used + own > width:
            rows.append([])
            used = 0.0
        rows[-1].append(sign)
        used += own + TEXT.width(GAP)
    return tuple(map(tuple, rows))


def key_line(row: Sequence[Sign]) -> str:
    """A line of a key in Plotly's pseudo-HTML."""
    return GAP.join(sign.drawn() for sign in row)
