"""What every export says about itself: dates, cut-off, permalink, corpus, handling."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib.selection import Selection
from lib.selection.presets import NO_DAY
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.permalink import permalink
from lib.wording.escape import file_name


@dataclass(frozen=True)
class Edition:
    """The information in an export besides the exhibit.

    `window` is the selection in words, `as_of` the latest publication day of its sources,
    `accessed` the day that the reader states (no export reads a clock), `fingerprint` the SHA-256
    of the corpus in hexadecimal digits, `handling` a TLP 2.0 label, a free line, or empty.
    """

    corpus: str
    window: str
    selection: Selection
    as_of: date
    accessed: date
    permalink: str
    fingerprint: str
    handling: str = ""
    attribution: tuple[str, ...] = ()
    quality: str = ""

    @property
    def is_addressed(self) -> bool:
        """Whether the link leads to a dashboard: without an address it only lists page and
        filters."""
        return self.permalink.startswith(("http://", "https://"))

    def stem(self, name: str) -> str:
        """`attack-counts_2023-10-17_2024-02-29_2024-03-02`: view, dates and as-of day."""
        selection = self.selection
        return file_name(name, selection.start or "", selection.end or "", self.as_of)


@dataclass(frozen=True)
class Imprint:
    """What all exports of a desk share: the corpus's hash, the day, the mark, the address.

    `address` is the dashboard's address: permalinks begin with it. Without one they only list the
    page and its filters: a link to this machine does not work elsewhere.
    """

    fingerprint: str
    accessed: date
    handling: str = ""
    address: str = ""


def as_of(context: Context) -> date:
    """The day by which everything shown was known: the chosen one, otherwise the last article's."""
    if context.selection.known_by is not None:
        return context.selection.known_by
    days = [tables.articles["published"].max() for tables in (context.tables, context.everything)]
    known = [moment.date() for moment in days if pd.notna(moment)]
    return known[0] if known else context.selection.end or NO_DAY


def edition(exhibit: Exhibit, context: Context, imprint: Imprint) -> Edition:
    """What an export of this exhibit says about itself."""
    settings = context.corpus.settings
    context = context.unfiltered() if exhibit.is_whole else context
    return Edition(
        corpus=settings.title or "",
        window=context.window,
        selection=context.selection,
        as_of=exhibit.as_of or as_of(context),
        accessed=imprint.accessed,
        permalink=permalink(exhibit, context, imprint.address),
        fingerprint=imprint.fingerprint,
        handling=imprint.handling,
        attribution=tuple(settings.attribution),
        quality=settings.quality.text.strip(),
    )
