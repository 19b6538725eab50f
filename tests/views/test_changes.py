"""Tests of lib/views/changes.py."""

from datetime import date

import pandas as pd

from lib.selection.hindsight import LATER
from lib.selection.options import Options
from lib.views import change_rows
from lib.views.changes import SINCE, UNTIL, between, days, sentence, what_changed
from lib.views.context import Context


def test_what_changed_until_a_day_is_described_without_hindsight(context: Context) -> None:
    made = what_changed(context, Options.of({SINCE: "2031-03-04", UNTIL: "2031-03-05"}))
    assert made
    told = [
        text
        for text in made.data[0].frame["what"]
        if text.endswith(f"({LATER.lower().rstrip('.')})")
    ]
    assert len(told) > 0
    assert made.as_of == date(2031, 3, 5)


def asked(**days: str) -> Options:
    return Options.of(days)


def test_without_days_the_week_with_most_news_is_compared(context: Context) -> None:
    assert days(context, Options()) == (date(2031, 2, 28), date(2031, 3, 7))


def test_the_day_of_the_last_briefing_alone_is_compared_with_the_last_day(context: Context) -> None:
    assert days(context, asked(since="2031-03-09")) == (date(2031, 3, 9), date(2031, 4, 2))
    assert days(context, asked(until="2031-03-14")) == (date(2031, 3, 7), date(2031, 3, 14))


def test_the_list_has_the_kinds_in_order_and_the_title_counts_them(context: Context) -> None:
    made = what_changed(context, asked(since="2031-03-05", until="2031-03-07"))
    assert made
    assert made.caption.title == (
        "6–7 Mar 2031: 1 revised figure, 1 new event, 3 new figures, 2 new positions"
    )
    assert list(dict.fromkeys(made.data[0].frame["part"])) == [
        "revisions", "events", "claims", "statements"
    ]  # fmt: skip


def test_a_revision_counts_the_articles_that_print_the_later_figure(context: Context) -> None:
    made = what_changed(context, asked(since="2031-03-05", until="2031-03-07"))
    assert made
    rows = made.data[1].frame.set_index("part")
    assert rows.loc["revisions", "articles"] == 1
    assert "before" in rows.loc["revisions", "what"]


def test_the_main_table_has_a_few_rows_of_each_kind_and_says_of_how_many() -> None:
    every = pd.DataFrame({"part": ["a"] * 3 + ["b"], "kind": ["A"] * 3 + ["B"], "what": "x"})
    main = change_rows.main(every.astype("string"), 2)
    assert main["kind"].tolist() == ["A (2 of 3)", "A (2 of 3)", "B"]


def test_the_sentence_says_what_the_articles_report(context: Context) -> None:
    found = between(context, date(2031, 3, 5), date(2031, 3, 7))
    assert sentence(context, found).startswith(
        "**1 new article** reports **1 new event**, **3 claims**"
    )
    nothing = between(context, date(2031, 3, 7), date(2031, 3, 7))
    assert sentence(context, nothing) == (
        "Nothing that matches the filters was published after 7 Mar 2031 and up to 7 Mar 2031."
    )
