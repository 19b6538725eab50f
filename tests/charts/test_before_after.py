"""Tests of lib/charts/before_after.py and lib/charts/period_bars.py."""

from lib.analyses.before_after.compared_figures import Figure, Measure
from lib.charts.before_after import NOTHING, before_after
from lib.charts.model import Bars, Chart, Intervals, Points, words
from lib.charts.period_bars import Shown
from lib.look.style import LIGHT, Caption

CAPTION = Caption("Title", "Subtitle", "Note")
ARTICLES = Measure("Articles", "Articles published", Figure(50, 50, 10), Figure(20, 20, 10))


def events(before: Figure, after: Figure) -> Measure:
    return Measure("Reported events", "Attacks", before, after, group="attacks", bloc="fronts")


def drawn(*groups: Measure, rises: tuple[Measure, ...] = (), reported: dict | None = None) -> Chart:
    kinds = {each.group: (reported or {}) for each in groups}
    shown = Shown(groups, kinds, rises, ARTICLES)
    return before_after(shown, {"fronts": "#112233"}, CAPTION, LIGHT)


def bars(chart: Chart) -> list[Bars]:
    return [series for series in chart.series if isinstance(series, Bars)]


def said(chart: Chart) -> list[str]:
    (texts,) = [
        each for each in chart.series if isinstance(each, Points) and each.name == "numbers"
    ]
    return [words(point.text).strip() for point in texts.points]


def test_bars_are_as_long_as_rates_a_day_and_lead_to_their_events() -> None:
    chart = drawn(events(Figure(20, 20, 10, ("a",)), Figure(5, 5, 5, ("b",))))
    (own,) = bars(chart)
    assert [bar.length for bar in own.bars] == [2.0, 1.0]
    assert [bar.evidence for bar in own.bars] == ["events a", "events b"]
    assert said(chart)[:2] == ["20 (2.0 a day)", "5 (1.0 a day)"]


def test_who_reports_divides_a_bar_from_end_to_end() -> None:
    official = events(Figure(5, 5, 10, ("a",)), Figure(0, 0, 10))
    claimed = events(Figure(15, 15, 10, ("b",)), Figure(0, 0, 10))
    reported = {"official": official, "claimed_only": claimed}
    chart = drawn(events(Figure(20, 20, 10, ("a", "b")), Figure(0, 0, 10)), reported=reported)
    first, second = bars(chart)
    assert [(bar.base, bar.length) for bar in (*first.bars, *second.bars)] == [
        (0.0, 0.5),
        (0.5, 1.5),
    ]
    assert first.fill != second.fill


def test_events_that_are_only_possible_are_a_hatched_end() -> None:
    chart = drawn(events(Figure(20, 25, 10, ("a",)), Figure(0, 0, 10)))
    (hatched,) = [bar for each in bars(chart) for bar in each.bars if not bar.is_certain]
    assert (hatched.base, hatched.length) == (2.0, 0.5)
    assert any("possibly" in sign.label for sign in chart.key)


def test_a_rise_without_an_upper_limit_is_an_arrow_that_leads_to_its_claims() -> None:
    rise = Measure(
        "Rise", "Navy", Figure(3, 8, 10, ("c1",)), Figure(4, None, 10, ("c2",)), "claims"
    )
    chart = drawn(rises=(rise,))
    (lines,) = [each for each in chart.series if isinstance(each, Intervals)]
    assert (lines.intervals[0].low, lines.intervals[0].high) == (0.3, 0.8)
    assert list(chart.evidence()) == ["claims c1", "claims c1", "claims c2", "claims c2"]
    symbols = [point.mark.symbol for each in chart.series if isinstance(each, Points)
               for point in each.points if point.evidence]  # fmt: skip
    assert symbols == ["circle", "circle", "circle", "triangle-right"]


def test_days_that_no_article_covers_have_no_bar() -> None:
    chart = drawn(events(Figure(20, 20, 10, ("a",)), Figure(0, 0, 0)))
    assert said(chart)[1] == "not covered"
    assert len(bars(chart)[0].bars) == 1


def test_articles_are_written_beside_the_events_without_a_bar() -> None:
    chart = drawn(events(Figure(20, 20, 10, ("a",)), Figure(5, 5, 10, ("b",))))
    assert said(chart)[2:] == ["50 (5.0 a day)", "20 (2.0 a day)"]


def test_without_events_and_totals_the_chart_says_so() -> None:
    assert drawn().message == NOTHING


def test_an_interval_far_longer_than_all_bars_is_cut_and_its_numbers_are_written() -> None:
    rise = Measure("Rise", "Navy", Figure(6, 175, 10, ("c1",)), Figure(1, 3, 10, ("c2",)), "claims")
    chart = drawn(events(Figure(20, 20, 10, ("a",)), Figure(5, 5, 10, ("b",))), rises=(rise,))
    (lines,) = [each for each in chart.series if isinstance(each, Intervals)]
    assert lines.intervals[0].high == 4.0
    assert "6–175 (0.6–17.5 a day)" in said(chart)
    assert any("beyond the axis" in sign.label for sign in chart.key)
