"""A dashboard that is measured: its address, its memory, and whether it works."""

import asyncio
import os
import resource
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Self

from bench.client import Reader, Run
from tests.browser.serving import Server, server

OURS, BARE, PLAIN = "serve.py", "bench/bare.py", "bench/plain.py"
# Processor time below this share of a second is idleness.
IDLE, LOOK_SECONDS = 0.1, 1.0
TICKS = os.sysconf("SC_CLK_TCK")


class Refused(Exception):
    """The dashboard does not open, or shows an error."""


def _processes(root: int) -> Iterator[int]:
    """The process, and those that it has started."""
    yield root
    for thread in Path(f"/proc/{root}/task").glob("*/children"):
        with suppress(OSError):
            for child in thread.read_text().split():
                yield from _processes(int(child))


def _status(process: int, name: str) -> int:
    """A size from Linux's account of the process, in bytes; 0 if it has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith(f"{name}:"):
                return 1024 * int(line.split()[1])
    return 0


def _seconds(process: int) -> float:
    """The processor time that the process has used."""
    with suppress(OSError):
        parts = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(parts[11]) + int(parts[12])) / TICKS
    return 0.0


class Served:
    """A dashboard from the beginning to the end of a `with` block."""

    def __init__(self, corpus: Path, script: str = OURS, replicas: int = 1) -> None:
        self.corpus, self.script, self.replicas = corpus, script, replicas
        self._stack = ExitStack()
        self._server: Server | None = None

    def __enter__(self) -> Self:
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        log, replicas = folder / "log", self.replicas
        started = server(self.corpus, log, script=self.script, replicas=replicas)
        self._server = self._stack.enter_context(started)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def address(self) -> str:
        """Where it is served."""
        assert self._server is not None, "use `with`"
        return self._server.address

    def _all(self) -> list[int]:
        assert self._server is not None, "use `with`"
        return list(_processes(self._server.process))

    def resident(self) -> int:
        """The bytes of memory that it holds, those of processes that it started included."""
        return sum(_status(process, "VmRSS") for process in self._all())

    def peak(self) -> int:
        """The most that it ever held."""
        return sum(_status(process, "VmHWM") for process in self._all())

    def hold_to(self, share: float) -> None:
        """Lets it have no more than this share of the machine's memory."""
        most = int(share * os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
        resource.prlimit(self._all()[0], resource.RLIMIT_AS, (most, most))

    def read(self, seconds: float) -> float:
        """Has the corpus read; how many seconds that took."""
        return self._open(seconds, Reader.reach)

    def open(self, seconds: float, page: str = "") -> float:
        """Opens a page; how many seconds that took."""
        return self._open(seconds, lambda reader: reader.open(page))

    def _open(self, seconds: float, act: Callable[[Reader], Awaitable[Run]]) -> float:
        async def opened() -> float:
            async with Reader(self.address, seconds) as reader:
                run = await act(reader)
                if run.fault:
                    raise Refused(run.fault)
                return run.seconds

        try:
            return asyncio.run(opened())
        except OSError as error:
            raise Refused(str(error)) from error

    def rest(self, seconds: float) -> bool:
        """Whether it does nothing any more, at the latest after these seconds."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            before = sum(map(_seconds, self._all()))
            time.sleep(LOOK_SECONDS)
            if sum(map(_seconds, self._all())) - before < IDLE * LOOK_SECONDS:
                return True
        return False

    def restart(self) -> None:
        """Ends it and begins anew, with nothing in its memory."""
        self._stack.close()
        self.__enter__()
