"""Tests of lib/tables/naming.py."""

import pytest

from lib.tables.naming import Located, short_name

VELL = Located("vell", "Vell", "SUD", "Suderia")
PIER = Located("pier", "Vell Pier", "SUD", "Suderia", within="vell")
COVE = Located("cove", "Deep Cove", "SUD", "Suderia")
FAR = Located("far", "The Far Northern Lighthouse Island", "NOR", "Norrland")
SUDERIA = Located("suderia", "Suderia", "SUD", "Suderia")


@pytest.mark.parametrize(
    ("places", "where"),
    [
        ([VELL], ", Vell"),
        ([VELL, COVE], ", Vell and Deep Cove"),
        ([VELL, PIER], ", Vell Pier"),
        ([SUDERIA, COVE], ", Deep Cove"),
        ([COVE, FAR], ", places in Suderia and Norrland"),
        ([PIER, COVE, FAR], ", several places in Suderia and Norrland"),
        ([PIER, COVE, Located("sea", "Open sea")], ", several places"),
        ([], ""),
    ],
)
def test_a_name_covers_all_places(places: list[Located], where: str) -> None:
    assert short_name("protest", places) == f"Protest{where}"
