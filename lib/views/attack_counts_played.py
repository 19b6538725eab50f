"""Running totals played: the claims and reported events known on each day."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pandas as pd

from lib.charts import attack_counts as charts
from lib.charts.counted import Counted, limits_around
from lib.look.style import Caption
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
    """What the chart shows of what was known on a day, and its texts."""

    day: date
    shown: Counted
    caption: Caption


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


def _titled(day: date, own: Total, shown: Counted) -> str:
    """What the chart shows for that day, in a sentence."""
    if own.tally is None or own.claims.empty:
        return played.titled(day, quantity(len(shown.events), "reported event"))
    label = MEASURES.label(own.tally.measure).lower()
    return played.titled(day, counts.finding(own, shown.labelled, label))


def _standing(context: Context, day: date, own: Total, shown: Counted) -> _Stood:
    title = _titled(day, own, shown)
    return _Stood(day, shown, counts.caption_for(context, own, shown, title))


def _stood(
    context: Context, options: Options, days: Days, whole: tuple[Total, Counted]
) -> list[_Stood]:
    """What stood on each day: the last one is the whole. Of what was known no more is kept."""
    own, shown = whole
    found = []
    for day in days.days[:-1]:
        then = played.known_on(context, day)
        known = _known(then, options, shown.labelled)
        if known is not None:
            counted = counts.shown_counts(then, options, known, shown.labelled)
            kinds = {**counted.kinds, **shown.kinds}
            found.append(_standing(then, day, known, replace(counted, kinds=kinds)))
    return [*found, *(_standing(context, day, own, shown) for day in days.days[-1:])]


def _frames(context: Context, every: list[_Stood]) -> list[Frame]:
    """The frames on the same axes; of the tables a chart needs names and colours only, which do
    not depend on the day."""
    tables, look = context.everything, context.look
    alone = [charts.attack_counts(tables, each.shown, each.caption, look) for each in every]
    if not any(chart.panels for chart in alone):
        return []
    limits = limits_around([each.shown for each in every], alone)
    held = [replace(each.shown, limits=limits) for each in every]
    return [
        Frame(day, caption.title, charts.attack_counts(tables, shown, caption, look))
        for (day, _, caption), shown in zip(every, held, strict=True)
    ]


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
    return played.play(NAME, plain, days, _frames(context, every))
