"""Runs take turns: a few at once, the others wait in a queue that is fair to short ones.

Fifty runs that share Python's one lock would all end last. Each run is to end within a few times
its own length, so a short one does not wait behind many long ones, and no one waits for ever: a run
is overtaken only by those that come soon after it. A click on a mark (a fragment) waits for no one.
"""

import heapq
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from threading import Event, Lock
from time import monotonic

import streamlit as st

# Runs at once: two, because a part of the work leaves Python's lock to others.
MOST = 2
# A run that takes longer goes on, and the next one begins beside it.
LONG = 2.0
# Within how many times its length a run is to end, and the seconds of one not seen before.
STRETCH, UNKNOWN = 10.0, 1.0
# How often a waiting run looks whether it is still wanted, in seconds.
MOMENT = 0.5
LOOKED = "_turns_looked"


class Turn:
    """A run that waits, or that has begun; `due` is when it is to end, and which one came first."""

    def __init__(self, due: tuple[float, int]) -> None:
        self.due, self.begun, self.has_begun = due, 0.0, Event()

    def __lt__(self, other: "Turn") -> bool:
        return self.due < other.due


class Turns:
    """At most `most` runs at once, not counting those that take long."""

    def __init__(self, most: int = MOST, clock: Callable[[], float] = monotonic) -> None:
        self._most, self._clock = most, clock
        self._waiting: list[Turn] = []
        self._running: list[Turn] = []
        self._seconds: dict[str, float] = {}
        self._numbers = count()
        self._lock = Lock()

    @contextmanager
    def turn(
        self, kind: str, look: Callable[[], object], moment: float = MOMENT
    ) -> Generator[None]:
        """Waits for a turn, and has it during the `with` block.

        `kind` names runs that take about as long as each other. While it waits it calls `look`
        again and again, which leaves the queue by an exception.
        """
        mine = self._come(kind)
        try:
            while not mine.has_begun.wait(moment):
                look()
                with self._lock:
                    self._admit()
            yield
            self._seconds[kind] = self._clock() - mine.begun
        finally:
            self._leave(mine)

    def _come(self, kind: str) -> Turn:
        due = self._clock() + STRETCH * self._seconds.get(kind, UNKNOWN)
        mine = Turn((due, next(self._numbers)))
        with self._lock:
            heapq.heappush(self._waiting, mine)
            self._admit()
        return mine

    def _leave(self, mine: Turn) -> None:
        with self._lock:
            if mine in self._running:
                self._running.remove(mine)
            else:
                self._waiting.remove(mine)
                heapq.heapify(self._waiting)
            self._admit()

    def _admit(self) -> None:
        """Lets those begin for whom there is room."""
        now = self._clock()
        short = [turn for turn in self._running if now - turn.begun < LONG]
        for _ in range(min(self._most - len(short), len(self._waiting))):
            turn = heapq.heappop(self._waiting)
            turn.begun = now
            self._running.append(turn)
            turn.has_begun.set()


_turns = Turns()


def _look() -> None:
    """Reading its state, Streamlit ends a run that a newer one replaces or whose reader has
    left."""
    st.session_state.get(LOOKED)


def turn(page: str) -> AbstractContextManager[None]:
    """A turn for a run of that page; what a session asks for first is mostly remembered."""
    is_first = not st.session_state.get(LOOKED)
    st.session_state[LOOKED] = True
    return _turns.turn(f"{page}, opened" if is_first else page, _look)
