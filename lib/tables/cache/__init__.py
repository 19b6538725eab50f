"""What was read from a corpus, kept for the next time: never in place of its files.

A corpus folder may come from elsewhere, and a cache inside it with it: whoever wrote that cache
could show any numbers under the fingerprint of the files. It is therefore kept in the reader's own
cache folder, never beside the corpus.
"""

from lib.tables.cache.entries import Entries
from lib.tables.cache.place import entries_here

__all__ = ["Entries", "entries_here"]
