"""Running totals played: the claims and reported events known on each day."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pandas as pd

from lib.charts import attack_counts as charts
from lib.charts.counted import Counted, limits_around
from lib.charts.model import Chart
from lib.model.vocabulary import MEASURES
from lib.selection.options import Options
from lib.views import attack_counts as counts
from lib.views import played
from lib.views.captioning import reporting
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Frame
from lib.views.memory import remembered
from lib.views.played import Days
from lib.views.running_total import ENVELOPE, NONE, Total, claimants, series, total
from lib.wording.words import quantity

NAME = "attack-counts-played"


class _Stood(NamedTuple):
    """What the chart shows of what was known on a day."""

    day: date
    context: Context
    own: Total
    shown: Counted

    def chart(self, shown: Counted, title: str) -> Chart:
        """The chart of that, under this title."""
        caption = counts.caption_for(self.context, self.own, self.shown, title)
        return charts.attack_counts(self.context.tables, shown, caption, self.context.look)


def _published(context: Context, own: Total, shown: Counted) -> pd.Series:
    """When the claims, and the reports of the events, were published."""
    articles = context.everything.articles
    events = shown.events["event_id"] if shown.bars else ()
    reported = articles.loc[
        articles["article_id"].isin(reporting(context.tables, events)), "published"
    ]
    return pd.concat([own.claims["published"], reported])


def _known(context: Context, options: Options, alone: bool) -> Total | None:
    """The running total as far as known; None before the claimant whose line is drawn gave a
    figure."""
    wanted = options.text(ENVELOPE)
    choices = claimants(series(context, options))
    if wanted in (None, NONE) or wanted in choices.values():
        found = total(context, options)
        return None if alone and found.bounds.empty else found
    if alone:
        return None
    own = total(context, options.also(Options.of({ENVELOPE: NONE})))
    return replace(own, bounds=own.bounds[:0])


def _stood(
    context: Context, options: Options, days: Days, whole: tuple[Total, Counted]
) -> list[_Stood]:
    """What stood on each day: the last one is the whole."""
    own, shown = whole
    found = []
    for day in days.days[:-1]:
        then = played.known_on(context, day)
        known = _known(then, options, shown.labelled)
        if known is not None:
            counted = counts.shown_counts(then, options, known, shown.labelled)
            kinds = {**counted.kinds, **shown.kinds}
            found.append(_Stood(day, then, known, replace(counted, kinds=kinds)))
    return [*found, *(_Stood(day, context, own, shown) for day in days.days[-1:])]


def _finding(stood: _Stood) -> str:
    own, events = stood.own, stood.shown.events
    if own.tally is None or own.claims.empty:
        return quantity(len(events), "reported event")
    label = MEASURES.label(own.tally.measure).lower()
    return counts.finding(own, stood.shown.labelled, label)


def _frames(every: list[_Stood]) -> list[Frame]:
    alone = [each.chart(each.shown, "") for each in every]
    if not any(chart.panels for chart in alone):
        return []
    limits = limits_around([each.shown for each in every], alone)
    found = []
    for each in every:
        title = played.titled(each.day, _finding(each))
        chart = each.chart(replace(each.shown, limits=limits), title)
        found.append(Frame(each.day, title, chart))
    return found


def _pinned(options: Options, own: Total) -> Options:
    """The options, with the claimant named by its id: a short name may come to mean two."""
    by_label = claimants(own.claims)
    label = options.text(ENVELOPE)
    return options.also(Options.of({ENVELOPE: by_label.get(label or "", label)}))


@remembered
def title(context: Context, options: Options) -> str:
    """What is known at last, as the title says it; empty if there is nothing to show."""
    found = counts.title(context, options)
    return found and f"{played.BEGINNING}{found}"


@played.kept
def attack_counts_played(context: Context, options: Options) -> Exhibit:
    """The running total and the reported events as they were known, day by day."""
    plain = counts.attack_counts(context, options)
    chosen = Options.of(plain.options)
    own = total(context, chosen)
    shown = counts.shown_counts(context, chosen, own, counts.in_one_line(own, chosen))
    days = Days.of(_published(context, own, shown))
    every = _stood(context, _pinned(chosen, own), days, (own, shown))
    return played.play(NAME, plain, days, _frames(every))
