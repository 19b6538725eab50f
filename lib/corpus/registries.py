"""events.csv, parties.csv and places.csv as records, unique by id."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from lib.corpus import files
from lib.corpus.cell_values import CellValues
from lib.corpus.parsing import Findings
from lib.corpus.reading import Unreadable, text_of
from lib.corpus.rows import rows_of
from lib.model import Event, Party, Place, Problem
from lib.model.problems import value_text

Row = TypeVar("Row", Event, Party, Place)
# What reads a registry's text.
Reader = Callable[[Any, str, Findings], Mapping[str, Any]]


def fields_of(model: type[Row]) -> dict[str, bool]:
    """The known columns, and whether each is required."""
    return {name: field.is_required() for name, field in model.model_fields.items()}


def by_row(model: type[Row], text: str, found: Findings) -> dict[str, Row]:
    """The valid rows of a registry's text, read one by one."""
    rows: dict[str, Row] = {}
    values = CellValues(model)
    for place, cells in rows_of(text, found, fields_of(model)):
        if isinstance(cells, Unreadable):
            found.tell(cells.problem)
            continue
        row = values.record(cells) or found.record(model, cells, place)
        if row is None:
            continue
        if row.id in rows:
            found.add(place, f"the id {row.id!r} appears twice", "the first one counts")
            continue
        rows[row.id] = row
    return rows


def read(
    model: type[Row], root: Path, name: str, rows: Reader = by_row
) -> tuple[Mapping[str, Row], Findings]:
    """The valid rows of a registry by id, in the file's order, and what is wrong with it."""
    file = files.alone(root, name)
    found = Findings(file.name if file else name)
    if file is None:
        near = files.like(root, name)
        hint = (
            f"rename {value_text(near[0])} to {name}"
            if near
            else "see data/README.md for its columns"
        )
        found.lose(Problem(name, "", "the file is missing", hint))
        return {}, found
    for twin in files.twins(root, name):
        found.add("", f"{twin} is in the same folder", "only one of them is read: remove the other")
    try:
        return rows(model, text_of(file.path, file.name, file.largest), found), found
    except Unreadable as unreadable:
        found.lose(unreadable.problem)
        return {}, found
