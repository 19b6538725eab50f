"""A table as readers see it, on screen and on paper: made once for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

import pandas as pd

from lib.exports.labelling import with_labels
from lib.tables import lists
from lib.views.context import Context
from lib.views.exhibit import Part
from lib.views.memory import remembered
from lib.wording.escape import html, link
from lib.wording.templating import macros

# A link is shown as the host that it leads to, not as the same word in every row.
LINK = "Link"
MOST_ROWS, SHORT, EMPTY = 200, 14, ("", False)
# Columns whose texts are too long: on paper they go below their row.
LONG = ("Coordinates from", "Note", LINK)
IDS = "_ids"
Cell = tuple[str, bool]


def with_safe_links(shown: pd.DataFrame) -> pd.DataFrame:
    """The table with only http(s) addresses in its link column."""
    if LINK not in shown.columns:
        return shown
    return shown.assign(**{LINK: shown[LINK].map(lambda url: link(str(url)))})


def _cell(value: object) -> Cell:
    """A cell's text, and whether it is short, such as a day or a number, and does not wrap."""
    if value is None:
        return EMPTY
    text = f"{value:%Y-%m-%d}" if isinstance(value, datetime) else str(value)
    return text, len(text) <= SHORT


def _heading(name: object, cells: Sequence[Cell]) -> Cell:
    """A heading; if longer than what is below it, it is upright and takes no width."""
    longest = max((len(html(text)) for text, is_short in cells if is_short), default=0)
    is_upright = all(cell[1] or cell == EMPTY for cell in cells)
    return str(name), is_upright and len(str(name)) > longest


def _below(frame: pd.DataFrame) -> list[str]:
    """For each row the text below it; empty if there is none."""
    return [
        "; ".join(
            f"{name}: {value}" for name, value in row.items() if pd.notna(value) and value != ""
        )
        for row in frame.to_dict("records")
    ]


@dataclass(frozen=True)
class Readable:
    """A table for reading, its columns under their headings."""

    frame: pd.DataFrame

    @cached_property
    def on_paper(self) -> str:
        """The table as HTML for paper. A long one ends with the number of further rows."""
        few = self.frame.head(MOST_ROWS)
        long = [name for name in few.columns if name in LONG]
        own = few.drop(columns=long)
        columns = [list(map(_cell, lists.listed(own[name]))) for name in own.columns]
        heads = list(map(_heading, own.columns, columns))
        below = _below(few[long]) if long else [""] * len(few)
        rows = zip(zip(*columns, strict=True), below, strict=True)
        return macros("paper").table(heads, rows, len(self.frame) - len(few))


@remembered
def readable(context: Context, part: Part) -> Readable:
    """The table of an exhibit in words. Lists of ids are for files: a row opens what they name."""
    told = {name: head for name, head in part.columns.items() if not name.endswith(IDS)}
    shown = with_labels(replace(part, columns=told), context.library)
    return Readable(with_safe_links(shown.table()))
