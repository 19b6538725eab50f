"""Contradictions found and named, each with the claims that exclude each other."""

import pandas as pd

from lib.model.settings import Tally
from lib.tables import Tables
from lib.tallies.claimed import series
from lib.tallies.opposed import FALLS, NEARLY, PART, SAME_DAY, SUM, falling, nearly_reached, sums
from lib.words import bounded, partial, short

DTYPES = {
    "kind": "string",
    "sentence": "string",
    "claim_ids": "string",
    "day": "datetime64[us]",
    "comparable": "boolean",
    "claimant": "string",
}
# One figure, however often it is printed.
FIGURE = ["claimant", "scope_b", "until_b", "bound_b", "value_b"]
REASONS = {
    FALLS: "A running total cannot fall.",
    PART: "A part cannot exceed its whole.",
    NEARLY: "What was reached already is not nearly reached.",
    SAME_DAY: "",
    SUM: "The parts do not add up to the total.",
}
WITHIN_DAY = "Not comparable: the count may have risen within the day."


class _Wording:
    """Figures of claims in words; names come from the tables."""

    def __init__(self, tables: Tables, claims: pd.DataFrame) -> None:
        names = zip(tables.places["place_id"], tables.places["name"], strict=True)
        self.places = dict(names)
        self.claims = claims.set_index("claim_id")

    def where(self, claim_id: str) -> str:
        """`Iraq and Syria`; no place named."""
        scope = self.claims.loc[claim_id, "scope"]
        names = [str(self.places.get(place, place)) for place in scope.split("+") if place]
        if not names:
            return "no place named"
        *others, last = names
        return f"{', '.join(others)} and {last}" if others else last

    def claimant(self, claim_id: str) -> str:
        """The claimant's short name."""
        return short(self.claims.loc[claim_id, "claimant_name"])

    def figure(self, claim_id: str) -> str:
        """`more than 160`."""
        claim = self.claims.loc[claim_id]
        return bounded(claim["bound"], claim["value"], claim["value_high"])

    def by(self, claim_id: str) -> str:
        """`by 5 Nov 2023`."""
        claim = self.claims.loc[claim_id]
        precision = claim["as_of_precision"]
        return f"by {partial(claim['day'], 'day' if pd.isna(precision) else precision)}"

    def since(self, claim_id: str) -> str:
        """`since Oct 2023`."""
        claim = self.claims.loc[claim_id]
        precision = claim["since_precision"]
        return f"since {partial(claim['since'], 'day' if pd.isna(precision) else precision)}"

    def starts(self, ids: list[str]) -> str:
        """What keeps totals with different starts from being compared."""
        counted = " and ".join(dict.fromkeys(self.since(name) for name in ids))
        return f"Not comparable: they count {counted}."


def _pair_sentence(pair: pd.Series, words: _Wording) -> str:
    earlier, later = pair["id_a"], pair["id_b"]
    ours, theirs = words.figure(earlier), words.figure(later)
    head = f"{words.claimant(later)}, {words.where(later)}:"
    if pair["kind"] == SAME_DAY:
        said = f"{head} {ours} and {theirs}, both {words.by(later)}."
    elif pair["kind"] == PART:
        part = f"{ours} {words.by(earlier)} in {words.where(earlier)} alone"
        said = f"{head} {theirs} {words.by(later)}, but {part}."
    else:
        said = f"{head} {theirs} {words.by(later)}, after {ours} {words.by(earlier)}."
    if not pair["starts_alike"]:
        return f"{said} {words.starts([earlier, later])}"
    kind = FALLS if pair["bound_b"] == "about" else pair["kind"]
    reason = REASONS[kind] if pair["comparable"] else WITHIN_DAY
    return f"{said} {reason}".strip()


def _sum_sentence(row: pd.Series, words: _Wording) -> str:
    whole, *parts = row["ids"].split()
    added = " and ".join(f"{words.figure(part)} in {words.where(part)}" for part in parts)
    total = f"{words.figure(whole)} in {words.where(whole)}"
    said = f"{words.claimant(whole)}, {words.by(whole)}: {added}, but {total}."
    if not row["starts_alike"]:
        return f"{said} {words.starts([whole, *parts])}"
    return f"{said} {REASONS[SUM] if row['comparable'] else WITHIN_DAY}"


def _leading(pairs: pd.DataFrame) -> pd.DataFrame:
    """For each figure that is opposed, and how, the claim that opposes it most."""
    ordered = pairs.sort_values(
        ["comparable", "low_a", "reached_a", "published_a", "published_b", "id_a", "id_b"],
        ascending=[False, False, False, True, True, True, True],
    )
    return ordered.drop_duplicates(FIGURE)


def _of_pairs(claims: pd.DataFrame, words: _Wording) -> pd.DataFrame:
    pairs = _leading(pd.concat([falling(claims), nearly_reached(claims)]))
    return pairs.assign(
        sentence=[_pair_sentence(pair, words) for _, pair in pairs.iterrows()],
        claim_ids=pairs["id_a"] + " " + pairs["id_b"],
        day=pairs["until_b"],
    )


def _of_sums(claims: pd.DataFrame, words: _Wording) -> pd.DataFrame:
    rows = sums(claims).sort_values(["comparable", "ids"], ascending=[False, True])
    rows = rows.drop_duplicates(["claimant", "until", "whole"])
    return rows.assign(
        kind=SUM,
        sentence=[_sum_sentence(row, words) for _, row in rows.iterrows()],
        claim_ids=rows["ids"],
        day=rows["until"],
    )


def contradictions(tables: Tables, tally: Tally) -> pd.DataFrame:
    """The tally's claims that exclude each other: kind, sentence, claim_ids, day, comparable.

    A row is a figure (claimant, places, day, bound and value, however often printed) and the claim
    of the same claimant that opposes it most; claim_ids joins both with a space. `comparable` is
    False where they count from different starts, or where different articles tell of one day:
    such rows are no contradictions. Contradictions come first, each kind in the order of days.
    """
    claims = series(tables, tally)
    words = _Wording(tables, claims)
    parts = [_of_pairs(claims, words), _of_sums(claims, words)]
    rows = pd.concat([part[list(DTYPES)].astype(DTYPES) for part in parts])
    ordered = rows.sort_values(["comparable", "day", "claim_ids"], ascending=[False, True, True])
    return ordered.reset_index(drop=True)
