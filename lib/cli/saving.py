"""Destination and format of a command's file, from `--out` and `--format`."""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Annotated

import typer

from lib.briefing.writing import WRITERS
from lib.cli.shared import WRONG, not_written, stop
from lib.corpus.files import readable
from lib.exports.formats import FORMATS
from lib.exports.whole import put

# Endings that contradict a file of another format.
ENDINGS = {*FORMATS, *WRITERS}


def _is_folder(path: Path) -> bool:
    """Whether there is such a folder; a name that the system rejects is not one."""
    try:
        return path.is_dir()
    except OSError:
        return False


@dataclass(frozen=True)
class Out:
    """What `--out` names: a file, or a folder, which need not exist yet."""

    path: Path
    is_folder: bool

    @classmethod
    def of(cls, text: str) -> "Out":
        """From the text; one that ends in a slash is a folder."""
        path = Path(text)
        return cls(path, text.endswith(("/", os.sep)) or _is_folder(path))

    @property
    def ending(self) -> str:
        """The file's ending without its dot; empty for a folder."""
        return "" if self.is_folder else self.path.suffix.lstrip(".").lower()

    def file(self, name: str) -> Path:
        """The file, with that name if `--out` is a folder."""
        return self.path / name if self.is_folder else self.path


HERE = Out(Path(), is_folder=True)
OutOption = Annotated[
    Out | None,
    typer.Option(
        "--out",
        parser=Out.of,
        metavar="PATH",
        help="The file, or its folder (created if it ends in /); default: this folder.",
    ),
]


def _refused(out: Out | None) -> None:
    """Exits if `--out` cannot hold a file, before anything is made."""
    seen = None
    with suppress(OSError):
        seen = (out or HERE).path.stat().st_mode
    if seen is not None and not (S_ISREG(seen) or S_ISDIR(seen)):
        named = readable((out or HERE).path)
        stop(f"--out: {named} is neither a file nor a folder; name a file to write", WRONG)


def form(asked: str | None, out: Out | None, known: Iterable[str], otherwise: str = "") -> str:
    """The name of the chosen format, otherwise that of the file's ending; exits if they
    contradict."""
    _refused(out)
    names, ending = list(known), (out or HERE).ending
    wanted = (asked or ending or otherwise).lower()
    if wanted not in names:
        stop(f"--format: there is no “{wanted}”; one of: {', '.join(names)}", WRONG)
    if ending in ENDINGS - {wanted}:
        stop(f"--format {wanted} and a file that ends in .{ending} do not go together", WRONG)
    return wanted


def save(content: bytes, out: Out | None, name: str) -> None:
    """Saves the content in the named file or folder, otherwise here; prints the file's name."""
    path = (out or HERE).file(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put([(path, content)])
    except OSError as error:
        not_written(path, error)
    typer.echo(os.fsencode(path))
