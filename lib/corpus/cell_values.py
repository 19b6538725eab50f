"""Records of rows whose cells are all valid: each different cell of a column is validated once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, get_type_hints

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from lib.corpus.rows import is_blank

Row = TypeVar("Row", bound=BaseModel)

# In place of the value of a cell that is missing or not valid.
ODD = object()


@dataclass
class _Column:
    """The values of a column's cells, as far as they were seen; `missing` is that of no cell."""

    validated: Callable[[str], Any]
    missing: Any
    seen: dict[str, Any] = field(default_factory=dict)

    def value(self, cell: str) -> Any:
        """The cell's value; ODD if it is not valid."""
        if cell not in self.seen:
            try:
                self.seen[cell] = self.validated(cell)
            except ValidationError:
                self.seen[cell] = ODD
        return self.seen[cell]


class CellValues(Generic[Row]):
    """What the rows of one registry have in common."""

    def __init__(self, model: type[Row]) -> None:
        self._model = model
        kinds, fields = get_type_hints(model, include_extras=True), model.model_fields
        self._columns = {
            name: _Column(
                TypeAdapter(kinds[name]).validate_python,
                ODD if known.is_required() else known.default,
            )
            for name, known in fields.items()
        }
        self._checks = [*model.__pydantic_decorators__.model_validators]

    def values(self, name: str, cells: Iterable[str]) -> list[Any]:
        """The value of each cell of a column; ODD if it is not valid, or missing and needed."""
        column = self._columns[name]
        return [column.missing if is_blank(cell) else column.value(cell) for cell in cells]

    def record(self, cells: Mapping[str, str]) -> Row | None:
        """The record that the model would make of the cells; None if it would refuse any."""
        values = {}
        for name, column in self._columns.items():
            cell = cells.get(name)
            value = column.missing if cell is None else column.value(cell)
            if value is ODD:
                return None
            values[name] = value
        made = constructed(self._model, values, set(cells))
        try:
            for check in self._checks:
                getattr(made, check)()
        except PydanticCustomError:
            return None
        return made


def constructed(model: type[Row], values: dict[str, Any], given: set[str]) -> Row:
    """`model_construct` without its search for aliases and defaults, which takes most of its
    time."""
    made = model.__new__(model)
    object.__setattr__(made, "__dict__", values)
    object.__setattr__(made, "__pydantic_fields_set__", given)
    object.__setattr__(made, "__pydantic_extra__", None)
    object.__setattr__(made, "__pydantic_private__", None)
    return made
