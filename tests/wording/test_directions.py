"""Tests of lib/wording/directions.py."""

import pytest

from lib.wording.directions import mostly_left, passages, runs_left

ARABIC, HEBREW = "لن نتوقف", "לא נעצור"


@pytest.mark.parametrize("text", [ARABIC, HEBREW, f"“{ARABIC}”", f"3 {ARABIC} so many words"])
def test_the_first_letter_says_how_a_text_runs(text: str) -> None:
    assert runs_left(text)
    assert not runs_left(f"so {text}")


@pytest.mark.parametrize("text", ["", "3 – 5", "…"])
def test_a_text_without_letters_runs_from_left_to_right(text: str) -> None:
    assert not runs_left(text)
    assert not mostly_left(text)


def test_most_letters_say_how_a_sentence_runs() -> None:
    assert mostly_left(f"{ARABIC} CNN")
    assert not mostly_left(f"{ARABIC}, as of 5 March in Suderia")


def test_a_passage_ends_with_its_last_letter() -> None:
    assert list(passages(f"Rudaw: {ARABIC} 3 مرات! (CNN)")) == [
        ("Rudaw: ", False), (f"{ARABIC} 3 مرات", True), ("! (CNN)", False),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "Rudaw", ARABIC, f"{ARABIC} and {HEBREW}", "a" * 50 + ARABIC])
def test_passages_together_are_the_text(text: str) -> None:
    assert "".join(passage for passage, _ in passages(text)) == text


def test_a_long_text_is_divided_at_once() -> None:
    text = "ل " * 20_000
    assert list(passages(text)) == [(text.rstrip(), True), (" ", False)]
