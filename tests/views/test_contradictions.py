"""Tests of lib/views/contradictions.py."""

import pytest

from lib.analyses import totals
from lib.tables import Tables
from lib.views.contradictions import found_title
from tests.analyses.totals.claiming import TALLY, by, twice
from tests.rows import with_claims


@pytest.mark.parametrize(
    ("unlisted", "more"), [(0, ""), (1200, ", and up to 1,200 more that are not listed")]
)
def test_the_title_says_how_many_reports_are_not_listed(
    tables: Tables, unlisted: int, more: str
) -> None:
    made = with_claims(tables, *twice(by(1, 9)), by(2, 1), *twice(by(3, 9)))
    found = totals.contradictions(made, TALLY)
    title = "Attacks: no claimant contradicts itself; 1 report differs from the others"
    assert found_title(found, "Attacks", unlisted) == f"{title}{more}"
