"""Folders of the cache that nobody needs any more."""

import shutil
from contextlib import suppress
from pathlib import Path


def remove_unused(place: Path, most: int) -> None:
    """Removes the folders that were opened least recently, but for so many."""
    with suppress(OSError):
        for folder in sorted(place.iterdir(), key=lambda each: each.stat().st_mtime)[:-most]:
            shutil.rmtree(folder, ignore_errors=True)
