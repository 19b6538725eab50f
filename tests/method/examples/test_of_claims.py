"""Tests of lib/method/examples/of_claims.py."""

from lib.method.examples import of_claims
from lib.method.examples.material import Material
from lib.model import Settings
from lib.tables import Tables
from tests.rows import OTHER_ARTICLE, WATCH, with_claims


def found(tables: Tables, *rows: dict) -> dict:
    return of_claims.examples(Material(with_claims(tables, *rows), Settings()))


def test_the_figure_that_most_articles_carry_is_the_example(tables: Tables) -> None:
    twice = {"value": 7, "claimant": WATCH}
    items = found(tables, {"value": 3}, twice, {**twice, "article_id": OTHER_ARTICLE})
    assert items["claim"].heading == "Harbour Watch (monitors)"
    assert items["bound:exactly"].details[0] == "allows 7"


def test_of_equals_the_first_published_is_the_example(tables: Tables) -> None:
    later = {"value": 3, "published": "2031-03-09"}
    items = found(tables, later, {"value": 5, "published": "2031-03-08"})
    assert items["claim"].text.startswith("5 attacks")


def test_an_approximate_figure_shows_how_it_is_widened(tables: Tables) -> None:
    items = found(tables, {"bound": "about", "value": 20}, {"bound": "nearly", "value": 40})
    assert items["bound:about"].details[0] == "allows 18 to 22, approximate"
    assert items["bound:nearly"].details[0] == "allows 36 to 40, approximate"


def test_an_unused_bound_has_no_example(tables: Tables) -> None:
    items = found(tables, {"bound": "at_least"})
    assert items["bound:at_least"].details[0] == "allows 1 or more"
    assert items["bound:fewer_than"] is None


def test_a_claimant_with_a_name_comes_before_one_without(tables: Tables) -> None:
    items = found(tables, {"claimant": None}, {"published": "2031-03-09"})
    assert items["bound:exactly"].heading == "Norrland Navy"
    assert items["unnamed"].heading == "No claimant named"


def test_the_two_clocks_show_a_figure_published_later(tables: Tables) -> None:
    day = {"as_of": "2031-03-05", "as_of_precision": "day"}
    items = found(tables, {**day, "value": 4}, {**day, "published": "2031-03-08", "value": 6})
    assert items["clocks"].details[0] == "became known on 8 Mar 2031"


def test_a_start_known_as_a_month_is_an_example_of_a_partial_date(tables: Tables) -> None:
    items = found(tables, {"since_precision": "month"}, {"since_precision": "day"})
    assert items["partial"].details[0] == "begins in Mar 2031, no day stated"


def test_a_quote_in_another_language_is_shown_before_one_in_the_usual_one(tables: Tables) -> None:
    items = found(tables, {}, {"article_id": OTHER_ARTICLE, "quote": "خمس هجمات"})
    assert items["quote"].sources[0].quote == "خمس هجمات"
    assert len(items["quote"].sources) == 1
