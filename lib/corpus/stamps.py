"""Whether the files of a corpus have changed, without reading them."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from time import monotonic

from lib.corpus.files import ALONE, FOLDERS, PUBLISHED

# Mode, size, inode, and the nanoseconds of the last change of content and of anything: the last one
# no program can set back. An error number alone stands for a file that cannot be looked at.
State = tuple[int, ...]


def state_of(seen: os.stat_result) -> State:
    """The state of a file that was looked at."""
    return seen.st_mode, seen.st_size, seen.st_ino, seen.st_mtime_ns, seen.st_ctime_ns


def _entry_state(entry: os.DirEntry) -> State:
    try:
        return state_of(entry.stat())
    except OSError as error:
        return (error.errno or 0,)


def _entries(folder: Path) -> list[os.DirEntry]:
    with os.scandir(folder) as entries:
        return [entry for entry in entries if not entry.name.startswith(".")]


def states(root: Path) -> dict[bytes, State]:
    """The state of all files that a corpus may be read from, by their path in the folder.

    The names of all other files beside them belong to it: one may be meant as part of the corpus.
    """
    found: dict[bytes, State] = {}
    waiting = [(root, b"")]
    for folder, before in waiting:
        try:
            entries = _entries(folder)
            found[before] = (folder.stat().st_mode,)
        except OSError as error:
            found[before] = (error.errno or 0,)
            continue
        for entry in entries:
            path, name = before + os.fsencode(entry.name), entry.name.lower()
            is_ours = bool(before) or name in ALONE or name == PUBLISHED
            found[path] = _entry_state(entry) if is_ours else ()
            if not before and name in FOLDERS:
                waiting.append((Path(entry.path), path + b"/"))
    return found


def state(root: Path) -> str:
    """A word that changes whenever a file changes: added, restored, replaced, removed."""
    return hashlib.sha256(repr(sorted(states(root).items())).encode()).hexdigest()


class Looks:
    """Looks at the files of a corpus for all who ask within some seconds together."""

    def __init__(self, seconds: float, clock: Callable[[], float] = monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._found: dict[Path, tuple[float, str]] = {}
        self._lock = Lock()

    def state(self, root: Path) -> str:
        """The state of the files, as of at most these seconds ago."""
        with self._lock:
            then, found = self._found.get(root, (0.0, ""))
            if not found or self._clock() - then >= self._seconds:
                then, found = self._clock(), state(root)
                self._found[root] = then, found
            return found
