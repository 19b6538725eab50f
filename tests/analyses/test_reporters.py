"""Tests of lib/analyses/reporters.py."""

import pytest

from lib.analyses import reporters
from lib.tables import Tables
from tests.rows import with_events


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (["official", "media", "media", "claimed_only"],
         "1 confirmed officially, 2 by media only, 1 by the claimant alone"),
        (["official", None], "1 confirmed officially, 1 source not stated"),
        (["media", "media"], "all by media only"),
        (["media"], "by media only"),
        ([None, None], ""),
        ([], ""),
    ],
)  # fmt: skip
def test_events_are_distinguished_by_who_reports_them(
    tables: Tables, kinds: list[str | None], words: str
) -> None:
    made = with_events(tables, *({"reported_by": kind} for kind in kinds))
    assert reporters.breakdown(made.events) == words


def test_every_kind_has_a_word_a_label_and_an_ink() -> None:
    kinds = set(reporters.LABELS)
    assert [set(each) for each in (reporters.WORDS, reporters.INK)] == [kinds] * 2
