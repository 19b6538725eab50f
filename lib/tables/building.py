"""A corpus as tidy tables."""

from collections import Counter

from lib.corpus import Corpus
from lib.corpus.event_columns import EventColumns
from lib.model import Settings
from lib.tables import schemas
from lib.tables.arrow import frame_of
from lib.tables.article_rows import of_articles
from lib.tables.derived import with_derived
from lib.tables.frames import Tables
from lib.tables.registry_rows import of_registries


def finished(tables: Tables, settings: Settings) -> Tables:
    """The tables as they were read, with the columns that follow from the corpus alone.

    Everything that opens a corpus ends here, however its rows were read.
    """
    return with_derived(tables, settings)


def build(corpus: Corpus) -> Tables:
    """The corpus as tidy tables, in order of days; a corpus without articles gives empty ones.

    Columns and dtypes are those of `schemas`; every id in a row exists in its table.
    """
    told = of_articles(corpus.articles, {event.id: event for event in corpus.events})
    mentions = Counter(row["event_id"] for row in told["mentions"])
    known = of_registries(
        EventColumns.of(corpus.events), corpus.parties, corpus.places, corpus.settings, mentions
    )
    frames = {
        schema.name: schema.frame(told[schema.name])
        if schema.name in told
        else frame_of(schema, known[schema.name])
        for schema in schemas.SCHEMAS
    }
    tables = Tables(**frames)
    return finished(tables, corpus.settings)
