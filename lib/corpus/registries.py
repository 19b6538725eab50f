"""events.csv, parties.csv and places.csv as records, unique by id."""

from pathlib import Path
from typing import TypeVar

from lib.corpus.parsing import Findings
from lib.corpus.reading import Unreadable, rows_of, text_of
from lib.model import Event, Party, Place

Row = TypeVar("Row", Event, Party, Place)


def _required(model: type[Row]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if field.is_required())


def _rows(model: type[Row], path: Path, found: Findings) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for place, cells in rows_of(text_of(path, found.file), found.file, _required(model)):
        if isinstance(cells, Unreadable):
            found.problems.append(cells.problem)
            continue
        row = found.record(model, cells, place)
        if row is None:
            continue
        if row.id in rows:
            found.add(place, f"the id {row.id!r} stands twice", "the first one counts")
            continue
        rows[row.id] = row
    return rows


def read(model: type[Row], path: Path) -> tuple[dict[str, Row], Findings]:
    """The sound rows of a registry by id, in the file's order, and what is wrong with it."""
    found = Findings(path.name)
    try:
        if not path.is_file():
            found.add("", "the file is missing", "see data/README.md for its columns")
            return {}, found
        return _rows(model, path, found), found
    except Unreadable as unreadable:
        found.problems.append(unreadable.problem)
        return {}, found
