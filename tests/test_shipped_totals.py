"""What the shipped corpus's running totals say, counted from its files."""

from pathlib import Path

import pytest

from lib import tallies
from lib.corpus import Corpus, load
from lib.tables import Tables, build

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture(scope="module")
def shipped() -> Corpus:
    return load(DATA)


@pytest.fixture(scope="module")
def everything(shipped: Corpus) -> Tables:
    return build(shipped)


def test_no_claimant_contradicts_itself_by_one_outlets_slip(
    shipped: Corpus, everything: Tables
) -> None:
    found = tallies.contradictions(everything, shipped.settings.tallies[0])
    assert tallies.of_claimants(found).empty
    (swapped,) = found.loc[found["claim_ids"].str.startswith("2023-10-26-19-us-troops"), "sentence"]
    assert swapped == (
        "Pentagon, Iraq: one report (Politico) differs from 4 others of that day: 4 by 26 Oct "
        "2023, where they have 12. With its figures for Iraq and Syria exchanged, it agrees with "
        "them."
    )
