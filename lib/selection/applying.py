"""A selection applied to all tables alike.

Each row is judged by its own data; the lookups (parties, places, blocs, topics) stay complete. A
claim, a statement or a link may name an event that is outside the selection.
"""

from lib.engine import Selected, Store
from lib.selection.chosen import Chosen
from lib.selection.selection import Selection
from lib.tables import Tables

FACTS = (
    "articles", "claims", "events", "statements", "mentions", "claim_places", "event_parties",
    "event_places", "event_links",
)  # fmt: skip


def _nothing(tables: Tables) -> Tables:
    """The tables without rows, except the lookups: chosen days may exclude each other."""
    return tables.with_frames(**{name: getattr(tables, name).head(0) for name in FACTS})


def apply(tables: Tables | Store, selection: Selection) -> Tables:
    """The matching rows, in order; possible ones have `certain` False.

    An article stays if any of its annotations do. The empty selection changes nothing. Pages pass
    a store, which keeps the tables in the engine's form from one selection to the next.
    """
    whole = tables.tables if isinstance(tables, Store) else tables
    if selection == Selection():
        return tables.everything if isinstance(tables, Store) else tables
    if selection.is_impossible:
        return _nothing(whole)
    chosen = Chosen(tables if isinstance(tables, Store) else Store(tables), selection)
    return Selected.of(chosen.store, {name: getattr(chosen, name) for name in FACTS})
