"""The model of an annotated article."""

from typing import Any

import pytest
from pydantic import ValidationError

from lib.model import Article, Claim, Interval, Statement
from lib.model.article import LARGEST_VALUE

CLAIM = {"measure": "attacks", "bound": "more_than", "value": 160, "quote": "over 160 attacks"}
STATEMENT = {
    "party": "us-dod", "speaker": "A speaker", "stance": "accuse", "about": "isis",
    "date": "2024-02", "position": "Says so.", "quote": "so",
}  # fmt: skip
ARTICLE = {
    "id": "2024-02-03-a-title", "title": "A title", "publisher": "A paper", "language": "en",
    "url": "https://example.org", "published": "2024-02-03",
}  # fmt: skip


def test_a_claim_allows_what_its_bound_does() -> None:
    assert Interval(161, None) == Claim.model_validate(CLAIM).interval


def test_a_claim_needs_no_more_than_measure_bound_value_and_quote() -> None:
    assert Claim.model_validate(CLAIM).claimant is None


@pytest.mark.parametrize("field", ["measure", "bound", "value", "quote"])
def test_a_claim_without_one_of_these_is_refused(field: str) -> None:
    with pytest.raises(ValidationError, match="Field required"):
        Claim.model_validate({key: value for key, value in CLAIM.items() if key != field})


@pytest.mark.parametrize(
    "value",
    ["160", "", None, True, False, 160.0, 160.5, float("nan"), float("inf"), -1, 10**30, [160]],
)
def test_only_whole_numbers_from_zero_up_are_accepted(value: Any) -> None:
    with pytest.raises(ValidationError):
        Claim.model_validate({**CLAIM, "value": value})


@pytest.mark.parametrize("value", [0, LARGEST_VALUE])
def test_the_smallest_and_the_largest_value_are_taken(value: int) -> None:
    assert value == Claim.model_validate({**CLAIM, "value": value}).value


@pytest.mark.parametrize("extra", [{}, {"value_high": None}, {"value_high": 159}])
def test_between_needs_an_upper_value_that_is_not_below(extra: dict) -> None:
    with pytest.raises(ValidationError, match="between needs a value_high"):
        Claim.model_validate({**CLAIM, "bound": "between", **extra})


def test_an_upper_value_needs_between() -> None:
    with pytest.raises(ValidationError, match="value_high is used only with between"):
        Claim.model_validate({**CLAIM, "value_high": 170})


def test_between_may_have_two_equal_values() -> None:
    claim = Claim.model_validate({**CLAIM, "bound": "between", "value_high": 160})
    assert Interval(160, 160) == claim.interval


@pytest.mark.parametrize(
    "change",
    [
        {"bound": "over"},
        {"weapon": "one_way_drone"},
        {"measure": "Attacks"},
        {"actor": "../etc"},
        {"where": ["a b"]},
        {"since": "2024-02-30"},
        {"quote": "   "},
        {"quotation": "over 160"},
    ],
)
def test_a_claim_with_a_wrong_field_is_refused(change: dict) -> None:
    with pytest.raises(ValidationError):
        Claim.model_validate({**CLAIM, **change})


@pytest.mark.parametrize("change", [{"stance": "condemn"}, {"date": None}, {"speaker": ""}])
def test_a_statement_with_a_wrong_field_is_refused(change: dict) -> None:
    with pytest.raises(ValidationError):
        Statement.model_validate({**STATEMENT, **change})


@pytest.mark.parametrize(
    "change",
    [{"published": "2024-02"}, {"language": "English"}, {"title": 5}, {"author": "me"},
     {"id": "2024 02"}, {"title": "\ud800"}, {"published": "2024-02-03T10:00"}],
)  # fmt: skip
def test_an_article_with_a_wrong_field_is_refused(change: dict) -> None:
    with pytest.raises(ValidationError):
        Article.model_validate({**ARTICLE, **change})


def test_an_article_may_have_no_annotations() -> None:
    article = Article.model_validate(ARTICLE)
    assert (article.claims, article.events, article.statements) == ((), (), ())


def test_an_article_is_not_assigned_into() -> None:
    article = Article.model_validate(ARTICLE)
    with pytest.raises(ValidationError, match="frozen"):
        article.title = "Another"  # ty: ignore[invalid-assignment] — ty says it as well


def test_an_article_out_and_in_is_the_same() -> None:
    article = Article.model_validate({**ARTICLE, "claims": [{**CLAIM, "since": "2023-10"}]})
    assert article == Article.model_validate_json(article.model_dump_json())
