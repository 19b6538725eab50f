"""Tests of lib/analyses/thin_weeks.py."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from lib.analyses import thin_weeks
from lib.analyses.thin_weeks import FEW, MANY, ONE, Week, finding, silent_days
from lib.tables import Tables, schemas
from tests.rows import with_events

MONDAY = date(2031, 3, 3)


def _weeks(*numbers: int) -> list[Week]:
    starts = [MONDAY + timedelta(days=7 * place) for place in range(len(numbers))]
    days = timedelta(days=6)
    return [Week(at, at + days, number) for at, number in zip(starts, numbers, strict=True)]


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        (
            (50, 48, 52, 50, 50, 3, 2),
            "From 7 Apr 2031 on the corpus has fewer than 1 article a day (5 in 14 days); before, "
            "about 7",
        ),
        (
            (50, 3, 52, 50, 50, 51),
            "1 of 6 weeks has less than a third of the usual number of articles: 10–16 Mar 2031",
        ),
        ((50, 48, 52, 50, 50, 47), "No thin week: 47 articles or more in each of 6 weeks"),
        ((5, 1), "6 articles in 14 days"),
        ((0, 0), "No article was published on these days"),
    ],
)
def test_the_finding_says_when_articles_are_few(numbers: tuple[int, ...], sentence: str) -> None:
    assert finding(_weeks(*numbers)) == sentence


def test_part_of_a_week_is_compared_by_its_days() -> None:
    whole = _weeks(14, 14, 14, 14, 14, 2)
    cut = replace_end(whole[-1], whole[-1].start)
    assert thin_weeks.thin(whole) == [whole[-1]]
    assert thin_weeks.thin([*whole[:-1], cut]) == []


def replace_end(week: Week, end: date) -> Week:
    return week._replace(end=end)


def test_days_without_articles_are_counted_at_both_ends_too() -> None:
    published = pd.Series(pd.to_datetime(["2031-03-05", "2031-03-05", "2031-03-07"]))
    days = (MONDAY, date(2031, 3, 10))
    assert silent_days(published, days) == (6, (date(2031, 3, 8), date(2031, 3, 10)))
    assert silent_days(published[:1], (date(2031, 3, 5), date(2031, 3, 5))) == (0, None)


def test_all_articles_of_the_days_are_in_the_grid(tables: Tables) -> None:
    days = (MONDAY, date(2031, 3, 31))
    inside = thin_weeks.published_within(tables, days)
    assert len(inside.articles) == 3
    found = thin_weeks.by_source(inside, "language", "week", 20)
    assert found.totals == {"English": 2, "Arabic": 1}
    assert found.counts["number"].sum() == 3


def test_further_publishers_share_a_row(tables: Tables) -> None:
    found = thin_weeks.by_source(tables, "publisher", "month", 2)
    assert next(iter(found.totals)) == found.named[0]
    assert list(found.totals.values()) == [2, 2]
    assert "others" in list(found.totals)[1]


def test_events_are_counted_by_how_many_articles_report_them(tables: Tables) -> None:
    names = tables.articles["article_id"].tolist()
    pairs = [("e1", name) for name in (names[0], names[0])]
    pairs += [("e2", name) for name in names[:2]] + [("e3", f"a{n}") for n in range(5)]
    rows = [{"event_id": event, "article_id": name, "quote": "q"} for event, name in pairs]
    told = replace(with_events(tables, {}, {}, {}), mentions=schemas.MENTIONS.frame(rows))
    counts = thin_weeks.per_event(told.events, told.mentions, "week")
    assert counts[["kind", "number", "articles"]].values.tolist() == [
        [ONE, 1, 1], [FEW, 1, 2], [MANY, 1, 5],
    ]  # fmt: skip
