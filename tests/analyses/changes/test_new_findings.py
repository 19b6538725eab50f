"""Tests of lib/analyses/changes/new_findings.py."""

from datetime import date

import pandas as pd
import pytest

from lib.analyses.agreement import contested
from lib.analyses.changes import new_findings
from lib.analyses.changes.two_days import Days
from lib.corpus import Corpus
from lib.tables import Tables
from tests.analyses.agreement.test_contested import KILLED
from tests.analyses.totals.claiming import twice
from tests.rows import WATCH, with_claims

FELL = (
    *twice({"value": 9, "as_of": "2031-03-05"}),
    *twice({"value": 7, "as_of": "2031-03-08", "day": "2031-03-08"}),
)
DEATHS = ({**KILLED, "value": 3}, {**KILLED, "value": 5, "claimant": WATCH, "day": "2031-03-08"})


def _both(tables: Tables) -> Tables:
    return with_claims(tables, *DEATHS, *FELL)


def test_conflicts_are_found_by_kind(corpus: Corpus, tables: Tables) -> None:
    made = _both(tables)
    every = contested.contested_rows(made, corpus.settings, made)
    assert set(every["about"]) == {contested.EVENT, contested.TOTAL}
    for kind in (contested.EVENT, contested.TOTAL):
        own = contested.contested_rows(made, corpus.settings, made, kinds={kind})
        expected = every.loc[every["about"] == kind].reset_index(drop=True)
        pd.testing.assert_frame_equal(own, expected, check_dtype=False)


@pytest.mark.parametrize(("since", "new"), [(4, 2), (5, 0)])
def test_only_conflicts_between_claims_published_before_need_a_look_at_the_first_day(
    corpus: Corpus, tables: Tables, monkeypatch: pytest.MonkeyPatch, since: int, new: int
) -> None:
    made, asked = _both(tables), []
    days = Days(made, date(2031, 3, since), date(2031, 3, 20))
    find = contested.contested_rows
    monkeypatch.setattr(
        new_findings, "contested_rows", lambda *given, **more: asked.append(more) or find(*given)
    )
    found = new_findings.new_contradictions(days, made, corpus.settings)
    assert len(found) == new
    assert len(asked) == (1 if new else 2)
