"""Orders on the tiny corpus, and workers that only pretend, for the tests of the queue."""

import os
from collections import deque
from collections.abc import Callable
from datetime import date
from pathlib import Path
from queue import Queue as Gate

from lib.briefing.plan import Chapter, Plan
from lib.corpus.stamps import state
from lib.exports.edition import Imprint
from lib.selection import Selection
from lib.selection.options import Options
from lib.workers.limits import Limits
from lib.workers.orders import Answer, Made, PackOrder, Seen, ViewOrder
from lib.workers.process import Died, Worker
from tests.paths import TINY

IMPRINT = Imprint("ab" * 32, date(2031, 5, 1))
LIMITS = Limits(workers=1, memory=4_000_000_000, seconds=120, idle=120)
PATIENCE = 60


def seen(folder: Path = TINY, selection: Selection | None = None) -> Seen:
    """The corpus in the folder, as it is now."""
    return Seen(os.fsencode(folder), state(folder), selection or Selection())


def view_order(form: str = "html", name: str = "weekly", folder: Path = TINY) -> ViewOrder:
    """An order of a view."""
    return ViewOrder(seen(folder), IMPRINT, name, Options(), form)


def pack_order(*names: str) -> PackOrder:
    """An order of a briefing of these views."""
    plan = Plan("Strait", date(2031, 5, 1), chapters=tuple(map(Chapter, names)))
    return PackOrder(seen(), IMPRINT, plan, "pptx")


class Pretender(Worker):
    """A worker that answers when the test lets it: `gate` takes its answers, None ends it."""

    def __init__(self) -> None:
        self.gate: Gate[Answer | None] = Gate()
        self.sent: list[object] = []
        self._answers: deque[Answer] = deque()

    def send(self, message: object) -> None:
        """Notes the order."""
        self.sent.append(message)

    def stop(self) -> None:
        """Ends its present work."""
        self.gate.put(Made(0))

    def has_answered(self, seconds: float) -> bool:
        """Waits for the test."""
        del seconds
        answer = self.gate.get()
        if answer is None:
            raise Died
        self._answers.append(answer)
        return True

    def answer(self) -> Answer:
        """Its next answer."""
        return self._answers.popleft()

    def content(self, size: int) -> bytes:
        """As many bytes."""
        return b"x" * size

    def kill(self) -> None:
        """Dies."""
        self.gate.put(None)

    end = kill


def hired(*workers: Pretender) -> Callable[[int], Pretender]:
    """Starts one after the other."""
    waiting = deque(workers)
    return lambda memory: waiting.popleft()  # noqa: ARG005
