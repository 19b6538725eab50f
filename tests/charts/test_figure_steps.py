"""Tests of lib/charts/figure_steps.py and step_labels.py."""

import pytest

from lib.analyses.agreement import course_words, replay
from lib.charts import figure_steps
from lib.charts.model import Chart, Line, Points, words
from lib.charts.plotly_figure import figure_of
from lib.look.style import LIGHT, NARROW, Caption, theme
from lib.tables import Tables
from tests.present import moment
from tests.rows import WATCH, with_claims, with_events

TOLL = {
    "measure": "killed", "event_id": "e1", "scope": "", "affected": "fighters", "target": None,
    "since": None, "claimant": WATCH, "actor": None,
}  # fmt: skip


def _on(day: int, value: int, **changes: object) -> dict:
    stated = f"2031-03-{day:02}"
    own = {"published": stated, "day": stated, "as_of": stated, "article_id": f"a{day}-{value}"}
    return {**TOLL, **own, "value": value, **changes}


CLAIMS = (_on(5, 6), _on(6, 13), _on(6, 23, bound="at_least"), _on(8, 24, claimant="suderia"))


def _chart(tables: Tables, caption: Caption, *changes: dict, narrow: bool = False) -> Chart:
    made = with_claims(with_events(tables, {"places": ("vell",)}), *changes)
    courses = list(replay.courses(replay.replay(made, "e1", made.claims)).values())
    shown = figure_steps.Replayed(
        courses,
        [course_words.course_sentence(made, own) for own in courses],
        [course_words.asked(made, own.iloc[0].to_dict()) for own in courses],
        moment("2031-03-09"),
    )
    look = theme("light", NARROW.name) if narrow else LIGHT
    return figure_steps.figure_steps(made, shown, caption, look)


def _only(chart: Chart, kind: type) -> list:
    return [series for series in chart.panels[0].series if isinstance(series, kind)]


def test_a_claimants_line_steps_to_the_figure_of_each_days_end(
    tables: Tables, caption: Caption
) -> None:
    line = _only(_chart(tables, caption, *CLAIMS), Line)[0]
    assert [(day.day, value) for day, value in line.spots] == [(5, 6), (6, 23), (9, 23)]
    assert line.is_stepped


def test_every_mark_has_the_claims_of_its_day(tables: Tables, caption: Caption) -> None:
    chart = _chart(tables, caption, *CLAIMS)
    assert list(chart.evidence()) == ["claims c1", "claims c2", "claims c3", "claims c4"]


def test_claimants_of_a_bloc_who_give_the_same_number_share_a_mark(
    tables: Tables, caption: Caption
) -> None:
    both = (_on(5, 3, claimant="suderia"), _on(5, 3, claimant="suderia-mfa"))
    assert list(_chart(tables, caption, *both).evidence()) == ["claims c1 c2"]


def test_each_question_has_a_panel_with_its_heading(tables: Tables, caption: Caption) -> None:
    chart = _chart(tables, caption, _on(5, 6), _on(5, 40, measure="wounded"))
    assert [words(panel.labels[0].text) for panel in chart.panels] == [
        "Killed (Fighters)", "Wounded (Fighters)",
    ]  # fmt: skip


def test_no_two_labels_touch(tables: Tables, caption: Caption) -> None:
    many = [_on(5 + at // 3, 20 + at, claimant=WATCH) for at in range(9)]
    chart = _chart(tables, caption, *many, narrow=True)
    spots = [(label.x, label.y, label.up) for label in chart.panels[0].labels[1:]]
    assert len(spots) == len(set(spots))
    assert len(spots) >= 3


def test_the_figure_is_drawn(tables: Tables, caption: Caption) -> None:
    figure = figure_of(_chart(tables, caption, *CLAIMS))
    assert any(trace.customdata is not None for trace in figure.data)


def test_without_a_question_it_says_so(tables: Tables, caption: Caption) -> None:
    shown = figure_steps.Replayed([], [], [], moment("2031-03-09"))
    chart = figure_steps.figure_steps(tables, shown, caption, LIGHT)
    assert chart.message == figure_steps.NOTHING


@pytest.mark.parametrize("day", [5, 6])
def test_one_days_steps_have_an_axis_of_days(tables: Tables, caption: Caption, day: int) -> None:
    chart = _chart(tables, caption, _on(day, 3))
    across = chart.panels[0].across
    ends = [moment(str(end)) for end in (across.low, across.high)]
    assert ends[0] < moment(f"2031-03-{day:02}") < ends[1]
    assert len(_only(chart, Points)[0].points) == 1
