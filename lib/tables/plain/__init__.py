"""Articles, and events, in which nothing is unusual, read a column at a time instead of one by one.

An article is plain only if reading it on its own would find no problem and give the same rows; all
others are read on their own (`lib.corpus.articles`), which alone decides what is wrong with them.
"""

from lib.tables.plain.event_lane import events_of
from lib.tables.plain.lane import Plain, read_block, read_plain
from lib.tables.plain.lookups import Lookups, lookups

__all__ = ["Lookups", "Plain", "events_of", "lookups", "read_block", "read_plain"]
