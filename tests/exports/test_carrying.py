"""Tests of lib/exports/carrying.py."""

from lib.exports import carrying
from lib.exports.evidence_tables import behind
from lib.views.context import Context
from tests.exports.office import claimed, picture


def test_each_row_names_articles_that_carry_it(context: Context) -> None:
    made = picture(context, "statements")
    found = behind(made, context)
    rows = carrying.rows(made.data[0], found, 5)
    expected = made.data[0].frame["article_id"].head(5).tolist()
    assert [list(own) for own in rows] == [[name] for name in expected]


def test_a_row_of_many_events_names_two_articles_that_carry_most(context: Context) -> None:
    made = picture(context, "headlines")
    found = behind(made, context)
    rows = carrying.rows(made.data[0], found, 20)
    assert all(len(own) <= carrying.EACH for own in rows)
    assert {name for own in rows for name in own} <= set(found.articles["article_id"])


def test_the_claims_that_a_title_names_come_first() -> None:
    made, context = claimed(
        {"value": 5, "day": "2031-03-05"}, {"value": 9, "published": "2031-03-14"}
    )
    found = behind(made, context)
    who = found.claims["claimant"].iloc[0]
    assert carrying.title(f"9 attacks ({who})", found) == (found.claims["article_id"].iloc[0],)
    assert carrying.title("No figure at all", found) == ()
