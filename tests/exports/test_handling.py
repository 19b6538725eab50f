"""Tests of lib/exports/handling.py."""

import pytest

from lib.exports.handling import BLACK, LONGEST, TLP, TooLong, letters, mark, refusal


@pytest.mark.parametrize(("label", "colour"), TLP.items())
def test_a_label_has_its_colour_on_black(label: str, colour: str) -> None:
    shown = mark(label)
    assert shown
    assert (shown.text, shown.ink, shown.ground) == (label, colour, BLACK)


@pytest.mark.parametrize("typed", ["tlp:amber+strict", " TLP: AMBER + STRICT ", "Tlp:Amber+Strict"])
def test_a_label_is_known_however_it_is_typed(typed: str) -> None:
    shown = mark(typed)
    assert shown
    assert shown.text == "TLP:AMBER+STRICT"


@pytest.mark.parametrize("nothing", ["", "   ", "\n"])
def test_an_empty_text_is_no_mark(nothing: str) -> None:
    assert mark(nothing) is None


def test_a_free_line_is_unchanged() -> None:
    line = "DO NOT COPY; DESTROY AFTER READING ".ljust(LONGEST, "X")
    shown = mark(f"  {line}\n")
    assert shown
    assert (shown.text, refusal(line)) == (line, "")


@pytest.mark.parametrize("line", ["X" * (LONGEST + 1), "机" * (LONGEST // 2 + 1)])
def test_a_line_that_does_not_fit_is_refused_and_never_cut(line: str) -> None:
    with pytest.raises(TooLong, match=f"hold {LONGEST} "):
        mark(line)
    assert f"{letters(line)} letters long" in refusal(line)
