"""Claims compared, played: the figures known on each day, each in the row that it keeps."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pandas as pd

from lib.analyses.agreement import disputes
from lib.analyses.agreement.wordings import FEW_DAYS
from lib.charts import claims as charts
from lib.charts.claims import Compared
from lib.selection.options import Options, switch
from lib.views import claim_choices, claims, played
from lib.views.claim_choices import ALL_FIGURES, EVENT_ID, MEASURE, UNNAMED, Chosen
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Frame
from lib.views.memory import remembered
from lib.views.played import Days

NAME = "claims-compared-played"


class _Stood(NamedTuple):
    """What was compared of what was known on a day, and the figures drawn."""

    day: date
    context: Context
    picked: Chosen
    drawn: pd.DataFrame

    def frame(self, compared: Compared) -> Frame:
        """The chart of that under its own title."""
        rows = claims.standing_figures(self.context, self.picked)
        everything, on = self.context.everything, self.picked.on
        title = played.titled(self.day, disputes.sentence(everything, rows, self.picked.unit, on))
        caption = claims.caption_for(self.context, self.picked, len(self.drawn), title)
        shown = replace(compared, rows=self.drawn)
        look = self.context.look
        return Frame(self.day, title, charts.claims_compared(everything, shown, caption, look))


def _known(context: Context, options: Options) -> Chosen | None:
    """What is compared, as far as known; None before the event or the measure is."""
    event, measure = options.text(EVENT_ID), options.text(MEASURE)
    if event is not None:
        events = claim_choices.event_options(context)
        if event not in events or measure not in claim_choices.measure_options(context, event):
            return None
    return claim_choices.choose(context, options)


def _stood(context: Context, options: Options, days: Sequence[date], whole: _Stood) -> list[_Stood]:
    """What stood on each day, in the questions that the last one shows."""
    asked = tuple(dict.fromkeys(whole.drawn["question"])) if whole.picked.event else ()
    found = []
    for day in days:
        then = played.known_on(context, day)
        picked = _known(then, options)
        if picked is not None:
            drawn = claim_choices.figures_to_draw(then, picked, options, asked)
            found.append(_Stood(day, then, picked, drawn))
    return [*found, whole]


def _pinned(plain: Exhibit, picked: Chosen, options: Options) -> Options:
    """The options of the last day: whether figures without a claimant are shown stays as it is."""
    stated = Options.of(plain.options)
    if picked.event is None:
        return stated
    is_on = options.on(UNNAMED, claim_choices.shows_unnamed(picked.every_figure))
    return stated.also(Options.of({UNNAMED: switch(is_on)}))


def _published(picked: Chosen, options: Options) -> pd.Series:
    """When the claims of what is compared were published: of a running total as of a day, those
    stated for that day or the few before it."""
    behind = claims.claims_behind(picked)
    if picked.on is not None and not options.on(ALL_FIGURES):
        first = picked.on - pd.Timedelta(days=FEW_DAYS)
        behind = behind.loc[behind["stated"].between(first, picked.on)]
    return behind["published"]


@remembered
def title(context: Context, options: Options) -> str:
    """What is known at last, as the title says it; empty if there is nothing to show."""
    found = claims.title(context, options)
    return found and f"{played.BEGINNING}{found}"


@played.kept
def claims_compared_played(context: Context, options: Options) -> Exhibit | None:
    """The figures of the chosen subject as they became known; None if there is nothing to
    compare."""
    picked = claim_choices.choose(context, options)
    if picked is None:
        return None
    plain = claims.intervals(context, picked, options)
    drawn = claim_choices.figures_to_draw(context, picked, options)
    days = Days.of(_published(picked, options))
    if not days.days:
        return played.play(NAME, plain, days, [])
    whole = _Stood(days.days[-1], context, picked, drawn)
    every = _stood(context, _pinned(plain, picked, options), days.days[:-1], whole)
    compared = Compared(drawn, picked.unit, listed=picked.on is not None)
    held = compared.around([each.drawn for each in every], context.look)
    frames = [each.frame(replace(compared, held=held)) for each in every]
    return played.play(NAME, plain, days, frames)
