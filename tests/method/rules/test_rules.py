"""Tests of lib/method/rules."""

from lib.method import rules
from lib.method.rules.coded import bounds, precision
from lib.model.vocabulary import BOUNDS, STANCES

ALL = [rule for section in rules.sections() for rule in section.rules] + list(rules.stances())


def test_every_rule_has_a_text_and_a_source() -> None:
    assert [rule.id for rule in ALL if not (rule.title and rule.text and rule.source)] == []


def test_no_two_rules_have_one_id() -> None:
    ids = [rule.id for rule in ALL]
    assert sorted(set(ids)) == sorted(ids)


def test_every_bound_and_every_stance_is_a_rule() -> None:
    assert [rule.id for rule in bounds().rules] == [f"bound:{bound}" for bound in BOUNDS.terms]
    assert [rule.id for rule in rules.stances()] == [f"stance:{name}" for name in STANCES.terms]


def test_a_bound_says_what_it_allows() -> None:
    texts = {rule.id: rule.text for rule in bounds().rules}
    assert "“More than 100” allows 101 or more." in texts["bound:more_than"]
    assert "“100” allows 100." in texts["bound:exactly"]
    assert "“Nearly 100” allows 90 to 100. Such figures stay marked" in texts["bound:nearly"]
    assert "“100 to 120” allows 100 to 120." in texts["bound:between"]


def test_precision_names_the_standard_it_follows() -> None:
    sources = {rule.id: rule.source for rule in precision().rules}
    assert sources["time:1"] == "ACLED codebook, time_precision"
    assert "UCDP GED" in sources["place:2"]
    assert "UCDP GED" not in sources["place:1"]
