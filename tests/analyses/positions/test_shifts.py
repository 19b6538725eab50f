"""Tests of lib/analyses/positions/shifts.py."""

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.analyses import positions
from lib.corpus import Corpus
from lib.model import Settings
from lib.model.vocabulary import SIDE_OF
from lib.selection import Selection, apply
from lib.tables import Tables
from tests.rows import WATCH, emptied, with_statements
from tests.selection.asking import selections

FIRST, SECOND, THIRD = (
    {"date": "2031-03-05", "stance": "reject"},
    {"date": "2031-03-08", "stance": "agree"},
    {"date": "2031-03-09", "stance": "agree"},
)


def _shifts(tables: Tables, *changes: dict) -> list[dict]:
    made = with_statements(tables, *changes)
    return positions.shifts(made, Settings()).to_dict("records")


def test_from_against_to_for_is_a_shift_with_both_statements_and_their_words(
    tables: Tables,
) -> None:
    (shift,) = _shifts(tables, FIRST, SECOND)
    assert (shift["turn"], shift["days"]) == ("rejects → agrees", 3)
    assert (shift["quote_before"], shift["quote"]) == ("so it is", "so it is")
    assert (shift["statement_id_before"], shift["statement_id"]) == ("s1", "s2")


def test_a_shift_has_its_names(tables: Tables) -> None:
    (shift,) = _shifts(tables, FIRST, SECOND)
    assert (shift["party_name"], shift["bloc"]) == ("Norrland Navy", "northern-pact")
    assert shift["subject_label"] == "Strait tolls"


@pytest.mark.parametrize(
    "change",
    [
        {"stance": "reject"},
        {"stance": "accuse"},
        {"stance": "threaten"},
        {"stance": "request"},
        {"stance": "announce"},
        {"toward": "suderia"},
        {"toward": None},
        {"date": "2031-03-05"},
        {"topic": "fishing-rights"},
        {"topic": None, "event_id": "2031-03-12-toll-talks"},
        {"party_id": WATCH},
        {"date_precision": "month"},
    ],
)
def test_another_verb_on_one_side_or_incomparable_days_are_not_a_shift(
    tables: Tables, change: dict
) -> None:
    assert _shifts(tables, FIRST, {**SECOND, **change}) == []


def test_a_day_with_both_sides_is_passed_over(tables: Tables) -> None:
    other = {**SECOND, "stance": "accuse"}
    later = {**SECOND, "date": "2031-03-11", "stance": "support"}
    assert _shifts(tables, FIRST, SECOND, other) == []
    (shift,) = _shifts(tables, FIRST, SECOND, other, later)
    assert (shift["statement_id_before"], shift["statement_id"]) == ("s1", "s4")


def test_a_neutral_statement_does_not_separate_two_sides(tables: Tables) -> None:
    asked = {"date": "2031-03-06", "stance": "request"}
    (shift,) = _shifts(tables, FIRST, asked, SECOND)
    assert shift["turn"] == "rejects → agrees"


def test_two_parties_that_are_spoken_to_are_two_stories(tables: Tables) -> None:
    to_another = {**SECOND, "toward": "suderia", "stance": "accuse"}
    (shift,) = _shifts(tables, FIRST, to_another, THIRD)
    assert (shift["toward_name"], shift["date_before"].day) == ("Tide Front", 5)


STOPS = {"date": "2031-03-08", "stance": "announce", "position": "Suspends its attacks on ships."}


@pytest.mark.parametrize(("stance", "verb"), [("threaten", "threatens"), ("claim", "claims")])
def test_from_threatening_or_claiming_to_standing_down_is_a_shift(
    tables: Tables, stance: str, verb: str
) -> None:
    (shift,) = _shifts(tables, {"stance": stance}, STOPS)
    assert shift["turn"] == f"{verb} → stands down"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"stance": "accuse"}, STOPS),
        ({"stance": "threaten"}, {**STOPS, "position": "Announces a naval exercise."}),
        ({"stance": "threaten"}, {**STOPS, "position": "Says that it will not stop its attacks."}),
        ({"stance": "threaten"}, {**STOPS, "stance": "justify"}),
        ({**STOPS, "date": "2031-03-01"}, {"stance": "threaten"}),
    ],
)
def test_an_announcement_is_a_shift_only_if_a_threat_ends_in_standing_down(
    tables: Tables, before: dict, after: dict
) -> None:
    assert _shifts(tables, before, after) == []


def test_to_agree_to_stop_is_one_shift(tables: Tables) -> None:
    (shift,) = _shifts(tables, {"stance": "threaten"}, {**STOPS, "stance": "agree"})
    assert shift["turn"] == "threatens → stands down"


def test_standing_down_is_shown_by_the_statement_whose_quote_says_so(tables: Tables) -> None:
    said = {**STOPS, "quote": "we suspend all operations"}
    (shift,) = _shifts(tables, {"stance": "threaten"}, STOPS, said, STOPS)
    assert (shift["statement_id"], shift["quote"]) == ("s3", "we suspend all operations")


def test_shifts_are_from_one_day_to_the_next_and_come_latest_first(tables: Tables) -> None:
    back = {"date": "2031-03-20", "stance": "accuse"}
    shifts = _shifts(tables, FIRST, SECOND, THIRD, back)
    assert [shift["statement_id_before"] for shift in shifts] == ["s3", "s1"]


def test_the_latest_published_statement_represents_its_day(tables: Tables) -> None:
    later = {**SECOND, "published": "2031-03-10", "stance": "agree"}
    (shift,) = _shifts(tables, FIRST, later, SECOND)
    assert shift["statement_id"] == "s2"


def test_a_selection_without_the_statement_between_invents_no_shift(tables: Tables) -> None:
    everything = with_statements(
        tables, FIRST, {**SECOND, "position": "Talks."}, {**FIRST, **THIRD, "stance": "threaten"}
    )
    shown = apply(everything, Selection(text="says so"))
    found = positions.shifts(everything, Settings(), shown)
    assert found[["statement_id_before", "statement_id"]].values.tolist() == [["s2", "s3"]]


statements = st.fixed_dictionaries(
    {
        "date": st.dates(date(2031, 3, 1), date(2031, 3, 9)).map(str),
        "published": st.dates(date(2031, 3, 9), date(2031, 3, 14)).map(str),
        "stance": st.sampled_from(["accuse", "reject", "agree"]),
        "party_id": st.sampled_from(["norrland-navy", "suderia-mfa"]),
        "position": st.sampled_from(["Talks of tolls.", "Talks of Vell and rockets."]),
    }
)


@settings(max_examples=25)
@given(changes=st.lists(statements, max_size=7), selection=selections)
def test_a_selection_never_invents_a_shift(
    tables: Tables, changes: list[dict], selection: Selection
) -> None:
    everything = with_statements(tables, *changes)
    shown = apply(everything, selection)
    all_shifts = positions.shifts(everything, Settings())
    selected = positions.shifts(everything, Settings(), shown)
    assert set(selected["statement_id"]) <= set(all_shifts["statement_id"])
    assert set(selected["statement_id"]) <= set(shown.statements["statement_id"])


def test_a_history_is_in_the_order_of_days_and_marks_the_shift(tables: Tables) -> None:
    made = with_statements(tables, SECOND, FIRST, THIRD)
    lines = positions.history(made, Settings(), "norrland-navy", "strait-tolls")
    assert lines["statement_id"].tolist() == ["s2", "s1", "s3"]
    assert lines["turn"].fillna("").tolist() == ["", "rejects → agrees", ""]


def test_an_event_is_a_subject_with_its_sentence_or_its_label(
    corpus: Corpus, tables: Tables
) -> None:
    talks = "2031-03-12-toll-talks"
    made = with_statements(tables, {"topic": None, "event_id": talks})
    plain, labelled = (
        positions.on_subjects(made, chosen)["subject_label"].iloc[0]
        for chosen in (Settings(), corpus.settings)
    )
    assert (plain, labelled) == ("Diplomatic act, Vell", "Toll talks")


def test_no_statements_give_no_shifts_and_no_history(tables: Tables) -> None:
    none = emptied(tables)
    assert len(positions.shifts(none, Settings())) == 0
    assert "turn" in positions.history(none, Settings(), "suderia", "x").columns


def test_one_statement_is_not_a_shift(tables: Tables) -> None:
    assert _shifts(tables, FIRST) == []


def test_the_statements_are_left_alone(corpus: Corpus, tables: Tables) -> None:
    before = tables.statements.copy()
    positions.shifts(tables, corpus.settings)
    pd.testing.assert_frame_equal(tables.statements, before)


STANCE = st.sampled_from(["reject", "threaten", "support", "agree", "request"])
WORDS = st.fixed_dictionaries(
    {"date": st.sampled_from(["2031-03-05", "2031-03-06", "2031-03-08"]), "stance": STANCE}
)


@given(changes=st.lists(WORDS, max_size=10))
def test_a_shift_is_from_a_day_on_one_side_to_the_next_on_the_other(
    tables: Tables, changes: list[dict]
) -> None:
    said = [
        (change["date"], SIDE_OF[change["stance"]])
        for change in changes
        if SIDE_OF[change["stance"]] in ("against", "for")
    ]
    sides = {day: {side for own, side in said if own == day} for day, _ in said}
    days = sorted(day for day, taken in sides.items() if len(taken) == 1)
    expected = {(before, now) for before, now in pairwise(days) if sides[before] != sides[now]}
    found = positions.shifts(with_statements(tables, *changes), Settings())
    days_of = found[["date_before", "date"]].astype("string").values.tolist()
    assert {(before, now) for before, now in days_of} == expected


def test_a_statement_that_completes_two_shifts_has_both_in_its_history(tables: Tables) -> None:
    threat, claim = {"date": "2031-03-02", "stance": "threaten"}, {"stance": "claim"}
    stops = {**STOPS, "stance": "agree"}
    made = with_statements(tables, threat, {**claim, "date": "2031-03-04"}, stops)
    lines = positions.history(made, Settings(), "norrland-navy", "strait-tolls")
    assert lines["turn"].tolist()[-1] == "claims → stands down · threatens → agrees"
