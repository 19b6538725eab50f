"""Tests of lib/analyses/about_event.py."""

from lib.analyses.about_event import about_event, roles
from lib.tables import Tables
from tests.rows import with_claims

STRIKE = "2031-03-06-norrland-strike-deep-cove"


def test_all_rows_are_about_the_event(tables: Tables) -> None:
    own = about_event(tables, STRIKE)
    for name in ("events", "mentions", "claims", "statements", "event_places", "event_parties"):
        assert set(getattr(own, name)["event_id"]) <= {STRIKE}


def test_its_articles_report_it_or_have_a_claim_or_statement_about_it(tables: Tables) -> None:
    own = about_event(tables, STRIKE)
    carrying = {
        article
        for name in ("mentions", "claims", "statements")
        for article in getattr(tables, name).loc[
            (getattr(tables, name)["event_id"] == STRIKE).fillna(False), "article_id"
        ]
    }
    assert set(own.articles["article_id"]) == carrying


def test_the_roles_are_those_of_the_registry(tables: Tables) -> None:
    own = roles(about_event(tables, STRIKE), STRIKE, later=False)
    assert (own.actors, own.targets) == (("norrland-navy",), ("tide-front",))
    assert own.claimants == ("norrland-navy",)
    assert not own.are_of_the_day


def test_if_more_came_later_the_roles_are_those_that_the_articles_name(tables: Tables) -> None:
    own = about_event(tables, STRIKE)
    nothing = own.with_frames(claims=own.claims[:0], statements=own.statements[:0])
    found = roles(nothing, STRIKE, later=True)
    assert (found.actors, found.targets, found.claimants) == ((), (), ())
    assert found.are_of_the_day


def test_who_is_hurt_was_hit(tables: Tables) -> None:
    claim = {"event_id": STRIKE, "measure": "killed", "target": None, "actor": None}
    made = with_claims(tables, {**claim, "affected": "tide-front"}, {**claim, "affected": "troops"})
    found = roles(about_event(made, STRIKE), STRIKE, later=True)
    assert found.targets == ("tide-front",)
