"""Tests of lib/wording/line_breaks.py."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.wording.letter_widths import Face
from lib.wording.line_breaks import cut_to, first_lines, fit_lines, fits_on, held, widest, wrapped

FACE = Face(10)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Mn", "Me", "Zs")))


def wide(text: str) -> float:
    return FACE.width(text)


@given(TEXTS, st.floats(20, 300))
def test_no_line_is_wider_than_allowed(text: str, width: float) -> None:
    assert [line for line in wrapped(text, width, FACE) if wide(line) > width] == []


@given(TEXTS, st.floats(20, 300))
def test_no_letter_is_lost(text: str, width: float) -> None:
    shown = "".join(wrapped(text, width, FACE)).replace("-", "")
    assert shown.replace(" ", "") == "".join(text.split()).replace("-", "")


@given(TEXTS, st.floats(20, 300))
def test_a_cut_text_fits(text: str, width: float) -> None:
    assert wide(cut_to(text, width, FACE)) <= width


@given(TEXTS, st.floats(30, 300), st.integers(1, 3))
def test_lines_are_no_more_than_allowed(text: str, width: float, most: int) -> None:
    for found in (fit_lines(text, width, FACE, most), first_lines(text, width, FACE, most)):
        assert len(found) <= most
        assert all(wide(line) <= width for line in found)
    assert len(wrapped(held(text, width, FACE, most), width, FACE)) <= most


def test_narrow_letters_fill_a_line_as_well_as_wide_ones() -> None:
    assert cut_to("illicit fill", wide("WWWWW"), FACE) == "illicit fill"
    assert cut_to("WWWWWWWW", wide("WWWWW"), FACE) == "WWW…"


def test_a_word_wider_than_its_line_is_hyphenated() -> None:
    assert wrapped("Islamic Resistance", wide("Resista"), FACE) == ["Islamic", "Resis-", "tance"]


def test_a_cut_does_not_keep_the_hyphen_of_a_broken_word() -> None:
    assert fit_lines("Resistance", wide("Resistn"), FACE, 1) == ["Resi…"]


def test_an_endless_word_is_broken_without_hyphens() -> None:
    lines = wrapped("a" * 2_000, 100, FACE)
    assert "".join(lines) == "a" * 2_000
    assert len(lines) == pytest.approx(2_000 * wide("a") / 100, rel=0.1)


def test_chinese_breaks_at_the_edge() -> None:
    assert wrapped("新华社巴格达", 40, FACE) == ["新华社巴", "格达"]


def test_a_text_does_not_end_on_a_linking_word() -> None:
    text = "Rejects the account of the strike"
    assert first_lines(text, wide("Rejects the"), FACE, 1) == ["Rejects…"]


def test_the_widest_of_no_texts_has_no_width() -> None:
    assert widest([], FACE) == 0
    assert widest(["a", "W"], FACE) == wide("W")


@given(TEXTS, st.floats(20, 300), st.integers(1, 4))
def test_a_text_fits_on_lines_if_it_needs_no_more(text: str, width: float, most: int) -> None:
    assert fits_on(text, width, FACE, most) == (len(wrapped(text, width, FACE)) <= most)


@given(
    st.lists(st.sampled_from(["it", "will", "WWW", "1,200", "…"]), min_size=2), st.floats(50, 90)
)
def test_a_word_begins_a_line_only_if_the_line_before_is_full(
    words: list[str], width: float
) -> None:
    lines = wrapped(" ".join(words), width, FACE)
    begun = [f"{line} {after.split()[0]}" for line, after in pairwise(lines)]
    assert [line for line in begun if wide(line) <= width] == []
