"""Tests of lib/tables/once.py."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from weakref import ref

import pandas as pd

from lib.tables.once import once


def test_a_frame_is_asked_once_and_another_one_again() -> None:
    asked: list[int] = []

    @once
    def length(frame: pd.DataFrame) -> int:
        asked.append(len(frame))
        return len(frame)

    first, second = pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [1, 2]})
    assert [length(first), length(first), length(second), length(first)] == [1, 1, 2, 1]
    assert asked == [1, 2]


def test_a_frame_in_the_place_of_one_that_is_gone_is_asked() -> None:
    @once
    def total(frame: pd.DataFrame) -> int:
        return int(frame["a"].sum())

    assert [total(pd.DataFrame({"a": [number]})) for number in range(50)] == list(range(50))


def test_further_values_are_part_of_the_question() -> None:
    asked: list[str] = []

    @once
    def largest(frame: pd.DataFrame, column: str) -> int:
        asked.append(column)
        return int(frame[column].max())

    frame = pd.DataFrame({"a": [1, 2], "b": [3, 4]})
    assert [largest(frame, column) for column in "abab"] == [2, 4, 2, 4]
    assert asked == ["a", "b"]


def test_two_who_ask_at_once_wait_for_one_result() -> None:
    asked, begun, go = [], Event(), Event()

    @once
    def length(frame: pd.DataFrame) -> int:
        asked.append(1)
        begun.set()
        go.wait()
        return len(frame)

    frame = pd.DataFrame({"a": [1]})
    with ThreadPoolExecutor(2) as readers:
        found = [readers.submit(length, frame) for _ in range(2)]
        begun.wait()
        go.set()
        assert [each.result() for each in found] == [1, 1]
    assert asked == [1]


def test_a_frame_is_not_held() -> None:
    @once
    def length(frame: pd.DataFrame) -> int:
        return len(frame)

    frame = pd.DataFrame({"a": [1]})
    length(frame)
    seen = ref(frame)
    del frame
    assert seen() is None
