"""Running totals as claimed: never summed or averaged across claimants."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import accumulate

import numpy as np
import pandas as pd

from lib.model.settings import Scope, Tally
from lib.tables import Tables, lists
from lib.tables.lists import listed, together
from lib.tables.naming import UNNAMED

# A step needs a figure with a lower bound; "about" and "up to" have none.
FIRM = ("exactly", "at_least", "more_than")
# What claims have in common that are one mark, and what a mark has from its first claim.
ASSERTED = ["day", "claimant", "bound", "value", "value_high"]
FIRST = ["claimant_name", "bloc", "quote", "publisher", "low", "high"]


def _places(scope: Scope) -> set[str]:
    return {"+".join(sorted(set(places))) for places in scope.where}


def counting(claims: pd.DataFrame, tally: Tally) -> np.ndarray:
    """Whether claims not tied to one event count what the tally counts, with or without a start."""
    inside = claims["measure"].eq(tally.measure).to_numpy(bool, na_value=False)
    inside = inside & claims["event_id"].isna().to_numpy()
    for column in ("target", "affected"):
        wanted = getattr(tally, column)
        if wanted is not None:
            inside &= claims[column].eq(wanted).to_numpy(bool, na_value=False)
    return inside


def of_measure(claims: pd.DataFrame, tally: Tally) -> np.ndarray:
    """Whether claims not tied to one event count what the tally counts, from any start."""
    return counting(claims, tally) & claims["since"].notna().to_numpy()


def _of_tally(claims: pd.DataFrame, tally: Tally) -> np.ndarray:
    inside, since = of_measure(claims, tally), claims["since"].to_numpy()
    if tally.since_from is not None:
        inside &= since >= np.datetime64(tally.since_from)
    if tally.since_to is not None:
        inside &= since <= np.datetime64(tally.since_to)
    return inside


def _text(values: Sequence[str | None]) -> pd.api.extensions.ExtensionArray:
    return pd.array(values, dtype="string")


def with_names(tables: Tables, claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with claimant_name, bloc, publisher and url."""
    names, blocs = tables.party_names, tables.party_blocs
    who = listed(claims["claimant"])
    lines = tables.article_lines
    at = np.array([lines.get(name, -1) for name in listed(claims["article_id"])], dtype=np.int64)
    sources = {name: tables.articles[name].array for name in ("publisher", "url")}
    return claims.assign(
        claimant_name=_text([names.get(name) or UNNAMED for name in who]),
        bloc=_text([blocs.get(name) for name in who]),
        **{name: values.take(at, allow_fill=True) for name, values in sources.items()},
    )


def ordered(tables: Tables, tally: Tally, scope: Scope | None = None) -> pd.DataFrame:
    """The tally's claims in order of days.

    Only claims that say since when they count belong to a running total. `scope` narrows to claims
    about exactly its places.
    """
    claims = tables.claims
    rows = np.flatnonzero(_of_tally(claims, tally))
    if scope is not None:
        wanted = _places(scope)
        rows = rows[[name in wanted for name in claims["scope"].array[rows]]]
    keys = (claims[name].array[rows].to_numpy() for name in ("claim_id", "published", "day"))
    return claims.iloc[rows[np.lexsort(tuple(keys))]]


def series(tables: Tables, tally: Tally, scope: Scope | None = None) -> pd.DataFrame:
    """The tally's claims in order of days, with claimant_name, bloc, publisher and url."""
    return with_names(tables, ordered(tables, tally, scope))


def sound(claims: pd.DataFrame, slips: Collection[str]) -> pd.DataFrame:
    """The claims used for bounds: without the slips of one report."""
    left_out = set(slips)
    kept = [name not in left_out for name in listed(claims["claim_id"])]
    return claims if all(kept) else claims.loc[kept]


def _firm(claims: pd.DataFrame) -> list[bool]:
    """Whether each claim is a figure of a named claimant with a lower bound."""
    rows = lists.rows_of(claims, ["bound", "claimant"])
    return [bound in FIRM and claimant is not None for bound, claimant in rows]


def _outdated(marks: pd.DataFrame, slips: Sequence[bool]) -> list[bool]:
    """Whether the same claimant had certainly claimed more on an earlier day; needs marks in the
    order of their days. Slips do not count."""
    best: dict[str, int] = {}
    of_day: dict[str, int] = {}
    today: datetime | None = None
    found = []
    rows = zip(lists.rows_of(marks, ["day", "claimant", "value"]), _firm(marks), slips, strict=True)
    for (day, claimant, value), is_firm, is_slip in rows:
        if day != today:
            best |= of_day
            of_day, today = {}, day
        found.append(not is_slip and best.get(claimant, value) > value)
        if is_firm and not is_slip:
            of_day[claimant] = max(value, best.get(claimant, value), of_day.get(claimant, value))
    return found


def _missing_last(key: tuple) -> tuple:
    return tuple((part is None, part) for part in key)


def _assertions(claims: pd.DataFrame) -> list[list[int]]:
    """The positions of the claims of each assertion, first printed first."""
    printed = lists.rows_of(claims, ["published", "claim_id"])
    order = [at for *_, at in sorted((*row, at) for at, row in enumerate(printed))]
    keys = list(lists.rows_of(claims, ASSERTED))
    found = together(order, (keys[at] for at in order))
    return [found[key] for key in sorted(found, key=_missing_last)]


def marks(claims: pd.DataFrame, slips: Collection[str] = ()) -> pd.DataFrame:
    """One row per assertion: the same figure, bound and claimant on one day, however often printed.

    `articles` counts the articles that carry it, `claim_ids` joins the claims with a space, `quote`
    and `publisher` are those of the first, `outdated` marks an older figure repeated, `slip` one
    that only claims in `slips` carry.
    """
    alike, apart = _assertions(claims), set(slips)
    names = ("claim_id", "article_id", "certain")
    ids, articles, certain = (listed(claims[name]) for name in names)
    heads = claims[[*ASSERTED, *FIRST]].iloc[[own[0] for own in alike]].reset_index(drop=True)
    is_slip = [all(ids[at] in apart for at in own) for own in alike]
    return pd.DataFrame(
        {
            **{name: heads[name].array for name in ASSERTED},
            "articles": np.array([len({articles[at] for at in own}) for own in alike], np.int64),
            "claim_ids": _text([" ".join(ids[at] for at in own) for own in alike]),
            **{name: heads[name].array for name in FIRST},
            "certain": pd.array([all(certain[at] for at in own) for own in alike], dtype="boolean"),
            "slip": np.array(is_slip, dtype=bool),
            "outdated": np.array(_outdated(heads, is_slip), dtype=bool),
        }
    )


def _rising(values: Mapping[datetime, int]) -> Iterator[tuple[datetime, int]]:
    """Each day with the highest value so far."""
    days = sorted(values)
    return zip(days, accumulate((values[day] for day in days), max), strict=True)


def steps(claims: pd.DataFrame) -> pd.DataFrame:
    """Per claimant the highest figure claimed so far: claimant, claimant_name, bloc, day, value.

    Only claimants with figures on three days or more make a line: fewer show no trend.
    """
    named = ["claimant", "claimant_name", "bloc"]
    best: dict[tuple, dict[datetime, int]] = {}
    rows = lists.rows_of(claims, [*named, "day", "value"])
    for (*who, day, value), is_firm in zip(rows, _firm(claims), strict=True):
        if is_firm:
            days = best.setdefault(tuple(who), {})
            days[day] = max(value, days.get(day, value))
    lines = [
        (*who, day, value)
        for who in sorted(best, key=_missing_last)
        if len(best[who]) >= 3
        for day, value in _rising(best[who])
    ]
    columns = zip(*lines, strict=True) if lines else ((),) * 5
    *texts, days, values = map(list, columns)
    named_texts = {name: _text(column) for name, column in zip(named, texts, strict=True)}
    return pd.DataFrame(
        {**named_texts, "day": lists.days(days), "value": pd.array(values, dtype="Int64")}
    )


def highest(claims: pd.DataFrame) -> pd.Series | None:
    """The claim with the highest number, the earliest in a tie; None without a named claimant.

    Only figures with a lower bound are considered.
    """
    rows = lists.rows_of(claims, ["low", "day", "claim_id"])
    firm = [(*row, at) for at, (row, is_firm) in enumerate(zip(rows, _firm(claims), strict=True))
            if is_firm]  # fmt: skip
    if not firm:
        return None
    most = max(low for low, *_ in firm)
    *_, at = min(row for row in firm if row[0] == most)
    return claims.iloc[at]


def most_quoted(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims of the most quoted named claimant, in a tie the one with the better lower bound;
    empty without named claimants."""
    who = listed(claims["claimant"])
    number = Counter(name for name in who if name is not None)
    if not number:
        return claims[:0]
    least: dict[str, int] = {}
    for name, low, is_firm in zip(who, listed(claims["low"]), _firm(claims), strict=True):
        if is_firm:
            least[name] = max(low, least.get(name, low))
    first = max(number, key=lambda name: (number[name], least.get(name, -1), name))
    return claims.loc[[name == first for name in who]]


def leading(claims: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series] | None:
    """The claims of the most quoted claimant, and the highest of them; None without one.

    The first headline and the page behind it use the same.
    """
    own = most_quoted(claims)
    top = highest(own)
    return None if top is None else (own, top)


def raising(claims: pd.DataFrame, bounds: pd.DataFrame) -> pd.DataFrame:
    """The claims with a figure that raised the envelope's lower bound, however often printed."""
    figures = list(lists.rows_of(claims, ["claimant", "day", "bound", "value"]))
    named = set(listed(bounds["low_id"]))
    ids = listed(claims["claim_id"])
    setting = {figure for figure, name in zip(figures, ids, strict=True) if name in named}
    return claims.loc[[figure in setting for figure in figures]]
