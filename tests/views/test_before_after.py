"""Tests of lib/views/before_after.py and lib/views/compared_periods.py."""

from dataclasses import replace
from datetime import date

import pytest

from lib.selection import Selection
from lib.selection.options import Options, UnknownOption
from lib.views import before_after as views
from lib.views.both_periods import compared
from lib.views.compared_periods import asked
from lib.views.context import Context
from tests.present import present

VELL, STRIKE = "2031-03-04-vell-rocket-attack", "2031-03-06-norrland-strike-deep-cove"


def around(event: str = STRIKE, days: str = "5") -> Options:
    return Options.of({"around": event, "days": days})


def between(*days: str) -> Options:
    names = ("before_from", "before_to", "after_from", "after_to")
    return Options.of(dict(zip(names, days, strict=True)))


def test_days_around_an_event_exclude_its_own_day(context: Context) -> None:
    found = present(asked(context, around()))
    assert (found.before.first, found.before.last) == (date(2031, 3, 1), date(2031, 3, 5))
    assert (found.after.first, found.after.last) == (date(2031, 3, 7), date(2031, 3, 11))


def test_all_days_on_which_an_event_may_have_been_belong_to_neither(context: Context) -> None:
    found = present(asked(context, around("2031-03-10-ankerholm-drone-attack")))
    assert (found.before.last, found.after.first) == (date(2031, 3, 6), date(2031, 3, 14))


def test_at_first_the_most_reported_reference_event_of_the_selection_is_chosen(
    context: Context,
) -> None:
    early = context.selecting(Selection(end=date(2031, 3, 5)))
    assert present(asked(early, Options())).event == VELL
    assert present(asked(early, Options())).before.number == 14


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (around("no-such-event"), "there is no “no-such-event”"),
        (around(days="0"), "not a number of days"),
        (around(days="soon"), "not a number of days"),
        (around(days="9999"), "not a number of days"),
        (Options.of({"before_from": "2031-03-01"}), "missing: before_to, after_from, after_to"),
        (between("2031-03-05", "2031-03-01", "2031-03-06", "2031-03-09"), "choose an earlier"),
        (between("2031-03-01", "2031-03-05", "2031-03-04", "2031-03-09"), "overlap by 2 days"),
        (between("2031-03-06", "2031-03-09", "2031-03-01", "2031-03-05"), "is earlier"),
    ],
)
def test_periods_that_cannot_be_compared_are_refused(
    context: Context, options: Options, said: str
) -> None:
    with pytest.raises(UnknownOption, match=said):
        views.table(context, options)


def test_a_count_is_that_of_the_same_days_in_the_filter(context: Context) -> None:
    found = present(compared(context, around()))
    first = replace(context.selection, start=date(2031, 3, 1), end=date(2031, 3, 5))
    events = context.selecting(first).tables.events
    own = events.loc[events["group_id"].notna()]
    assert sum(each.before.high or 0 for each in found.groups) == len(own)


def test_the_dates_of_the_filter_do_not_apply(context: Context) -> None:
    narrow = context.selecting(Selection(start=date(2031, 3, 4), end=date(2031, 3, 4)))
    whole, cut = (present(views.table(each, around())) for each in (context, narrow))
    assert whole.data[0].frame.equals(cut.data[0].frame)
    assert whole.caption.title == cut.caption.title


def test_few_events_are_not_compared(context: Context) -> None:
    assert "too few to compare" in views.title(context, around())


def test_a_period_outside_the_corpus_is_not_counted(context: Context) -> None:
    days = between("2031-03-01", "2031-03-10", "2040-01-01", "2040-01-10")
    exhibit = present(views.table(context, days))
    assert "no article covers the second period" in exhibit.caption.title
    assert set(exhibit.data[0].frame["after"]) >= {"not covered"}
    assert "0 reported" not in exhibit.caption.title


def test_a_period_that_outlasts_the_articles_is_said_to_be_cut(context: Context) -> None:
    days = between("2031-03-01", "2031-03-10", "2031-03-11", "2031-05-11")
    title = views.title(context, days)
    assert "articles end on 2 Apr 2031, so only 23 days of the second period" in title


def test_what_was_not_yet_known_is_not_counted(context: Context) -> None:
    early = context.selecting(Selection(known_by=date(2031, 3, 6)))
    found = present(compared(early, around(VELL)))
    assert found.asked.after.last == date(2031, 3, 6)
    assert found.asked.options["days"] == "5"
    assert "the 5 days before" in found.title
    assert "the 2 days after" in found.title
    with pytest.raises(UnknownOption, match="there is no"):
        views.table(early, around("2031-03-12-toll-talks"))


def test_a_period_may_be_one_day(context: Context) -> None:
    found = present(views.pictured(context, around(days="1")))
    assert "the day before" in found.caption.title
    assert "the day after" in found.caption.title


def test_rows_and_marks_lead_to_their_evidence(context: Context) -> None:
    table, chart = (each(context, around()) for each in (views.table, views.pictured))
    rows = present(table).data[0].frame
    counted = rows.loc[rows["part"] == "Reported events"]
    assert counted["event_ids"].ne("").all()
    kinds = {said.partition(" ")[0] for said in present(chart).evidence()}
    assert kinds <= {"events", "claims"}
    assert "events" in kinds


def test_both_views_have_one_title_and_state_the_same_options(context: Context) -> None:
    table, chart = (present(each(context, around())) for each in (views.table, views.pictured))
    assert table.caption == replace(chart.caption, key=())
    assert table.options == chart.options == {"around": STRIKE, "days": "5"}


def test_an_address_with_two_periods_is_kept(context: Context) -> None:
    days = between("2031-03-01", "2031-03-05", "2031-03-06", "2031-03-09")
    assert Options.of(present(views.table(context, days)).options) == days
