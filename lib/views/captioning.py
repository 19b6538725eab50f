"""The texts of every view: a caption with filters and sources, and the articles of its rows."""

from collections.abc import Iterable

import pandas as pd

from lib.analyses import support
from lib.charts import source_notes
from lib.look.signs import Sign
from lib.look.style import Caption
from lib.tables import Tables
from lib.views.context import Context


def ids(rows: pd.DataFrame, column: str) -> list[str]:
    """The ids in a column that joins them with spaces."""
    return [name for joined in rows[column] for name in joined.split()]


def reporting(tables: Tables, event_ids: Iterable[str]) -> set[str]:
    """The articles of these tables that report the events."""
    return source_notes.articles_of(tables.claims[:0], tables.mentions, event_ids)


def carrying(tables: Tables, rows: pd.DataFrame) -> set[str]:
    """The articles of these tables that carry the claims named in the rows' `claim_ids`."""
    told = tables.claims["claim_id"].isin(set(ids(rows, "claim_ids")))
    return set(tables.claims.loc[told, "article_id"])


def resting_on(context: Context, event_ids: Iterable[str], more: str = "") -> str:
    """What the counted events rest on, for the source note, which ends with `more`."""
    return f"{support.sentence(support.support(context.known, event_ids))} {more}".strip()


def caption_of(
    context: Context,
    title: str,
    what: str,
    articles: Iterable[str],
    *,
    more: str = "",
    window: str | None = None,
    key: tuple[Sign, ...] = (),
) -> Caption:
    """The title, what is shown with which filters, and a source note that ends with `more`.

    `window` replaces the context's filters in words.
    """
    filters = context.window if window is None else window
    note = source_notes.source_note(context.known, articles, more)
    return Caption(title, f"{what} {filters}".rstrip(), note, key)
