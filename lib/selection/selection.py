"""The filters that a reader has set."""

from dataclasses import dataclass, replace
from datetime import date

from lib.model.dates import YEARS

# What `claimed_by` and `reported_by` have beside ids. No party has an id like the first one.
UNCLAIMED, NOT_STATED = "no claim", "not_stated"
# The days that can be chosen: those that a corpus can have.
EARLIEST, LATEST = date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)


@dataclass(frozen=True)
class Selection:
    """The filters; an empty one lets everything through.

    `start` and `end` are days of events, `known_by` a day of publication. A party includes all
    parties that belong to it, a place all places that lie in it. `within_km` is the distance to the
    focus border. `reread` keeps only articles that were read twice, `languages` those in one of
    them, and what they carry. `weapons`, `claimed_by` (who claims responsibility; or UNCLAIMED) and
    `reported_by` (or NOT_STATED) are those of events: claims and statements match by the event that
    they are about. Of several values of a filter, one is enough.
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
    places: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    claimed_by: tuple[str, ...] = ()
    reported_by: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def is_impossible(self) -> bool:
        """Whether the first day is after the last: nothing can match."""
        return self.start is not None and self.end is not None and self.start > self.end

    @property
    def narrows_events(self) -> bool:
        """Whether some events are excluded for another reason than their date."""
        return self != Selection(self.start, self.end, self.known_by, text=self.text) or bool(
            self.text.strip()
        )

    @property
    def narrows_places(self) -> bool:
        """Whether places are chosen: by name, by country, or by distance."""
        return bool(self.places or self.countries) or self.within_km is not None

    @property
    def of_some_events(self) -> bool:
        """Whether events are chosen by weapon, by who claims them or by who reports them."""
        return bool(self.weapons or self.claimed_by or self.reported_by)

    @property
    def of_totals(self) -> "Selection":
        """The filters that running totals follow: dates, “As known on”, and which articles carry
        them: re-read ones, or those in a language.

        A total covers all its places, parties and kinds of attack: claims filtered by anything else
        would be a part mistaken for the whole.
        """
        return Selection(
            self.start, self.end, self.known_by, reread=self.reread, languages=self.languages
        )

    @property
    def spares_totals(self) -> bool:
        """Whether filters are set that running totals ignore."""
        return self != self.of_totals

    def without_dates(self) -> "Selection":
        """The same filters without dates."""
        return replace(self, start=None, end=None)
