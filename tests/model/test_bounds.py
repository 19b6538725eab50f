"""What a number with its bound allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.model import Interval, interval
from lib.model.vocabulary import BOUNDS

WHOLE = st.integers(0, 10**12)
HOLDING_ITS_VALUE = st.sampled_from(["exactly", "at_least", "at_most", "about", "nearly"])
intervals = st.builds(interval, st.sampled_from(sorted(BOUNDS.terms)), WHOLE)


@pytest.mark.parametrize(
    ("bound", "value", "low", "high"),
    [
        ("exactly", 160, 160, 160),
        ("at_least", 18, 18, None),
        ("more_than", 160, 161, None),
        ("at_most", 5, 0, 5),
        ("fewer_than", 5, 0, 4),
        ("about", 20, 18, 22),
        ("nearly", 40, 36, 40),
    ],
)
def test_an_interval_is_as_wide_as_the_wording(
    bound: str, value: int, low: int, high: int | None
) -> None:
    assert (low, high) == (interval(bound, value).low, interval(bound, value).high)


def test_between_reaches_from_its_value_to_its_upper_value() -> None:
    assert Interval(3, 5) == interval("between", 3, 5)


@pytest.mark.parametrize("bound", ["about", "nearly"])
def test_a_rounded_number_is_marked_approximate(bound: str) -> None:
    assert interval(bound, 20).approximate


@pytest.mark.parametrize("bound", sorted(BOUNDS.terms.keys() - {"about", "nearly"}))
def test_a_plain_bound_is_not_marked_approximate(bound: str) -> None:
    assert not interval(bound, 20).approximate


@pytest.mark.parametrize(("bound", "high"), [("about", 4), ("nearly", 3)])
def test_a_small_rounded_number_reaches_one_at_least(bound: str, high: int) -> None:
    assert Interval(2, high, approximate=True) == interval(bound, 3)


@pytest.mark.parametrize("bound", ["fewer_than", "about", "nearly", "at_most"])
def test_no_interval_goes_below_zero(bound: str) -> None:
    assert interval(bound, 0).low == 0


def test_an_unknown_bound_is_refused_with_the_known_ones_named() -> None:
    with pytest.raises(ValueError, match=r"'over' is not a bound.*more_than"):
        interval("over", 160)


def test_every_bound_of_the_vocabulary_has_an_interval() -> None:
    assert len(BOUNDS.terms) == len({interval(bound, 100, 200) for bound in BOUNDS.terms})


@given(HOLDING_ITS_VALUE, WHOLE)
def test_the_interval_of_a_bound_that_is_not_strict_contains_its_value(
    bound: str, value: int
) -> None:
    assert interval(bound, value).contains(value)


@given(st.sampled_from(["more_than", "fewer_than"]), st.integers(1, 10**12))
def test_the_interval_of_a_strict_bound_does_not_contain_its_value(bound: str, value: int) -> None:
    assert not interval(bound, value).contains(value)


@given(intervals)
def test_the_low_end_is_never_above_the_high_end(allowed: Interval) -> None:
    assert allowed.high is None or allowed.low <= allowed.high


@given(intervals, intervals)
def test_meeting_is_mutual(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)


@given(intervals)
def test_an_interval_meets_itself(allowed: Interval) -> None:
    assert allowed.meets(allowed)


@given(intervals, intervals, st.integers(0, 10**12))
def test_two_intervals_that_share_a_number_meet(one: Interval, other: Interval, value: int) -> None:
    shared = one.contains(value) and other.contains(value)
    assert one.meets(other) or not shared


def test_neighbours_do_not_meet() -> None:
    assert not interval("more_than", 160).meets(interval("exactly", 160))
