"""The events of the chosen weapons, claims of responsibility and reports; and the claims and
statements about them."""

from collections.abc import Callable

import narwhals as nw
import numpy as np

from lib.engine import ROW, Store
from lib.selection.filtering import filtered, marked, with_subordinates
from lib.selection.hindsight import described_later
from lib.selection.selection import NOT_STATED, UNCLAIMED, Selection

UNKNOWN_WEAPON = "unknown"
# The weapons of events that a claim's weapon may be. “Several kinds” may be any: it is none.
WEAPONS_OF = {
    "drone": ("one_way_drone",),
    "rocket": ("rocket",),
    "missile": ("ballistic_missile", "cruise_missile"),
    "mortar": ("mortar",),
}


def _mask(store: Store, name: str, query: nw.LazyFrame) -> np.ndarray:
    """Whether each row of the table is found by the query."""
    mask = np.zeros(len(getattr(store.tables, name)), dtype=bool)
    mask[store.rows(query.select(ROW))[ROW].to_numpy()] = True
    return mask


def _armed(store: Store, selection: Selection) -> np.ndarray:
    """Events of a chosen weapon; without one, it is not stated."""
    weapon = nw.col("weapon")
    found = weapon.is_in(selection.weapons)
    if UNKNOWN_WEAPON in selection.weapons:
        found = found | weapon.is_null()
    return _mask(store, "events", filtered(store, "events").filter(found))


def _claimed_by(store: Store, query: nw.LazyFrame) -> np.ndarray:
    """Events for which one of the queried parties claims responsibility."""
    rows = store.rows(query.filter(nw.col("role") == "claimed_by").select(ROW))[ROW]
    mask = np.zeros(len(store.tables.events) + 1, dtype=bool)
    mask[store.links("event_parties", "event_id")[rows.to_numpy()]] = True
    return mask[:-1]


def _claimed(store: Store, selection: Selection) -> np.ndarray:
    """Events that a chosen party, or a part of it, claims; or that no one is known to claim."""
    roles = filtered(store, "event_parties")
    parties = with_subordinates(store.tables.parties, selection.claimed_by)
    found = _claimed_by(store, roles.filter(nw.col("party_id").is_in(parties)))
    return found | ~_claimed_by(store, roles) if UNCLAIMED in selection.claimed_by else found


def _reported(store: Store, selection: Selection) -> np.ndarray:
    """Events that are reported as chosen. If anything about an event was published after the day
    chosen in “As known on”, who reports it is not stated: a confirmation may have come later."""
    events, kind = filtered(store, "events"), nw.col("reported_by")
    later = described_later(store.tables, selection.known_by)
    found = _mask(store, "events", events.filter(kind.is_in(selection.reported_by))) & ~later
    if NOT_STATED in selection.reported_by:
        found = found | later | _mask(store, "events", events.filter(kind.is_null()))
    return found


Asked = Callable[[Store, Selection], np.ndarray]


def events_meant(store: Store, selection: Selection) -> np.ndarray | None:
    """Whether each event is of the chosen weapons, claimants and reports; None if none are chosen.

    The last value is for rows whose event is not in the tables: an earlier selection judged them.
    """
    asked: tuple[tuple[tuple[str, ...], Asked], ...] = (
        (selection.weapons, _armed),
        (selection.claimed_by, _claimed),
        (selection.reported_by, _reported),
    )
    masks = [found(store, selection) for values, found in asked if values]
    return np.append(np.logical_and.reduce(masks), True) if masks else None


def about_events(frame: nw.LazyFrame, name: str, selection: Selection) -> nw.LazyFrame:
    """Rows about an event, if events are chosen; others are about none of them.

    By weapon alone, a claim about no event matches by the weapon that it counts: possibly, if that
    is only perhaps a chosen one (missiles may be ballistic or cruise missiles).
    """
    if not selection.of_some_events:
        return frame
    is_about = ~nw.col("event_type").is_null()
    if name != "claims" or selection.claimed_by or selection.reported_by:
        return frame.filter(is_about)
    chosen, weapon = set(selection.weapons), nw.col("weapon")
    near = [one for one, kinds in WEAPONS_OF.items() if not chosen.isdisjoint(kinds)]
    sure = [one for one, kinds in WEAPONS_OF.items() if chosen.issuperset(kinds)]
    return marked(frame.filter(is_about | weapon.is_in(near)), is_about | weapon.is_in(sure))
