"""Files of a corpus as plain values; what cannot be read becomes a problem, never an exception."""

import json
import os
import stat
import tomllib
from pathlib import Path
from typing import Any

from lib.corpus import contents
from lib.corpus.repeats import object_of_pairs
from lib.model import Problem

# An annotated article has a few kilobytes; a larger file is something else, and would only use up
# memory.
LARGEST_ARTICLE = 2_000_000
LARGEST_FILE = 200_000_000
# The TOML reader takes very long for a key with very many parts.
MOST_DOTS = 200
WITHOUT_WAITING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Unreadable(Exception):
    """Carries the problem of a file that cannot be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def unreadable(name: str, path: Path, error: OSError, kind: str = "file") -> Problem:
    """The problem of a file or folder that the system does not let us read."""
    why, hint = error.strerror or str(error), ""
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        why, hint = "it is a broken link", "put the file itself there"
    elif isinstance(error, NotADirectoryError) and path.is_file():
        why, hint = "it is a file", f"{name} is a folder: remove the file"
    return Problem(name, "", f"the {kind} cannot be read: {why}", hint)


def _kind(mode: int) -> str:
    """What is in place of a file; empty for a file."""
    kinds = {
        stat.S_IFREG: "",
        stat.S_IFDIR: "a folder",
        stat.S_IFIFO: "a pipe",
        stat.S_IFSOCK: "a socket",
    }
    return kinds.get(stat.S_IFMT(mode), "a device")


def _is_a_file(seen: os.stat_result, name: str, largest: int) -> None:
    if kind := _kind(seen.st_mode):
        hint = "remove it from the corpus"
        raise Unreadable(Problem(name, "", f"the file cannot be read: it is {kind}", hint))
    if seen.st_size > largest:
        raise Unreadable(_too_large(name, seen.st_size, largest))


def _too_large(name: str, size: int, largest: int) -> Problem:
    hint = f"at most {largest / 1e6:,.0f} MB are read; split it"
    return Problem(name, "", f"the file is too large: {size / 1e6:,.1f} MB", hint)


def bytes_of(path: Path, name: str, largest: int) -> bytes:
    """The content of a file of at most `largest` bytes; Unreadable otherwise.

    It never waits: a pipe is not a file, and one that replaces a file in the meantime is opened
    without waiting.
    """
    try:
        _is_a_file(path.stat(), name, largest)
        with os.fdopen(os.open(path, WITHOUT_WAITING), "rb") as file:
            _is_a_file(os.fstat(file.fileno()), name, largest)
            content = file.read(largest + 1)
    except OSError as error:
        raise Unreadable(unreadable(name, path, error)) from None
    if len(content) > largest:
        raise Unreadable(_too_large(name, len(content), largest))
    return content


def text_in(content: bytes, name: str) -> str:
    """The text of a file's content in UTF-8; Unreadable if it is something else."""
    if problem := contents.archive_problem(name, content):
        raise Unreadable(problem)
    try:
        return content.decode("utf-8").lstrip("\ufeff")
    except UnicodeDecodeError as error:
        raise Unreadable(contents.no_utf_8(name, content, error)) from None


def text_of(path: Path, name: str, largest: int = LARGEST_FILE) -> str:
    """The text of a UTF-8 file of at most `largest` bytes; Unreadable otherwise."""
    return text_in(bytes_of(path, name, largest), name)


def json_of(text: str, name: str, where: str = "") -> Any:
    """The value of a JSON text; Unreadable with line and column otherwise.

    If a key appears twice the first one counts (lib/corpus/repeats.py reports it).
    """
    try:
        return json.loads(text, object_pairs_hook=object_of_pairs)
    except json.JSONDecodeError as error:
        raise Unreadable(contents.no_json(text, name, where, error)) from None
    except (RecursionError, ValueError):
        raise Unreadable(
            Problem(name, where, "the JSON cannot be read", "it is nested too deeply or too long")
        ) from None


def toml_of(text: str, name: str) -> dict[str, Any]:
    """The tables of a TOML text; Unreadable otherwise."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MOST_DOTS:
            message = f"the line has more than {MOST_DOTS} dots"
            raise Unreadable(Problem(name, f"line {number}", message, "shorten it"))
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = contents.conflict(text, name)
        problem = problem or Problem(name, "", f"this is not TOML: {error}", "")
        raise Unreadable(problem) from None
    except (RecursionError, ValueError):
        raise Unreadable(
            Problem(name, "", "the TOML cannot be read", "it is nested too deeply or too long")
        ) from None
