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
    """What was compared of what was known on a day."""

    day: date
    context: Context
    picked: Chosen

    def drawn(self, options: Options, asked: Sequence[str]) -> pd.DataFrame:
        """The figures to draw, of an event those on the questions asked."""
        return claim_choices.figures_to_draw(self.context, self.picked, options, asked)

    def frame(self, compared: Compared) -> Frame:
        """The chart of these figures under its own title."""
        rows = claims.standing_figures(self.context, self.picked)
        everything, on, look = self.context.everything, self.picked.on, self.context.look
        finding = disputes.sentence(everything, rows, self.picked.unit, on)
        title = played.titled(self.day, finding)
        caption = claims.caption_for(self.context, self.picked, len(compared.rows), title)
        chart = charts.claims_compared(everything, compared, caption, look)
        return Frame(self.day, title, chart)


def _known(context: Context, options: Options) -> Chosen | None:
    """What is compared, as far as known; None before the event or the measure is."""
    event, measure = options.text(EVENT_ID), options.text(MEASURE)
    if event is not None:
        events = claim_choices.event_options(context)
        if event not in events or measure not in claim_choices.measure_options(context, event):
            return None
    return claim_choices.choose(context, options)


def _stood(
    context: Context, options: Options, days: Sequence[date], picked: Chosen
) -> list[_Stood]:
    """What stood on each day; the last one is the whole."""
    found = []
    for day in days[:-1]:
        then = played.known_on(context, day)
        known = _known(then, options)
        if known is not None:
            found.append(_Stood(day, then, known))
    return [*found, _Stood(days[-1], context, picked)]


def _asked(every: Sequence[_Stood], drawn: pd.DataFrame) -> tuple[str, ...]:
    """Of an event the questions that the last day shows, and those that any day's title names."""
    if every[-1].picked.on is not None:
        return ()
    named = [name for day in every for name in disputes.named_questions(day.picked.figures)]
    return tuple(dict.fromkeys([*drawn["question"], *named]))


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
    days = Days.of(_published(picked, options))
    if not days.days:
        return played.play(NAME, plain, days, [])
    chosen = _pinned(plain, picked, options)
    every = _stood(context, chosen, days.days, picked)
    asked = _asked(every, claim_choices.figures_to_draw(context, picked, options))
    drawn = [each.drawn(chosen, asked) for each in every]
    compared = Compared(drawn[-1], picked.unit, listed=picked.on is not None)
    held = compared.around(drawn, context.look)
    frames = [
        each.frame(replace(compared, rows=rows, held=held))
        for each, rows in zip(every, drawn, strict=True)
    ]
    return played.play(NAME, plain, days, frames)
