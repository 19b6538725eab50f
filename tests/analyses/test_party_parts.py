"""Tests of lib/analyses/party_parts.py."""

from lib.analyses import positions
from lib.analyses.party_parts import Together, as_one_voice, outermost, parts_of, saying
from lib.tables import Tables
from tests.rows import NO_GROUPS, with_statements

PARENTS = {"land": None, "army": "land", "navy": "army", "ministry": "land", "front": None}
NAVY, STATE = "norrland-navy", "norrland"


def _together(tables: Tables, *changes: dict) -> Together:
    said = saying(with_statements(tables, *changes), [NAVY, STATE])
    return as_one_voice(said, positions.latest_stances(said, NO_GROUPS))


def test_parts_of_parts_are_parts_and_follow_their_own() -> None:
    assert parts_of(PARENTS, "land") == ("army", "navy", "ministry")
    assert parts_of(PARENTS, "front") == ()


def test_parties_that_belong_to_each_other_have_an_end() -> None:
    circle = {"a": "b", "b": "a"}
    assert parts_of(circle, "a") == ("b",)
    assert outermost(circle, "a") in circle


def test_a_part_belongs_to_its_state_in_the_end() -> None:
    assert outermost(PARENTS, "navy") == "land"
    assert outermost(PARENTS, "front") == "front"


def test_one_against_and_one_for_the_same_party_are_apart(tables: Tables) -> None:
    found = _together(tables, {"stance": "accuse"}, {"party_id": STATE, "stance": "support"})
    (split,) = found.apart
    assert (split.subject, split.against, split.supporting) == (
        "strait-tolls",
        ("Norrland Navy",),
        ("Republic of Norrland",),
    )


def test_sides_toward_different_parties_cannot_be_compared(tables: Tables) -> None:
    found = _together(
        tables, {"stance": "accuse"}, {"party_id": STATE, "stance": "support", "toward": "suderia"}
    )
    assert found == Together((), (), ("strait-tolls",))


def test_a_party_and_its_ministry_are_the_same_addressee(tables: Tables) -> None:
    found = _together(
        tables,
        {"stance": "accuse", "toward": "suderia-mfa"},
        {"party_id": STATE, "stance": "reject", "toward": "suderia"},
    )
    assert found == Together(("strait-tolls",), (), ())


def test_a_request_is_no_side(tables: Tables) -> None:
    found = _together(tables, {"stance": "request"}, {"party_id": STATE, "stance": "accuse"})
    assert found.incomparable == ("strait-tolls",)


def test_a_subject_of_a_single_speaker_does_not_count(tables: Tables) -> None:
    assert _together(tables, {"stance": "accuse"}).number == 0


def test_no_statements_give_no_subjects(tables: Tables) -> None:
    nothing = saying(tables, [])
    cells = positions.latest_stances(nothing, NO_GROUPS)
    assert as_one_voice(nothing, cells) == Together((), (), ())
