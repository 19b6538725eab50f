"""Reports that differ from the others, each in a sentence, with those others."""

from dataclasses import dataclass

import pandas as pd

from lib.analyses.totals.figure_words import Wording
from lib.analyses.totals.opposed import PART, SAME_DAY
from lib.analyses.totals.reports import Reports
from lib.analyses.totals.slips import FIGURE, SLIP, exchanged_with, others_of_the_day
from lib.wording.words import quantity

COLUMNS = ["kind", "sentence", "claim_ids", "day", "comparable", "slip", "claimant"]
ADDED = "Its parts do not add up to its total."


@dataclass(frozen=True)
class Told:
    """The tally's claims, all claims of its measure (`kin`), their reports and their wording."""

    claims: pd.DataFrame
    kin: pd.DataFrame
    reports: Reports
    words: Wording

    def others(self, claim_id: str) -> pd.DataFrame:
        """What other articles have for the claim's places and day."""
        claim = self.claims.set_index("claim_id").loc[claim_id]
        found = others_of_the_day(self.kin, claim)
        return found.loc[found["article_id"] != claim["article_id"]]

    def number(self, claims: pd.DataFrame) -> int:
        """How many independent reports carry the claims."""
        return self.reports.independent(set(claims["article_id"].astype(str)))


def _usual(words: Wording, others: pd.DataFrame) -> str:
    """The figure that most of the others have."""
    value = others["value"].value_counts().index[0]
    return words.figure(str(others.loc[others["value"] == value, "claim_id"].iloc[0]))


def _clause(pair: pd.Series, words: Wording) -> str:
    """How the two figures of a pair contradict each other, the outlying one first."""
    out = pair["outlier"]
    ours, theirs = str(pair[f"id{out}"]), str(pair[f"id{_against(pair)}"])
    said = f"{words.figure(ours)} {words.by(ours)}"
    than = f"{words.figure(theirs)} {words.by(theirs)}"
    if pair["kind"] == PART:
        return f"{said} in {words.where(ours)}, but {than} in {words.where(theirs)}"
    return f"{said}, {'before' if out == '_a' else 'after'} {than}"


def _sentence(told: Told, figure: pd.DataFrame, others: pd.DataFrame) -> str:
    """The one report's figure, and those of the others, for its day or another."""
    words, pair = told.words, figure.iloc[0]
    name, other = str(pair[f"id{pair['outlier']}"]), str(pair[f"id{_against(pair)}"])
    head, outlet = f"{words.claimant(name)}, {words.where(name)}:", words.outlet(name)
    if pair["kind"] == SAME_DAY:
        both = f"{words.figure(pair['id_a'])} and {words.figure(pair['id_b'])}"
        return f"{head} one report ({outlet}) gives both {both} {words.by(name)}."
    number = told.number(others)
    if number == 1:
        return (
            f"{head} two reports differ ({outlet}, {words.outlet(other)}): {_clause(pair, words)}."
        )
    same_day = others["day"].eq(pair[f"day{pair['outlier']}"]).all()
    if same_day and others["scope"].eq(pair[f"scope{pair['outlier']}"]).all():
        says = f"{words.figure(name)} {words.by(name)}, where they have {_usual(words, others)}"
        return f"{head} one report ({outlet}) differs from {number} others of that day: {says}."
    return f"{head} one report ({outlet}) differs from {number} others: {_clause(pair, words)}."


def _against(pair: pd.Series) -> str:
    """The end of a pair that is not the outlier."""
    return "_b" if pair["outlier"] == "_a" else "_a"


def _others(told: Told, figure: pd.DataFrame) -> pd.DataFrame:
    """The others of the day if there are several, otherwise all that contradict the figure."""
    pair = figure.iloc[0]
    of_day = told.others(str(pair[f"id{pair['outlier']}"]))
    if told.number(of_day) > 1:
        return of_day
    at_odds = told.claims.loc[told.claims["claim_id"].isin(figure[f"id{_against(pair)}"])]
    return pd.concat([at_odds, of_day]).drop_duplicates("claim_id")


def _exchange(told: Told, name: str, partner: str) -> str:
    both = f"{told.words.where(name)} and {told.words.where(partner)}"
    return f"With its figures for {both} swapped, it agrees with them."


def _slip(told: Told, figure: pd.DataFrame) -> dict:
    """A row about one report's figure, from all pairs in which it is the outlier."""
    pair = figure.iloc[0]
    name, others = str(pair[f"id{pair['outlier']}"]), _others(told, figure)
    partner = exchanged_with(told.claims, name)
    sentence = _sentence(told, figure, others)
    ids = [name, *([partner] if partner else []), *others["claim_id"]]
    if partner:
        sentence = f"{sentence} {_exchange(told, name, partner)}"
        ids += list(told.others(partner)["claim_id"])
    return {
        "kind": SLIP,
        "sentence": sentence,
        "claim_ids": " ".join(dict.fromkeys(ids)),
        "day": pair[f"day{pair['outlier']}"],
        "comparable": True,
        "slip": True,
        "claimant": pair["claimant"],
        "of": frozenset({name, partner or name}),
    }


def _by_figure(pairs: pd.DataFrame) -> list[pd.DataFrame]:
    """The pairs of each outlying figure, in order of days."""
    ordered = pairs.sort_values(
        ["until_b", "low_a", "id_b", "id_a"], ascending=[True, False, True, True]
    )
    figures: dict[tuple, list] = {}
    for at, pair in ordered.iterrows():
        key = tuple(pair[f"{part}{pair['outlier']}"] for part in FIGURE)
        figures.setdefault(key, []).append(at)
    return [ordered.loc[own] for own in figures.values()]


def outvoted_figures(told: Told, pairs: pd.DataFrame) -> set[tuple]:
    """The figures that one report has and several others contradict.

    If only two reports differ, either may be wrong.
    """
    return {
        tuple(figure.iloc[0][f"{part}{figure.iloc[0]['outlier']}"] for part in FIGURE)
        for figure in _by_figure(pairs)
        if told.number(_others(told, figure)) > 1
    }


def of_pairs(told: Told, pairs: pd.DataFrame) -> pd.DataFrame:
    """A row for each figure in which one report differs from the others; two that swapping corrects
    are one row. `of` are the outlying claims."""
    rows: list[dict] = []
    for figure in _by_figure(pairs):
        row = _slip(told, figure)
        if not any(row["of"] <= before["of"] for before in rows):
            rows.append(row)
    return pd.DataFrame(rows, columns=[*COLUMNS, "of"])


def _of_sum(told: Told, row: pd.Series) -> dict:
    words, names = told.words, row["ids"].split()
    whole, *parts = names
    added = " and ".join(f"{words.figure(part)} in {words.where(part)}" for part in parts)
    found = [(name, told.others(name)) for name in names]
    others = [
        f"{quantity(told.number(own), 'other report')} of that day {_has(own)} "
        f"{_usual(words, own)} in {words.where(name)}"
        for name, own in found
        if len(own)
    ]
    said = (
        f"{words.claimant(whole)}, {words.by(whole)}: one report ({words.outlet(whole)}) has "
        f"{added}, but {words.figure(whole)} in {words.where(whole)}. {ADDED}"
    )
    ids = [*names, *(name for _, own in found for name in own["claim_id"])]
    return {
        "kind": SLIP,
        "sentence": " ".join([said, *(f"{text}." for text in others)]),
        "claim_ids": " ".join(dict.fromkeys(ids)),
        "day": row["until"],
        "comparable": True,
        "slip": True,
        "claimant": row["claimant"],
        "of": frozenset(names),
    }


def _has(claims: pd.DataFrame) -> str:
    return "has" if len(claims["article_id"].unique()) == 1 else "have"


def of_sums(told: Told, rows: pd.DataFrame) -> pd.DataFrame:
    """A row for each report whose parts do not add up to its own total."""
    return pd.DataFrame(
        [_of_sum(told, row) for _, row in rows.iterrows()], columns=[*COLUMNS, "of"]
    )
