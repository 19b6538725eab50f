"""The figures about one incident played: those known on each day, each in the row that it keeps."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pandas as pd

from lib.charts import claims as charts
from lib.charts.claims import Compared
from lib.selection.options import Options
from lib.views import incident_figures as figures
from lib.views import played
from lib.views.claim_choices import Chosen
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Frame
from lib.views.one_incident import Incident, incident, of_event
from lib.views.played import Days

NAME = "incident-figures-played"


class _Stood(NamedTuple):
    """The incident as it was known on a day, its claims, and the figures drawn."""

    day: date
    found: Incident
    picked: Chosen
    drawn: pd.DataFrame

    def frame(self, held: Sequence[Compared]) -> Frame:
        """The chart of that under its own title."""
        order = figures.measures_of(self.picked.every_figure)
        finding = figures.finding(self.found, self.picked.figures, order)
        title = played.titled(self.day, finding)
        caption = figures.caption_for(self.found, self.picked, len(self.drawn), finding)
        shown = [replace(each, rows=_of(self.drawn, each)) for each in held]
        context = self.found.context
        return Frame(
            self.day,
            title,
            charts.claims_by_measure(
                context.everything, shown, replace(caption, title=title), context.look
            ),
        )


def _of(drawn: pd.DataFrame, compared: Compared) -> pd.DataFrame:
    """The figures of the same measure as those compared."""
    return drawn.loc[drawn["measure"].isin(compared.rows["measure"])]


def _stood(context: Context, options: Options, days: Sequence[date], whole: _Stood) -> list[_Stood]:
    """What stood on each day, in the questions that the last one shows."""
    asked, found = tuple(dict.fromkeys(whole.drawn["question"])), []
    for day in days:
        then = played.known_on(context, day).unfiltered()
        picked = figures.picked_claims(then, whole.found.id)
        if picked is not None:
            drawn = figures.figures_to_draw(picked.every_figure, options, asked)
            found.append(_Stood(day, of_event(then, whole.found.id), picked, drawn))
    return [*found, whole]


def _frames(every: Sequence[_Stood]) -> list[Frame]:
    """The frames, each measure on the axis and in the rows of all days together."""
    last, look = every[-1], every[-1].found.context.look
    order = figures.measures_of(last.picked.every_figure)
    alone = [each for each in figures.by_measure(last.drawn, order) if len(each.rows)]
    held = [
        replace(each, held=each.around([_of(day.drawn, each) for day in every], look))
        for each in alone
    ]
    return [each.frame(held) for each in every]


@played.kept
def incident_figures_played(context: Context, options: Options) -> Exhibit | None:
    """All figures about the incident as they became known; None without a claim."""
    found = incident(context, options)
    plain = figures.incident_figures(context, options)
    picked = figures.picked_claims(found.context, found.id) if found else None
    if found is None or plain is None or picked is None:
        return None
    chosen = Options.of(plain.options)
    drawn = figures.figures_to_draw(picked.every_figure, chosen)
    days = Days.of(picked.claims["published"])
    whole = _Stood(days.days[-1], found, picked, drawn)
    every = _stood(context, chosen, days.days[:-1], whole)
    return played.play(NAME, plain, days, _frames(every))
