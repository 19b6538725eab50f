"""Tests of lib/method/rule_cards.py."""

from datetime import date

from lib.evidence import Evidence, Source
from lib.method.rule_cards import rule_cards
from lib.method.rules import Rule
from tests import hostile

RULE = Rule("claim", "A number is a claim", "It has a claimant.", "a manual")
SOURCE = Source("five died", "a", "Rockets", "Herald", date(2031, 3, 5), "https://e.org/a", "en")


def drawn(rule: Rule, item: Evidence | None) -> str:
    return rule_cards([rule], {rule.id: item}, {"pact": "#0072B2"}, "#6B7280")


def test_a_rule_and_its_source_are_beside_its_example() -> None:
    text = drawn(RULE, Evidence("c1", "example", "Norrland Navy", "5 killed", (), "", (SOURCE,)))
    rule, example = text.split("A number is a claim")[1].split("et-card et-example")
    assert "Source: a manual" in rule
    assert 'href="https://e.org/a"' in example
    assert "“five died”" in example


def test_a_rule_without_an_example_says_so() -> None:
    assert "No example in this corpus." in drawn(RULE, None)
    assert "No example in this corpus." in rule_cards([RULE], {}, {}, "#6B7280")


def test_a_hostile_example_stays_text() -> None:
    item = Evidence("c1", "example", hostile.TEXT, hostile.TEXT, (hostile.TEXT,), "", ())
    assert hostile.left_in(drawn(RULE, item).replace("$x$", "")) == []


def test_a_link_to_an_article_leaves_the_filters_to_the_page() -> None:
    item = Evidence("c1", "example", "Norrland Navy", "5 killed", (), "", (SOURCE,))
    assert f'href="sources?article={SOURCE.article_id}"' in drawn(RULE, item)
