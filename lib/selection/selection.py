"""The filters that a reader has set."""

from dataclasses import dataclass, replace
from datetime import date

from lib.model.dates import YEARS

# The days that can be chosen: those that a corpus can have.
EARLIEST, LATEST = date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)


@dataclass(frozen=True)
class Selection:
    """The filters; an empty one lets everything through.

    `start` and `end` are days of events, `known_by` a day of publication. A party includes all
    parties that belong to it. `within_km` is the distance to the focus border. `reread` keeps only
    articles that were read twice.
    """

    start: date | None = None
    end: date | None = None
    known_by: date | None = None
    blocs: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    within_km: int | None = None
    event_types: tuple[str, ...] = ()
    text: str = ""
    reread: bool = False

    @property
    def is_impossible(self) -> bool:
        """Whether the first day is after the last: nothing can match."""
        return self.start is not None and self.end is not None and self.start > self.end

    @property
    def narrows_events(self) -> bool:
        """Whether some events are excluded for another reason than their date."""
        asked = (self.blocs, self.parties, self.countries, self.event_types, self.text.strip())
        return self.within_km is not None or self.reread or any(asked)

    @property
    def of_totals(self) -> "Selection":
        """The filters that running totals follow: dates, “As known on”, and re-read articles.

        A total covers all its places, parties and kinds of attack: claims filtered by anything else
        would be a part mistaken for the whole.
        """
        return Selection(self.start, self.end, self.known_by, reread=self.reread)

    @property
    def spares_totals(self) -> bool:
        """Whether filters are set that running totals ignore."""
        return self != self.of_totals

    def without_dates(self) -> "Selection":
        """The same filters without dates."""
        return replace(self, start=None, end=None)
