"""Where the corpus is thin: weeks with few articles, days without any, events in one article."""

from datetime import date
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from lib.analyses import coverage
from lib.analyses.calendar_counts import Calendar, bundled, cells
from lib.analyses.coverage import Days
from lib.analyses.incidents import Period, first_days, last_days
from lib.analyses.support import article_numbers
from lib.tables import Tables
from lib.tables.event_rows import EventRows
from lib.tables.grouping import Groups
from lib.tables.lists import listed
from lib.wording import words
from lib.wording.languages import language
from lib.wording.words import enumeration, quantity

# A week is thin with less than this share of the median week's articles a day.
THIN = 3
# Fewer weeks have no usual number.
FEWEST_WEEKS = 6
SEVERAL = 2
# The most articles that an event can be in, for each kind but the last.
ONE, FEW, MANY = "one article", "two to four articles", "five articles or more"
KINDS = (ONE, FEW, MANY)


class Week(NamedTuple):
    """A week, as far as it is shown: its days, and the articles published in them."""

    start: date
    end: date
    articles: int

    @property
    def days(self) -> int:
        """How many days of it are shown."""
        return (self.end - self.start).days + 1

    @property
    def rate(self) -> float:
        """The articles a day."""
        return self.articles / self.days


def published_within(known: Tables, days: Days) -> Tables:
    """The tables with only the articles published on these days; other tables are unchanged."""
    day = known.articles["published"]
    inside = day.between(*map(pd.Timestamp, days))
    return known.with_frames(articles=known.articles.loc[inside].reset_index(drop=True))


def shown_weeks(counts: pd.DataFrame, days: Days) -> list[Week]:
    """The weeks of `coverage.by_period`, cut to these days."""
    columns = (listed(counts[name]) for name in ("start", "end", "number"))
    return [
        Week(max(start.date(), days[0]), min(end.date(), days[1]), int(number))
        for start, end, number in zip(*columns, strict=True)
    ]


def thin(every: list[Week]) -> list[Week]:
    """The weeks with less than a third of the usual number of articles; none in a short corpus."""
    if len(every) < FEWEST_WEEKS:
        return []
    usual = float(np.median([week.rate for week in every]))
    return [week for week in every if week.rate * THIN < usual]


def _tail(every: list[Week], few: list[Week]) -> list[Week]:
    """The thin weeks at the end."""
    number = 0
    while number < len(few) and few[-1 - number] == every[-1 - number]:
        number += 1
    return few[len(few) - number :]


def _rate(articles: int, days: int) -> str:
    """The articles a day in words: `fewer than 1`, `about 7`."""
    rate = articles / days
    return "fewer than 1" if rate < 1 else f"about {round(rate):,}"


def _sums(some: list[Week]) -> tuple[int, int]:
    return sum(week.articles for week in some), sum(week.days for week in some)


def finding(every: list[Week]) -> str:
    """Since when or in which weeks articles are few, in a sentence.

    `From 12 Feb 2024 on the corpus has fewer than 1 article a day (17 in 18 days); before, about
    7`
    """
    articles, days = _sums(every)
    if not articles:
        return "No article was published on these days"
    few = thin(every)
    last = _tail(every, few)
    if last:
        after = _sums(last)
        rate, before = _rate(*after), _rate(articles - after[0], days - after[1])
        noun = "article" if rate.endswith(" 1") else "articles"
        told = f"{after[0]:,} in {quantity(after[1], 'day')}"
        begins = words.day(last[0].start)
        return f"From {begins} on the corpus has {rate} {noun} a day ({told}); before, {before}"
    if few:
        names = [words.period(week.start, week.end) for week in few]
        has = "has" if len(few) == 1 else "have"
        return (
            f"{len(few):,} of {quantity(len(every), 'week')} {has} less than a third of the usual "
            f"number of articles: {enumeration(names, SEVERAL)}"
        )
    if len(every) < FEWEST_WEEKS:
        return f"{quantity(articles, 'article')} in {quantity(days, 'day')}"
    least = min(week.articles for week in every)
    return f"No thin week: {quantity(least, 'article')} or more in each of {len(every):,} weeks"


def silent_days(published: pd.Series, days: Days) -> tuple[int, Days | None]:
    """How many of these days have no article, and the longest run of them; the first in a tie."""
    every = pd.date_range(*days)
    silent = ~every.isin(pd.DatetimeIndex(published))
    edges = np.diff(np.concatenate(([0], silent.astype(int), [0])))
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    if not len(starts):
        return 0, None
    longest = int(np.argmax(ends - starts))
    run = (every[starts[longest]].date(), every[ends[longest] - 1].date())
    return int(silent.sum()), run


def by_source(
    tables: Tables, column: Literal["publisher", "language"], period: Period, most: int
) -> Calendar:
    """Articles by publisher or language, and by period of publication: at most that many rows.

    The counts have article_ids in place of events.
    """
    articles = tables.articles
    named = articles[column].map(language) if column == "language" else articles[column]
    own = coverage.own_publisher(named) if column == "publisher" else named.astype("string")
    lines, names, rest = bundled(np.arange(len(own)), own.reset_index(drop=True), most)
    starts = first_days(articles["published"], period).to_numpy()[lines]
    found, counts = cells(names, starts, period)
    counts = counts.assign(
        certain=found.numbers,
        is_claimed=False,
        article_ids=found.joined(articles["article_id"].take(lines)),
    )
    return Calendar.of(counts, names, rest)


def _kind(number: int) -> str:
    return ONE if number <= 1 else FEW if number < 5 else MANY


def per_event(events: pd.DataFrame, mentions: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Events by the period of their first day and by how many articles report them: start, end,
    kind, number, articles (of all of them together, each report counted), event_ids."""
    own = article_numbers(EventRows(events["event_id"]), mentions)
    starts = first_days(events["start"], period).to_numpy()
    kinds = np.array([KINDS.index(_kind(number)) for number in own.tolist()], dtype=int)
    found = Groups.of(np.arange(len(events)), starts, kinds)
    first = pd.Series(starts[found.first])
    return pd.DataFrame(
        {
            "start": first,
            "end": last_days(first, period),
            "kind": [KINDS[kind] for kind in kinds[found.first]],
            "number": found.numbers,
            "articles": [int(own[rows].sum()) for rows in found],
            "event_ids": found.joined(events["event_id"]),
        }
    )
