"""Tests of lib/scenes/letters.py."""

import pytest

from lib.scenes.colours import Colour
from lib.scenes.letters import directed, label_width, width
from lib.scenes.scene import Label, Run

INK = Colour(0, 0, 0)


def test_a_text_grows_with_its_size() -> None:
    run = Run("Deep Cove", INK)
    assert width(run, 24) == pytest.approx(2 * width(run, 12))


def test_spaces_at_the_end_count() -> None:
    assert width(Run("a   ", INK), 12) > width(Run("a", INK), 12) + 5


def test_bold_is_wider() -> None:
    assert width(Run("Norrland", INK, bold=True), 12) > width(Run("Norrland", INK), 12)


def test_a_label_is_as_wide_as_its_longest_line() -> None:
    lines = ((Run("a", INK),), (Run("a long ", INK), Run("line", INK, bold=True)))
    label = Label(layer="Labels", x=0, y=0, lines=lines, size=12)
    assert label_width(label) == pytest.approx(sum(width(run, 12) for run in lines[1]))


def test_joined_letters_are_narrower_than_single_ones() -> None:
    word = "الميادين"
    alone = sum(width(Run(letter, INK), 12) for letter in word)
    assert width(Run(word, INK), 12) < alone


def test_a_label_that_begins_in_arabic_is_read_from_left_to_right() -> None:
    assert directed("الميادين (Al-Mayadin)").startswith("\u200e")
    assert directed("Al-Mayadin") == "Al-Mayadin"
