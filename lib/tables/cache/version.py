"""The version of what makes rows: a change in any of it makes every entry of the cache useless."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

LIB = Path(__file__).parents[2]
# The floors from the ground up to the tables, and the libraries that read, check and write.
FLOORS = ("model", "wording", "look", "corpus", "tables")
LIBRARIES = ("pandas", "pyarrow", "pydantic")


@cache
def rows_version() -> str:
    """A word for the code that makes rows."""
    total = hashlib.sha256()
    for floor in FLOORS:
        for path in sorted((LIB / floor).rglob("*.py")):
            total.update(path.relative_to(LIB).as_posix().encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    for library in LIBRARIES:
        total.update(f"{library} {version(library)}".encode())
    return total.hexdigest()
