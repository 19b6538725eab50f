"""Tests of lib/charts/pseudo_text.py."""

import pytest

from lib.charts.model import Rich, Run, rich, words
from lib.charts.pseudo_text import pseudo_html
from tests import hostile

BOLD = Run("at least 3", is_bold=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ((), ""),
        (rich("one"), "one"),
        (rich(BOLD, "by Navy"), "<b>at least 3</b><br>by Navy"),
        (rich(BOLD, Run("more", is_bold=True)), "<b>at least 3<br>more</b>"),
        (rich((BOLD, Run(", killed"))), "<b>at least 3</b>, killed"),
        (rich(Run("old", is_slanted=True)), "<i>old</i>"),
        (rich((Run("■", colour="#123456"), Run(" A"))), '<span style="color:#123456">■</span> A'),
    ],
)
def test_each_stretch_of_one_style_has_its_tag(text: Rich, expected: str) -> None:
    assert pseudo_html(text) == expected


def test_a_text_is_escaped_once_here() -> None:
    assert hostile.left_in(pseudo_html(rich(hostile.TEXT))) == []


def test_in_plain_words_a_text_is_one_line() -> None:
    assert words(rich((BOLD, Run(", killed")), "by Navy")) == "at least 3, killed by Navy"
