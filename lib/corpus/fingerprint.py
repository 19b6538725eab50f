"""A corpus as one number: two exports that carry the same one rest on the same files."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

PATTERNS = ("corpus.toml", "*.csv", "articles/*.json", "articles/*.jsonl", "basemap/*.geojson")


def _files(folder: Path) -> Iterable[Path]:
    found = {path for pattern in PATTERNS for path in folder.glob(pattern) if path.is_file()}
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def fingerprint(folder: Path) -> str:
    """The SHA-256 of the corpus's files, their names included, in hexadecimal digits.

    A file that cannot be read counts by its name: it is one of the corpus's problems.
    """
    total = hashlib.sha256()
    for path in _files(folder):
        total.update(path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape"))
        total.update(b"\0")
        try:
            total.update(hashlib.sha256(path.read_bytes()).digest())
        except OSError:
            continue
    return total.hexdigest()
