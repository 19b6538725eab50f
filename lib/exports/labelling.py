"""Tables for readers: words instead of codes and ids, and the columns that matter."""

from collections.abc import Callable, Sequence
from functools import partial

import pandas as pd

from lib.evidence import Library
from lib.exports.cells import IDS, LINKS
from lib.model.vocabulary import BOUNDS, EVENT_TYPES, MEASURES, REPORTED_BY, STANCES
from lib.views.columns import Heading
from lib.views.exhibit import Part
from lib.wording.languages import language
from lib.wording.words import bounded_number

CODED: dict[str, Callable[[str], str]] = {
    "stance": STANCES.label,
    "stance_before": STANCES.label,
    "type": EVENT_TYPES.label,
    "event_type": EVENT_TYPES.label,
    "measure": MEASURES.label,
    "language": language,
    "bound": lambda bound: BOUNDS.label(bound) or bound,
    "reported_by": REPORTED_BY.label,
}
PARTIES = ("claimed_by", "affected", "actor", "target", "toward", "claimant")
OPEN_WORDS = ("topic", "kind", "weapon", "time_precision", "date_precision")
# Columns to drop if a page is too narrow, in this order.
SPARED = (
    "lon", "lat", "source", "note", "quote", "channel", "speaker", "days", "since", "outside",
    "uncertain", "event_name", "topic", "mentions", "published", "language", "type",
    "position_known", "date_before", "affected", "measure", "scope",
)  # fmt: skip
# The columns that an address may belong to: the first one present.
NAMED = ("title", "published_by", "publisher", "summary", "position")
# A number and its bound in one column.
FIGURE = Heading("Figure", "the number with its bound in words")


def spell_id(code: str) -> str:
    """`gaza-war` → `Gaza war`; words with their own capitals are unchanged."""
    words = code.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _parties(library: Library, ids: str) -> str:
    return ", ".join(library.party(party) or party for party in ids.replace(";", " ").split())


def _coded(name: str, library: Library | None) -> Callable[[str], str] | None:
    """How the values of a column are put into words; None if they are words."""
    if name in CODED:
        return CODED[name]
    if library is not None and name in PARTIES:
        return partial(_parties, library)
    if library is not None and name == "scope":
        return library.place_names
    return spell_id if name in OPEN_WORDS else None


def _figures(frame: pd.DataFrame) -> pd.Series:
    """Bound and number in words: `more than 165`."""
    high = frame["value_high"] if "value_high" in frame else pd.Series(pd.NA, index=frame.index)
    words = zip(frame["bound"], frame["value"], high, strict=True)
    told = [bounded_number(*each) if BOUNDS.label(each[0]) else str(each[1]) for each in words]
    return pd.Series(told, index=frame.index, dtype="string")


def with_labels(shown: Part, library: Library | None = None) -> Part:
    """The table with labels instead of codes."""
    frame = shown.frame
    labels = {
        name: frame[name].astype("string").map(put, na_action="ignore").astype("string")
        for name in shown.columns
        if (put := _coded(name, library)) is not None
    }
    return Part(shown.name, frame.assign(**labels), shown.columns)


def with_words(shown: Part, library: Library | None = None) -> Part:
    """The table with labels instead of codes, and one column for a number and its bound."""
    frame, columns = shown.frame, dict(shown.columns)
    if {"bound", "value"} <= set(columns):
        frame = frame.assign(value=_figures(frame))
        columns = {
            name: FIGURE if name == "value" else heading
            for name, heading in columns.items()
            if name != "bound"
        }
    return with_labels(Part(shown.name, frame, columns), library)


def links_of(names: Sequence[str]) -> tuple[str, str]:
    """The column of addresses, and the column whose cells link to them; the same one if there is no
    other."""
    for links in LINKS:
        if links in names:
            return links, next((name for name in NAMED if name in names), links)
    return "", ""


def readable(names: Sequence[str]) -> list[str]:
    """The columns for readers: no ids, and no address that another column can link to."""
    links, leading = links_of(names)
    kept = [name for name in names if not IDS.search(name)]
    return [name for name in kept if name != links or leading == links]


def without_least(names: Sequence[str]) -> list[str]:
    """The same columns without the one that matters least; without the last if all matter."""
    least = next((name for name in SPARED if name in names), names[-1])
    return [name for name in names if name != least]
