"""A worker: reads orders from its pipe, writes each file into the one it was given, and ends with
the server.

    python -m lib.workers.child PIPE FILE BYTES      # two descriptors, and its memory
"""

import os
import signal
import sys
import traceback
from collections.abc import Generator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Event, Thread, main_thread
from typing import TYPE_CHECKING

from lib.workers.limits import bytes_used

if TYPE_CHECKING:
    from lib.workers.making import Opened
    from lib.workers.orders import Opening, Order

# Its exit status if it has used too much memory.
TOO_LARGE = 77
# Readers who wait for a page come first.
NICE = 5
SECOND = 1.0
STOP = "stop"
FAULT = "The file could not be made; the dashboard's log says why."


class Stopped(BaseException):
    """The reader has cancelled the file; raised wherever the work is."""


class Mailbox:
    """The messages of the server, read while the worker works."""

    def __init__(self, pipe: Connection, most: int) -> None:
        self.pipe, self.most = pipe, most
        self.orders: SimpleQueue[Order | Opening] = SimpleQueue()
        self.stopped = Event()
        self._is_working = False
        signal.signal(signal.SIGUSR1, self._interrupt)

    def read(self) -> None:
        """Reads for ever; ends the process with the server, or if it uses too much memory."""
        while True:
            try:
                if self.pipe.poll(SECOND):
                    self.receive(self.pipe.recv())
            except (EOFError, OSError):
                os._exit(0)
            if bytes_used() > self.most:
                os._exit(TOO_LARGE)

    def receive(self, message: "Order | Opening | str") -> None:
        """Keeps an order until the present one is made; a word stops that."""
        if isinstance(message, str):
            self.stopped.set()
            signal.pthread_kill(main_thread().ident or 0, signal.SIGUSR1)
        else:
            self.stopped.clear()
            self.orders.put(message)

    def _interrupt(self, *_: object) -> None:
        """Ends the present work if it was stopped; called in the thread that works."""
        if self._is_working and self.stopped.is_set():
            self._is_working = False
            raise Stopped

    @contextmanager
    def working(self) -> Generator[None]:
        """Work that a message may stop."""
        self._is_working = True
        self._interrupt()
        try:
            yield
        finally:
            self._is_working = False

    def tell(self, answer: object) -> None:
        """Sends the answer to the server, whole: only then may the work be stopped."""
        is_working, self._is_working = self._is_working, False
        self.pipe.send(answer)
        self._is_working = is_working
        self._interrupt()


def _written(file: int, content: bytes) -> None:
    os.ftruncate(file, 0)
    os.lseek(file, 0, os.SEEK_SET)
    with os.fdopen(file, "wb", closefd=False) as stream:
        stream.write(content)


def _answer(message: "Order | Opening", opened: "Opened", mail: Mailbox, file: int) -> object:
    from lib.workers.making import made
    from lib.workers.orders import Failed, Made, NotMade, Opening

    try:
        with mail.working():
            if isinstance(message, Opening):
                opened.context(message.seen)
                return Made(0)
            content, missing = made(message, opened, mail.tell)
        _written(file, content)
        return Made(len(content), missing)
    except NotMade as error:
        return Failed(str(error))
    except Stopped:
        return Failed("")
    except Exception:  # whatever goes wrong with one file, the next one is made
        traceback.print_exc()
        return Failed(FAULT)


def main(pipe: int, file: int, most: int) -> None:
    """Makes file after file until the server ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICE)
    mail = Mailbox(Connection(pipe), most)
    Thread(target=mail.read, daemon=True).start()
    from lib.workers.making import Opened

    opened = Opened()
    while True:
        mail.tell(_answer(mail.orders.get(), opened, mail, file))


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
