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
    """The incident as it was known on a day, and its claims."""

    day: date
    found: Incident
    picked: Chosen

    def frame(self, drawn: pd.DataFrame, held: Sequence[Compared]) -> Frame:
        """The chart of these figures under its own title."""
        order = figures.measures_of(self.picked.every_figure)
        title = played.titled(self.day, figures.finding(self.found, self.picked.figures, order))
        caption = replace(
            figures.caption_for(self.found, self.picked, len(drawn), title), title=title
        )
        shown = [replace(each, rows=_of(drawn, each)) for each in held]
        context = self.found.context
        chart = charts.claims_by_measure(context.everything, shown, caption, context.look)
        return Frame(self.day, title, chart)


def _of(drawn: pd.DataFrame, compared: Compared) -> pd.DataFrame:
    """The figures of the same measure as those compared."""
    return drawn.loc[drawn["measure"].isin(compared.rows["measure"])]


def _stood(context: Context, days: Sequence[date], whole: _Stood) -> list[_Stood]:
    """What stood on each day; the last one is the whole."""
    found = []
    for day in days[:-1]:
        then = played.known_on(context, day).unfiltered()
        picked = figures.picked_claims(then, whole.found.id)
        if picked is not None:
            found.append(_Stood(day, of_event(then, whole.found.id), picked))
    return [*found, whole]


def _drawn(every: Sequence[_Stood], options: Options) -> list[pd.DataFrame]:
    """The figures of each day on the questions that the last one shows, and on those that the
    title of a day names; without a claimant only where the last day shows such figures."""
    last = figures.figures_to_draw(every[-1].picked.every_figure, options)
    named = [name for day in every for name in figures.named_questions(day.picked.figures)]
    asked = tuple(dict.fromkeys([*last["question"], *named]))
    found = [figures.figures_to_draw(day.picked.every_figure, options, asked) for day in every]
    without = found[-1].loc[found[-1]["claimant"].isna(), "question"]
    return [rows.loc[rows["claimant"].notna() | rows["question"].isin(without)] for rows in found]


def _frames(every: Sequence[_Stood], options: Options) -> list[Frame]:
    """The frames, each measure on the axis and in the rows of all days together."""
    last, look = every[-1], every[-1].found.context.look
    drawn = _drawn(every, options)
    order = figures.measures_of(last.picked.every_figure)
    alone = [each for each in figures.by_measure(drawn[-1], order) if len(each.rows)]
    held = [
        replace(each, held=each.around([_of(rows, each) for rows in drawn], look)) for each in alone
    ]
    return [each.frame(rows, held) for each, rows in zip(every, drawn, strict=True)]


@played.kept
def incident_figures_played(context: Context, options: Options) -> Exhibit | None:
    """All figures about the incident as they became known; None without a claim."""
    found = incident(context, options)
    plain = figures.incident_figures(context, options)
    picked = figures.picked_claims(found.context, found.id) if found else None
    if found is None or plain is None or picked is None:
        return None
    days = Days.of(picked.claims["published"])
    every = _stood(context, days.days, _Stood(days.days[-1], found, picked))
    return played.play(NAME, plain, days, _frames(every, Options.of(plain.options)))
