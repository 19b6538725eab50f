"""Which claims revise their claimant's earlier figure for the same event or running total."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

import pandas as pd

from lib.analyses import totals
from lib.analyses.successions import successions
from lib.model import Settings
from lib.model.settings import Tally
from lib.tables import Tables, lists
from lib.tables.lists import together
from lib.tables.schema import DAY, TEXT, WHOLE

FAMILY = ["claimant", "measure", "scope", "affected", "weapon"]
TALLY = "tally:"
OPEN = 2**62
Slips = Callable[[Tally], Collection[str]]


class _Claim(NamedTuple):
    """A figure of a claimant for an event or a running total, its `family`, in one article."""

    published: datetime
    day: datetime
    id: str
    bound: str
    value: int
    value_high: int | None
    low: int
    high: int | None
    article: str
    alike: tuple[str, ...]
    family: str

    @property
    def about(self) -> tuple:
        """What claims have in common that can revise one another."""
        return *self.alike, self.family

    @property
    def number(self) -> tuple:
        """The number, whatever its bound."""
        return self.value, self.value_high

    @property
    def figure(self) -> tuple:
        """What is one revision, however many articles print it."""
        return *self.about, self.published, self.bound, *self.number


class _Revision(NamedTuple):
    before: _Claim
    now: _Claim


COLUMNS = ["published", "day", "claim_id", "bound", "value", "value_high", "low", "high",
           "article_id"]  # fmt: skip


def _families(tables: Tables, settings: Settings, slips: Slips) -> list[str | None]:
    """What each claim is about: an event or a running total; slips of one report are dropped."""
    total: dict[str, str] = {}
    for tally in settings.tallies:
        own = totals.sound(totals.series(tables, tally), slips(tally))
        total = {**dict.fromkeys(own["claim_id"], f"{TALLY}{tally.id}"), **total}
    ids = lists.rows_of(tables.claims, ["event_id", "claim_id"])
    return [event or total.get(name) for event, name in ids]


def _current(tables: Tables, settings: Settings, slips: Slips) -> list[_Claim]:
    """The named claimants' claims, first published first, without older figures repeated: those for
    a day before one already claimed."""
    claims = zip(
        lists.rows_of(tables.claims, COLUMNS),
        lists.rows_of(tables.claims, FAMILY),
        _families(tables, settings, slips),
        strict=True,
    )
    rows = sorted(
        _Claim(*claim, tuple(part or "" for part in alike), family)
        for claim, alike, family in claims
        if family is not None and alike[0] is not None
    )
    last: dict[tuple, datetime] = {}
    kept = []
    for row in rows:
        if row.day >= last.get(row.about, row.day):
            last[row.about] = row.day
            kept.append(row)
    return kept


def _news(before: Sequence[_Claim], now: Sequence[_Claim]) -> list[_Claim]:
    """The claims of a day that say something else than all those of the previous one.

    Another number; of a running total, which never falls, one that says more or excludes it.
    """
    numbers, lows = {claim.number for claim in before}, sorted(claim.low for claim in before)

    def is_news(claim: _Claim) -> bool:
        if claim.number in numbers:
            return False
        if not claim.family.startswith(TALLY):
            return True
        high = OPEN if claim.high is None else claim.high
        return bisect_left(lows, claim.low) == bisect_right(lows, high)

    return [claim for claim in now if is_news(claim)]


def _table(found: Sequence[_Revision], articles: Sequence[int]) -> pd.DataFrame:
    """The revisions as rows, with how many articles print each."""

    def column(name: str) -> list:
        return [attrgetter(name)(revision) for revision in found]

    values = {
        "claim_id": (TEXT, column("now.id")),
        "claim_id_before": (TEXT, column("before.id")),
        "claimant": (TEXT, [claimant for claimant, *_ in column("now.alike")]),
        "measure": (TEXT, [measure for _, measure, *_ in column("now.alike")]),
        "family": (TEXT, column("now.family")),
        "published": (DAY, column("now.published")),
        "published_before": (DAY, column("before.published")),
        "bound": (TEXT, column("now.bound")),
        "value": (WHOLE, column("now.value")),
        "value_high": (WHOLE, column("now.value_high")),
        "bound_before": (TEXT, column("before.bound")),
        "value_before": (WHOLE, column("before.value")),
        "value_high_before": (WHOLE, column("before.value_high")),
        "articles": (WHOLE, list(articles)),
    }
    return pd.DataFrame(
        {name: pd.Series(rows, dtype=dtype) for name, (dtype, rows) in values.items()}
    )


def revisions(tables: Tables, settings: Settings, slips: Slips | None = None) -> pd.DataFrame:
    """One row per revision: the claim, its `claim_id_before`, both figures, latest published first.

    A claim is a revision if the same claimant's claims of the previous day with the same measure,
    places, affected, weapon, and event or running total, state another number. The same number with
    another bound (85, more than 85) is a paraphrase, and a lower figure that an open one of a
    running total allows is not a revision. A figure that several articles print on a day is one
    revision, with `articles`; a figure for an earlier day than one already given is an old one
    repeated, not a revision. It is judged only by what had been published before the claim, so that
    later articles change nothing. `slips` gives those of each running total, if they are at hand.
    """
    known = slips or (lambda tally: totals.slips(tables, tally))
    rows = _current(tables, settings, known)
    courses = successions(rows, attrgetter("about"), attrgetter("published"))
    found = [_Revision(before[0], claim) for before, now in courses for claim in _news(before, now)]
    found.sort(key=lambda revision: (revision.now.published, revision.now.id))
    alike = list(together(found, (revision.now.figure for revision in found)).values())
    alike.reverse()
    articles = [len({revision.now.article for revision in own}) for own in alike]
    return _table([own[0] for own in alike], articles)
