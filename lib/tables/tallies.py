"""What articles count up to, shard by shard: the counts of a corpus without looking at its rows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa

from lib.corpus.counts import Counts
from lib.tables.arrow import compute

FAMILY = ("measure", "target", "affected")
# What is counted, each in the order of reading.
COUNTED = ("spoke", "claimed", "subjects", "mentions", "events", "totals")


@dataclass(frozen=True)
class Tallies:
    """The first and last day of articles, if there are any; and how often each text is named in
    them, by what is counted."""

    days: tuple[date, date] | None
    named: Mapping[str, Counter[str]]

    def value(self) -> list[Any]:
        """The tallies as a JSON value."""
        days = [day.isoformat() for day in self.days or ()]
        return [days, [[*self.named[each].items()] for each in COUNTED]]

    @classmethod
    def of_value(cls, value: Any) -> "Tallies":
        """The tallies in a JSON value; ValueError or TypeError if there are none."""
        days, several = value
        first, last = map(date.fromisoformat, days) if days else (None, None)
        named = {
            each: Counter({str(text): int(number) for text, number in pairs})
            for each, pairs in zip(COUNTED, several, strict=True)
        }
        return cls((first, last) if first and last else None, named)

    def counts(self) -> Counts:
        """The counts that the corpus's defaults and checks need."""
        return Counts(
            days=self.days,
            speakers=self.named["spoke"] + self.named["claimed"],
            subjects=self.named["subjects"],
            mentions=self.named["mentions"],
            claimed=frozenset(self.named["events"]),
            totals=_totals(self.named["totals"]),
        )


def _totals(named: Counter[str]) -> Counter:
    """The claims of running totals by family and places."""
    totals: Counter = Counter()
    for text, number in named.items():
        measure, target, affected, scope = text.split("|")
        family = (measure, target or None, affected or None)
        totals[family, tuple(scope.split("+")) if scope else ()] = number
    return totals


def _counter(column: pa.ChunkedArray) -> Counter[str]:
    """How often each value stands in the column, in the order of the first."""
    found = compute.value_counts(column.drop_null())
    return Counter(dict(zip(found.field(0).to_pylist(), found.field(1).to_pylist(), strict=True)))


def _families(claims: pa.Table) -> pa.ChunkedArray:
    """Family and places of each claim of a running total, as one text."""
    without_event, since = claims.column("event_id").is_null(), claims.column("since").is_valid()
    kept = claims.filter(compute.and_(without_event, since))
    parts = [kept.column(name).fill_null("") for name in (*FAMILY, "scope")]
    return compute.binary_join_element_wise(*parts, "|")


def tallies(rows: Mapping[str, pa.Table]) -> Tallies:
    """The tallies of some articles, in the order of reading."""
    published = compute.min_max(rows["articles"].column("published")).as_py()
    claims, statements = rows["claims"], rows["statements"]
    columns = (
        statements.column("party_id"),
        claims.column("claimant"),
        compute.coalesce(statements.column("event_id"), statements.column("topic")),
        rows["mentions"].column("event_id"),
        claims.column("event_id"),
        _families(claims),
    )
    days = (published["min"], published["max"]) if published["min"] else None
    return Tallies(days, dict(zip(COUNTED, map(_counter, columns), strict=True)))


def summed(several: Iterable[Tallies]) -> Tallies:
    """The tallies of all of them."""
    days: list[date] = []
    named: dict[str, Counter[str]] = {each: Counter() for each in COUNTED}
    for one in several:
        days += one.days or ()
        for each in COUNTED:
            named[each].update(one.named[each])
    return Tallies((min(days), max(days)) if days else None, named)
