"""Figures of a running total's claims in words."""

from functools import lru_cache
from typing import Any

import pandas as pd

from lib.analyses.totals.reports import Reports
from lib.tables import Tables
from lib.tables.lists import lines
from lib.tables.naming import UNNAMED
from lib.wording.words import bounded_number, conjunction, partial, short

_partial, _bounded_number = lru_cache(10_000)(partial), lru_cache(10_000)(bounded_number)


class Wording:
    """Figures of claims in words; names come from the tables."""

    def __init__(self, tables: Tables, claims: pd.DataFrame, reports: Reports) -> None:
        self.places, self.names = tables.place_names, tables.party_names
        self._publisher = reports.publisher
        self._at = lines(claims["claim_id"])
        self._claims, self._columns = claims, dict[str, list]()
        self._scopes: dict[str, str] = {}

    def line(self, claim_id: str) -> int:
        """The claim's line."""
        return self._at[claim_id]

    def column(self, name: str) -> list:
        """The claims' values in a column."""
        if name not in self._columns:
            self._columns[name] = self._claims[name].tolist()
        return self._columns[name]

    def of(self, claim_id: str, column: str) -> Any:
        """The claim's value in a column."""
        return self.column(column)[self._at[claim_id]]

    def where(self, claim_id: str) -> str:
        """`Iraq and Syria`; no place named."""
        scope = str(self.of(claim_id, "scope"))
        if scope not in self._scopes:
            names = [str(self.places.get(place, place)) for place in scope.split("+") if place]
            self._scopes[scope] = conjunction(names) or "no place named"
        return self._scopes[scope]

    def claimant(self, claim_id: str) -> str:
        """The claimant's short name."""
        return short(str(self.names.get(self.of(claim_id, "claimant"), UNNAMED)))

    def figure(self, claim_id: str) -> str:
        """`more than 160`."""
        parts = (self.of(claim_id, name) for name in ("bound", "value", "value_high"))
        return _bounded_number(*parts)

    def _dated(self, claim_id: str, day: str, precision: str) -> str:
        known = self.of(claim_id, precision)
        return _partial(self.of(claim_id, day), "day" if known is pd.NA else known)

    def by(self, claim_id: str) -> str:
        """`by 5 Nov 2023`."""
        return f"by {self._dated(claim_id, 'day', 'as_of_precision')}"

    def since(self, claim_id: str) -> str:
        """`since Oct 2023`."""
        return f"since {self._dated(claim_id, 'since', 'since_precision')}"

    def starts(self, ids: list[str]) -> str:
        """What makes totals with different starts incomparable."""
        counted = " and ".join(dict.fromkeys(self.since(name) for name in ids))
        return f"Not comparable: they count {counted}."

    def outlet(self, claim_id: str) -> str:
        """Who published the claim."""
        return self._publisher(self.article(claim_id))

    def article(self, claim_id: str) -> str:
        """The article that carries the claim."""
        return str(self.of(claim_id, "article_id"))
