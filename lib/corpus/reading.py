"""Files of a corpus as plain values; what cannot be read becomes a problem, never an exception."""

import csv
import io
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lib.model import Problem

# An annotated article takes some kilobytes; a larger file is something else, and would only
# cost the reader's memory.
LARGEST_ARTICLE = 2_000_000
LARGEST_FILE = 200_000_000


class Unreadable(Exception):
    """Carries the problem of a file that cannot be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def text_of(path: Path, name: str, largest: int = LARGEST_FILE) -> str:
    """The text of a UTF-8 file of at most `largest` bytes; Unreadable otherwise."""
    try:
        size = path.stat().st_size
        if size > largest:
            raise Unreadable(
                Problem(
                    name,
                    "",
                    f"the file is too large: {size / 1e6:,.1f} MB",
                    f"at most {largest / 1e6:,.0f} MB are read; split it",
                )
            )
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable(
            Problem(
                name,
                f"line {line}",
                f"the file is not in UTF-8 (byte 0x{error.object[error.start]:02X})",
                "save it again with the encoding UTF-8",
            )
        ) from None
    except OSError as error:
        raise Unreadable(
            Problem(name, "", f"the file cannot be read: {error.strerror}", "")
        ) from None


def json_of(text: str, name: str, where: str = "") -> Any:
    """The value of a JSON text; Unreadable with line and column otherwise."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = where or f"line {error.lineno}, column {error.colno}"
        raise Unreadable(
            Problem(name, place, f"this is not JSON: {error.msg}", "check commas and quotes there")
        ) from None
    except (RecursionError, ValueError):
        raise Unreadable(
            Problem(name, where, "the JSON cannot be read", "it is nested too deeply or too long")
        ) from None


def json_lines(text: str, name: str) -> Iterator[tuple[str, Any | Unreadable]]:
    """Each line's place and value, or what is wrong with it; empty lines are passed over."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        place = f"line {number}"
        try:
            yield place, json_of(line, name, place)
        except Unreadable as unreadable:
            yield place, unreadable


def rows_of(text: str, name: str, required: tuple[str, ...]) -> Iterator[tuple[str, dict]]:
    """Each CSV row's place and its filled cells; Unreadable where a needed column is missing."""
    reader = csv.DictReader(io.StringIO(text), strict=False)
    missing = [column for column in required if column not in (reader.fieldnames or [])]
    if missing:
        raise Unreadable(
            Problem(
                name,
                "line 1",
                f"the column {missing[0]!r} is missing",
                f"the first line names the columns, among them {', '.join(required)}",
            )
        )
    try:
        for row in reader:
            place = f"line {reader.line_num}"
            yield place, {key: cell for key, cell in row.items() if key and cell}
    except csv.Error as error:
        raise Unreadable(
            Problem(name, f"line {reader.line_num}", f"this is not CSV: {error}", "")
        ) from None


def toml_of(text: str, name: str) -> dict[str, Any]:
    """The tables of a TOML text; Unreadable otherwise."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(Problem(name, "", f"this is not TOML: {error}", "")) from None
