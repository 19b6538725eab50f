"""Where the corpus is thin: articles beside events, events in one article, languages and
publishers by week."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib.analyses import coverage, incidents, reporters, thin_weeks
from lib.analyses.coverage import Days
from lib.analyses.incidents import Period
from lib.charts import thin_weeks as charts
from lib.selection.options import Options, label_of
from lib.tables import Tables, groups
from lib.views import headings
from lib.views.attack_counts import PERIODS
from lib.views.captioning import caption_of, resting_on
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.reported_look import reported_look
from lib.views.sources import ARTICLES_PER, PERIOD_COLUMNS
from lib.wording import words
from lib.wording.words import quantity

NOTHING = "No articles were published on these days."
SCOPE = "Articles: all published on these days, whatever the other filters."
SILENCE = "Few articles may mean silent sources, not fewer events."
DEFINITION = (
    "An article counts on its day of publication; of the filters only days and “As known on” apply "
    "to articles. An event counts in the period of its first day. A week is thin if it has less "
    "than a third of the median week’s articles a day. Where articles are few, a low number of "
    "events may be due to the corpus."
)
CELLS = {
    "name": Heading("Row", "the language or publisher"),
    "start": PERIOD_COLUMNS["start"],
    "end": PERIOD_COLUMNS["end"],
    "number": PERIOD_COLUMNS["number"],
    "article_ids": Heading("Article ids", "the articles, separated by spaces"),
}
PERIOD_ROWS = {
    **PERIOD_COLUMNS,
    "reread": Heading("Re-read", "how many of them a second reader checked"),
    "silent": Heading("Days without any", "the days of the period without an article"),
    "events": Heading("Events", "reported events that begin in the period"),
    "in_articles": Heading(
        "Articles per event", "in how many articles an event of the period is, on average"
    ),
}


@dataclass(frozen=True)
class Covered:
    """The days, the articles published on them, and the reported events of the selection."""

    days: Days
    tables: Tables
    events: pd.DataFrame

    @property
    def published(self) -> pd.Series:
        """The days of publication."""
        return self.tables.articles["published"]


def _days(context: Context, events: pd.DataFrame) -> Days | None:
    """The days of the selection; where they are open, those of the known articles and events."""
    every = pd.concat([context.known.articles["published"], events["start"]])
    ends: tuple[date | None, date | None] = context.days
    if None in ends and every.empty:
        return None
    first = ends[0] or every.min().date()
    last = ends[1] or every.max().date()
    return (first, last) if first <= last else None


@remembered
def covered(context: Context) -> Covered | None:
    """What is shown; None if there are no days or no articles on them."""
    events = groups.reported_attacks(context.tables, context.corpus.settings)
    days = _days(context, events)
    if days is None:
        return None
    tables = thin_weeks.published_within(context.known, days)
    return Covered(days, tables, events) if len(tables.articles) else None


def _articles(context: Context, tables: Tables, period: Period, days: Days) -> pd.DataFrame:
    """The articles by period, those without any too."""
    return context.until_known(coverage.by_period(tables, period, days))


def _readings(context: Context, found: Covered, period: Period) -> dict[str, pd.DataFrame]:
    """The articles of each period by how they were read; all, in a corpus without second
    readings."""
    twice = found.tables.articles["reviewed"].notna()
    if not context.known.articles["reviewed"].notna().any():
        return {charts.READ: _articles(context, found.tables, period, found.days)}
    parts = {charts.REREAD: twice, charts.READ_ONCE: ~twice}
    return {
        reading: _articles(
            context,
            found.tables.with_frames(articles=found.tables.articles.loc[own]),
            period,
            found.days,
        )
        for reading, own in parts.items()
    }


def _title(found: Covered) -> str:
    weeks = coverage.by_period(found.tables, "week", found.days)
    return thin_weeks.finding(thin_weeks.shown_weeks(weeks, found.days))


def _silence(found: Covered) -> str:
    """`21 of 136 days without an article, the longest run 21–25 Feb 2024.`"""
    number, run = thin_weeks.silent_days(found.published, found.days)
    if run is None:
        return "An article on each day."
    every = (found.days[1] - found.days[0]).days + 1
    told = f"{number:,} of {quantity(every, 'day')} without an article"
    return f"{told}, the longest run {words.period(*run)}."


@remembered
def title(context: Context, options: Options) -> str:
    """Since when articles are few; empty without articles."""
    options.one(ARTICLES_PER, PERIODS, "week")
    found = covered(context)
    return "" if found is None else _title(found)


def _sum(rows: pd.DataFrame, column: str, starts: pd.Series) -> pd.Series:
    own = rows.groupby("start")[column].sum()
    return starts.map(own).fillna(0).astype("int64")


def _rows(context: Context, found: Covered, period: Period) -> pd.DataFrame:
    """One row for each period: articles, re-read ones, days without any, events, and in how many
    articles an event is."""
    counts = _articles(context, found.tables, period, found.days)
    readings = _readings(context, found, period)
    told = thin_weeks.per_event(found.events, context.known.mentions, period)
    by_day = coverage.by_period(found.tables, "day", found.days)
    silent = by_day.loc[by_day["number"] == 0]
    starts, events = counts["start"], _sum(told, "number", counts["start"])
    rows = counts.assign(
        silent=incidents.first_days(silent["start"], period)
        .value_counts()
        .reindex(starts, fill_value=0)
        .to_numpy(),
        events=events,
        in_articles=(_sum(told, "articles", starts) / events.where(events > 0)).round(1),
    )
    if charts.REREAD in readings:
        rows = rows.assign(reread=_sum(readings[charts.REREAD], "number", starts))
    return rows


def _columns(rows: pd.DataFrame) -> dict[str, Heading]:
    return {name: head for name, head in PERIOD_ROWS.items() if name in rows.columns}


def _shown(context: Context, found: Covered, period: Period) -> charts.Shown:
    label, colour = reported_look(context)
    counts = context.until_known(
        incidents.per_period(context.tables, found.events, period, "reported_by")
    )
    return charts.Shown(
        articles=_readings(context, found, period),
        events=counts,
        kinds=dict.fromkeys(
            (name for name in reporters.LABELS.values() if (counts["category"] == name).any()),
            colour,
        ),
        period=period,
        days=found.days,
        below=(f"{label} as reported, by {period}", f"{SILENCE} {context.window}"),
    )


@remembered
def over_time(context: Context, options: Options) -> Exhibit | None:
    """The articles published and the events reported by period, on one axis of days."""
    period, found = options.one(ARTICLES_PER, PERIODS, "week"), covered(context)
    if found is None:
        return None
    label, _ = reported_look(context)
    what = f"Articles published by {period}, above {label[:1].lower()}{label[1:]} as reported."
    caption = caption_of(
        context,
        _title(found),
        f"{what} {_silence(found)} {SILENCE} {SCOPE}",
        found.tables.articles["article_id"],
        more=resting_on(context, found.events["event_id"]),
    )
    rows = _rows(context, found, period)
    return Exhibit(
        name="coverage-over-time",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(
            Part("periods", rows, _columns(rows), rows=f"{period}s"),
            Part("reported events", found.events, headings.EVENTS),
        ),
        chart=charts.articles_and_events(_shown(context, found, period), caption, context.look),
        definition=DEFINITION,
        options={ARTICLES_PER: label_of(PERIODS, period)},
    )
