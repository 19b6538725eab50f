"""A corpus published as Parquet files that any engine reads, and opened from them again."""

from lib.tables.publication.fetching import folder_of
from lib.tables.publication.mapping import open_mapped
from lib.tables.publication.published import open_published
from lib.tables.publication.publishing import NotPublished, publish

__all__ = ["NotPublished", "folder_of", "open_mapped", "open_published", "publish"]
