"""Where the cache is: the reader's own folder for caches, or one that ESCALATION_CACHE names."""

import os
import stat
import sys
from pathlib import Path

from lib.tables.cache.entries import Entries

VARIABLE = "ESCALATION_CACHE"
OFF = ("off", "no", "0", "")
NAME = "escalation-timelines"
OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


def _usual() -> Path | None:
    """The system's folder for caches; None if there is no home."""
    if given := os.environ.get("XDG_CACHE_HOME"):
        return Path(given) / NAME if Path(given).is_absolute() else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / NAME
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / NAME / "Cache"
    return home / ".cache" / NAME


def _is_ours(folder: Path) -> bool:
    """Whether it is a folder that only its owner, who is asking, can write."""
    seen = os.lstat(folder)
    if os.name != "posix":
        return stat.S_ISDIR(seen.st_mode)
    is_own = stat.S_ISDIR(seen.st_mode) and seen.st_uid == os.getuid()
    return is_own and not seen.st_mode & OTHERS_MAY_WRITE


def entries_here() -> Entries | None:
    """The cache; None if it is switched off, or if no folder can be used."""
    given = os.environ.get(VARIABLE)
    if given is not None and given.lower() in OFF:
        return None
    folder = Path(given) if given else _usual()
    try:
        if folder is None:
            return None
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Entries(folder) if _is_ours(folder) and os.access(folder, os.W_OK) else None
    except (OSError, ValueError):
        return None
