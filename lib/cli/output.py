"""The end of a command whose standard output is full or closed."""

import io
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from lib.cli.shared import WRONG

STDOUT = 1


class NotTaken(OSError):
    """Standard output does not take what is written to it."""


class _Out(io.FileIO):
    """Standard output, whose errors are told from those of other files."""

    def write(self, content: object, /) -> int:
        """Writes the bytes, or some of them. NotTaken where none can be."""
        try:
            return super().write(content)  # ty: ignore[invalid-argument-type]
        except BrokenPipeError:
            raise
        except OSError as error:
            raise NotTaken(error.errno, error.strerror) from None


def _watched() -> None:
    """Standard output that says when it fails, and that writes any sign in any encoding."""
    if sys.stdout is not None:
        sys.stdout = io.TextIOWrapper(
            io.BufferedWriter(_Out(STDOUT, "wb", closefd=False)),
            encoding=sys.stdout.encoding,
            errors="backslashreplace",
            line_buffering=sys.stdout.isatty(),
        )


def report_full_output(command: Callable[[], object]) -> None:
    """The command; a full standard output is told on standard error, with status 2.

    Where nobody reads on, as in `| head`, it ends in silence.
    """
    # An end from outside is an end like others: what waits beside a file is taken away.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    _watched()
    try:
        command()
    except NotTaken as error:
        # What still waits goes nowhere, so that the end of Python is silent.
        os.dup2(os.open(os.devnull, os.O_WRONLY), STDOUT)
        with suppress(OSError):
            print(f"standard output cannot be written: {error.strerror}", file=sys.stderr)
        sys.exit(WRONG)
