"""Claims as columns: which of them are plain, and their rows."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import get_args

import numpy as np
import pyarrow as pa

from lib.corpus.plausibility import TOLERANCE
from lib.model.article import LARGEST_VALUE, Bound, ClaimWeapon
from lib.model.bounds import Interval, interval
from lib.tables.arrow import compute
from lib.tables.plain import day_columns as days
from lib.tables.plain import plain_texts
from lib.tables.plain.annotation_lists import Annotations
from lib.tables.plain.coded_columns import NO_DAY, Coded, looked_up, repeated
from lib.tables.plain.day_columns import Dates
from lib.tables.plain.lookups import Lookups, joined

BETWEEN = "between"
AS_THEY_ARE = (
    "measure", "bound", "value", "value_high", "claimant", "actor", "target", "affected", "weapon",
    "quote",
)  # fmt: skip
MOST_INTERVALS = 20_000
# Two claims that are equal in all fields are equal in these.
TELLING = ("measure", "bound", "value", "affected", "event", "quote")


def _scope(places: str) -> str:
    return "+".join(sorted(set(places.split("+"))))


@lru_cache(MOST_INTERVALS)
def _interval(text: str) -> Interval:
    """The interval of a bound and its values; that of the value for an unknown bound, whose row is
    dropped."""
    bound, value, high = text.rsplit("|", 2)
    known = bound if bound in get_args(Bound) else "exactly"
    return interval(known, int(value), None if high == "-1" else int(high))


@dataclass(frozen=True)
class Claims:
    """The claims of all articles; `published` is the day of each one's article."""

    of: Annotations
    published: np.ndarray
    look: Lookups

    @cached_property
    def _since(self) -> Dates:
        return Dates(self.of.fields["since"])

    @cached_property
    def _as_of(self) -> Dates:
        return Dates(self.of.fields["as_of"])

    @cached_property
    def _places(self) -> Coded:
        """The places of each claim, joined with +; an id has no such sign."""
        return Coded.of(compute.binary_join(self.of.fields["where"], "+").fill_null(""))

    def _are_known(self) -> np.ndarray:
        """Whether all ids are known, and all words allowed."""
        known, coded = self.look.known, self.of.coded
        places = known.places.keys()
        return (
            coded("measure").holds(known.measures.__contains__)
            & coded("bound").holds(get_args(Bound).__contains__)
            & coded("weapon").holds(get_args(ClaimWeapon).__contains__, missing=True)
            & coded("affected").holds(known.people.__contains__, missing=True)
            & coded("event").holds(known.events.keys().__contains__, missing=True)
            & np.logical_and.reduce(
                [
                    coded(name).holds(known.parties.keys().__contains__, missing=True)
                    for name in ("claimant", "actor", "target")
                ]
            )
            & self._places.holds(
                lambda text: (
                    not text
                    or (
                        places >= (named := set(text.split("+")))
                        and len(named) == text.count("+") + 1
                    )
                )
            )
        )

    def _values(self, name: str) -> np.ndarray:
        return self.of.fields[name].fill_null(-1).to_numpy(zero_copy_only=False)

    def _are_numbers(self) -> np.ndarray:
        value, high = self._values("value"), self._values("value_high")
        is_range = self.of.coded("bound").holds(BETWEEN.__eq__)
        within = (value >= 0) & (value <= LARGEST_VALUE) & (high <= LARGEST_VALUE)
        given = ~self.of.fields["value_high"].is_null().to_numpy(zero_copy_only=False)
        return within & np.where(is_range, given & (high >= value), ~given)

    def _are_in_time(self) -> np.ndarray:
        since, as_of = self._since, self._as_of
        late = (since.first > as_of.last) | (as_of.first > self.published + days.delay(TOLERANCE))
        return (since.valid | since.missing) & (as_of.valid | as_of.missing) & ~late

    def odd(self) -> np.ndarray:
        """The articles of claims that are not plain, with repetitions."""
        fine = self._are_known() & self._are_numbers() & self._are_in_time()
        fine &= plain_texts.fits(self.of.fields["quote"], plain_texts.QUOTE)
        telling = [
            self._values(name) if name == "value" else self.of.coded(name).codes for name in TELLING
        ]
        return self.of.article[[*np.flatnonzero(~fine), *repeated([self.of.article, *telling])]]

    def _intervals(self) -> tuple[np.ndarray, pa.Array, np.ndarray]:
        fields = self.of.fields
        high = fields["value_high"].fill_null(-1)
        parts = (fields["bound"], fields["value"].cast(pa.string()), high.cast(pa.string()))
        coded = Coded.of(compute.binary_join_element_wise(*parts, "|"))
        found = {text: _interval(text) for text in coded.values}
        low = coded.each(lambda text: found[text].low, 0, np.int64)
        open_ended = coded.holds(lambda text: found[text].high is None)
        highest = coded.each(lambda text: found[text].high or 0, 0, np.int64)
        approximate = coded.holds(lambda text: found[text].approximate)
        return low, pa.array(highest, mask=open_ended), approximate

    def _span(self) -> tuple[np.ndarray, np.ndarray]:
        event, as_of = self.of.coded("event"), self._as_of
        first = np.where(as_of.missing, self.published, as_of.first)
        last = np.where(as_of.missing, self.published, as_of.last)
        return (
            np.where(event.missing, first, event.days(looked_up(self.look.first, NO_DAY))),
            np.where(event.missing, last, event.days(looked_up(self.look.last, NO_DAY))),
        )

    def _at(self) -> pa.Array:
        """The places of each claim, otherwise those of its event."""
        own = self._places.texts(lambda text: joined(set(text.split("+"))) if text else "")
        events = self.of.coded("event").texts(looked_up(self.look.places, ""), "")
        return compute.if_else(compute.equal(own, ""), events, own)

    def rows(self, ids: pa.Array) -> dict[str, pa.Array]:
        """The columns of the claims' rows; `ids` are those of the articles."""
        low, high, approximate = self._intervals()
        earliest, latest = self._span()
        since, as_of = self._since, self._as_of
        return {
            **{name: self.of.fields[name] for name in AS_THEY_ARE},
            "claim_id": self.of.ids(ids, "c"),
            "article_id": ids.take(pa.array(self.of.article)),
            "published": days.column(self.published),
            "low": pa.array(low),
            "high": high,
            "approximate": pa.array(approximate),
            "event_id": self.of.fields["event"],
            "scope": self._places.texts(_scope),
            "since": days.column(since.first),
            "since_precision": since.precision,
            "as_of": days.column(as_of.last),
            "as_of_precision": as_of.precision,
            "day": days.column(np.where(as_of.missing, self.published, as_of.last)),
            "event_type": self.of.coded("event").texts(looked_up(self.look.types, None)),
            "at": self._at(),
            "earliest": days.column(earliest),
            "latest": days.column(latest),
            "certain": pa.array(np.ones(len(low), dtype=bool)),
        }

    def places(self, ids: pa.Array) -> tuple[dict[str, pa.Array], np.ndarray]:
        """The columns of the rows of a claim and a place, and the article of each."""
        where = self.of.fields["where"]
        claim = compute.list_parent_indices(where)
        names = self.of.ids(ids, "c").take(claim)
        article = self.of.article[claim.to_numpy(zero_copy_only=False)]
        return {"claim_id": names, "place_id": compute.list_flatten(where)}, article
