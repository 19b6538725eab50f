"""Ranges of dates to choose by name."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from lib.corpus import Corpus, empty
from lib.model import Problem
from lib.model.settings import Preset, Reference, Settings
from lib.selection.presets import Range, data_range, presets
from lib.selection.selection import EARLIEST, LATEST
from lib.tables import Tables, build
from tests.rows import with_events


def named(tables: Tables, corpus: Corpus, label: str) -> Range:
    return {found.label: found for found in presets(tables, corpus.settings)}[label]


def test_the_data_reach_from_the_first_to_the_last_day_of_anything(tables: Tables) -> None:
    assert data_range(tables) == (date(2031, 3, 1), date(2031, 4, 2))


def test_the_corpus_own_window_comes_first(tables: Tables, corpus: Corpus) -> None:
    expected = Range("4 Mar – 2 Apr 2031", date(2031, 3, 4), date(2031, 4, 2))
    assert presets(tables, corpus.settings)[0] == expected


@pytest.mark.parametrize(
    ("label", "start", "end"),
    [
        ("Week of Vell rocket attack (4 Mar 2031)", date(2031, 3, 2), date(2031, 3, 8)),
        ("March 2031", date(2031, 3, 1), date(2031, 3, 31)),
        ("April 2031", date(2031, 4, 1), date(2031, 4, 30)),
        ("Last 30 days of data", date(2031, 3, 4), date(2031, 4, 2)),
        ("Whole corpus", date(2031, 3, 1), date(2031, 4, 2)),
    ],
)
def test_a_range_can_be_chosen_by_its_name(
    tables: Tables, corpus: Corpus, label: str, start: date, end: date
) -> None:
    assert named(tables, corpus, label) == Range(label, start, end)


def test_ranges_of_corpus_toml_are_offered(tables: Tables, corpus: Corpus) -> None:
    own = Preset(label="First days", start=date(2031, 3, 1), end=date(2031, 3, 5))
    settings = corpus.settings.model_copy(update={"presets": (own,)})
    labels = [found.label for found in presets(tables, settings)]
    assert labels[1] == "First days"


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2100, 12, 31)])
def test_no_range_exceeds_the_days_that_can_be_chosen(
    tables: Tables, corpus: Corpus, day: date
) -> None:
    dated = with_events(tables, {"start": day.isoformat(), "end": day.isoformat()})
    frame = dated.events
    vague = frame.assign(
        earliest=frame["start"] - timedelta(days=3), latest=frame["end"] + timedelta(days=3)
    )
    settings = corpus.settings.model_copy(
        update={"references": (Reference(event="e1", label="x"),)}
    )
    found = presets(replace(dated, events=vague), settings)
    assert len(found) == 6
    assert min(chosen.start for chosen in found) >= EARLIEST
    assert max(chosen.end for chosen in found) <= LATEST


def test_of_a_corpus_of_many_years_the_last_twelve_months_are_offered(tables: Tables) -> None:
    first = dict.fromkeys(("start", "end", "earliest", "latest"), "2001-05-06")
    dated = with_events(tables, first)
    found = [chosen.start for chosen in presets(dated, Settings())]
    assert date(2030, 5, 1) in found
    assert date(2030, 4, 1) not in found


def test_a_reference_that_is_not_an_event_is_skipped(tables: Tables, corpus: Corpus) -> None:
    without = replace(tables, events=tables.events[:0])
    assert not [r for r in presets(without, corpus.settings) if r.label.startswith("Week")]


def test_no_data_gives_no_ranges(corpus: Corpus) -> None:
    nothing = build(empty(Path("nowhere"), Problem("nowhere", "", "nothing")))
    assert presets(nothing, corpus.settings) == []
