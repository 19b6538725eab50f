"""CSV files as rows of filled cells, by the names of known columns."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping

from lib.corpus.parsing import Findings
from lib.corpus.reading import Unreadable
from lib.corpus.validation import nearest
from lib.model import Problem
from lib.model.problems import value_text

# Their names in other programs.
SYNONYMS = {"latitude": "lat", "longitude": "lon", "long": "lon", "lng": "lon"}
SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "vertical bars"}
# Characters without width: a cell that has only these looks empty.
UNSEEN = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"
# No table has more columns: further ones are not compared with known ones.
MOST_COLUMNS = 500
AGAIN = "save the file with commas, as CSV (Excel: “CSV UTF-8 (Comma delimited)”)"

Cells = dict[str, str]


def _plain(name: str) -> str:
    """A column's name in the spelling of known ones: ` Border-KM ` becomes border_km."""
    letters = "".join(letter for letter in name if unicodedata.category(letter) != "Cf")
    word = re.sub(r"[\s_-]+", "_", letters.strip().lower())
    return SYNONYMS.get(word, word)


def _otherwise_separated(line: str, required: list[str]) -> str:
    """How the columns are separated, if not by commas; empty if no separator fits."""
    for separator, word in SEPARATORS.items():
        names = {_plain(part.strip('"')) for part in line.split(separator)}
        if names.issuperset(required):
            return word
    return ""


def _no_columns(line: str, missing: str, required: list[str]) -> tuple[str, str]:
    """What is wrong with a first line that lacks a required column, and how to put it right."""
    if word := _otherwise_separated(line, required):
        return f"the columns are separated by {word}, not by commas", AGAIN
    if line.lower().startswith("sep="):
        return (
            f"the first line, {value_text(line)}, does not name the columns",
            f"remove it, and {AGAIN}",
        )
    if "\0" in line:
        return "the first line contains NUL bytes", AGAIN
    hint = f"the first line names the columns, including {', '.join(required)}"
    return f"the column {missing!r} is missing", hint


def _columns(
    cells: list[str], fields: Mapping[str, bool], place: str, found: Findings
) -> list[str | None]:
    """The field of each column, None for the annotator's own; odd names are reported."""
    names = [_plain(cell) for cell in cells]
    there = set(names)
    absent = [field for field in fields if field not in there]
    first: dict[str, int] = {}
    for at, (cell, name) in enumerate(zip(cells, names, strict=True)):
        if name in fields and first.setdefault(name, at) != at:
            found.add(place, f"the column {value_text(cell)} appears twice", "the first one counts")
        elif name not in fields and at < MOST_COLUMNS and (guess := nearest(name, absent)):
            found.add(place, f"the column {value_text(cell)} is not known", guess)
    return [name if first.get(name) == at else None for at, name in enumerate(names)]


def is_blank(cell: str) -> bool:
    """Whether a cell looks empty."""
    return not cell or not (cell[0].isalnum() or cell.strip().strip(UNSEEN))


def _row(cells: list[str], columns: list[str | None], name: str, place: str) -> Cells | Unreadable:
    if len(cells) > len(columns):
        message = f"the row has {len(cells)} cells, the first line {len(columns)}"
        hint = "put a cell that contains a comma in quotation marks"
        return Unreadable(Problem(name, place, message, hint))
    if "\0" in "".join(cells):
        hint = "type the row again, or save the file again as CSV (UTF-8)"
        return Unreadable(Problem(name, place, "the row contains a NUL byte", hint))
    filled = zip(columns, cells, strict=False)
    return {field: cell for field, cell in filled if field and cell and not is_blank(cell)}


def _no_csv(error: csv.Error) -> tuple[str, str]:
    """What is wrong with a row that cannot be read, and how to put it right."""
    if "field limit" in str(error):
        hint = "shorten it; if it contains several rows, close the quotation mark that opens it"
        return f"a cell is too long: more than {csv.field_size_limit():,} characters", hint
    hint = "check the quotation marks there: close each one, and double those inside a cell"
    return f"this is not CSV: {error}", hint


def _lines(text: str, name: str) -> Iterator[tuple[str, list[str] | Unreadable]]:
    """Each row's place and cells; rows without a filled cell are skipped."""
    reader = csv.reader(io.StringIO(text, newline=None), strict=True)
    while True:
        place = f"line {reader.line_num + 1}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield place, Unreadable(Problem(name, place, *_no_csv(error)))
            continue
        if not all(map(is_blank, cells)):
            yield place, cells


def _header(
    text: str,
    lines: Iterator[tuple[str, list[str] | Unreadable]],
    fields: Mapping[str, bool],
    found: Findings,
) -> list[str | None]:
    place, cells = next(lines, ("line 1", []))
    first = text.lstrip().partition("\n")[0]
    required = [field for field, is_needed in fields.items() if is_needed]
    if isinstance(cells, Unreadable):
        if not _otherwise_separated(first, required):
            raise cells
        cells = []
    columns = _columns(cells, fields, place, found)
    missing = [field for field in required if field not in columns]
    if missing:
        raise Unreadable(Problem(found.file, place, *_no_columns(first, missing[0], required)))
    return columns


def columns_in(text: str, found: Findings, fields: Mapping[str, bool]) -> list[str | None]:
    """The field of each column that a text's first line names, None for the annotator's own;
    Unreadable if a required one is missing."""
    return _header(text, _lines(text, found.file), fields, found)


def rows_of(
    text: str, found: Findings, fields: Mapping[str, bool]
) -> Iterator[tuple[str, Cells | Unreadable]]:
    """Each CSV row's place and its filled cells by field, or what is wrong with it.

    `fields` says for each known column whether it is required; Unreadable if one is missing.
    """
    lines = _lines(text, found.file)
    columns = _header(text, lines, fields, found)
    for place, cells in lines:
        yield (
            place,
            cells if isinstance(cells, Unreadable) else _row(cells, columns, found.file, place),
        )
