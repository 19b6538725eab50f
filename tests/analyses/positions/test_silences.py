"""Tests of lib/analyses/positions/silences.py."""

import pandas as pd

from lib.analyses import positions
from lib.model import Settings
from lib.model.settings import Reference, Window
from lib.tables import Tables
from tests.rows import emptied, with_statements

NORRLAND, NAVY, SUDERIA = ({"party_id": name} for name in ("norrland", "norrland-navy", "suderia"))
FISH = {"topic": "fishing-rights"}


def _silence(tables: Tables, *changes: dict, settings: Settings | None = None) -> dict:
    rows = positions.silence(with_statements(tables, *changes), settings or Settings())
    return {(row["subject"], row["party_id"]): row["found"] for row in rows.to_dict("records")}


def test_a_bloc_is_split_into_parties_that_spoke_and_did_not(tables: Tables) -> None:
    assert _silence(tables, NAVY, NAVY, {**NORRLAND, **FISH}) == {
        ("strait-tolls", "norrland-navy"): "2 statements",
        ("strait-tolls", "norrland"): "no statement found",
        ("fishing-rights", "norrland-navy"): "no statement found",
        ("fishing-rights", "norrland"): "1 statement",
    }


def test_a_bloc_without_statements_on_a_subject_is_dropped(tables: Tables) -> None:
    found = _silence(tables, NAVY, {**SUDERIA, **FISH})
    assert ("strait-tolls", "suderia") not in found


def test_a_party_that_never_speaks_is_not_called_silent(tables: Tables) -> None:
    assert {party for _, party in _silence(tables, NAVY)} == {"norrland-navy"}


def test_statements_outside_the_corpus_window_are_not_counted(tables: Tables) -> None:
    march = Settings(window=Window(start="2031-03-01", end="2031-03-31"))
    early = {**NORRLAND, "date": "2031-01-05", "earliest": "2031-01-05", "latest": "2031-01-05"}
    assert list(_silence(tables, NAVY, early, settings=march)) == [
        ("strait-tolls", "norrland-navy")
    ]


def test_a_reference_event_is_a_subject(tables: Tables) -> None:
    talks = "2031-03-12-toll-talks"
    settings = Settings(references=(Reference(event=talks, label="Toll talks"),))
    about = {**NORRLAND, "topic": None, "event_id": talks}
    found = _silence(tables, NAVY, about, settings=settings)
    assert found[talks, "norrland-navy"] == "no statement found"


def test_a_silent_party_is_said_to_speak_on_other_subjects(tables: Tables) -> None:
    made = with_statements(tables, NAVY, {**NORRLAND, **FISH}, {**NAVY, **FISH})
    rows = positions.silence(made, Settings()).set_index(["subject", "party_id"])["others"]
    assert rows["strait-tolls", "norrland"] == "Fishing rights"
    assert rows["fishing-rights", "norrland"] == ""


def test_statements_on_other_subjects_are_counted_separately(tables: Tables) -> None:
    made = with_statements(tables, NAVY, {**NORRLAND, **FISH}, {**NORRLAND, **FISH})
    rows = positions.silence(made, Settings())
    silent = rows.loc[(rows["number"] == 0) & (rows["party_id"] == "norrland")]
    assert silent["elsewhere"].tolist() == [2]


def test_without_statements_there_is_no_silence(tables: Tables) -> None:
    none = positions.silence(emptied(tables), Settings())
    assert len(none) == 0
    assert {"subject", "party_id", "found"} <= set(none.columns)


def test_silence_leaves_the_statements_alone(tables: Tables) -> None:
    before = tables.statements.copy()
    positions.silence(tables, Settings())
    pd.testing.assert_frame_equal(tables.statements, before)
