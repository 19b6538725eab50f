"""Examples of single claims: bounds, dates, claimants, and a running total as reported."""

import pandas as pd

from lib.analyses import totals
from lib.evidence import Evidence
from lib.method.examples.material import Material
from lib.model.vocabulary import BOUNDS
from lib.tables.records import Row
from lib.wording.words import day, interval_words, partial


def _allowed(claim: Row) -> str:
    sign = ", approximate" if claim["approximate"] else ""
    return f"allows {interval_words(claim['low'], claim['high'])}{sign}"


def _known(claim: Row) -> str:
    return f"became known on {day(claim['published'])}"


def _begins(claim: Row) -> str:
    return f"begins in {partial(claim['since'], claim['since_precision'])}, no day stated"


def _of_bound(material: Material, bound: str) -> Evidence | None:
    claims = material.tables.claims
    own = claims.loc[claims["bound"] == bound]
    named = own.loc[own["claimant"].notna()]
    return material.claim(named if len(named) else own, _allowed)


def _translated(material: Material) -> pd.DataFrame:
    """Claims from articles in other languages than the most frequent one, if any, otherwise all."""
    claims = material.tables.claims.dropna(subset=["claimant"])
    languages = material.tables.articles.set_index("article_id")["language"]
    usual = languages.value_counts().index[:1]
    others = claims.loc[~claims["article_id"].map(languages).isin(usual)]
    return others if len(others) else claims


def _late(claims: pd.DataFrame) -> pd.DataFrame:
    """Figures that became known after the day they cover."""
    late = claims["as_of_precision"].eq("day") & (claims["published"] > claims["as_of"])
    return claims.loc[late.fillna(False).astype(bool)]


def _totals(material: Material) -> pd.DataFrame:
    """Figures of the first running total, by the most quoted claimant."""
    for tally in material.settings.tallies[:1]:
        return totals.most_quoted(totals.series(material.tables, tally))
    return material.tables.claims[:0]


def examples(material: Material) -> dict[str, Evidence | None]:
    """Rule → the most widely reported claim that the rule applies to; None without one."""
    claims = material.tables.claims
    return {
        "claim": material.claim(claims.loc[claims["claimant"].notna()]),
        "quote": material.claim(_translated(material)),
        "clocks": material.claim(_late(claims), _known),
        "partial": material.claim(claims.loc[claims["since_precision"].eq("month")], _begins),
        "unnamed": material.claim(claims.loc[claims["claimant"].isna()]),
        "total": material.claim(_totals(material)),
        **{f"bound:{bound}": _of_bound(material, bound) for bound in BOUNDS.terms},
    }
