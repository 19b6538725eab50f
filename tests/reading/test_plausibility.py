"""Values that each are sound and do not fit together: told, and kept."""

from pathlib import Path

import pytest

from lib.corpus import load
from lib.model import Problem
from tests.reading.breaking import (
    CLAIM,
    FILE,
    STATEMENT,
    add_line,
    change,
    claim,
    fill,
    the_article,
    the_problem,
)

EVENT = "2031-03-04-vell-rocket-attack"
MENTION = {"event": EVENT, "quote": "rockets"}


def test_since_after_as_of_is_reported_and_the_claim_kept(folder: Path) -> None:
    claim(folder, since="2031-03-02", as_of="2031-03-01")
    message = "2031-03-02 is after as_of 2031-03-01"
    expected = Problem(FILE, "claims 1 › since", message, "swap or correct them")
    assert expected == the_problem(folder)
    assert len(the_article(folder).claims) == 1


@pytest.mark.parametrize(
    ("since", "as_of"), [("2031-03", "2031-03-01"), ("2031-03-31", "2031-03"), ("2031", "2031")]
)
def test_partial_dates_that_may_be_in_order_are_fine(folder: Path, since: str, as_of: str) -> None:
    claim(folder, since=since, as_of=as_of)
    assert load(folder).problems == ()


def test_as_of_after_the_articles_day_is_reported(folder: Path) -> None:
    claim(folder, as_of="2031-04-04")
    problem = the_problem(folder)
    assert problem.message == "2031-04-04 is after the article's day 2031-04-02"


@pytest.mark.parametrize("as_of", ["2031-04-03", "2031-04", "2031"])
def test_a_day_later_or_a_vague_date_may_be_another_time_zones(folder: Path, as_of: str) -> None:
    claim(folder, as_of=as_of)
    assert load(folder).problems == ()


def test_a_statement_after_the_articles_day_is_reported(folder: Path) -> None:
    change(folder, statements=[STATEMENT | {"date": "2031-04-04"}])
    assert the_problem(folder).where == "statements 1 › date"


@pytest.mark.parametrize("words", [13, 40])
def test_a_long_quote_is_reported_and_kept(folder: Path, words: int) -> None:
    claim(folder, quote="word " * words)
    expected = Problem(
        FILE,
        "claims 1 › quote",
        f"the quote has {words} words",
        "shorten it to a fragment of at most 12 words",
    )
    assert expected == the_problem(folder)
    assert len(the_article(folder).claims) == 1


def test_a_quote_of_twelve_words_is_fine(folder: Path) -> None:
    claim(folder, quote="word " * 12)
    assert load(folder).problems == ()


def test_long_quotes_of_mentions_and_statements_are_reported(folder: Path) -> None:
    long = {"quote": "word " * 13}
    change(folder, claims=[CLAIM], events=[MENTION | long], statements=[STATEMENT | long])
    places = [problem.where for problem in load(folder).problems]
    assert places == ["events 1 › quote", "statements 1 › quote"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", "a b"])
def test_an_invalid_link_is_reported_and_kept_as_text(folder: Path, url: str) -> None:
    change(folder, url=url)
    hint = "it is shown as text; give the web address"
    assert Problem(FILE, "url", "the link is not http(s)", hint) == the_problem(folder)
    assert url == the_article(folder).url


@pytest.mark.parametrize("url", ["http://example.org", "HTTPS://example.org", "urn:archive:1"])
def test_web_addresses_and_archive_numbers_are_links(folder: Path, url: str) -> None:
    change(folder, url=url)
    assert load(folder).problems == ()


def test_an_article_long_before_its_event_is_reported(folder: Path) -> None:
    change(folder, published="2031-02-20", claims=[], events=[MENTION])
    problem = the_problem(folder)
    assert problem.message == "the event begins on 2031-03-04, after the article's day 2031-02-20"


def test_an_article_may_announce_an_event(folder: Path) -> None:
    change(folder, published="2031-03-01", claims=[], events=[MENTION])
    assert load(folder).problems == ()


def test_an_event_that_answers_itself_is_reported(folder: Path) -> None:
    add_line(folder, "events.csv", "x,ied,2031-03-20,,1,,,,,x,,Something happened.,")
    expected = Problem("events.csv", "x › in_response_to", "an event cannot answer itself")
    assert expected == the_problem(folder)


def test_an_event_that_answers_a_later_one_is_reported(folder: Path) -> None:
    answered = "2031-03-12-toll-talks"
    add_line(folder, "events.csv", f"x,ied,2031-03-02,,1,,,,,{answered},,Something happened.,")
    problem = the_problem(folder)
    assert problem.message == f"{answered!r} is later than the event said to answer it"


def test_an_event_may_answer_one_of_the_next_local_day(folder: Path) -> None:
    answered = "2031-03-12-toll-talks"
    add_line(folder, "events.csv", f"x,ied,2031-03-11,,1,,,,,{answered},,Something happened.,")
    assert load(folder).problems == ()


def test_a_name_too_long_for_a_chart_is_reported_and_kept(folder: Path) -> None:
    fill(folder, "events.csv", "name", {EVENT: "x" * 49})
    assert the_problem(folder).hint == "shorten it to at most 48"
    assert load(folder).events[0].name == "x" * 49


def test_two_events_of_one_day_need_two_names(folder: Path) -> None:
    twin = "twin,ied,2031-03-04,,1,,,,,,,Another one.,"
    add_line(folder, "events.csv", twin)
    fill(folder, "events.csv", "name", {EVENT: "Attack off Vell", "twin": "Attack off Vell"})
    assert the_problem(folder).where == "twin › name"


def test_an_event_that_lasts_for_years_is_reported_and_kept(folder: Path) -> None:
    add_line(folder, "events.csv", "x,ied,2031-03-20,2051-03-20,1,,,,,,,Something happened.,")
    problem = the_problem(folder)
    assert (problem.where, problem.hint) == ("x › end", "check both days")
    assert problem.message == "the event ends 7,305 days after its start 2031-03-20"
    assert len(load(folder).events) == 5


@pytest.mark.parametrize(
    "url", ["https://", "http:// x", "http://x:99999/", "http://[::1/", "https://exa mple.org/a"]
)
def test_a_link_without_a_host_is_reported_and_kept(folder: Path, url: str) -> None:
    change(folder, url=url)
    assert the_problem(folder).message == "the link is not a complete web address"
    assert the_article(folder).url == url


@pytest.mark.parametrize(
    ("reviewed", "message"),
    [
        ("2031-03-01", "2031-03-01 is before the article's day 2031-04-02"),
        ("2099-01-01", "2099-01-01 is 68 years after the article"),
    ],
)
def test_a_second_reading_before_the_article_or_long_after_it_is_reported(
    folder: Path, reviewed: str, message: str
) -> None:
    change(folder, reviewed=reviewed)
    assert (the_problem(folder).where, the_problem(folder).message) == ("reviewed", message)


@pytest.mark.parametrize("field", ["title", "publisher"])
def test_control_characters_are_reported(folder: Path, field: str) -> None:
    change(folder, **{field: "Quiet\0 days"})
    assert the_problem(folder).message == "the text contains the control character U+0000"


@pytest.mark.parametrize("text", ["\u200b", " \u200b\u2060 ", "\u00ad"])
def test_a_text_of_invisible_characters_counts_as_empty(folder: Path, text: str) -> None:
    claim(folder, quote=text)
    assert the_problem(folder).message == "this field has only invisible characters"
    change(folder, title=text)
    assert load(folder).problems[0].where == "title"


def test_an_event_of_many_months_is_reported(folder: Path) -> None:
    add_line(folder, "events.csv", "x,ied,2031-03-01,2031-12-26,1,,,,,,,Something happened.,")
    assert the_problem(folder).message == "the event ends 300 days after its start 2031-03-01"


def test_an_event_aimed_at_whoever_acts_is_reported(folder: Path) -> None:
    row = "x,ied,2031-03-20,,1,tide-front,tide-front,,,,,Something happened.,"
    add_line(folder, "events.csv", row)
    assert the_problem(folder).message == "'tide-front' is both actor and target"


@pytest.mark.parametrize("year", [1900, 2100])
def test_an_unmentioned_event_far_from_all_articles_is_reported(folder: Path, year: int) -> None:
    add_line(folder, "events.csv", f"x,ied,{year}-03-20,,1,,,,,,,Something happened.,")
    problem = the_problem(folder)
    assert problem.message == f"no article mentions this event of {year}"
    assert problem.hint == "articles are from 2031-03-05 to 2031-04-02: check the year"


def test_an_event_with_an_invalid_link_is_reported(folder: Path) -> None:
    add_line(folder, "events.csv", "x,ied,2031-03-20,,1,,,,,,,Something happened.,https://")
    assert the_problem(folder).where == "x › source_url"
