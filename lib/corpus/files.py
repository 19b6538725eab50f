"""The files of a corpus, listed in one place: for reading, for the fingerprint, for watching.

Names count whatever their case; those that begin with a dot are an editor's or a system's own.
"""

import hashlib
import os
import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from lib.corpus.reading import LARGEST_ARTICLE, LARGEST_FILE, Unreadable, unreadable

LARGEST_LAYER = 20_000_000
LARGEST_SETTINGS = 1_000_000
LARGEST_TABLE = 20_000_000
# The files that stand alone, in the order in which problems are told, with their largest size.
ALONE = {
    "corpus.toml": LARGEST_SETTINGS,
    "events.csv": LARGEST_TABLE,
    "parties.csv": LARGEST_TABLE,
    "places.csv": LARGEST_TABLE,
}
# The folders, with the endings of the files that are read in them.
FOLDERS = {
    "articles": {".json": LARGEST_ARTICLE, ".jsonl": LARGEST_FILE},
    "basemap": {".geojson": LARGEST_LAYER},
}
# The names that files were given which belong there, whatever an editor or a system added.
MEANT = re.compile(r".+?\.(json|jsonl|jsonc|json5|ndjson|geojson)(?![a-z0-9])", re.IGNORECASE)

# The endings that a file gets instead of its own.
MISTAKEN = {"toml": "toml|tml|txt", "csv": "csv|txt|xlsx?|ods"}


@dataclass(frozen=True)
class File:
    """A file of the corpus: where it is, what it is called in problems, how large it may be."""

    path: Path
    name: str
    largest: int


def readable(name: object) -> str:
    """A file's name as text; bytes that are no UTF-8 are shown as `\\xdf`."""
    return os.fsencode(str(name)).decode("utf-8", "backslashreplace")


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def find(root: Path, name: str) -> Path | None:
    """The corpus's file or folder of that name, whatever its case; None without one."""
    if os.path.lexists(root / name):
        return root / name
    try:
        alike = [entry for entry in _names(root) if entry.lower() == name]
    except OSError:
        return None
    return root / alike[0] if alike else None


def alone(root: Path, name: str) -> File | None:
    """One of the files that stand alone; None where it is missing."""
    path = find(root, name)
    return File(path, readable(path.name), ALONE[name]) if path else None


def twins(root: Path, name: str) -> list[str]:
    """Further files that go by the same name but for its case, and that are not read."""
    read = find(root, name)
    try:
        alike = [entry for entry in _names(root) if entry.lower() == name]
    except OSError:
        return []
    return [readable(entry) for entry in alike if read is not None and entry != read.name]


def within(root: Path, name: str) -> list[File]:
    """The files of one of the folders, by name; none where it is missing.

    Unreadable where the folder cannot be listed.
    """
    folder = find(root, name)
    if folder is None:
        return []
    sizes = FOLDERS[name]
    try:
        paths = [folder / entry for entry in _names(folder)]
    except OSError as error:
        raise Unreadable(unreadable(name, folder, error, "folder")) from None
    return [
        File(path, f"{readable(folder.name)}/{readable(path.name)}", sizes[path.suffix.lower()])
        for path in paths
        if path.suffix.lower() in sizes
    ]


def overlooked_files(root: Path, name: str) -> list[str]:
    """What stands in one of the folders as if it belonged there, and is not read: a file with one
    more ending, a folder of files. What lies beside the file that it is a copy of is a backup.
    """
    folder = find(root, name)
    try:
        names = [] if folder is None else _names(folder)
    except OSError:
        return []
    paths = [(folder or root) / entry for entry in names]
    left = [path for path in paths if path.suffix.lower() not in FOLDERS[name]]
    return [readable(path.name) for path in left if _holds(path) or _is_alone(path.name, names)]


def _is_alone(name: str, names: list[str]) -> bool:
    """Whether a name looks like one that is read, and the file that it could be a copy of is not
    there."""
    meant = MEANT.match(name)
    return meant is not None and (meant.group() == name or meant.group() not in names)


def like(root: Path, name: str) -> list[str]:
    """Without one of the files that stand alone: files that somebody meant to be it, such as
    `events (1).csv`, corpus.toml.txt or event.csv."""
    try:
        names = [] if find(root, name) else _names(root)
    except OSError:
        return []
    stem, ending = name.split(".")
    meant = re.compile(rf"\s*{stem}\b.*\.({MISTAKEN[ending]})\b", re.IGNORECASE)
    others = [entry for entry in names if entry.lower() not in ALONE]
    near = get_close_matches(
        name, [entry for entry in others if entry.endswith(ending)], cutoff=0.8
    )
    return [readable(entry) for entry in others if meant.match(entry) or entry in near]


def _holds(folder: Path) -> bool:
    """Whether it is a folder with files as they are read."""
    try:
        return any(MEANT.fullmatch(entry) for entry in _names(folder))
    except OSError:
        return False


def every(root: Path) -> list[File]:
    """All files that a corpus is read from, in the order of their paths."""
    files = [file for name in ALONE if (file := alone(root, name))]
    for name in FOLDERS:
        try:
            files += within(root, name)
        except Unreadable:
            continue
    return sorted(files, key=lambda file: os.fsencode(file.path))


def _state(path: Path) -> tuple[int, ...]:
    """What changes with a file: a link that leads nowhere, or a file that is gone, has a state."""
    try:
        seen = path.stat()
    except OSError as error:
        return (error.errno or 0,)
    return seen.st_mode, seen.st_size, seen.st_ino, seen.st_mtime_ns, seen.st_ctime_ns


def state(root: Path) -> str:
    """A word that is another one after any change of a file: added, restored, exchanged, gone."""
    folders = [(name, _state(root / name)[:1]) for name in (".", *FOLDERS)]
    files = [(os.fsencode(file.path), _state(file.path)) for file in every(root)]
    return hashlib.sha256(repr((folders, files)).encode()).hexdigest()
