"""What counted events rest on: one article, the claimant's word alone, an article read twice."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.analyses import reporters
from lib.evidence.reread import has_second_readings
from lib.tables import Tables
from lib.tables.arrow import is_among
from lib.tables.event_rows import EventRows
from lib.tables.once import once
from lib.wording.words import quantity


class Support(NamedTuple):
    """How many events there are, and how many of them rest on one article, are reported only by the
    side that claims them, and have a re-read article.

    None where the corpus never says who reports, or has no second readings.
    """

    events: int
    single: int
    claimed: int | None
    reread: int | None


def article_numbers(rows: EventRows, mentions: pd.DataFrame) -> np.ndarray:
    """How many articles report each event."""
    pairs = mentions[["event_id", "article_id"]].drop_duplicates()
    at = rows.rows(pairs["event_id"])
    return np.bincount(at[at >= 0], minlength=rows.number)


@once
def _articles_each(known: Tables) -> np.ndarray:
    """How many articles report each event of these tables."""
    return article_numbers(EventRows(known.events["event_id"]), known.mentions)


@once
def _reread_each(known: Tables) -> np.ndarray | None:
    """Whether each event of these tables has a re-read article; None without second readings."""
    if not has_second_readings(known.articles):
        return None
    twice = known.articles.loc[known.articles["reviewed"].notna(), "article_id"]
    checked = known.mentions.loc[is_among(known.mentions["article_id"], twice), "event_id"]
    return EventRows(known.events["event_id"]).named(checked)


def _claimed(events: pd.DataFrame) -> int | None:
    kinds = reporters.kinds(events)
    return None if kinds.eq(reporters.OPEN).all() else int(kinds.eq(reporters.CLAIMED).sum())


def support(known: Tables, event_ids: Iterable[str]) -> Support:
    """What these events rest on, as far as these tables know: a filter makes no event thinner."""
    own = known.events["event_id"].isin(set(event_ids)).to_numpy()
    single = int((_articles_each(known)[own] == 1).sum())
    again = _reread_each(known)
    reread = None if again is None else int(again[own].sum())
    return Support(int(own.sum()), single, _claimed(known.events.loc[own]), reread)


def _part(number: int, one: str, many: str) -> str:
    """`49 are …`, `1 is …`, `none is …`."""
    return f"{number:,} {many}" if number > 1 else f"{'1' if number else 'none'} {one}"


def sentence(found: Support) -> str:
    """`Of 176 events, 74 rest on one article, 49 are reported only by the side that claims them,
    168 have a re-read article.`; empty without events."""
    if not found.events:
        return ""
    parts = [_part(found.single, "rests on one article", "rest on one article")]
    if found.claimed is not None:
        only = "reported only by the side that claims"
        parts.append(_part(found.claimed, f"is {only} it", f"are {only} them"))
    if found.reread is not None:
        parts.append(_part(found.reread, "has a re-read article", "have a re-read article"))
    return f"Of {quantity(found.events, 'event')}, {', '.join(parts)}."
