"""Tests of lib/analyses/chains/exchange_statements.py."""

from lib.analyses.chains.exchange_statements import Statements, statements
from lib.tables import Tables
from tests.analyses.chains.test_acts import FRONT, NAVY, _events
from tests.analyses.chains.test_rungs import built
from tests.rows import OTHER_ARTICLE, with_statements

OF_NAVY = {"event_id": "e1", "topic": None, "party_bloc": "northern-pact"}


def said(tables: Tables, *changes: dict, most: int = 6) -> Statements:
    whole = built(_events(tables, FRONT, NAVY), ("e1", "e2"))
    return statements(whole, with_statements(tables, *changes), most)


def test_statements_alike_are_one_with_its_articles(tables: Tables) -> None:
    (one,) = said(tables, OF_NAVY, OF_NAVY | {"article_id": OTHER_ARTICLE}).shown
    assert (one.party, one.articles, one.ids) == ("Norrland Navy", 2, ["s1", "s2"])


def test_statements_of_others_are_only_counted(tables: Tables) -> None:
    found = said(tables, OF_NAVY, OF_NAVY | {"party_id": "suderia", "party_bloc": "suderia"})
    assert ([one.ids for one in found.shown], found.number) == ([["s1"]], 2)


def test_a_statement_about_something_else_is_no_part_of_the_exchange(tables: Tables) -> None:
    assert said(tables, OF_NAVY | {"event_id": "e9"}).number == 0


def test_a_statement_whose_day_is_not_known_is_only_counted(tables: Tables) -> None:
    found = said(tables, OF_NAVY | {"earliest": "2031-03-01", "latest": "2031-03-31"})
    assert (list(found.shown), found.number) == ([], 1)


def test_of_one_side_the_most_reported_statement_on_an_act_is_shown(tables: Tables) -> None:
    often = OF_NAVY | {"stance": "accuse"}
    found = said(tables, OF_NAVY, often, often | {"article_id": OTHER_ARTICLE})
    assert [one.stance for one in found.shown] == ["accuse"]


def test_of_several_acts_on_one_rung_one_statement_is_shown(tables: Tables) -> None:
    whole = built(_events(tables, FRONT, FRONT, NAVY), ("e1", "e3"), ("e2", "e3"))
    told = with_statements(tables, OF_NAVY, OF_NAVY | {"event_id": "e2", "stance": "accuse"})
    found = statements(whole, told, 6)
    assert (len(found.shown), found.number) == (1, 2)
