"""Figures of a running total's claims in words."""

import pandas as pd

from lib.tables import Tables
from lib.wording.words import bounded_number, conjunction, partial, short


class Wording:
    """Figures of claims in words; names come from the tables."""

    def __init__(self, tables: Tables, claims: pd.DataFrame) -> None:
        names = zip(tables.places["place_id"], tables.places["name"], strict=True)
        self.places = dict(names)
        self.claims = claims.set_index("claim_id")

    def where(self, claim_id: str) -> str:
        """`Iraq and Syria`; no place named."""
        scope = self.claims.loc[claim_id, "scope"]
        names = [str(self.places.get(place, place)) for place in scope.split("+") if place]
        return conjunction(names) or "no place named"

    def claimant(self, claim_id: str) -> str:
        """The claimant's short name."""
        return short(self.claims.loc[claim_id, "claimant_name"])

    def figure(self, claim_id: str) -> str:
        """`more than 160`."""
        claim = self.claims.loc[claim_id]
        return bounded_number(claim["bound"], claim["value"], claim["value_high"])

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
        """What makes totals with different starts incomparable."""
        counted = " and ".join(dict.fromkeys(self.since(name) for name in ids))
        return f"Not comparable: they count {counted}."

    def outlet(self, claim_id: str) -> str:
        """Who published the claim."""
        return str(self.claims.loc[claim_id, "publisher"])

    def article(self, claim_id: str) -> str:
        """The article that carries the claim."""
        return str(self.claims.loc[claim_id, "article_id"])
