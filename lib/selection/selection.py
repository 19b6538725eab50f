"""What the reader asked for."""

from dataclasses import dataclass, replace
from datetime import date

from lib.model.dates import YEARS

# The days that can be asked for: those that a corpus can name.
EARLIEST, LATEST = date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)


@dataclass(frozen=True)
class Selection:
    """The filters; each one left empty lets everything through.

    `start` and `end` are days of what happened, `known_by` a day of publication. A party stands
    for all that belong to it. `within_km` is the distance to the focus border. `reread` leaves
    only what articles say that were read twice.
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
        """Whether the first day lies after the last: nothing can match."""
        return self.start is not None and self.end is not None and self.start > self.end

    @property
    def narrows_events(self) -> bool:
        """Whether some events are left out for another reason than their day."""
        asked = (self.blocs, self.parties, self.countries, self.event_types, self.text.strip())
        return self.within_km is not None or self.reread or any(asked)

    @property
    def of_totals(self) -> "Selection":
        """What of this running totals obey: days, the day known by, and re-read articles.

        A total is about all places, parties and kinds of attack that it covers: claims picked out
        of it by another filter would be a part that is taken for the whole.
        """
        return Selection(self.start, self.end, self.known_by, reread=self.reread)

    @property
    def spares_totals(self) -> bool:
        """Whether filters are set that running totals do not obey."""
        return self != self.of_totals

    def without_dates(self) -> "Selection":
        """The same filters over all days."""
        return replace(self, start=None, end=None)
