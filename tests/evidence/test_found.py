"""Tests of lib/evidence/found.py."""

from lib import evidence
from lib.evidence import Library
from lib.evidence.found import Found
from lib.tables import Tables


def test_only_the_evidence_that_is_read_is_made_and_once(tables: Tables) -> None:
    made: list[str] = []
    whole = evidence.events(Library(tables, tables), tables.events["event_id"])
    found = Found(whole._rows, lambda row: made.append(row["event_id"]) or whole._make(row))
    assert found[:2] == list(whole)[:2]
    assert len(made) == 2
    assert found[1] == found[:2][1]
    assert len(made) == 2
    assert (len(found), found[-1].id) == (len(tables.events), whole[-1].id)
