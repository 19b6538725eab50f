"""The reported events by how many articles report each."""

import pandas as pd

from lib.analyses import thin_weeks
from lib.analyses.incidents import Period
from lib.charts import thin_weeks as charts
from lib.selection.options import Options, label_of
from lib.views.attack_counts import PERIODS
from lib.views.captioning import caption_of, reporting, resting_on
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.coverage import DEFINITION, covered
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.reported_look import reported_look
from lib.views.sources import ARTICLES_PER, PERIOD_COLUMNS
from lib.wording import words
from lib.wording.words import quantity

BY_ARTICLES = {
    "start": PERIOD_COLUMNS["start"],
    "end": PERIOD_COLUMNS["end"],
    "kind": Heading("In", "how many articles report each of these events"),
    "number": Heading("Events", "how many such events begin in the period"),
    "articles": Heading("Reports", "their articles together, one for each event reported"),
    "event_ids": Heading("Event ids", "the events, separated by spaces"),
}


def _single(counts: pd.DataFrame, period: Period) -> str:
    """`74 of 176 reported events are in one article only; most by week: 9, 25–31 Dec 2023`."""
    alone = counts.loc[counts["kind"] == thin_weeks.ONE]
    every, number = int(counts["number"].sum()), int(alone["number"].sum())
    are = "is" if number == 1 else "are"
    told = f"{number:,} of {quantity(every, 'reported event')} {are} in one article only"
    top = alone.loc[alone["number"] == alone["number"].max()]
    if len(top) != 1 or number == 1:
        return told
    when = words.period(top["start"].iloc[0].date(), top["end"].iloc[0].date())
    return f"{told}; most in one {period}: {int(top['number'].iloc[0]):,}, {when}"


@remembered
def per_event(context: Context, options: Options) -> Exhibit | None:
    """The reported events by period and by how many articles report each; None without any."""
    period, found = options.one(ARTICLES_PER, PERIODS, "week"), covered(context)
    if found is None or found.events.empty:
        return None
    counts = context.until_known(thin_weeks.per_event(found.events, context.known.mentions, period))
    caption = caption_of(
        context,
        _single(counts, period),
        "Reported events by how many of all known articles report each.",
        reporting(context.known, found.events["event_id"]),
        more=resting_on(context, found.events["event_id"]),
    )
    return Exhibit(
        name="coverage-per-event",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Part("events by articles", counts, BY_ARTICLES, rows="rows"),),
        chart=charts.per_event(counts, period, reported_look(context)[1], caption, context.look),
        definition=DEFINITION,
        options={ARTICLES_PER: label_of(PERIODS, period)},
    )
