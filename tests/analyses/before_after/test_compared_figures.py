"""Tests of lib/analyses/before_after/compared_figures.py."""

import pytest

from lib.analyses.before_after.compared_figures import Figure, Measure, difference, way, words


def measure(before: Figure, after: Figure) -> Measure:
    return Measure("Reported events", "Attacks", before, after)


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Figure(57, 57, 14), "57 (4.1 a day)"),
        (Figure(20, 22, 14), "20–22 (1.4–1.6 a day)"),
        (Figure(12, None, 14), "12 or more (at least 0.9 a day)"),
        (Figure(1, 1, 14), "1 (0.07 a day)"),
        (Figure(0, None, 14), "any number"),
        (Figure(0, 0, 14), "0"),
        (Figure(3, 3, 0), "not covered"),
    ],
)
def test_a_figure_has_its_bounds_and_its_rate(figure: Figure, said: str) -> None:
    assert words(figure) == said


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (Figure(57, 57, 14), Figure(8, 8, 14), "-3.5 a day (-86%)"),
        (Figure(20, 22, 14), Figure(12, 12, 14), "-0.7 to -0.6 a day (-45 to -40%)"),
        (Figure(28, 28, 14), Figure(28, 28, 28), "-1.0 a day (-50%)"),
        (Figure(28, 28, 28), Figure(14, 14, 14), "same rate"),
        (Figure(57, 57, 14), Figure(0, 0, 14), "-4.1 a day"),
        (Figure(57, 57, 14), Figure(4, 4, 14), "-3.8 a day"),
        (Figure(6, 6, 14), Figure(9, 9, 14), "+0.2 a day"),
        (Figure(4, 4, 14), Figure(1, 1, 14), "too few to compare"),
        (Figure(0, 0, 14), Figure(0, 0, 14), "none in either"),
        (Figure(10, 14, 14), Figure(12, 12, 14), "no certain difference"),
        (Figure(0, 5, 14), Figure(9, None, 14), "at least +0.3 a day"),
        (Figure(9, None, 14), Figure(1, 3, 14), "lower"),
        (Figure(9, 9, 14), Figure(0, 0, 0), "cannot be compared"),
        (Figure(9, 9, 28), Figure(10, 10, 28), "+0.04 a day"),
    ],
)
def test_a_difference_says_what_counts_and_bounds_allow(
    before: Figure, after: Figure, said: str
) -> None:
    assert difference(measure(before, after)) == said


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Figure(57, 57, 14), Figure(8, 8, 14), -1),
        (Figure(8, 8, 14), Figure(57, 57, 14), 1),
        (Figure(10, 14, 14), Figure(12, 12, 14), 0),
        (Figure(4, 4, 14), Figure(1, 1, 14), 0),
        (Figure(9, 9, 14), Figure(0, 0, 0), 0),
    ],
)
def test_a_rate_rises_or_falls_only_if_that_is_certain(
    before: Figure, after: Figure, expected: int
) -> None:
    assert way(measure(before, after)) == expected
