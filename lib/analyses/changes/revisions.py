"""Which claims revise their claimant's earlier figure for the same event or running total."""

import pandas as pd

from lib.analyses import totals
from lib.analyses.successions import pairs
from lib.model import Settings
from lib.tables import Tables

FIGURE = ["bound", "value", "value_high"]
FAMILY = ["claimant", "measure", "scope", "affected", "weapon", "family"]
ONCE = [*FAMILY, "published", *FIGURE]
TALLY = "tally:"


def _families(tables: Tables, settings: Settings) -> pd.DataFrame:
    """Claims that can be compared with one another, with `family`: an event or a running total.

    Claims without a claimant, those about neither, and slips of one report are dropped.
    """
    claims = tables.claims
    family = claims["event_id"]
    for tally in settings.tallies:
        own = totals.sound(totals.series(tables, tally), totals.slips(tables, tally))
        inside = claims["claim_id"].isin(own["claim_id"])
        family = family.mask(family.isna() & inside, f"{TALLY}{tally.id}")
    rows = claims.assign(family=family).loc[family.notna() & claims["claimant"].notna()]
    return rows.assign(**{key: rows[key].fillna("") for key in FAMILY})


def _current(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows without older figures repeated: those for a day before one already claimed."""
    ordered = rows.sort_values(["published", "day", "claim_id"], kind="stable")
    latest = ordered.groupby(FAMILY, sort=False)["day"].cummax()
    return ordered.loc[ordered["day"] >= latest]


def _same_number(both: pd.DataFrame) -> pd.Series:
    """Whether both claims state the same number, whatever their bounds."""
    same = [
        (both[name].fillna(-1) == both[f"{name}_before"].fillna(-1)).astype(bool)
        for name in ("value", "value_high")
    ]
    return same[0] & same[1]


def _no_news(both: pd.DataFrame) -> pd.Series:
    """Whether a claim about a running total, which never falls, says no more than the earlier
    one."""
    running = both["family"].str.startswith(TALLY).astype(bool)
    higher = (both["low"] > both["low_before"]).fillna(False).astype(bool)
    excluded = (both["high"] < both["low_before"]).fillna(False).astype(bool)
    return running & ~higher & ~excluded


def revisions(tables: Tables, settings: Settings) -> pd.DataFrame:
    """One row per revision: the claim, its `claim_id_before`, both figures, latest published first.

    A claim is a revision if the same claimant's claims of the previous day with the same measure,
    places, affected, weapon, and event or running total, state another number. The same number with
    another bound (85, more than 85) is a paraphrase, and a lower figure that an open one of a
    running total allows is not a revision. A figure that several articles print on a day is one
    revision, with `articles`; a figure for an earlier day than one already given is an old one
    repeated, not a revision. It is judged only by what had been published before the claim, so that
    later articles change nothing.
    """
    both = pairs(_current(_families(tables, settings)), FAMILY, "published")
    alike = _same_number(both) | _no_news(both)
    repeated = alike.groupby(both["claim_id"]).transform("any").astype(bool)
    found = both.loc[~repeated].sort_values(["published", "claim_id"], kind="stable")
    articles = found.groupby(ONCE, dropna=False)["article_id"].transform("nunique")
    first = found.assign(articles=articles.astype("Int64")).drop_duplicates(ONCE)
    kept = ["claim_id", "claim_id_before", "claimant", "measure", "family", "published"]
    figures = [*FIGURE, *(f"{name}_before" for name in FIGURE)]
    return (
        first[[*kept, "published_before", *figures, "articles"]].iloc[::-1].reset_index(drop=True)
    )
