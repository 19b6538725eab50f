"""The files of a corpus, listed in one place: for reading, for the fingerprint, for watching.

Case in names is ignored; names that begin with a dot belong to an editor or a system.
"""

import os
import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from lib.corpus.reading import LARGEST_ARTICLE, LARGEST_FILE, Unreadable, unreadable

LARGEST_LAYER = 20_000_000
LARGEST_SETTINGS = 1_000_000
LARGEST_TABLE = LARGEST_FILE
# Single files, in the order in which problems are reported, with their largest size.
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
# What a published corpus has instead of all these (lib/tables/publication).
PUBLISHED = "datapackage.json"
# The names that belong there, without anything an editor or a system adds.
MEANT = re.compile(r".+?\.(json|jsonl|jsonc|json5|ndjson|geojson)(?![a-z0-9])", re.IGNORECASE)

# The endings that a file may get instead of its own.
MISTAKEN = {"toml": "toml|tml|txt", "csv": "csv|txt|xlsx?|ods"}


@dataclass(frozen=True)
class File:
    """A file of the corpus: where it is, its name in problems, its largest size."""

    path: Path
    name: str
    largest: int


def readable(name: object) -> str:
    """A file's name as text; bytes that are not UTF-8 are shown as `\xdf`."""
    return os.fsencode(str(name)).decode("utf-8", "backslashreplace")


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def find(root: Path, name: str) -> Path | None:
    """The corpus's file or folder of that name, whatever its case; None if there is none."""
    if os.path.lexists(root / name):
        return root / name
    try:
        alike = [entry for entry in _names(root) if entry.lower() == name]
    except OSError:
        return None
    return root / alike[0] if alike else None


def is_published(root: Path) -> bool:
    """Whether the folder holds a published corpus and none of files."""
    return (root / PUBLISHED).is_file() and not any(find(root, name) for name in (*ALONE, *FOLDERS))


def alone(root: Path, name: str) -> File | None:
    """One of the single files; None if it is missing."""
    path = find(root, name)
    return File(path, readable(path.name), ALONE[name]) if path else None


def twins(root: Path, name: str) -> list[str]:
    """Further files with the same name in another case, which are not read."""
    read = find(root, name)
    try:
        alike = [entry for entry in _names(root) if entry.lower() == name]
    except OSError:
        return []
    return [readable(entry) for entry in alike if read is not None and entry != read.name]


def within(root: Path, name: str) -> list[File]:
    """The files of one of the folders, by name; empty if it is missing.

    Unreadable if the folder cannot be listed.
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
    """Files in one of the folders that look like part of the corpus but are not read: a file with
    an extra ending, a subfolder. A copy next to its original is a backup."""
    folder = find(root, name)
    try:
        names = [] if folder is None else _names(folder)
    except OSError:
        return []
    paths = [(folder or root) / entry for entry in names]
    left = [path for path in paths if path.suffix.lower() not in FOLDERS[name]]
    return [readable(path.name) for path in left if _holds(path) or _is_alone(path.name, names)]


def _is_alone(name: str, names: list[str]) -> bool:
    """Whether a name looks like one that is read, and no such file is there for it to be a copy
    of."""
    meant = MEANT.match(name)
    return meant is not None and (meant.group() == name or meant.group() not in names)


def like(root: Path, name: str) -> list[str]:
    """If one of the single files is missing: files that were meant to be it, such as `events
    (1).csv`, corpus.toml.txt or event.csv."""
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
    """Whether it is a folder with files of the kind that is read."""
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
