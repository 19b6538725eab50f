"""Tests of lib/analyses/successions.py."""

from operator import itemgetter

from hypothesis import given
from hypothesis import strategies as st

from lib.analyses.successions import successions

KEY, DAY = itemgetter(0), itemgetter(1)
ROWS = [("a", 1, "v"), ("a", 3, "w"), ("a", 3, "x"), ("b", 3, "y"), ("a", 8, "z")]


def _ids(rows: list[tuple]) -> list[tuple[str, str]]:
    return [
        tuple("".join(row[2] for row in part) for part in both)
        for both in successions(rows, KEY, DAY)
    ]


def test_a_days_rows_are_beside_those_of_the_previous_day() -> None:
    assert _ids(ROWS) == [("v", "wx"), ("wx", "z")]


def test_the_first_day_has_no_earlier_rows() -> None:
    assert _ids(ROWS[:1]) == _ids([]) == []


@given(rows=st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 6)), max_size=20))
def test_each_row_is_beside_all_of_the_latest_earlier_day(rows: list[tuple[str, int]]) -> None:
    expected = []
    for row in set(rows):
        before = [own for own in rows if own[0] == row[0] and own[1] < row[1]]
        latest = [own for own in before if own == max(before)]
        expected += [(latest, [own for own in rows if own == row])] if before else []
    assert sorted(successions(rows, KEY, DAY)) == sorted(expected)
