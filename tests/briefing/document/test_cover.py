"""Tests of lib/briefing/document/cover.py."""

from datetime import date

from lib.views.context import Context
from tests.briefing.document.reports import chapters, report, texts


def test_the_cover_says_what_the_briefing_is_based_on(context: Context) -> None:
    content = report(context, "weekly", cutoff=date(2031, 3, 10), since=date(2031, 3, 1))
    facts = dict(text.split("\t") for text in texts(content, "Briefing Fact"))
    assert facts["Information cut-off"].startswith("10 Mar 2031")
    assert facts["Last briefing"] == "1 Mar 2031"
    assert facts["Dates, filters"] == "all days · as known on 10 Mar 2031"
    assert facts["Corpus"].endswith("(SHA-256 abababababab…)")


def test_without_a_cut_off_the_last_article_is_it(content: bytes) -> None:
    assert texts(content, "Briefing Fact")[0].startswith("As of\t2 Apr 2031")


def test_the_title_comes_with_desk_and_day(content: bytes) -> None:
    assert texts(content, "Title") == ["Strait report"]
    assert texts(content, "Subtitle") == ["Strait desk · 1 May 2031"]


def test_each_finding_is_a_key_point_with_its_figure(context: Context) -> None:
    content = report(context, chapters=chapters(weekly="Quiet", sites="Far"))
    points = texts(content, "List Bullet")[-2:]
    assert [point.partition(")")[0] for point in points] == ["Quiet (Figure 1", "Far (Table 1"]


def _points(content: bytes) -> list[str]:
    """The key points: they refer to a figure or table, the figures at a glance do not."""
    return [text for text in texts(content, "List Bullet") if "(Figure" in text]


def test_a_repeated_finding_is_one_point_with_both_figures(context: Context) -> None:
    twice = chapters(weekly="Quiet", timeline="Quiet")
    (point,) = _points(report(context, chapters=twice))
    assert point.startswith("Quiet (Figure 1, Figure 2)")


def test_the_large_figures_come_first_with_their_sources(context: Context) -> None:
    content = report(context, "timeline")
    assert texts(content, "Heading 1")[:3] == ["At a glance", "Judgement", "Key points"]
    figure, *_ = texts(content, "List Bullet")
    assert figure.startswith("21: Attacks on Norrland convoys. Norrland Navy: ")


def test_a_key_point_refers_to_its_sources(context: Context) -> None:
    (point,) = _points(report(context, "timeline"))
    assert point.rpartition(")")[2]
