"""Claims of one claimant that no single running total can satisfy: every such pair and sum."""

from itertools import islice

import pandas as pd

from lib.analyses.totals.covered import (
    APPROXIMATE,
    firm,
    inclusions,
    placed_in_time,
    places,
    same_start,
)

FALLS, PART, NEARLY, SAME_DAY, SUM = "falls", "part above whole", "nearly", "same day", "sum"
# How many parts a whole is split into: two or three are all that sources use.
MOST_WAYS = 20


def _opposing(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    """Each claim `a` with its claimant's claims `b` whose `limit` it reaches or passes.

    `b` is about the same day or a later one, and about the same places or more.
    """
    held = inclusions(pd.concat([left["scope"], right["scope"]]))
    slim = ["claimant", "scope", "number"]
    ours = left.assign(number=range(len(left)))[[*slim, "low", "reached"]]
    theirs = right.assign(number=range(len(right)))[[*slim, "limit", "until"]]
    wider = ours.merge(held, left_on="scope", right_on="inner").drop(columns=["scope", "inner"])
    pairs = wider.merge(
        theirs.dropna().rename(columns={"scope": "outer"}),
        on=["claimant", "outer"],
        suffixes=("_a", "_b"),
    )
    found = pairs.loc[(pairs["low"] >= pairs["limit"]) & (pairs["reached"] <= pairs["until"])]
    both = [
        rows.iloc[found[f"number{ending}"].to_numpy()].add_suffix(ending).reset_index(drop=True)
        for rows, ending in ((left, "_a"), (right, "_b"))
    ]
    named = pd.concat(both, axis=1)
    return named.assign(
        claimant=named["claimant_b"],
        id_a=named["claim_id_a"],
        id_b=named["claim_id_b"],
        starts_alike=same_start(named, "_a", "_b"),
    )


def _kinds(pairs: pd.DataFrame) -> pd.Series:
    kinds = pd.Series(FALLS, index=pairs.index, dtype="string")
    kinds = kinds.mask(pairs["reached_a"] == pairs["until_b"], SAME_DAY)
    return kinds.mask(pairs["scope_a"] != pairs["scope_b"], PART)


def falling(claims: pd.DataFrame) -> pd.DataFrame:
    """Every claim `a` whose lower bound is above the upper one of a claim `b`, later or wider.

    Columns: kind, claimant, id_a, id_b, comparable, starts_alike, and those of both claims with the
    suffixes _a and _b. `comparable` is False if the starts differ, or if different articles report
    the same day: a total may rise within it.
    """
    told = firm(claims)
    pairs = _opposing(told, told.assign(limit=told["high"] + 1))
    one_day = pairs["reached_a"] == pairs["until_b"]
    one_article = pairs["article_id_a"] == pairs["article_id_b"]
    return pairs.assign(
        kind=_kinds(pairs), comparable=pairs["starts_alike"] & (~one_day | one_article)
    )


def nearly_reached(claims: pd.DataFrame) -> pd.DataFrame:
    """Every approximate claim `b` whose figure an earlier claim `a` had certainly reached.

    "Nearly N" means that N was not reached yet; "about N" conflicts only with figures above its
    interval. Columns as in `falling`.
    """
    everything = placed_in_time(claims)
    vague = everything.loc[everything["bound"].isin(APPROXIMATE)]
    limit = vague["value"].where(vague["bound"].eq("nearly"), vague["high"] + 1)
    pairs = _opposing(firm(claims), vague.assign(limit=limit))
    found = pairs.loc[pairs["reached_a"] < pairs["until_b"]]
    return found.assign(kind=NEARLY, comparable=found["starts_alike"])


def _partitions(whole: frozenset[str], parts: list[frozenset[str]]) -> list[list[frozenset[str]]]:
    """The ways to divide the whole into parts that share no place."""

    def ways(rest: frozenset[str]):
        if not rest:
            yield []
            return
        first = min(rest)
        for part in (part for part in parts if first in part and part <= rest):
            yield from ([part, *others] for others in ways(rest - part))

    return list(islice(ways(whole), MOST_WAYS))


def splits(scopes: list[str]) -> list[tuple[str, list[str]]]:
    """Each scope whose places are those of other scopes, each once: the whole and its parts."""
    sets = {places(scope): scope for scope in dict.fromkeys(scopes) if places(scope)}
    return [
        (sets[whole], [sets[part] for part in way])
        for whole in sets
        for way in _partitions(whole, sorted((s for s in sets if s < whole), key=sorted))
    ]


SLIM = ["claimant", "until", "number", "article_id", "low", "high"]


def _added(dated: pd.DataFrame, whole: str, parts: list[str]) -> pd.DataFrame:
    """Each claim about the whole beside those of its claimant and day about the parts."""
    rows = dated.loc[dated["scope"] == whole, SLIM].rename(
        columns={"number": "number_0", "low": "low_0", "high": "high_0"}
    )
    rows = rows.assign(sum_low=0, sum_high=0, one_article=True)
    for at, part in enumerate(parts, start=1):
        own = dated.loc[dated["scope"] == part, SLIM].rename(columns={"number": f"number_{at}"})
        rows = rows.merge(own, on=["claimant", "until"], suffixes=("", "_part"))
        rows = rows.assign(
            sum_low=rows["sum_low"] + rows["low"],
            sum_high=rows["sum_high"] + rows["high"],
            one_article=rows["one_article"] & (rows["article_id"] == rows["article_id_part"]),
        ).drop(columns=["low", "high", "article_id_part"])
    above = (rows["sum_low"] > rows["high_0"]).fillna(False)
    below = (rows["sum_high"] < rows["low_0"]).fillna(False)
    return rows.assign(missed=(above | below).astype(bool))


def _named(rows: pd.DataFrame, dated: pd.DataFrame, parts: int) -> pd.DataFrame:
    """The rows with the claims' ids, and whether they have the same start."""
    numbers = [f"number_{at}" for at in range(parts + 1)]
    claims = [dated.iloc[rows[number].to_numpy()].reset_index(drop=True) for number in numbers]
    ids = claims[0]["claim_id"]
    alike = pd.Series(True, index=ids.index)
    for part in claims[1:]:
        ids = ids + " " + part["claim_id"]
        both = claims[0].add_suffix("_0").join(part.add_suffix("_1"))
        alike &= same_start(both, "_0", "_1")
    named = rows.reset_index(drop=True).assign(ids=ids, starts_alike=alike)
    return named.assign(comparable=named["one_article"] & alike)


def sums(claims: pd.DataFrame) -> pd.DataFrame:
    """Every sum of parts that does not match the total of the same claimant and day.

    Columns: claimant, until, whole, ids, comparable, starts_alike. `ids` has the total's claim,
    then those of its parts. `comparable` if one article gives all of them from one start; figures
    of different articles are considered only if none of that day add up, and are not comparable: a
    total may rise within the day.
    """
    told = firm(claims)
    dated = told.loc[told["until"].notna() & (told["until"] == told["reached"])]
    dated = dated.assign(number=range(len(dated)))
    found = [
        pd.DataFrame(columns=["claimant", "until", "whole", "ids", "comparable", "starts_alike"])
    ]
    for whole, parts in splits(dated["scope"].drop_duplicates().tolist()):
        rows = _added(dated, whole, parts)
        fits = (~rows["missed"]).groupby([rows["claimant"], rows["until"]]).transform("any")
        kept = rows.loc[rows["missed"] & (rows["one_article"] | ~fits)]
        found.append(_named(kept, dated, len(parts)).assign(whole=whole))
    return pd.concat([part for part in found if len(part)] or found[:1])[found[0].columns]
