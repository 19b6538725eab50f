"""Tests of lib/analyses/calendar_counts.py."""

from dataclasses import replace
from datetime import date

import pandas as pd

from lib.analyses import calendar_counts as counted
from lib.corpus import Corpus
from lib.tables import Tables, groups


def _attacks(tables: Tables, corpus: Corpus) -> pd.DataFrame:
    return groups.reported_attacks(tables, corpus.settings)


def test_an_event_counts_once_at_each_of_its_sites(corpus: Corpus, tables: Tables) -> None:
    events = _attacks(tables, corpus)
    found = counted.calendar(tables, events, "site", "week", 20)
    at = tables.event_places.loc[tables.event_places["event_id"].isin(events["event_id"])]
    every = set(zip(at["event_id"], at["site_id"], strict=True))
    assert sum(found.totals.values()) <= len(every)
    for name, total in found.totals.items():
        own = found.counts.loc[found.counts["name"] == name]
        ids = " ".join(own["event_ids"]).split()
        assert len(ids) == len(set(ids)) == total == own["number"].sum()


def test_rows_add_up_to_all_events_if_each_has_one_row(corpus: Corpus, tables: Tables) -> None:
    events = _attacks(tables, corpus)
    for of in ("weapon", "country", "claimed_by", "reported_by"):
        found = counted.calendar(tables, events, of, "week", 20)
        assert sum(found.totals.values()) == len(events)


def test_further_rows_are_one_that_counts_an_event_once(corpus: Corpus, tables: Tables) -> None:
    events = _attacks(tables, corpus)
    whole = counted.calendar(tables, events, "site", "week", 20)
    few = counted.calendar(tables, events, "site", "week", 2)
    assert len(whole.named) > 2
    assert few.named == whole.named[:1]
    (rest,) = [name for name in few.totals if name.endswith(" others")]
    assert rest == f"{len(whole.named) - 1} others"
    ids = " ".join(few.counts.loc[few.counts["name"] == rest, "event_ids"]).split()
    assert len(ids) == len(set(ids))


def test_a_cell_that_only_claimants_report_says_so(corpus: Corpus, tables: Tables) -> None:
    events = _attacks(tables, corpus)
    alone = events.assign(reported_by=pd.array(["claimed_only"] * len(events), dtype="string"))
    mixed = alone.assign(
        reported_by=alone["reported_by"].where(alone.index != alone.index[0], "media")
    )
    assert counted.calendar(tables, alone, "site", "month", 20).counts["is_claimed"].all()
    assert not counted.calendar(tables, mixed, "site", "month", 20).counts["is_claimed"].all()


def test_what_is_only_possibly_in_range_is_counted_beside(corpus: Corpus, tables: Tables) -> None:
    events = _attacks(tables, corpus)
    doubtful = events.assign(certain=events.index != events.index[0])
    counts = counted.calendar(tables, doubtful, "weapon", "month", 20).counts
    assert counts["number"].sum() - counts["certain"].sum() == 1


def test_countries_and_regions_are_one_row_below_the_sites(corpus: Corpus, tables: Tables) -> None:
    events = _attacks(tables, corpus)
    region = replace(tables, places=tables.places.assign(kind="region"))
    found = counted.calendar(region, events, "site", "week", 20)
    assert list(found.totals) == [counted.REGION_ONLY]
    assert found.named == ()


def test_periods_without_events_are_there_too() -> None:
    days = date(2031, 3, 4), date(2031, 3, 25)
    assert [f"{day:%m-%d}" for day in counted.periods(*days, "week")] == [
        "03-03", "03-10", "03-17", "03-24",
    ]  # fmt: skip
