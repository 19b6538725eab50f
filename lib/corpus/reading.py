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


def _header(reader: csv.DictReader, name: str, required: tuple[str, ...]) -> list[str]:
    try:
        columns = list(reader.fieldnames or [])
    except csv.Error as error:
        raise Unreadable(Problem(name, "line 1", f"this is not CSV: {error}")) from None
    missing = [column for column in required if column not in columns]
    if missing:
        hint = f"the first line names the columns, among them {', '.join(required)}"
        raise Unreadable(Problem(name, "line 1", f"the column {missing[0]!r} is missing", hint))
    return columns


def _cells(row: dict[str | None, Any], columns: int, name: str, place: str) -> dict | Unreadable:
    if None in row:
        cells = columns + len(row[None])
        message = f"the row has {cells} cells, the first line {columns}"
        hint = "put a cell that holds a comma in quotation marks"
        return Unreadable(Problem(name, place, message, hint))
    if any("\0" in cell for cell in row.values() if cell):
        hint = "type the row again, or save the file again as CSV (UTF-8)"
        return Unreadable(Problem(name, place, "the row holds a NUL byte", hint))
    return {key: cell for key, cell in row.items() if key and cell}


def rows_of(
    text: str, name: str, required: tuple[str, ...]
) -> Iterator[tuple[str, dict | Unreadable]]:
    """Each CSV row's place and its filled cells, or what is wrong with it.

    Unreadable where a needed column is missing.
    """
    reader = csv.DictReader(io.StringIO(text, newline=None), strict=True)
    columns = len(_header(reader, name, required))
    while True:
        place = f"line {reader.line_num + 1}"
        try:
            yield place, _cells(next(reader), columns, name, place)
        except StopIteration:
            return
        except csv.Error as error:
            hint = "check the quotation marks there: each is closed, and doubled inside a cell"
            yield place, Unreadable(Problem(name, place, f"this is not CSV: {error}", hint))


def toml_of(text: str, name: str) -> dict[str, Any]:
    """The tables of a TOML text; Unreadable otherwise."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(Problem(name, "", f"this is not TOML: {error}", "")) from None
    except (RecursionError, ValueError):
        raise Unreadable(
            Problem(name, "", "the TOML cannot be read", "it is nested too deeply or too long")
        ) from None
