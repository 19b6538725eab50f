"""Tests of what the bench makes of the times it measured."""

from bench.__main__ import exceeds, limit, report
from bench.measuring import Waited

LIMITS = {"load": {"usual": 1.3}, "change": {"usual": 2.0, "claims": 1.5}}
BARE, PLAIN = Waited("bare", 100, 50), Waited("plain", 500, 400)


def test_a_page_has_a_limit_of_its_own_or_the_usual_one() -> None:
    assert [limit(LIMITS, "change", name) for name in ("claims", "sources")] == [1.5, 2.0]


def test_figures_above_their_limit_stand_out_and_fail() -> None:
    slow = [BARE, PLAIN, Waited("claims", 120, 90)]
    assert "| claims | 1.2 | 1.3 | **1.8** | 1.5 |" in report(slow, LIMITS)
    assert exceeds(slow, LIMITS)


def test_the_plain_dashboard_has_no_limit() -> None:
    quick = [BARE, PLAIN, Waited("claims", 120, 60)]
    assert "| plain | 5.0 |  | 8.0 |  |" in report(quick, LIMITS)
    assert not exceeds(quick, LIMITS)
