"""Before and after: two periods beside each other, as a table and as a chart."""

import pandas as pd

from lib.analyses.before_after import compared_rows, counted_events
from lib.analyses.before_after.compared_figures import words
from lib.charts.before_after import before_after
from lib.charts.period_bars import Shown
from lib.look.style import Caption
from lib.selection.options import Options
from lib.selection.summary import filters
from lib.tables import lists
from lib.views import turns
from lib.views.both_periods import Compared, compared
from lib.views.captioning import caption_of
from lib.views.columns import Heading
from lib.views.compared_periods import AROUND, DAYS, ENDS, Asked
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.headings import AT_LEAST, AT_MOST
from lib.views.memory import remembered
from lib.views.view import View
from lib.wording.words import quantity

OPTIONS = (AROUND, DAYS, *ENDS)
# What is compared of the leading group alone.
DETAILS = "Who reports, quiet days, weapons, places and claimants"
NOTHING = "No events in this selection to compare two periods around."
DEFINITION = (
    "Both periods follow the filters, but not their dates. An event counts in a period if it "
    "certainly happened in it; 40–42 means that 2 more possibly did. Periods are compared by their "
    "rates a day; the days of the event between them belong to neither. A percentage is given only "
    "if counts and bounds allow it: not for low counts. A rise of a running total is the range "
    "that all of its claimant’s claims allow, whatever the other filters. Articles are all those "
    "published in a period: if there are fewer, fewer reported events may mean less reporting. "
    "Days after the last article count in no rate."
)
FIGURE_COLUMNS = {
    "part": Heading("Part", "what kind of number it is"),
    "name": Heading("Measure", "what is compared"),
    "period": Heading("Period", "the days of the period"),
    "days": Heading("Days covered", "the days of the period that articles cover"),
    "low": AT_LEAST,
    "high": AT_MOST,
    "low_rate": Heading("At least a day", "lowest possible number a day"),
    "high_rate": Heading("At most a day", "highest possible number a day; empty: open"),
}


def _splits(found: Compared) -> list[compared_rows.Row]:
    group, pair = found.group, (found.before, found.after)
    if group is None or not (found.leading.before.high or found.leading.after.high):
        return []
    splits = (counted_events.split(*pair, group.id, part) for part in counted_events.SPLITS)
    rows = [row for each in splits for row in compared_rows.shares(each, found.leading)]
    return [*compared_rows.quiet(group.id, *pair), *rows]


def _rows(context: Context, found: Compared) -> list[compared_rows.Row]:
    """All rows: events, running totals, quiet days, weapons, places, claimants, statements,
    articles."""
    pair = found.before, found.after
    counts = (*found.groups, *found.reported.values(), *found.rises)
    shifts = turns.shifts_of(context.selecting(context.selection.without_dates()))
    return [
        *map(compared_rows.row_of, counts),
        *_splits(found),
        *compared_rows.statements(shifts, *pair),
        *compared_rows.coverage(*pair),
    ]


def _neither(wanted: Asked) -> str:
    """That the days of the event between the periods are part of neither."""
    if wanted.on is None:
        return ""
    one = wanted.on.number == 1
    own, verb = ("day", "belongs") if one else ("days", "belong")
    return f"; the {own} of the event, {wanted.on.words}, {verb} to neither"


def _what(found: Compared) -> str:
    """The days of both periods, and how many articles there are of them."""
    pair = (found.before, found.after)
    days = " and ".join(f"{each.days.words} ({quantity(each.days.number, 'day')})" for each in pair)
    articles = " and ".join(words(figure) for figure in found.articles.pair)
    ranges = any(figure.low != figure.high for each in found.groups for figure in each.pair)
    range_rule = " 1–2: one certainly and one only possibly in the period." if ranges else ""
    return (
        f"{days}{_neither(found.asked)}. Articles published: {articles}.{range_rule} "
        "Filters, without their dates:"
    )


def _window(context: Context) -> str:
    """The filters in words, without their dates."""
    own = context.selection.without_dates()
    return " · ".join(filters(context.everything, own, context.border)[1:]) or "none"


def _sources(found: Compared) -> set[str]:
    """The articles that report the events of either period."""
    return {
        one
        for each in (found.before, found.after)
        for one in lists.listed(each.tables.mentions["article_id"])
    }


def _caption(context: Context, found: Compared) -> Caption:
    several = len(found.groups) > 1 and found.group is not None
    return caption_of(
        context,
        found.title,
        _what(found),
        _sources(found),
        window=_window(context),
        more=f"{DETAILS}: {found.leading.name}." if several else "",
    )


def _figures(found: Compared) -> pd.DataFrame:
    """The figures as numbers: a row for each measure and period."""
    measures = (*found.groups, *found.reported.values(), *found.rises, found.articles)
    rows = []
    for measure in measures:
        periods = zip(measure.pair, (found.before, found.after), strict=True)
        for figure, own in periods:
            low, high = figure.rate if figure.days else (None, None)
            ids = {f"{measure.kind[:-1]}_ids": " ".join(figure.ids)}
            told = (
                measure.part,
                measure.name,
                own.days.words,
                figure.days,
                figure.low,
                figure.high,
            )
            rows.append(dict(zip(FIGURE_COLUMNS, (*told, low, high), strict=True)) | ids)
    return _typed(pd.DataFrame(rows))


def _typed(rows: pd.DataFrame) -> pd.DataFrame:
    numbers = {"days": "Int64", "low": "Int64", "high": "Int64"}
    rates = {"low_rate": "Float64", "high_rate": "Float64"}
    texts = {name: "string" for name in rows.columns if name not in {*numbers, *rates}}
    typed = rows.astype({**numbers, **rates, **texts})
    return typed.fillna(dict.fromkeys(texts, "")).round(dict.fromkeys(rates, 3))


def _columns(found: Compared) -> dict[str, Heading]:
    before, after = found.before.days.words, found.after.days.words
    return {
        "part": Heading("Part", "what kind of number it is"),
        "name": Heading("Measure", "what is compared"),
        "before": Heading(
            f"Before: {before}", "the number of the first period, with its rate a day"
        ),
        "after": Heading(f"After: {after}", "the number of the second period, with its rate a day"),
        "difference": Heading(
            "Difference", "what changed, by rates a day, as far as it is certain"
        ),
    }


@remembered
def title(context: Context, options: Options) -> str:
    """The finding; empty without an event."""
    found = compared(context, options)
    return "" if found is None else found.title


@remembered
def table(context: Context, options: Options) -> Exhibit | None:
    """Both periods in two columns, with what changed; None without an event."""
    found = compared(context, options)
    if found is None:
        return None
    return Exhibit(
        name="before-after",
        caption=_caption(context, found),
        alt=found.title,
        form="table",
        data=(
            Part("measures", compared_rows.frame(_rows(context, found)), _columns(found)),
            Part("figures", _figures(found), FIGURE_COLUMNS),
        ),
        definition=DEFINITION,
        options=found.asked.options,
    )


@remembered
def pictured(context: Context, options: Options) -> Exhibit | None:
    """Events and rises of running totals a day in both periods, on one scale; None without an
    event."""
    found = compared(context, options)
    if found is None:
        return None
    caption = _caption(context, found)
    pair = found.before, found.after
    reported = {each.group: counted_events.by_reporter(*pair, each.group) for each in found.groups}
    limited = [each for each in found.rises if any(figure.ids for figure in each.pair)]
    groups = sorted(found.groups, key=lambda each: each.group != found.leading.group)
    shown = Shown(groups, reported, limited, found.articles)
    return Exhibit(
        name="before-after-chart",
        caption=caption,
        alt=found.title,
        form="shapes",
        data=(Part("figures", _figures(found), FIGURE_COLUMNS),),
        chart=before_after(shown, context.colours, caption, context.look),
        definition=DEFINITION,
        options=found.asked.options,
    )


VIEWS = (
    View(
        "before-after", "Before and after: two periods compared", "before_after", table, OPTIONS,
        noun="table", title=title,
    ),
    View(
        "before-after-chart", "Before and after: events a day in two periods", "before_after",
        pictured, OPTIONS, noun="chart", title=title,
    ),
)  # fmt: skip
