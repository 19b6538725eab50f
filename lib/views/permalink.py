"""The address that reopens a view: all of its filters and options."""

from datetime import date
from urllib.parse import urlencode

from lib.selection.url import NEW, PICK, PLAYED, parameters
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.views.exhibit import Exhibit


def permalink(
    exhibit: Exhibit,
    context: Context,
    address: str = "",
    pick: str = "",
    played: date | None = None,
) -> str:
    """The link to the view's page, below the address of a dashboard; `pick` reopens a mark,
    `played` the frame of that day.

    Without an address it is the part after one: `attack_counts?from=2023-10-17`.
    """
    named = VIEWS.get(exhibit.name)
    page = named.page if named else ""
    query = [*parameters(context.selection, context.everything), *exhibit.options.items()]
    query += [(NEW, context.marked_since.isoformat())] if context.marked_since else []
    query += [(PLAYED, played.isoformat())] if played else []
    query += [(PICK, pick)] if pick else []
    base = f"{address.rstrip('/')}/" if address else ""
    return f"{base}{page}?{urlencode(query, doseq=True)}"
