"""The content of each file of a corpus as a word, read again only if the file has changed."""

import hashlib
import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from lib.corpus import files
from lib.corpus.files import File
from lib.corpus.stamps import State, states
from lib.tables.cache.entries import META, UNUSABLE, Entries, Entry
from lib.tables.cache.version import rows_version
from lib.tables.shards import Content, content_of
from lib.tables.side_by_side import side_by_side

# A file that changed this shortly before its state was noted may have changed again within one tick
# of the file system's clock: it is read again.
TICK_NS = 50_000_000
# Contents that were read for their digests are held for their articles, up to so many bytes.
MOST_HELD = 2_000_000_000


def _word(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()


@dataclass(frozen=True)
class Digests:
    """The files of a corpus: their states, and the digest of each that is read, by path.

    `used` are the entries that this corpus used the last time; `were_noted` means that no file had
    to be read. `held` are the contents of those that were.
    """

    root: Path
    states: Mapping[bytes, State]
    digests: Mapping[bytes, str]
    used: tuple[str, ...] = ()
    were_noted: bool = False
    held: dict[bytes, Content] = field(default_factory=dict)

    @cached_property
    def key(self) -> str:
        """A word for everything that opening depends on: code, names, contents."""
        kinds = [
            (name, stat.S_IFMT(state[0]) if len(state) > 1 else state)
            for name, state in sorted(self.states.items())
        ]
        left = [files.overlooked_files(self.root, name) for name in files.FOLDERS]
        name = files.readable(self.root.resolve().name)
        return "corpus-" + _word(rows_version(), name, kinds, left, sorted(self.digests.items()))

    @cached_property
    def registries(self) -> str:
        """A word for what rows of articles depend on beside the articles."""
        alone = [(name, word) for name, word in sorted(self.digests.items()) if b"/" not in name]
        return _word(rows_version(), alone)

    def shard(self, files: Sequence[File]) -> str:
        """A word for everything that the rows of a shard depend on."""
        return "shard-" + _word(self.registries, [(file.name, self.of(file)) for file in files])

    def _name(self, file: File) -> bytes:
        return os.fsencode(file.path.relative_to(self.root))

    def of(self, file: File) -> str:
        """The digest of a file."""
        return self.digests.get(self._name(file), "")

    def content(self, file: File) -> Content | None:
        """The content of a file, once, if it has the digest; None if it has changed meanwhile."""
        held = self.held.pop(self._name(file), None)
        if held:
            return held
        content = content_of(file)
        return content if content.digest == self.of(file) else None

    @property
    def still_true(self) -> bool:
        """Whether no file has changed since."""
        return states(self.root) == self.states


def _note_key(root: Path) -> str:
    return "files-" + _word(os.fsencode(root.resolve()))


def _noted(entries: Entries, root: Path) -> tuple[dict[bytes, tuple[State, str]], tuple[str, ...]]:
    """State and digest of each file as last noted, if they can be relied on; the entries used."""
    key = _note_key(root)
    found = entries.find(key, {})
    try:
        limit = (entries.folder / key / META).stat().st_mtime_ns - TICK_NS
        noted = {
            os.fsencode(name): (tuple(state), str(word))
            for name, state, word in (found.meta["files"] if found else ())
        }
        used = tuple(str(name) for name in found.meta["used"]) if found else ()
    except UNUSABLE:
        return {}, ()
    settled = {name: each for name, each in noted.items() if each[0][-1] < limit}
    return settled, used


def digests(entries: Entries, root: Path) -> Digests:
    """The digests of a corpus's files; a file whose state is as noted is not read."""
    now = states(root)
    noted, used = _noted(entries, root)
    found: dict[bytes, str] = {}
    changed: dict[bytes, File] = {}
    for file in files.every(root):
        name = os.fsencode(file.path.relative_to(root))
        state = now.get(name, ())
        before, found[name] = noted.get(name, ((), ""))
        if len(state) < 2 or before != state:
            changed[name] = file
    is_held = sum(now[name][1] for name in changed if len(now.get(name, ())) > 1) <= MOST_HELD
    held: dict[bytes, Content] = {}

    def read(name: bytes) -> str:
        content = content_of(changed[name])
        if is_held:
            held[name] = content
        return content.digest

    found.update(zip(changed, side_by_side(read, changed), strict=True))
    return Digests(root, now, found, used, not changed, held)


def note(entries: Entries, seen: Digests, used: tuple[str, ...]) -> None:
    """Notes the digests for the next time, and the entries that this corpus uses."""
    rows: list[Any] = [
        (os.fsdecode(name), seen.states[name], word)
        for name, word in seen.digests.items()
        if len(seen.states.get(name, ())) > 1
    ]
    entries.remove(_note_key(seen.root))
    entries.keep(_note_key(seen.root), Entry({}, {"files": rows, "used": list(used)}))
