"""Tables name events as cards do; ids stand in columns of their own."""

import pytest

from lib.exports.labelling import with_labels
from lib.selection.options import Options
from lib.views.catalogue import VIEWS, exhibit
from lib.views.context import Context
from tests.present import present


@pytest.mark.parametrize("name", VIEWS)
def test_every_table_calls_an_event_by_its_name(name: str, context: Context) -> None:
    made = exhibit(name, context, Options())
    ids = set(context.everything.events["event_id"])
    named = {
        heading
        for part in (made.data if made else ())
        for heading, cells in with_labels(part, context.library).table().items()
        if ids & set(cells.dropna().astype(str))
    }
    assert named <= {"Event id", "Event ids"}


def test_a_table_for_readers_has_words_instead_of_codes(context: Context) -> None:
    (statements,) = present(exhibit("statements", context, Options())).data
    rows = with_labels(statements, context.library).table()
    names = set(context.everything.events["name"])
    assert set(rows["Event"].dropna()) <= names
    assert rows["Event"].notna().any()
    assert not {"accuse", "reject", "request", "threaten"} & set(rows["Stance"])
