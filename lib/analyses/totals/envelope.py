"""What all claims of one claimant together allow on each day.

A running total never falls: the best lower bound so far holds from its day on, and an upper bound
holds on all earlier days. Approximate figures do not narrow the range.
"""

import pandas as pd

from lib.analyses.totals.covered import against_start, firm, inclusions, usual_start

DTYPES = {
    "claimant": "string",
    "claimant_name": "string",
    "bloc": "string",
    "scope": "string",
    "day": "datetime64[us]",
    "low": "Int64",
    "high": "Int64",
    "low_id": "string",
    "high_id": "string",
    "claim_ids": "string",
    "contradicted": "boolean",
    "sure_low": "Int64",
    "sure_high": "Int64",
    "start": "datetime64[us]",
}


def _empty() -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in DTYPES.items()})


def _reached(claims: pd.DataFrame) -> pd.DataFrame:
    """The best lower bound so far: one row for each day on which it rises, with the claim behind
    it."""
    rows = claims.sort_values(["reached", "low", "claim_id"], ascending=[True, False, True])
    best = rows.assign(best=rows["low"].cummax())
    rising = best.loc[best["best"] > best["best"].shift(fill_value=-1)]
    rising = rising.drop_duplicates("reached", keep="first")
    return rising[["reached", "low", "claim_id"]].set_axis(["day", "low", "low_id"], axis=1)


def _limits(claims: pd.DataFrame) -> pd.DataFrame:
    """The lowest upper bound from a day on: one row for each day on which it is set."""
    bounding = claims.dropna(subset=["until", "high"])
    rows = bounding.sort_values(["until", "high", "claim_id"], ascending=[False, True, True])
    falling = rows.loc[rows["high"] < rows["high"].cummin().shift(fill_value=2**62)]
    falling = falling.drop_duplicates("until", keep="first").sort_values("until")
    return falling[["until", "high", "claim_id"]].set_axis(["day", "high", "high_id"], axis=1)


def _whichever(rows: pd.DataFrame, below: pd.DataFrame, above: pd.DataFrame) -> pd.DataFrame:
    """The range that holds whichever of two conflicting claims is right: sure_low, sure_high.

    Either the upper bound is right, and the lower ones above it are wrong; or the lower one is, and
    the upper ones below it are.
    """
    sure = rows[["low", "high"]].set_axis(["sure_low", "sure_high"], axis=1)
    for at in rows.index[rows["contradicted"]]:
        day, low, high = rows.loc[at, ["day", "low", "high"]]
        reached = below.loc[(below["reached"] <= day) & (below["low"] <= high), "low"]
        bounding = above.loc[(above["until"] >= day) & (above["high"] >= low), "high"]
        sure.loc[at, "sure_low"] = reached.max() if len(reached) else 0
        sure.loc[at, "sure_high"] = bounding.min() if len(bounding) else pd.NA
    return sure


def _of(told: pd.DataFrame, scope: str, start: pd.Timestamp | None) -> pd.DataFrame:
    """The envelope of one scope; `told` are the firm claims of one claimant."""
    own = told.loc[told["scope"] == scope]
    start = start or usual_start(own) or own["day"].min()
    begins = against_start(told, start)
    held = inclusions(told["scope"])
    inside = told["scope"].isin(held.loc[held["outer"] == scope, "inner"])
    around = told["scope"].isin(held.loc[held["inner"] == scope, "outer"])
    below, above = told.loc[inside & begins.ne("earlier")], told.loc[around & begins.ne("later")]
    lows, highs = _reached(below), _limits(above)
    days = pd.DataFrame({"day": pd.date_range(own["day"].min(), own["day"].max(), unit="us")})
    rows = pd.merge_asof(days, lows.astype({"day": "datetime64[us]"}), on="day")
    rows = pd.merge_asof(
        rows, highs.astype({"day": "datetime64[us]"}), on="day", direction="forward"
    )
    ids = rows["low_id"].fillna("") + " " + rows["high_id"].fillna("")
    first = own.iloc[0]
    rows = rows.assign(
        low=rows["low"].fillna(0).astype("Int64"),
        high=rows["high"].astype("Int64"),
        contradicted=(rows["low"] > rows["high"]).fillna(False),
    )
    return rows.join(_whichever(rows, below, above)).assign(
        claimant=first["claimant"],
        claimant_name=first["claimant_name"],
        bloc=first["bloc"],
        scope=scope,
        claim_ids=[" ".join(dict.fromkeys(text.split())) for text in ids],
        start=start,
    )


def envelope(claims: pd.DataFrame, start: pd.Timestamp | None = None) -> pd.DataFrame:
    """One row per claimant, scope and day from its first claim to its last: low, high (NA: open).

    Needs claims from `series`. `low_id` and `high_id` are the claims that set the bounds,
    `claim_ids` joins them with a space; `contradicted` means that the claims leave no number, and
    `sure_low` and `sure_high` (NA: open) are the range that holds whichever is right. `start` is
    the day from which the total counts; by default, the one in most of the claimant's claims about
    the scope. A claim with another start, or about more or fewer places, sets only the one bound
    that it can: see `coverage`.
    """
    told = firm(claims)
    parts = [
        _of(told.loc[told["claimant"] == claimant], str(scope), start)
        for claimant, scope in told[["claimant", "scope"]].drop_duplicates().to_numpy()
    ]
    return pd.concat([_empty(), *parts])[list(DTYPES)].astype(DTYPES).reset_index(drop=True)


def of_claimant(
    claims: pd.DataFrame, claimant: str | None, start: pd.Timestamp | None = None
) -> pd.DataFrame:
    """The envelope of one claimant for the places that most of its claims name."""
    own = claims.loc[claims["claimant"].eq(claimant or "").fillna(False)]
    rows = envelope(own, start)
    scopes = firm(own)["scope"].value_counts()
    return rows.loc[rows["scope"] == scopes.index[0]] if len(scopes) else rows
