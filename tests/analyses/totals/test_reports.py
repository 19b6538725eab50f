"""Tests of lib/analyses/totals/reports.py."""

from dataclasses import replace

import pandas as pd
import pytest

from lib.analyses.totals.reports import Reports, outlets
from lib.tables import Tables

FIRST, SECOND = "2031-03-05-rockets-off-vell", "2031-03-14-toll-talks-end"
TIMES = "12 times in Iraq and four in Syria"
LONG = "Pentagon says its forces were attacked sixteen times this month"


def _number(
    tables: Tables,
    quotes: tuple[str, str] = ("16 attacks", "16 attacks"),
    **articles: tuple[str, str],
) -> int:
    """How many reports two articles are, whose columns and passages are these."""
    head = tables.articles.loc[tables.articles["article_id"].isin([FIRST, SECOND])]
    made = replace(tables, articles=head.assign(**{k: list(v) for k, v in articles.items()}))
    claims = pd.DataFrame({"article_id": [FIRST, SECOND], "quote": list(quotes)})
    return Reports(made, claims).independent({FIRST, SECOND})


@pytest.mark.parametrize(
    ("publisher", "names"),
    [
        ("Rudaw", {"rudaw"}),
        ("Mint (Reuters)", {"mint", "reuters"}),
        ("TASS (via Pravda News)", {"tass", "pravda news"}),
        ("MENAFN (Nam News Network/SANA)", {"menafn", "nam news network", "sana"}),
        ("Long War Journal (reposted)", {"long war journal"}),
    ],
)
def test_a_publisher_names_its_outlet_and_its_source(publisher: str, names: set[str]) -> None:
    assert outlets(publisher) == names


def test_two_outlets_are_two_reports(tables: Tables) -> None:
    assert _number(tables, publisher=("Rudaw", "Politico")) == 2


def test_texts_of_one_agency_are_one_report(tables: Tables) -> None:
    assert _number(tables, publisher=("Mint (Reuters)", "VOI (Reuters)")) == 1


def test_articles_of_one_outlet_are_one_report(tables: Tables) -> None:
    assert _number(tables, publisher=("Rudaw", "Rudaw")) == 1


def test_nearly_the_same_headline_is_one_report(tables: Tables) -> None:
    assert _number(tables, title=(LONG, f"The {LONG}!")) == 1


def test_the_same_long_passage_is_one_report(tables: Tables) -> None:
    assert _number(tables, (TIMES, TIMES)) == 1


def test_independent_reports_may_share_a_short_passage(tables: Tables) -> None:
    assert _number(tables, ("over 160 attacks", "over 160 attacks")) == 2
