"""Tests of lib/selection/options.py."""

from dataclasses import dataclass
from datetime import date

import pytest

from lib.selection.options import Options, UnknownOption, label_of, switch

PERIODS = {"Day": "day", "Week": "week"}


def test_an_unset_option_is_the_default() -> None:
    assert Options().one("per", PERIODS, "week") == "week"


def test_a_label_means_its_value() -> None:
    assert Options.of({"per": "Day"}).one("per", PERIODS, "week") == "day"


def test_an_unknown_label_is_reported_with_the_known_ones() -> None:
    with pytest.raises(UnknownOption, match="per: there is no “Fortnight”; one of: Day, Week"):
        Options.of({"per": "Fortnight"}).one("per", PERIODS, "week")


def test_a_link_carries_texts_lists_and_days() -> None:
    asked = Options.in_link("http://host:1/x?bloc=A&bloc=B&from=2024-01-31&q=%C3%A4%26")
    blocs = asked.many("bloc", {"A": "a", "B": "b", "C": "c"})
    assert (blocs, asked.day("from"), asked.text("q")) == (["a", "b"], date(2024, 1, 31), "ä&")


@pytest.mark.parametrize(
    "link",
    [
        "http://[bad/x?from=2024-01-31",
        "http://x/?" + "&".join(f"a{number}=1" for number in range(201)),
        "not a link at all",
        "not a link?from=2024-01-31",
        "http://",
        "",
        "x" * 9_999,
    ],
)
def test_an_invalid_address_is_reported_in_a_sentence(link: str) -> None:
    with pytest.raises(UnknownOption) as told:
        Options.in_link(link)
    assert len(str(told.value)) < 200


@pytest.mark.parametrize(
    "link",
    ["HTTPS://a.b/c?q=x y", "localhost:8501/timeline?q=x%20y", "?q=x+y", " http://[::1]/?q=x y "],
)
def test_a_link_may_lack_its_beginning(link: str) -> None:
    assert Options.in_link(link).text("q") == "x y"


def test_a_link_without_a_query_sets_nothing() -> None:
    assert Options.in_link("http://localhost:8501/timeline") == Options()


def test_unknown_names_are_found() -> None:
    assert Options.of({"per": "Day", "pre": "Day"}).unknown(iter(["per", "by"])) == ["pre"]


def test_a_repeated_label_counts_once() -> None:
    assert Options({"bloc": ("A", "A")}).many("bloc", {"A": "a"}) == ["a"]


@pytest.mark.parametrize("word", ["yesterday", "2024-13-01", "31.01.2024"])
def test_an_invalid_day_is_reported(word: str) -> None:
    with pytest.raises(UnknownOption, match="is not a date; write 2024-01-31"):
        Options.of({"from": word}).day("from")


def test_none_means_not_set() -> None:
    assert Options.of({"known": None, "bloc": []}).values == {"bloc": ()}


def test_a_switch_reads_as_it_is_written() -> None:
    both = [Options.of({"lanes": switch(value)}).on("lanes") for value in (True, False)]
    assert both == [True, False]


def test_later_options_come_before_earlier_ones() -> None:
    asked = Options.of({"per": "Day"}).also(Options.of({"per": "Week"}))
    assert asked.text("per") == "Week"


def test_a_value_has_its_label() -> None:
    assert label_of(PERIODS, "day") == "Day"


@dataclass(frozen=True)
class _Thing:
    id: str


@pytest.mark.parametrize(
    ("word", "options", "expected"),
    [
        ("day", PERIODS, "day"),
        ("25", {"25 km": 25}, 25),
        ("iraq", {"Iraq": _Thing("iraq")}, _Thing("iraq")),
        ("b", {"b": "a", "x": "b"}, "a"),
    ],
)
def test_an_id_means_its_value_unless_it_is_a_label(
    word: str, options: dict, expected: object
) -> None:
    assert Options.of({"of": word}).one("of", options, None) == expected
    assert Options.of({"of": [word]}).many("of", options) == [expected]


def test_a_label_beside_its_id_counts_once() -> None:
    assert Options.of({"per": ["Day", "day", "Week"]}).many("per", PERIODS) == ["day", "week"]


def test_of_many_labels_some_are_listed_and_the_nearest() -> None:
    options = {f"Party {number}": number for number in range(10_000)}
    with pytest.raises(UnknownOption, match="did you mean 'Party 77'") as told:
        Options.of({"party": "Parti 77"}).one("party", options, None)
    assert "and 9970 more" in str(told.value)
    assert len(str(told.value)) < 500


@pytest.mark.parametrize("word", ["0001-01-01", "1899-12-31", "2101-01-01", "9999-12-31"])
@pytest.mark.parametrize("name", ["from", "since", "until", "zoom_to", "new"])
def test_a_day_in_an_impossible_year_is_refused(name: str, word: str) -> None:
    with pytest.raises(UnknownOption, match=f"{name}: {word} is outside 1900-01-01 – 2100-12-31"):
        Options.of({name: word}).day(name)
