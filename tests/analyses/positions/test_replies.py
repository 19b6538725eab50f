"""Tests of lib/analyses/positions/replies.py."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses import positions
from lib.model import Settings
from lib.tables import Tables
from tests.rows import emptied, with_statements

SPOKEN = {"party_id": "norrland-navy", "toward": "tide-front", "date": "2031-03-05"}
ANSWER = {"party_id": "tide-front", "toward": "norrland-navy", "date": "2031-03-07"}


def _replies(tables: Tables, *changes: dict) -> list[dict]:
    made = with_statements(tables, *changes)
    return positions.replies(made, Settings()).to_dict("records")


def test_a_statement_back_on_the_same_subject_is_an_answer_with_its_lag(tables: Tables) -> None:
    (reply,) = _replies(tables, SPOKEN, ANSWER)
    assert (reply["party_id"], reply["answers"], reply["lag"]) == ("tide-front", "norrland-navy", 2)
    assert (reply["answered_id"], reply["statement_id"]) == ("s1", "s2")


@pytest.mark.parametrize(
    "change",
    [
        {"date": "2031-03-05"},
        {"date": "2031-03-13"},
        {"toward": "suderia"},
        {"toward": None},
        {"topic": "fishing-rights"},
        {"date_precision": "month"},
    ],
)
def test_other_statements_are_not_answers(tables: Tables, change: dict) -> None:
    assert _replies(tables, SPOKEN, {**ANSWER, **change}) == []


def test_a_word_toward_a_state_is_one_toward_all_that_belong_to_it(tables: Tables) -> None:
    (reply,) = _replies(tables, SPOKEN, {**ANSWER, "toward": "norrland"})
    assert (reply["answers"], reply["answers_name"]) == ("norrland-navy", "Norrland Navy")


def test_a_statement_toward_a_part_is_not_toward_the_whole(tables: Tables) -> None:
    whole = {**SPOKEN, "party_id": "norrland"}
    assert _replies(tables, whole, ANSWER) == []


def test_the_latest_of_several_is_the_one_answered(tables: Tables) -> None:
    (reply,) = _replies(tables, SPOKEN, {**SPOKEN, "date": "2031-03-06"}, ANSWER)
    assert (reply["answered_id"], reply["lag"]) == ("s2", 1)


def test_pairs_are_counted_by_days_with_the_spread_of_their_lags(tables: Tables) -> None:
    later = {**ANSWER, "date": "2031-03-09"}
    made = with_statements(tables, SPOKEN, ANSWER, ANSWER, later)
    (pair,) = positions.who_answers_whom(positions.replies(made, Settings())).to_dict("records")
    assert (pair["number"], pair["shortest"], pair["longest"]) == (2, 2, 4)
    assert pair["statement_ids"].split() == ["s4", "s2", "s3"]


def test_no_statements_give_no_answers(tables: Tables) -> None:
    none = positions.replies(emptied(tables), Settings())
    assert len(none) == 0
    assert len(positions.who_answers_whom(none)) == 0


PARTIES = ["norrland", "norrland-navy", "suderia", "tide-front"]
SAID = st.fixed_dictionaries(
    {
        "party_id": st.sampled_from(PARTIES),
        "toward": st.sampled_from(PARTIES),
        "date": st.sampled_from([f"2031-03-{day:02}" for day in (1, 2, 3, 5, 9, 14)]),
        "published": st.sampled_from(["2031-03-14", "2031-03-20"]),
        "topic": st.sampled_from(["strait-tolls", "fishing-rights"]),
    }
)


@given(changes=st.lists(SAID, max_size=14))
def test_each_reply_answers_the_latest_that_addressed_the_speaker(
    tables: Tables, changes: list[dict]
) -> None:
    made = with_statements(tables, *changes)
    said = made.statements.to_dict("records")

    def within(party: str, whole: str) -> bool:
        return party == whole or (party, whole) == ("norrland-navy", "norrland")

    def lags(reply: dict) -> list[int]:
        return [
            (reply["date"] - own["date"]).days
            for own in said
            if own["topic"] == reply["topic"] and own["party_id"] != reply["party_id"]
            and within(reply["party_id"], own["toward"])
            and within(own["party_id"], reply["toward"])
        ]  # fmt: skip

    near = {row["statement_id"]: [lag for lag in lags(row) if 1 <= lag <= 7] for row in said}
    found = positions.replies(made, Settings())
    assert dict(zip(found["statement_id"], found["lag"], strict=True)) == {
        name: min(own) for name, own in near.items() if own
    }


def test_a_party_without_a_name_is_in_no_pair(tables: Tables) -> None:
    found = positions.replies(with_statements(tables, SPOKEN, ANSWER), Settings())
    nameless = found.assign(bloc=pd.Series(pd.NA, index=found.index, dtype="string"))
    assert len(found) > 0
    assert positions.who_answers_whom(nameless).empty
