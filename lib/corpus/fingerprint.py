"""A corpus as one number: exports with the same number come from the same files."""

import hashlib
import os
from pathlib import Path

from lib.corpus import files
from lib.corpus.reading import Unreadable, bytes_of


def fingerprint(folder: Path) -> str:
    """The SHA-256 of the files that the corpus is read from and of their names, in hexadecimal
    digits.

    A file that cannot be read counts by its name: it is one of the corpus's problems. That of a
    published corpus is the one of datapackage.json, which has the SHA-256 of every other file.
    """
    total = hashlib.sha256()
    if files.is_published(folder):
        total.update((folder / files.PUBLISHED).read_bytes())
        return total.hexdigest()
    for file in files.every(folder):
        total.update(os.fsencode(file.path.relative_to(folder).as_posix()))
        total.update(b"\0")
        try:
            content = bytes_of(file.path, file.name, file.largest)
        except Unreadable:
            continue
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()
