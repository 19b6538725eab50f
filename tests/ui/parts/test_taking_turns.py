"""Which run begins when many are asked for at once."""

from collections.abc import Generator
from contextlib import contextmanager
from threading import Event, Thread

import pytest
from streamlit.runtime.scriptrunner import StopException
from streamlit.runtime.state import SafeSessionState, SessionState

from lib.ui.parts import taking_turns as turns
from lib.ui.parts.taking_turns import LONG, Turn, Turns

PATIENCE = 30


def _nothing() -> None:
    """Still wanted."""


class Clock:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """The time."""
        return self.now


class Runs:
    """Runs in threads, in the order in which they began."""

    def __init__(self, of: Turns) -> None:
        self.of, self.begun, self._ends = of, [], {}

    def ask(self, name: str, kind: str = "", moment: float = PATIENCE) -> Thread:
        """Asks for a run, which waits until it is in the queue or has begun."""
        self._ends[name] = Event()
        came, before = Event(), self.of._come

        def run() -> None:
            with self.of.turn(kind, _nothing, moment):
                self.begun.append(name)
                assert self._ends[name].wait(PATIENCE)

        def come(kind: str) -> Turn:
            mine = before(kind)
            came.set()
            return mine

        self.of._come = come
        thread = Thread(target=run)
        thread.start()
        assert came.wait(PATIENCE)
        self.of._come = before
        return thread

    def end(self, *names: str) -> None:
        """Lets them end."""
        for name in names:
            self._ends[name].set()


@contextmanager
def _joined(*threads: Thread) -> Generator[None]:
    yield
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive()


def _ran(of: Turns, clock: Clock, kind: str, seconds: float) -> None:
    """A run of the kind that took that long."""
    with of.turn(kind, _nothing):
        clock.now += seconds


def test_as_many_run_at_once_as_may_and_the_next_in_the_order_in_which_they_came() -> None:
    runs = Runs(Turns(1, Clock()))
    first = runs.ask("a")
    others = [runs.ask(name) for name in "bcd"]
    with _joined(first, *others):
        runs.end(*"abcd")
    assert runs.begun == list("abcd")


def _of_both(clock: Clock) -> Turns:
    """One run at a time; a long one and a short one have been seen."""
    of = Turns(1, clock)
    _ran(of, clock, "briefing", 1.9)
    _ran(of, clock, "sources", 0.1)
    return of


def test_a_short_run_does_not_wait_behind_long_ones() -> None:
    clock = Clock()
    runs = Runs(_of_both(clock))
    threads = [runs.ask("now")]
    threads += [runs.ask("long", "briefing"), runs.ask("longer", "briefing")]
    threads.append(runs.ask("short", "sources"))
    with _joined(*threads):
        runs.end("now", "long", "longer", "short")
    assert runs.begun == ["now", "short", "long", "longer"]


def test_a_long_run_is_not_overtaken_for_ever() -> None:
    clock = Clock()
    runs = Runs(_of_both(clock))
    threads = [runs.ask("now"), runs.ask("long", "briefing")]
    clock.now += 20
    threads.append(runs.ask("late", "sources"))
    with _joined(*threads):
        runs.end("now", "long", "late")
    assert runs.begun == ["now", "long", "late"]


def test_beside_a_run_that_takes_long_the_next_one_begins() -> None:
    clock = Clock()
    runs = Runs(Turns(1, clock))
    slow = runs.ask("slow")
    clock.now += LONG
    quick = runs.ask("quick")
    with _joined(quick):
        runs.end("quick")
    assert runs.begun == ["slow", "quick"]
    with _joined(slow):
        runs.end("slow")


def test_a_waiting_run_looks_again_whether_there_is_room() -> None:
    clock = Clock()
    runs = Runs(Turns(1, clock))
    slow = runs.ask("slow")
    waiting = runs.ask("waiting", moment=0.01)
    clock.now += LONG
    with _joined(waiting):
        runs.end("waiting")
    with _joined(slow):
        runs.end("slow")
    assert runs.begun == ["slow", "waiting"]


def _stop() -> None:
    raise StopException


def test_a_run_that_is_no_longer_wanted_leaves_the_queue() -> None:
    of = Turns(1, Clock())
    with of.turn("", _nothing), pytest.raises(StopException), of.turn("", _stop, 0.01):
        pytest.fail("it began")
    with of.turn("", _stop, 0.01):
        pass


@pytest.mark.parametrize("error", [StopException, KeyError])
def test_a_run_that_ends_with_an_error_leaves_room(error: type[BaseException]) -> None:
    of = Turns(1, Clock())
    with pytest.raises(error), of.turn("", _nothing):
        raise error
    with of.turn("", _stop, 0.01):
        pass


def test_streamlit_ends_a_waiting_run_that_a_newer_one_replaces(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    newer: list[str] = []
    state = SafeSessionState(SessionState(), lambda: _stop() if newer else None)
    proxied = "streamlit.runtime.state.session_state_proxy.get_session_state"
    monkeypatch.setattr(proxied, lambda: state)
    of = Turns(1, Clock())
    monkeypatch.setattr(turns, "_turns", of)
    waiting = turns.turn("claims")
    newer.append("asked")
    with of.turn("", _nothing), pytest.raises(StopException), waiting:
        pytest.fail("it began")
