"""The corpora that are measured: the shipped one, and many times over."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.multiplied import write
from lib.corpus import fingerprint
from lib.corpus.shipped import SHIPPED
from lib.tables.beside import written_beside
from lib.tables.cache.place import VARIABLE


def kept_name(times: int) -> str:
    """The folder's name: another one if the shipped corpus has changed."""
    return f"x{times}-{fingerprint(SHIPPED)[:12]}"


@contextmanager
def corpus(times: int, keep: Path | None) -> Generator[Path]:
    """The shipped corpus so many times over; made in a temporary folder, or in the folder in which
    such corpora are kept unless it is there."""
    if times == 1:
        yield SHIPPED
        return
    with TemporaryDirectory() as temporary:
        folder = (keep or Path(temporary)) / kept_name(times)
        if not folder.exists():
            with written_beside(folder) as made:
                write(times, made)
        yield folder


@contextmanager
def cache(folder: Path) -> Generator[None]:
    """What the project reads and starts meanwhile keeps its cache in that folder."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(folder)
    try:
        yield
    finally:
        del os.environ[VARIABLE]
        if before is not None:
            os.environ[VARIABLE] = before
