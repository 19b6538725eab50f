"""Running totals as claimed: never summed or averaged across claimants."""

from collections.abc import Collection

import pandas as pd

from lib.model.settings import Scope, Tally
from lib.tables import Tables
from lib.tables.naming import UNNAMED

# A step needs a figure with a lower bound; "about" and "up to" have none.
FIRM = ("exactly", "at_least", "more_than")


def _places(scope: Scope) -> set[str]:
    return {"+".join(sorted(set(places))) for places in scope.where}


def counting(claims: pd.DataFrame, tally: Tally) -> pd.Series:
    """Whether claims not tied to one event count what the tally counts, with or without a start."""
    inside = (claims["measure"] == tally.measure) & claims["event_id"].isna()
    for column in ("target", "affected"):
        wanted = getattr(tally, column)
        if wanted is not None:
            inside &= (claims[column] == wanted).fillna(False)
    return inside.astype(bool)


def of_measure(claims: pd.DataFrame, tally: Tally) -> pd.Series:
    """Whether claims not tied to one event count what the tally counts, from any start."""
    return counting(claims, tally) & claims["since"].notna()


def _of_tally(claims: pd.DataFrame, tally: Tally) -> pd.Series:
    inside = of_measure(claims, tally)
    if tally.since_from is not None:
        inside &= claims["since"] >= pd.Timestamp(tally.since_from)
    if tally.since_to is not None:
        inside &= claims["since"] <= pd.Timestamp(tally.since_to)
    return inside.astype(bool)


def with_names(tables: Tables, claims: pd.DataFrame) -> pd.DataFrame:
    """The claims with claimant_name, bloc, publisher and url."""
    parties = tables.parties.set_index("party_id")
    articles = tables.articles.set_index("article_id")
    return claims.assign(
        claimant_name=claims["claimant"].map(parties["name"]).astype("string").fillna(UNNAMED),
        bloc=claims["claimant"].map(parties["bloc"]).astype("string"),
        publisher=claims["article_id"].map(articles["publisher"]).astype("string"),
        url=claims["article_id"].map(articles["url"]).astype("string"),
    )


def ordered(tables: Tables, tally: Tally, scope: Scope | None = None) -> pd.DataFrame:
    """The tally's claims in order of days.

    Only claims that say since when they count belong to a running total. `scope` narrows to claims
    about exactly its places.
    """
    claims = tables.claims.loc[_of_tally(tables.claims, tally)]
    if scope is not None:
        claims = claims.loc[claims["scope"].isin(_places(scope))]
    return claims.sort_values(["day", "published", "claim_id"], kind="stable")


def series(tables: Tables, tally: Tally, scope: Scope | None = None) -> pd.DataFrame:
    """The tally's claims in order of days, with claimant_name, bloc, publisher and url."""
    return with_names(tables, ordered(tables, tally, scope))


def sound(claims: pd.DataFrame, slips: Collection[str]) -> pd.DataFrame:
    """The claims used for bounds: without the slips of one report."""
    return claims.loc[~claims["claim_id"].isin(list(slips))]


def _outdated(marks: pd.DataFrame) -> pd.Series:
    """Whether the same claimant had certainly claimed more on an earlier day."""
    firm = marks.assign(value=marks["value"].where(marks["bound"].isin(FIRM)))
    best = firm.groupby(["claimant", "day"], dropna=True)["value"].max()
    so_far = best.groupby(level="claimant").cummax().groupby(level="claimant").ffill()
    before = so_far.groupby(level="claimant").shift()
    keys = pd.MultiIndex.from_frame(marks[["claimant", "day"]])
    earlier = pd.Series(before.reindex(keys).to_numpy(), index=marks.index, dtype="Int64")
    return (earlier > marks["value"]).fillna(False).astype(bool)


def marks(claims: pd.DataFrame, slips: Collection[str] = ()) -> pd.DataFrame:
    """One row per assertion: the same figure, bound and claimant on one day, however often printed.

    `articles` counts the articles that carry it, `claim_ids` joins the claims with a space, `quote`
    and `publisher` are those of the first, `outdated` marks an older figure repeated, `slip` one
    that only claims in `slips` carry.
    """
    keys = ["day", "claimant", "bound", "value", "value_high"]
    judged = claims.assign(slip=claims["claim_id"].isin(list(slips)))
    ordered = judged.sort_values(["published", "claim_id"], kind="stable")
    grouped = ordered.groupby(keys, dropna=False, sort=True)
    rows = grouped.agg(
        articles=("article_id", "nunique"),
        claim_ids=("claim_id", " ".join),
        claimant_name=("claimant_name", "first"),
        bloc=("bloc", "first"),
        quote=("quote", "first"),
        publisher=("publisher", "first"),
        low=("low", "first"),
        high=("high", "first"),
        certain=("certain", "all"),
        slip=("slip", "all"),
    ).reset_index()
    older = _outdated(rows.loc[~rows["slip"]]).reindex(rows.index, fill_value=False)
    return rows.assign(outdated=older)


def steps(claims: pd.DataFrame) -> pd.DataFrame:
    """Per claimant the highest figure claimed so far: claimant, claimant_name, bloc, day, value.

    Only claimants with figures on three days or more make a line: fewer show no trend.
    """
    firm = claims.loc[claims["bound"].isin(FIRM) & claims["claimant"].notna()]
    best = firm.groupby(["claimant", "claimant_name", "bloc", "day"], dropna=False)["value"].max()
    rows = best.reset_index().sort_values(["claimant", "day"], kind="stable")
    rows = rows.assign(value=rows.groupby("claimant")["value"].cummax())
    days = rows.groupby("claimant")["day"].transform("count")
    return rows.loc[days >= 3].reset_index(drop=True)


def highest(claims: pd.DataFrame) -> pd.Series | None:
    """The claim with the highest number, the earliest in a tie; None without a named claimant.

    Only figures with a lower bound are considered.
    """
    firm = claims.loc[claims["bound"].isin(FIRM) & claims["claimant"].notna()]
    if firm.empty:
        return None
    top = firm.loc[firm["low"] == firm["low"].max()]
    return top.sort_values(["day", "claim_id"]).iloc[0]


def most_quoted(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims of the most quoted named claimant, in a tie the one with the better lower bound;
    empty without named claimants."""
    least = claims["low"].where(claims["bound"].isin(FIRM))
    voices = (
        claims.assign(least=least)
        .groupby("claimant")
        .agg(number=("claim_id", "size"), least=("least", "max"))
    )
    if voices.empty:
        return claims[:0]
    ordered = voices.sort_values(["number", "least"], kind="stable", na_position="first")
    return claims.loc[claims["claimant"].eq(ordered.index[-1]).fillna(False)]


def leading(claims: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series] | None:
    """The claims of the most quoted claimant, and the highest of them; None without one.

    The first headline and the page behind it use the same.
    """
    own = most_quoted(claims)
    top = highest(own)
    return None if top is None else (own, top)


def raising(claims: pd.DataFrame, bounds: pd.DataFrame) -> pd.DataFrame:
    """The claims with a figure that raised the envelope's lower bound, however often printed."""
    keys = ["claimant", "day", "bound", "value"]
    setting = claims.loc[claims["claim_id"].isin(bounds["low_id"].dropna()), keys]
    alike = pd.MultiIndex.from_frame(claims[keys])
    return claims.loc[alike.isin(pd.MultiIndex.from_frame(setting))]
