"""Tests of lib/views/calendar.py."""

from datetime import date

import pandas as pd
import pytest

from lib.analyses.calendar_counts import Calendar
from lib.charts import calendar_cells as chart
from lib.look.style import theme
from lib.selection import Selection
from lib.selection.options import Options
from lib.views import calendar
from lib.views.calendar_period import fitting_counts
from lib.views.context import Context


def test_the_title_says_which_site_has_most_of_all(context: Context) -> None:
    exhibit = calendar.calendar(context, Options())
    assert exhibit is not None
    events = exhibit.data[1].frame
    cells = exhibit.data[0].frame
    totals = cells.groupby("name")["number"].sum()
    assert exhibit.caption.title.endswith(f" of {len(events)} reported")
    assert f"{totals.max()}" in exhibit.caption.title


def test_every_cell_leads_to_its_events(context: Context) -> None:
    exhibit = calendar.calendar(context, Options())
    assert exhibit is not None
    told = {said.partition(" ")[0] for said in exhibit.evidence()}
    ids = {one for said in exhibit.evidence() for one in said.split()[1:]}
    assert told == {"events"}
    assert ids == set(exhibit.data[1].frame["event_id"])


def test_a_longer_period_is_used_and_said_where_days_do_not_fit(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = calendar.calendar(context, Options.of({"per": "Day"}))
    assert wide is not None
    monkeypatch.setattr(chart, "NARROW_COLUMNS", 3)
    narrow = calendar.calendar(
        context.looking(theme("light", "narrow")), Options.of({"per": "Day"})
    )
    assert narrow is not None
    assert "days do not fit" in narrow.caption.subtitle
    assert narrow.options["per"] == wide.options["per"] == "Day"


def test_periods_of_the_selection_without_events_have_a_column(context: Context) -> None:
    first, last = date(2031, 3, 4), date(2031, 3, 20)
    exhibit = calendar.calendar(
        context.selecting(Selection(start=first, end=last)), Options.of({"per": "Day"})
    )
    assert exhibit is not None
    assert exhibit.chart is not None
    assert exhibit.chart.cells is not None
    every = context.everything.events["start"]
    days = (min(last, every.max().date()) - max(first, every.min().date())).days + 1
    assert len(exhibit.chart.cells.columns) == days


def test_without_attacks_there_is_no_calendar(context: Context) -> None:
    later = context.selecting(Selection(start=date(2040, 1, 1)))
    assert calendar.calendar(later, Options()) is None


def test_each_site_leads_to_its_page(context: Context) -> None:
    exhibit = calendar.calendar(context, Options())
    assert exhibit is not None
    totals = exhibit.data[0].frame.groupby("name")["number"].sum().to_dict()
    found = calendar.sites(context)
    assert {subject.page for subject, _ in found} == {"site"}
    assert {subject.name: int(number) for subject, number in found}.items() <= totals.items()


def test_numbers_that_would_touch_make_the_periods_longer() -> None:
    look = theme("light", "narrow")
    counts = pd.DataFrame({"number": [194, 1], "certain": [194, 1]})
    made = Calendar(counts, {"English": 195}, ("English",))
    days = (date(2031, 1, 1), date(2031, 4, 30))
    assert fitting_counts(days, "week", look, lambda _: made)[0] == "month"
    single = made._replace(counts=counts.tail(1))
    assert fitting_counts(days, "week", look, lambda _: single)[0] == "week"
