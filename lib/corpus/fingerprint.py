"""A corpus as one number: exports with the same number come from the same files."""

import hashlib
import os
from pathlib import Path

from lib.corpus import files
from lib.corpus.reading import Unreadable, bytes_of


def fingerprint(folder: Path) -> str:
    """The SHA-256 of the files that the corpus is read from and of their names, in hexadecimal
    digits.

    A file that cannot be read counts by its name: it is one of the corpus's problems.
    """
    total = hashlib.sha256()
    for file in files.every(folder):
        total.update(os.fsencode(file.path.relative_to(folder).as_posix()))
        total.update(b"\0")
        try:
            content = bytes_of(file.path, file.name, file.largest)
        except Unreadable:
            continue
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()
