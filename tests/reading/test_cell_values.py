"""Rows of registries whose cells are validated once are those that the model would make."""

import pytest
from pydantic import ValidationError

from lib.corpus.cell_values import CellValues
from lib.model import Event, Place

EVENT = {"id": "2031-03-04-vell", "type": "ied", "start": "2031-03-04", "summary": " A blast. "}
PLACE = {"id": "vell", "name": "Vell"}
CHANGES = [
    (Event, EVENT, {}), (Event, EVENT, {"end": "2031-03-05"}),
    (Event, EVENT, {"end": "2031-03-03"}),
    (Event, EVENT, {"end": "2031-03"}), (Event, EVENT, {"actor": "a; b;"}),
    (Event, EVENT, {"actor": "A"}), (Event, EVENT, {"time_precision": "2"}),
    (Event, EVENT, {"time_precision": "4"}), (Event, EVENT, {"type": "x"}),
    (Event, EVENT, {"name": "\u200b"}), (Event, EVENT, {"id": "Vell"}),
    (Event, {"id": "a"}, {}), (Place, PLACE, {}), (Place, PLACE, {"lat": "1"}),
    (Place, PLACE, {"lat": "1", "lon": "nan"}), (Place, PLACE, {"lat": "1.5", "lon": "-180"}),
    (Place, PLACE, {"alt_names": "Wel;Vel"}),
]  # fmt: skip


def _validated(model: type[Event | Place], cells: dict) -> Event | Place | None:
    try:
        return model.model_validate(cells)
    except ValidationError:
        return None


@pytest.mark.parametrize(("model", "cells", "change"), CHANGES, ids=str)
def test_a_row_is_what_the_model_makes_of_it(
    model: type[Event | Place], cells: dict, change: dict
) -> None:
    values: CellValues = CellValues(model)
    expected = _validated(model, cells | change)
    # The second row takes its values from the first.
    made = [values.record(cells | change), values.record(cells | change)]
    assert made == [expected, expected]
    assert [str(each) for each in made] == [str(expected)] * 2
    given = [getattr(each, "model_fields_set", None) for each in (*made, expected)]
    assert given[0] == given[1] == given[2]
