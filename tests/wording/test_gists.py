"""Tests of lib/wording/gists.py."""

import pytest

from lib.wording.gists import gist

WAR = "Says Suderia will not start a war but would answer any attack with force."
NO_WAR = "Says the Republic of Norrland wants no wider war."
TWO = "Denies any part in it and says that the fronts do not follow its orders."
DENIED = "Says the base lies in Norrland and no rocket hit the soil of Suderia."


def cut(text: str, letters: int, is_denial: bool = False) -> str:
    return gist(text, lambda shown: len(shown) <= letters, is_denial)


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        (80, WAR),
        (62, "Says Suderia will not start a war but would answer any attack…"),
        (45, "Says Suderia… but would answer any attack…"),
        (24, "… but would answer any…"),
        (12, ""),
    ],
)
def test_the_clause_that_turns_a_sentence_is_never_cut(letters: int, words: str) -> None:
    assert cut(WAR, letters) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (NO_WAR, "Says the Republic… wants no wider war."),
        (TWO, "Denies any part…"),
        ("Says first signs show no sunken ship, though some are adrift.",
         "Says first signs… though some are adrift."),
        ("Says the fleet will be gone within a year, not a day earlier.",
         "Says the fleet will be gone within a year…"),
        ("Says the coast guards of Suderia sank the lighter.",
         "Says the coast guards of Suderia sank…"),
    ],
)  # fmt: skip
def test_a_cut_text_never_says_the_opposite(text: str, words: str) -> None:
    assert cut(text, 42) == words


def test_of_a_denial_the_negation_stays() -> None:
    assert cut(DENIED, 42) == "Says the base lies in Norrland…"
    assert cut(DENIED, 42, is_denial=True) == "Says the base… and no rocket hit the soil…"


def test_one_long_word_has_no_gist() -> None:
    assert cut("Internationalisation", 10) == ""
