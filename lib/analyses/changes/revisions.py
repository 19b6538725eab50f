"""Which claims revise their claimant's earlier figure for the same event or running total."""

from collections.abc import Callable, Collection
from typing import NamedTuple

import numpy as np
import pandas as pd

from lib.analyses import totals
from lib.analyses.numbered_rows import coded, combined, sorted_rows, starts_of
from lib.model import Settings
from lib.model.settings import Tally
from lib.tables import Tables
from lib.tables.event_rows import EventRows
from lib.tables.schema import DAY, TEXT, WHOLE

ALIKE = ["claimant", "measure", "scope", "affected", "weapon"]
TALLY = "tally:"
OPEN = 2**62
Slips = Callable[[Tally], Collection[str]]
DTYPES = {
    "claim_id": TEXT, "claim_id_before": TEXT, "claimant": TEXT, "measure": TEXT, "family": TEXT,
    "published": DAY, "published_before": DAY, "bound": TEXT, "value": WHOLE, "value_high": WHOLE,
    "bound_before": TEXT, "value_before": WHOLE, "value_high_before": WHOLE, "articles": WHOLE,
}  # fmt: skip
BEFORE = ("claim_id", "published", "bound", "value", "value_high")


class _Families(NamedTuple):
    """What each claim is about, by its number in `names`: events come first, then running totals;
    -1: neither."""

    names: list[str]
    numbers: np.ndarray
    totals_from: int


def _families(tables: Tables, settings: Settings, slips: Slips) -> _Families:
    """What each claim is about: an event or a running total; slips of one report are dropped."""
    events, claims = coded(tables.claims["event_id"]), EventRows(tables.claims["claim_id"])
    numbers = events.codes.astype(np.int64)
    names = [f"{TALLY}{each.id}" for each in settings.tallies]
    for place, tally in enumerate(settings.tallies):
        own = totals.sound(totals.series(tables, tally), slips(tally))
        rows = claims.rows(own["claim_id"])
        rows = rows[numbers[rows] < 0]
        numbers[rows] = len(events.values) + place
    return _Families([*events.values, *names], numbers, len(events.values))


class _Claims(NamedTuple):
    """Claims by their rows, sorted by what they are about and by publication; `day` numbers both,
    and a claim can revise those of the day before if `follows`."""

    row: np.ndarray
    about: np.ndarray
    day: np.ndarray
    follows: np.ndarray
    is_total: np.ndarray


def _about(claims: pd.DataFrame, families: _Families) -> np.ndarray:
    """What claims have in common that can revise one another, as a number."""
    alike = (coded(claims[name]) for name in ALIKE)
    return combined(*(np.where(own.holds(bool), own.codes, -1) for own in alike), families.numbers)


def _days(column: pd.Series) -> np.ndarray:
    return column.to_numpy().astype(DAY).astype(np.int64)


def _current(claims: pd.DataFrame, families: _Families) -> _Claims:
    """The named claimants' claims without older figures repeated: those for a day before one
    already claimed."""
    known = claims["claimant"].notna().to_numpy(bool) & (families.numbers >= 0)
    order = sorted_rows(claims, dict.fromkeys(("published", "day", "claim_id"), "ascending"))
    about, order = _about(claims, families), order[known[order]]
    order = order[np.argsort(about[order], kind="stable")]
    days = pd.Series(_days(claims["day"])[order])
    latest = days.groupby(about[order]).cummax()
    row = order[(days >= latest).to_numpy()]
    about, published = about[row], _days(claims["published"])[row]
    starts = starts_of(about, published)
    day = np.repeat(np.arange(len(starts)), np.diff([*starts, len(row)]))
    first = about[starts]
    follows = np.append([False], first[1:] == first[:-1])[: len(starts)][day]
    return _Claims(row, about, day, follows, families.numbers[row] >= families.totals_from)


def _is_news(claims: pd.DataFrame, current: _Claims) -> np.ndarray:
    """Whether each says something else than all those of the previous day.

    Another number; of a running total, which never falls, one that says more or excludes it.
    """
    own = claims[["value", "value_high", "low", "high"]].take(current.row)
    ends = {name: own[name].to_numpy(np.int64, na_value=OPEN) for name in own}
    number = combined(ends["value"], ends["value_high"])
    size = number.max(initial=0) + 1
    same = np.isin((current.day - 1) * size + number, current.day * size + number)
    lows = np.unique(ends["low"])
    size = len(lows) + 1
    told = np.sort(current.day * size + np.searchsorted(lows, ends["low"]))
    before = (current.day - 1) * size
    least = np.searchsorted(told, before + np.searchsorted(lows, ends["low"]))
    most = np.searchsorted(told, before + np.searchsorted(lows, ends["high"], side="right"))
    return current.follows & ~same & (~current.is_total | (least == most))


def _figures(
    claims: pd.DataFrame, current: _Claims, found: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Of revisions, the first of each figure, latest published first; and how many articles print
    each."""
    own = claims.take(current.row[found])
    order = sorted_rows(own, {"published": "ascending", "claim_id": "ascending"})
    numbers = [own[name].to_numpy(np.int64, na_value=OPEN) for name in ("value", "value_high")]
    bound, article = (coded(own[name]).codes for name in ("bound", "article_id"))
    alike = combined(current.about[found], _days(own["published"]), bound, *numbers)
    figure = pd.factorize(alike[order])[0]
    printed = pd.DataFrame({"figure": figure, "article": article[order]}).drop_duplicates()
    first = np.unique(figure, return_index=True)[1]
    articles = np.bincount(printed["figure"], minlength=len(first))
    return found[order[first]][::-1], articles[::-1]


def revisions(tables: Tables, settings: Settings, slips: Slips | None = None) -> pd.DataFrame:
    """One row per revision: the claim, its `claim_id_before`, both figures, latest published first.

    A claim is a revision if the same claimant's claims of the previous day with the same measure,
    places, affected, weapon, and event or running total, state another number. The same number with
    another bound (85, more than 85) is a paraphrase, and a lower figure that an open one of a
    running total allows is not a revision. A figure that several articles print on a day is one
    revision, with `articles`; a figure for an earlier day than one already given is an old one
    repeated, not a revision. It is judged only by what had been published before the claim, so that
    later articles change nothing. `slips` gives those of each running total, if they are at hand.
    """
    known = slips or (lambda tally: totals.slips(tables, tally))
    claims, families = tables.claims, _families(tables, settings, known)
    current = _current(claims, families)
    found, articles = _figures(claims, current, np.flatnonzero(_is_news(claims, current)))
    # The first claim of the day before.
    earlier = np.searchsorted(current.day, current.day[found] - 1)
    now, before = (claims.take(current.row[rows]) for rows in (found, earlier))
    columns = {
        **{name: now[name].array for name in DTYPES if name in now},
        **{f"{name}_before": before[name].array for name in BEFORE},
        "family": [families.names[number] for number in families.numbers[current.row[found]]],
        "articles": articles,
    }
    return pd.DataFrame({name: pd.array(columns[name], dtype=DTYPES[name]) for name in DTYPES})
