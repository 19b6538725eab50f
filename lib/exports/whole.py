"""Files that are complete or unchanged: a full disk or an interruption spoils no earlier file."""

import os
import secrets
import stat
from collections.abc import Iterable
from contextlib import suppress
from errno import EACCES, EINVAL
from pathlib import Path

NO_FILE = "it exists but is not a file; choose another name"


def _filled(made: Path, content: bytes, former: os.stat_result | None) -> None:
    """A new file with this content, on the disk, with the permissions of the earlier one."""
    descriptor = os.open(
        made, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
    )
    with os.fdopen(descriptor, "wb") as file:
        if former is not None and os.name == "posix":
            with suppress(OSError):
                os.fchown(descriptor, former.st_uid, former.st_gid)
            with suppress(OSError):
                os.fchmod(descriptor, stat.S_IMODE(former.st_mode))
        file.write(content)
        file.flush()
        os.fsync(descriptor)


def _beside(path: Path) -> Path:
    """The path of a temporary file beside another; its name is short, whatever the other's."""
    return path.with_name(f".{secrets.token_hex(6)}.part")


def _settled(folder: Path) -> None:
    """Flushes the folder's new names to the disk, if the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _former(path: Path) -> os.stat_result | None:
    try:
        seen = path.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(seen.st_mode):
        raise OSError(EINVAL, NO_FILE, str(path))
    if not os.access(path, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(path))
    return seen


def put(contents: Iterable[tuple[Path, bytes]]) -> list[Path]:
    """Writes the files, all or none: after an OSError the earlier ones are unchanged, with nothing
    beside them.

    A link is followed; anything but a file, such as a folder, a pipe or a device, is refused.
    """
    waiting: list[tuple[Path, Path]] = []
    written: list[Path] = []
    try:
        for path, content in contents:
            written.append(path)
            goal = Path(os.path.realpath(path))
            former = _former(goal)
            waiting.append((_beside(goal), goal))
            _filled(waiting[-1][0], content, former)
        while waiting:
            waiting[0][0].replace(waiting[0][1])
            _settled(waiting.pop(0)[1].parent)
    finally:
        for made, _ in waiting:
            made.unlink(missing_ok=True)
    return written
