"""The columns of a ledger, from the rows of a running total's claims."""

import numpy as np
import pandas as pd

from lib.analyses.numbered_rows import places_of, sorted_rows
from lib.analyses.totals.covered import APPROXIMATE, START_DAYS, covers, until
from lib.analyses.totals.ledger import NEVER, OPEN, Ledger
from lib.analyses.totals.reports import Reports


def day_numbers(column: pd.Series) -> np.ndarray:
    """Days as numbers, counted from 1970; NEVER if not stated."""
    return numbered(column.to_numpy("datetime64[D]"))


def numbered(days: np.ndarray) -> np.ndarray:
    """The same of a column of numpy's days."""
    return np.where(np.isnat(days), NEVER, days.astype(np.int64))


def _scopes(claims: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, tuple[str, ...]]:
    """The number of each claim's scope, whether one scope is part of another, and the scopes."""
    codes, names = pd.factorize(claims["scope"].to_numpy(object))
    scopes = tuple(map(str, names))
    part = [[covers(outer, inner) for outer in scopes] for inner in scopes]
    shape = (len(scopes), len(scopes))
    return codes, np.array(part, dtype=bool).reshape(shape), scopes


def _starts(claims: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The number of each claim's start, and which starts are the same."""
    precise = claims["since_precision"].fillna("day").to_numpy(object)
    codes, keys = pd.MultiIndex.from_arrays([precise, day_numbers(claims["since"])]).factorize()
    kinds = np.array([kind for kind, _ in keys], dtype=object)
    days = np.array([first for _, first in keys], dtype=np.int64)
    allowed = np.where(kinds == "day", START_DAYS, 0)
    near = np.abs(days[:, None] - days) <= allowed[:, None]
    known = days != NEVER
    return codes, (kinds[:, None] == kinds) & near & known[:, None] & known


def _limits(claims: pd.DataFrame) -> np.ndarray:
    """The lowest number that excludes each claim: for "nearly N" N, as it was not reached."""
    high = claims["high"].to_numpy(np.int64, na_value=OPEN)
    value = claims["value"].to_numpy(np.int64, na_value=OPEN)
    nearly = claims["bound"].eq("nearly").to_numpy(bool)
    return np.where(nearly, value, np.where(high == OPEN, OPEN, high + 1))


def _dense(*columns: np.ndarray) -> np.ndarray:
    """The number of each row's combination of values."""
    codes = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        own = np.unique(column, return_inverse=True)[1]
        codes = np.unique(codes * (own.max(initial=0) + 1) + own, return_inverse=True)[1]
    return codes


def _columns(claims: pd.DataFrame) -> dict[str, np.ndarray]:
    """The columns of a ledger that do not depend on other claims."""
    return {
        "ids": claims["claim_id"].to_numpy(object),
        "named": places_of(sorted_rows(claims, {"claim_id": "ascending"})),
        "firm": ~claims["bound"].isin(APPROXIMATE).to_numpy(bool),
        "low": claims["low"].to_numpy(np.int64, na_value=-1),
        "limit": _limits(claims),
        "reached": day_numbers(claims["day"]),
        "until": numbered(until(claims)),
        "published": day_numbers(claims["published"]),
    }


def _figures(
    claims: pd.DataFrame, scope: np.ndarray, columns: dict[str, np.ndarray]
) -> dict[str, np.ndarray]:
    """The numbers of the figures: places, day and value, and as they are worded."""
    value = claims["value"].to_numpy(np.int64, na_value=OPEN)
    bound = pd.factorize(claims["bound"].to_numpy(object))[0]
    return {
        "figure": _dense(scope, columns["reached"], value),
        "worded": _dense(scope, columns["until"], value, bound),
    }


def ledgers(claims: pd.DataFrame, reports: Reports) -> list[Ledger]:
    """The claims of each claimant; `claims` are those of a running total."""
    row = np.flatnonzero(claims["claimant"].notna())
    article = reports.numbers(claims["article_id"].iloc[row].astype(str))
    order = np.argsort(article, kind="stable")
    named = claims.iloc[row[order]]
    scope, inside, scopes = _scopes(named)
    start, alike = _starts(named)
    columns = _columns(named)
    columns |= _figures(named, scope, columns)
    columns |= {"row": row[order], "article": article[order], "scope": scope, "start": start}
    columns |= {
        "above": _dense(start, columns["low"], columns["figure"]),
        "below": _dense(start, columns["until"], columns["limit"], columns["figure"]),
    }
    found = []
    claimant, names = pd.factorize(named["claimant"].to_numpy(object))
    for code, name in enumerate(names):
        of_one = {key: column[claimant == code] for key, column in columns.items()}
        of_one |= {key: _dense(of_one[key]) for key in ("figure", "worded")}
        found.append(Ledger(str(name), **of_one, inside=inside, alike=alike, scopes=scopes))
    return found
