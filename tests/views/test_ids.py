"""An option of a view takes the id of the files beside its label."""

import pytest

from lib.selection.options import Options
from lib.views.catalogue import exhibit
from lib.views.context import Context


@pytest.mark.parametrize(
    ("name", "option", "by_id", "by_label"),
    [
        ("attack-counts", "envelope", "norrland-navy", "Norrland Navy"),
        ("attack-counts", "per", "month", "Month"),
        ("statements", "statements_of", "northern-pact", "Northern pact"),
        ("articles", "languages", "en", "English"),
        ("claims-compared", "measure", "wounded", "Wounded"),
    ],
)
def test_an_id_selects_the_same_as_its_label(
    context: Context, name: str, option: str, by_id: str, by_label: str
) -> None:
    first, second = (
        exhibit(name, context, Options.of({option: [word]})) for word in (by_id, by_label)
    )
    assert first is not None
    assert second is not None
    assert first.caption == second.caption
    for one, other in zip(first.data, second.data, strict=True):
        assert one.frame.equals(other.frame)
