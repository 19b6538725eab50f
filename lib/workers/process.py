"""The server's side of one worker: its process, started when there is an order, and its pipe."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing import Pipe
from pathlib import Path
from typing import Any

from lib.workers.child import STOP, TOO_LARGE
from lib.workers.orders import Answer, Opening, Order

ROOT = Path(__file__).parents[2]
# -P: a folder called lib where the server was started is not ours.
COMMAND = (sys.executable, "-P", "-m", "lib.workers.child")
GRACE = 5


class Died(Exception):
    """The process has ended; `is_too_large` if it used too much memory."""

    def __init__(self, is_too_large: bool = False) -> None:
        super().__init__("the worker has ended")
        self.is_too_large = is_too_large


def _search_path() -> str:
    """Where the process finds this code first, then what the server's own path names."""
    return os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))


class Worker:
    """A fresh interpreter, not a copy of the server: it neither shares its locks nor draws its
    pages.

    The file that it writes has no name, so nothing is left behind however both end. If the server
    ends, the pipe does, and with it the worker.
    """

    def __init__(self, memory: int, command: Sequence[str] = COMMAND) -> None:
        self._pipe, theirs = Pipe()
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 (open as long as it)
        descriptors = (theirs.fileno(), self._file.fileno())
        self._process = subprocess.Popen(
            [*command, *map(str, descriptors), str(memory)],
            env={**os.environ, "PYTHONPATH": _search_path()},
            stdin=subprocess.DEVNULL,
            pass_fds=descriptors,
            start_new_session=True,
        )
        theirs.close()

    @property
    def number(self) -> int:
        """The number of its process."""
        return self._process.pid

    def send(self, message: Order | Opening) -> None:
        """Sends an order; Died if the process has ended."""
        self._passed(self._pipe.send, message)

    def stop(self) -> None:
        """Asks it to end its present work at the next step."""
        self._passed(self._pipe.send, STOP)

    def has_answered(self, seconds: float) -> bool:
        """Whether an answer is there within these seconds; Died if none will be."""
        return bool(self._passed(self._pipe.poll, seconds))

    def answer(self) -> Answer:
        """Its next answer; Died if none will be there."""
        return self._passed(self._pipe.recv)

    def content(self, size: int) -> bytes:
        """The bytes that it has written."""
        self._file.seek(0)
        return self._file.read(size)

    def _passed(self, call: Any, *given: object) -> Any:
        try:
            return call(*given)
        except (EOFError, OSError):
            self.end()
            raise Died(self._process.returncode == TOO_LARGE) from None

    def kill(self) -> None:
        """Ends the process at once: whoever waits for its answer gets Died."""
        with suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """Ends the process: closes its pipe, and waits a moment before killing it."""
        self._pipe.close()
        try:
            self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        self._file.close()
