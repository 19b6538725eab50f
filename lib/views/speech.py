"""What all views of statements share: their definition, how well they were checked, a table."""

from functools import partial

import numpy as np
import pandas as pd

from lib.analyses import positions
from lib.selection.options import NOTHING, Options
from lib.views import headings
from lib.views.captioning import caption_of
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Later, Part
from lib.views.memory import remembered

# The URL's names: a search in statements, and whose statements.
SAID, OF = "said", "statements_of"
DEFINITION = (
    "A stance is the verb that fits a statement (after PLOVER, a vocabulary of political "
    "events). Each party's latest one on a subject counts; a dot or a blank means that no "
    "statement was found (not a denial)."
)


@remembered
def latest_first(context: Context) -> np.ndarray:
    """The rows of the selected statements, latest first."""
    return positions.latest_first(context.tables.statements)


def rows_of(context: Context, rows: np.ndarray) -> pd.DataFrame:
    """Statements by their rows, with names; see `positions.statement_rows`."""
    few = context.tables.statements.take(rows)
    return positions.statement_rows(context.tables.with_frames(statements=few))


def part_of(context: Context, rows: np.ndarray) -> Part:
    """Statements by their rows as a part of an exhibit: made when someone looks at them."""
    names = [*context.tables.statements.columns, *positions.ADDED]
    given = Later(len(rows), names, partial(rows_of, context, rows))
    return Part("statements", given, headings.STATEMENTS)


def error_rate_note(context: Context) -> str:
    """How often a field that these counts use is wrong, according to the corpus; empty if
    unknown."""
    return " ".join(context.corpus.settings.quality.short.split())


def table(
    context: Context,
    name: str,
    title: str,
    what: str,
    rows: Part,
    articles: pd.Series,
    options: Options = NOTHING,
) -> Exhibit | None:
    """A table of statements, or of results derived from them; None without rows."""
    if rows.number == 0:
        return None
    caption = caption_of(context, title, what, articles, more=error_rate_note(context))
    kept = {name: options.values[name] for name in (SAID, OF) if name in options.values}
    return Exhibit(name, caption, title, "table", (rows,), definition=DEFINITION, options=kept)
