"""Commands whose standard output is full or closed."""

import io
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from lib.cli.shared import WRONG

STDOUT = 1


class NotTaken(OSError):
    """Standard output cannot be written."""


class _Out(io.FileIO):
    """Standard output, whose errors differ from those of other files."""

    def write(self, content: object, /) -> int:
        """Writes the bytes, or some of them. NotTaken if none can be written."""
        try:
            return super().write(content)  # ty: ignore[invalid-argument-type]
        except BrokenPipeError:
            raise
        except OSError as error:
            raise NotTaken(error.errno, error.strerror) from None


def _watched() -> None:
    """Standard output that reports its own errors and writes any character in any encoding."""
    if sys.stdout is not None:
        sys.stdout = io.TextIOWrapper(
            io.BufferedWriter(_Out(STDOUT, "wb", closefd=False)),
            encoding=sys.stdout.encoding,
            errors="backslashreplace",
            line_buffering=sys.stdout.isatty(),
        )


def report_full_output(command: Callable[[], object]) -> None:
    """Runs the command; a full standard output is reported on standard error, with status 2.

    If its reader stops early, as in `| head`, it exits silently.
    """
    # A signal ends the command like an error: temporary files are removed.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    _watched()
    try:
        command()
    except NotTaken as error:
        # Pending output is discarded, so that Python exits silently.
        os.dup2(os.open(os.devnull, os.O_WRONLY), STDOUT)
        with suppress(OSError):
            print(f"standard output cannot be written: {error.strerror}", file=sys.stderr)
        sys.exit(WRONG)
