"""Files and folders that are there whole or not at all, whoever else writes them."""

import secrets
import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path


def remove(path: Path) -> None:
    """Removes what is there, whatever it is; no error if that fails."""
    with suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()


@contextmanager
def written_beside(place: Path) -> Generator[Path]:
    """A path for a new file or folder, which then takes the place: a file replaces the one that is
    there; OSError if a folder is there. Of what could not be written nothing is left."""
    place.parent.mkdir(parents=True, exist_ok=True)
    made = place.with_name(f".{secrets.token_hex(8)}.part")
    try:
        yield made
        made.replace(place)
    finally:
        remove(made)
