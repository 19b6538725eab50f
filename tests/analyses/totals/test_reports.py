"""Tests of lib/analyses/totals/reports.py, headlines.py and report_counts.py."""

import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analyses.totals.headlines import ALIKE, LEAST_WORDS
from lib.analyses.totals.report_counts import Reach, counts
from lib.analyses.totals.reports import Reports, outlets
from lib.analyses.totals.sweeps import Points
from lib.tables import Tables
from tests.analyses.totals.test_envelope import LAW

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


def _copies(one: tuple, other: tuple) -> bool:
    """Whether two articles (publisher, title, passage) are one report."""
    ours, theirs = (set(re.findall(r"\w+", text[1].casefold())) for text in (one, other))
    long = min(len(ours), len(theirs)) >= LEAST_WORDS
    near = long and len(ours & theirs) >= ALIKE * len(ours | theirs)
    said = len(one[2].split()) >= LEAST_WORDS and one[2] == other[2]
    return bool(outlets(one[0]) & outlets(other[0])) or said or near


NAMES = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"]
WORDS = st.lists(st.sampled_from(NAMES), min_size=4)
TEXTS = st.tuples(
    st.sampled_from(["Mint", "Post", "Mint (Wire)", "Post (Wire/Sun)", "Star", "Sun", "reposted"]),
    WORDS.map(" ".join),
    st.sampled_from(["over 160 attacks", TIMES, LONG]),
)


@LAW
@given(st.lists(TEXTS, min_size=1, max_size=12))
def test_reports_are_counted_as_if_each_was_compared_with_each(
    tables: Tables, texts: list[tuple]
) -> None:
    names = [f"a{number:02}" for number in range(len(texts))]
    told = dict(zip(names, texts, strict=True))
    columns = list(zip(*texts, strict=True))
    articles = pd.DataFrame({"article_id": names, "publisher": columns[0], "title": columns[1]})
    claims = pd.DataFrame({"article_id": names, "quote": columns[2]})
    kept: list[str] = []
    for name in names:
        if not any(_copies(told[name], told[other]) for other in kept):
            kept.append(name)
    made = Reports(replace(tables, articles=articles), claims)
    assert made.independent(names) == len(kept)
    assert made.independent(names, 2) == min(2, len(kept))


@LAW
@given(
    st.lists(TEXTS, min_size=1, max_size=12),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4), st.integers(0, 4)), min_size=12),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4), st.integers(0, 4)), max_size=6),
)
def test_the_reports_of_many_figures_are_those_of_each(
    tables: Tables, texts: list[tuple], told: list[tuple], asked: list[tuple]
) -> None:
    names = [f"a{number:02}" for number in range(len(texts))]
    publisher, title, quote = zip(*texts, strict=True)
    articles = pd.DataFrame({"article_id": names, "publisher": publisher, "title": title})
    made = Reports(
        replace(tables, articles=articles), pd.DataFrame({"article_id": names, "quote": quote})
    )
    article = np.arange(len(told)) % len(texts)
    figure = np.arange(len(asked)) // 2
    meets = np.eye(4, dtype=bool) | np.eye(4, k=1, dtype=bool)
    points, reaching = (
        Points(
            *np.array(rows, dtype=np.int64).reshape(-1, 3).T,
            np.zeros(len(rows)),
            np.arange(len(rows)),
        )
        for rows in (told, asked)
    )
    own = np.array([0]), np.array([len(texts) - 1])
    hit = meets[reaching.kind[:, None], points.kind] & (reaching.day[:, None] < points.day)
    hit &= reaching.number[:, None] >= points.number
    found = counts(made, Reach(points, article, reaching, figure, meets, own, 3))
    assert found.tolist() == [
        made.count(np.append(article[hit[figure == each].any(axis=0)], own[1][own[0] == each]))
        if (figure == each).any()
        else 0
        for each in range(3)
    ]
