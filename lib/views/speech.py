"""What all views of statements share: their definition, how well they were checked, a table."""

import pandas as pd

from lib.analyses import positions
from lib.selection.options import NOTHING, Options
from lib.views.captioning import caption_of
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered

# The URL's names: a search in statements, and whose statements.
SAID, OF = "said", "statements_of"
DEFINITION = (
    "A stance is the verb that fits a statement (after PLOVER, a vocabulary of political "
    "events). Each party's latest one on a subject counts; a dot or a blank means that no "
    "statement was found (not a denial)."
)


@remembered
def stated(context: Context) -> pd.DataFrame:
    """The selected statements, latest first, with names; see `positions.statement_rows`."""
    return positions.statement_rows(context.tables)


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
    if rows.frame.empty:
        return None
    caption = caption_of(context, title, what, articles, more=error_rate_note(context))
    kept = {name: options.values[name] for name in (SAID, OF) if name in options.values}
    return Exhibit(name, caption, title, "table", (rows,), definition=DEFINITION, options=kept)
