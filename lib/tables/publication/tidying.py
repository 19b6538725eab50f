"""Removes folders of the cache that are no longer used."""

import shutil
from contextlib import suppress
from pathlib import Path


def remove_unused(place: Path, most: int) -> None:
    """Leaves the `most` folders that were opened last."""
    with suppress(OSError):
        for folder in sorted(place.iterdir(), key=lambda each: each.stat().st_mtime)[:-most]:
            shutil.rmtree(folder, ignore_errors=True)
