"""Passes over columns of statements find what one statement after the other finds."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lib.analyses import positions
from lib.analyses.positions.replies import WITHIN_DAYS
from lib.corpus import Corpus
from lib.model import Settings
from lib.tables import Tables
from lib.tables.records import records
from tests.analyses.positions import plain
from tests.rows import with_statements

PARTIES = ["norrland", "norrland-navy", "suderia", "tide-front", "unknown"]
TALKS = "2031-03-12-toll-talks"
STOPS = "Suspends its attacks on ships."
SAID = st.fixed_dictionaries(
    {
        "party_id": st.sampled_from(PARTIES[:4]),
        "toward": st.sampled_from([*PARTIES, None]),
        "date": st.dates(date(2031, 3, 1), date(2031, 3, 12)).map(str),
        "date_precision": st.sampled_from(["day", "day", "day", "month"]),
        "published": st.sampled_from(["2031-03-14", "2031-03-20"]),
        "topic": st.sampled_from(["strait-tolls", None]),
        "event_id": st.just(TALKS),
        "stance": st.sampled_from(["accuse", "threaten", "claim", "agree", "announce", "request"]),
        "position": st.sampled_from([STOPS, "Talks of tolls."]),
        "quote": st.sampled_from(["we suspend all operations", "so it is"]),
    }
)
SEVERAL = st.lists(SAID, max_size=16)


@given(changes=SEVERAL)
def test_shifts(tables: Tables, changes: list[dict]) -> None:
    made = with_statements(tables, *changes)
    found = positions.shifts(made, Settings())[["turn", "statement_id_before", "statement_id"]]
    assert list(found.itertuples(index=False, name=None)) == plain.shifts(made)


@given(changes=SEVERAL)
def test_replies_and_who_answers_whom(tables: Tables, changes: list[dict]) -> None:
    made = with_statements(tables, *changes)
    found = positions.replies(made, Settings())
    both = found[["statement_id", "answered_id"]].itertuples(index=False, name=None)
    assert list(both) == plain.replies(made, WITHIN_DAYS)
    pairs = positions.who_answers_whom(found).drop(columns=["party_id", "bloc", "answers"])
    assert list(pairs.itertuples(index=False, name=None)) == plain.pairs(records(found))


@given(changes=SEVERAL)
def test_latest_stances(corpus: Corpus, tables: Tables, changes: list[dict]) -> None:
    made = with_statements(tables, *changes)
    about = positions.subjects(made, corpus.settings)
    found = positions.latest_stances(made, corpus.settings)
    cells = found[["party_id", "subject", "stance", "number", "statement_ids"]]
    assert list(cells.itertuples(index=False, name=None)) == plain.latest_stances(made, about)


@given(changes=SEVERAL)
def test_a_party_s_history_is_that_of_all_statements(tables: Tables, changes: list[dict]) -> None:
    made = with_statements(tables, *changes)
    every = positions.on_subjects(made, Settings())
    shifts = positions.shifts(made, Settings())
    for party, subject in every[["party_id", "subject"]].drop_duplicates().itertuples(index=False):
        lines = positions.history(made, Settings(), party, subject)
        own = every.loc[(every["party_id"] == party) & (every["subject"] == subject)]
        assert lines["statement_id"].tolist() == own["statement_id"].tolist()[::-1]
        for name, turn in zip(lines["statement_id"], lines["turn"], strict=True):
            told = shifts.loc[shifts["statement_id"] == name, "turn"].tolist()
            assert (turn if isinstance(turn, str) else "") == " · ".join(told)
