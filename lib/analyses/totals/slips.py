"""One report that differs from the others of its claimant: a slip, not a contradiction.

A claimant contradicts itself only if two independent reports carry the outlying figure.
"""

import pandas as pd

from lib.analyses.totals.covered import places
from lib.analyses.totals.opposed import falling
from lib.analyses.totals.reports import Reports

# A claimant's figure for some places and one day, however it is worded and printed.
FIGURE = ["claimant", "scope", "day", "value"]
SLIP = "one report"


def _figures(pairs: pd.DataFrame, ending: str) -> list[tuple]:
    return list(zip(*(pairs[f"{name}{ending}"] for name in FIGURE), strict=True))


def _opposing(pairs: pd.DataFrame, figure: str, other: str) -> dict[tuple, set[str]]:
    """Each figure at one end → the articles at the other end of its pairs."""
    found: dict[tuple, set[str]] = {}
    articles = pairs[f"article_id{other}"]
    for name, article in zip(_figures(pairs, figure), articles, strict=True):
        found.setdefault(name, set()).add(str(article))
    return found


def carrying_articles(claims: pd.DataFrame) -> dict[tuple, set[str]]:
    """Each figure → the articles that carry it."""
    found: dict[tuple, set[str]] = {}
    figures = zip(*(claims[name] for name in FIGURE), strict=True)
    for name, article in zip(figures, claims["article_id"], strict=True):
        found.setdefault(name, set()).add(str(article))
    return found


def judge_pairs(pairs: pd.DataFrame, claims: pd.DataFrame, reports: Reports) -> pd.DataFrame:
    """The pairs with `outlier` (the end, _a or _b, that fewer reports support) and `slip`.

    `slip` means that no two independent reports carry the figure at that end. Needs pairs from
    `opposed`, and the claims they come from.
    """
    against_b, against_a = _opposing(pairs, "_b", "_a"), _opposing(pairs, "_a", "_b")
    carrying, known = carrying_articles(claims), {}

    def number(articles: set[str]) -> int:
        key = frozenset(articles)
        if key not in known:
            known[key] = reports.independent(articles)
        return known[key]

    ends, slips = [], []
    for ours, theirs in zip(_figures(pairs, "_a"), _figures(pairs, "_b"), strict=True):
        told = {"_a": number(carrying[ours]), "_b": number(carrying[theirs])}
        sides = {
            "_a": (number(against_b[theirs]), told["_a"]),
            "_b": (number(against_a[ours]), told["_b"]),
        }
        end = "_a" if sides["_a"] < sides["_b"] else "_b"
        ends.append(end)
        slips.append(told[end] < 2)
    return pairs.assign(
        outlier=pd.Series(ends, index=pairs.index, dtype="string"),
        slip=pd.Series(slips, index=pairs.index, dtype="bool"),
    )


def _start_alike(claims: pd.DataFrame, claim: pd.Series) -> pd.Series:
    """Whether claims may count from the claim's start: the same month, or none stated."""
    month = claims["since"].dt.to_period("M") == claim["since"].to_period("M")
    return claims["since"].isna() | month


def others_of_the_day(kin: pd.DataFrame, claim: pd.Series) -> pd.DataFrame:
    """The claims of the same claimant, places and day that rule out the claim's figure.

    `kin` are all claims of the measure. Figures without a stated start count if one with a start is
    the same.
    """
    same = kin["claimant"].eq(claim["claimant"]) & kin["scope"].eq(claim["scope"])
    own = kin.loc[(same & kin["day"].eq(claim["day"])).fillna(False).astype(bool)]
    apart = own["low"].gt(claim["high"]).fillna(False) | own["high"].lt(claim["low"]).fillna(False)
    found = own.loc[apart.astype(bool) & _start_alike(own, claim)]
    dated = found.loc[found["since"].notna(), "value"]
    return found.loc[found["value"].isin(dated)].sort_values("claim_id")


def _opposed(claims: pd.DataFrame) -> set[str]:
    """The claims that conflict with others in a comparable way."""
    pairs = falling(claims)
    held = pairs.loc[pairs["comparable"].astype(bool)]
    return {*held["id_a"], *held["id_b"]}


def exchanged_with(claims: pd.DataFrame, claim_id: str) -> str | None:
    """The claim of the same article about other places which, swapped with this one, makes both
    fit; None without one. `claims` are those of the tally."""
    claim = claims.set_index("claim_id").loc[claim_id]
    own = claims.loc[claims["claimant"].eq(claim["claimant"]).fillna(False)]
    beside = own.loc[(own["article_id"] == claim["article_id"]) & (own["day"] == claim["day"])]
    ours = places(str(claim["scope"]))
    elsewhere = {
        str(name): str(scope)
        for name, scope in zip(beside["claim_id"], beside["scope"], strict=True)
        if ours and places(str(scope)) and not ours & places(str(scope))
    }
    opposed = _opposed(own) if elsewhere else set()
    for name, scope in elsewhere.items():
        both = {claim_id, name}
        if not both <= opposed:
            continue
        turned = {claim_id: scope, name: claim["scope"]}
        scopes = own["claim_id"].map(turned).fillna(own["scope"]).astype("string")
        if not both & _opposed(own.assign(scope=scopes)):
            return name
    return None
