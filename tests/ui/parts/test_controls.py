"""Tests of lib/ui/parts/controls.py."""

from lib.ui.parts.controls import found_among

MANY = {f"e{number}": f"Drone attack on Köln, {number} Mar" for number in range(3_000)}


def test_a_list_has_no_more_options_than_a_browser_holds() -> None:
    assert found_among(MANY, "", most=1_000) == list(MANY)[:1_000]


def test_a_search_narrows_the_list_whatever_the_case_and_accents() -> None:
    assert found_among(MANY, "koln 2999 ATTACK") == ["e2999"]


def test_what_an_address_names_can_be_chosen_whatever_is_searched() -> None:
    found = found_among(MANY, "", ("e2999", "no-such-event"), most=1_000)
    assert found[0] == "e2999"
    assert len(found) == 1_000
    assert found_among(MANY, "nothing has these words", ("e7",)) == ["e7"]
