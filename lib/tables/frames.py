"""The tidy tables as one value."""

from dataclasses import dataclass, fields

import pandas as pd


@dataclass(frozen=True)
class Tables:
    """The tidy tables of a corpus or of a selection from it; `schemas` describes them.

    Frames are never assigned into: a changed table is a new one.
    """

    articles: pd.DataFrame
    claims: pd.DataFrame
    claim_places: pd.DataFrame
    events: pd.DataFrame
    event_parties: pd.DataFrame
    event_places: pd.DataFrame
    event_links: pd.DataFrame
    mentions: pd.DataFrame
    statements: pd.DataFrame
    parties: pd.DataFrame
    places: pd.DataFrame
    blocs: pd.DataFrame
    topics: pd.DataFrame

    def items(self) -> list[tuple[str, pd.DataFrame]]:
        """Each table's name and frame."""
        return [(field.name, getattr(self, field.name)) for field in fields(self)]
