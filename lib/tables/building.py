"""A corpus as tidy tables."""

from collections import Counter
from dataclasses import dataclass, fields

import pandas as pd

from lib.corpus import Corpus
from lib.model import Settings
from lib.tables import schemas
from lib.tables.article_rows import of_articles
from lib.tables.registry_rows import of_registries


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


def finished(tables: Tables, settings: Settings) -> Tables:
    """The tables as they were read, with the columns that follow from the corpus alone.

    Everything that opens a corpus ends here, however its rows were read.
    """
    del settings
    return tables


def build(corpus: Corpus) -> Tables:
    """The corpus as tidy tables, in order of days; a corpus without articles gives empty ones.

    Columns and dtypes are those of `schemas`; every id in a row exists in its table.
    """
    told = of_articles(corpus.articles, {event.id: event for event in corpus.events})
    mentions = Counter(row["event_id"] for row in told["mentions"])
    known = of_registries(corpus.events, corpus.parties, corpus.places, corpus.settings, mentions)
    rows = {**told, **known}
    tables = Tables(**{schema.name: schema.frame(rows[schema.name]) for schema in schemas.SCHEMAS})
    return finished(tables, corpus.settings)
