"""The rules of contradictions written plainly, each claim compared with each: for checks."""

from itertools import product

import pandas as pd

from lib.analyses.totals.covered import against_start
from lib.analyses.totals.told import Told

OPEN = 10**9


def _month_first(claim: dict) -> pd.Timestamp:
    units = {"month": "M", "year": "Y"}
    precision = claim["as_of_precision"]
    until = claim["as_of"]
    if pd.isna(until) or pd.isna(precision) or precision not in units:
        return until
    return until.to_period(units[precision]).start_time


def alike(one: dict, other: dict) -> bool:
    """Whether two claims have the same start."""
    ours, theirs = one["since_precision"], other["since_precision"]
    apart = abs((one["since"] - other["since"]).days)
    return ours == theirs and apart <= (3 if ours == "day" else 0)


def envelope(claims: pd.DataFrame, start: pd.Timestamp) -> dict[tuple, tuple]:
    """Claimant, scope and day → the range of all claims, and that of whichever is right."""
    rows = [row for row in claims.to_dict("records") if not _is_vague(row)]
    rows = [row for row in rows if not pd.isna(row["claimant"])]
    begins = against_start(claims, start)
    words = dict(zip(claims["claim_id"], begins, strict=True))
    found = {}
    for claimant, scope in {(row["claimant"], row["scope"]) for row in rows}:
        own = [row for row in rows if row["claimant"] == claimant]
        days = [row["day"] for row in own if row["scope"] == scope]
        part = {"scope": scope}
        below = [row for row in own if _within(row, part) and words[row["claim_id"]] != "earlier"]
        above = [row for row in own if _within(part, row) and words[row["claim_id"]] != "later"]
        for day in pd.date_range(min(days), max(days)):
            lows = [row["low"] for row in below if row["day"] <= day]
            highs = [row["high"] for row in above if _month_first(row) >= day]
            highs = [high for high in highs if not pd.isna(high)]
            low, high = max(lows, default=0), min(highs, default=OPEN)
            least, most = low, high
            if low > high:
                least = max((each for each in lows if each <= high), default=0)
                most = min((each for each in highs if each >= low), default=OPEN)
            found[claimant, scope, day] = (low, high, least, most)
    return found


def _limit(claim: dict) -> int | None:
    if claim["bound"] == "nearly":
        return claim["value"]
    return None if pd.isna(claim["high"]) else claim["high"] + 1


def _is_vague(claim: dict) -> bool:
    return claim["bound"] in ("about", "nearly")


def _within(one: dict, other: dict) -> bool:
    ours, theirs = (set(filter(None, claim["scope"].split("+"))) for claim in (one, other))
    return one["scope"] == other["scope"] or bool(ours and ours <= theirs)


def pairs(claims: pd.DataFrame) -> list[tuple[dict, dict, bool]]:
    """Every claim with every claim that it excludes, and whether the two can be compared."""
    rows = [row for row in claims.to_dict("records") if not pd.isna(row["claimant"])]
    found = []
    for a, b in product(rows, rows):
        until, limit = _month_first(b), _limit(b)
        if _is_vague(a) or pd.isna(until) or limit is None or a["claimant"] != b["claimant"]:
            continue
        if a["low"] < limit or not _within(a, b) or a["day"] > until:
            continue
        if a["day"] == until and _is_vague(b):
            continue
        one_day = a["day"] == until and a["article_id"] != b["article_id"]
        found.append((a, b, alike(a, b) and not one_day))
    return found


def sums(claims: pd.DataFrame, ways: list[tuple[str, list[str]]]) -> set[tuple[str, ...]]:
    """The claims of one article from one start whose parts do not add up to the total."""
    rows = [
        row
        for row in claims.to_dict("records")
        if not _is_vague(row) and row["day"] == _month_first(row) and not pd.isna(row["claimant"])
    ]
    found = set()
    for whole, parts in ways:
        for first, *rest in product(
            *([r for r in rows if r["scope"] == s] for s in (whole, *parts))
        ):
            shared = ("claimant", "day", "article_id")
            if any(part[key] != first[key] for part in rest for key in shared):
                continue
            low = sum(part["low"] for part in rest)
            open_ended = any(pd.isna(part["high"]) for part in rest)
            above = not pd.isna(first["high"]) and low > first["high"]
            below = not open_ended and sum(part["high"] for part in rest) < first["low"]
            if (above or below) and all(alike(first, part) for part in rest):
                found.add(tuple(row["claim_id"] for row in (first, *rest)))
    return found


def _figure(claim: dict) -> tuple:
    return claim["claimant"], claim["scope"], claim["day"], claim["value"]


class Plain:
    """The comparable pairs of a running total, each with its outlier."""

    def __init__(self, told: Told) -> None:
        self.reports = told.reports
        self.rows = told.claims.to_dict("records")
        self.pairs = [(a, b) for a, b, held in pairs(told.claims) if held]

    def _number(self, claims: list[dict]) -> int:
        return self.reports.independent({claim["article_id"] for claim in claims})

    def carrying(self, claim: dict) -> int:
        """How many independent reports carry the claim's figure."""
        return self._number([row for row in self.rows if _figure(row) == _figure(claim)])

    def outlier(self, a: dict, b: dict) -> dict:
        """The claim of a pair whose figure more reports exclude, or in a tie fewer carry."""
        below = self._number([x for x, y in self.pairs if _figure(y) == _figure(b)])
        above = self._number([y for x, y in self.pairs if _figure(x) == _figure(a)])
        return a if (below, self.carrying(a)) < (above, self.carrying(b)) else b

    def outliers(self) -> dict[tuple, set[str]]:
        """Each figure of one report that is the outlier of a pair → the claims that it is at odds
        with."""
        found: dict[tuple, set[str]] = {}
        for a, b in self.pairs:
            out = self.outlier(a, b)
            if self.carrying(out) < 2:
                other = b if out is a else a
                found.setdefault(_figure(out), set()).add(other["claim_id"])
        return found

    def contradictions(self) -> set[tuple[str, str]]:
        """For each figure below, as it is worded, the pair that says so most, without slips."""
        best: dict[tuple, tuple] = {}
        for a, b in self.pairs:
            if self.carrying(self.outlier(a, b)) < 2:
                continue
            key = (b["claimant"], b["scope"], _month_first(b), b["bound"], b["value"])
            ids = a["claim_id"], b["claim_id"]
            rank = (-a["low"], -a["day"].value, a["published"], b["published"], *ids)
            best[key] = min(best.get(key, rank), rank)
        return {rank[-2:] for rank in best.values()}
