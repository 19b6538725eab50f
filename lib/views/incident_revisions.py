"""How the figures about one incident became known, day by day."""

from collections.abc import Sequence

import pandas as pd

from lib.analyses.agreement import course_words, replay
from lib.charts import figure_steps
from lib.selection.options import Options, switch
from lib.tables.schemas import CLAIMS
from lib.views import headings
from lib.views.captioning import carrying
from lib.views.columns import Heading, columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.one_incident import Incident, incident, of_event
from lib.wording.words import quantity

# The URL's name of the switch for all questions with more than one number.
ALL_REVISED = "all_revised"
# How many questions are shown at first.
COURSES_AT_ONCE = 4
STEPS = {
    "day": Heading("Published", "day on which the number became known"),
    **columns({"measure": "Measure"}, CLAIMS),
    "claimant_name": headings.CLAIMANT,
    "bound": Heading("Bound", "the bound that most articles of that day use"),
    "value": Heading("Value", "the number"),
    "scope": Heading("Where", "the part of the incident's places; empty: all of them"),
    "affected": Heading("Affected", "whom it counts"),
    "stands": Heading("At day's end", "the claimant's figure at the end of that day"),
    "is_first": Heading("New", "whether no named claimant had given the number before"),
    "articles": Heading("Articles", "the articles with it on that day"),
    "claim_ids": headings.CLAIM_IDS,
}
COURSES = {
    "sentence": Heading("How it became known", "the numbers in order, with who gave them and when"),
    "claim_ids": headings.CLAIM_IDS,
}
REPLAYED = (
    "Each claimant's figure by the day on which an article first carried it. Of several tolls of "
    "one claimant in one article the highest counts. Figures for the same places of the incident "
    "are one course, whatever they call them: a region without fixed limits counts as the part of "
    "its country where the incident was. An arrow joins numbers of one claimant only."
)


@remembered
def _steps(context: Context, event_id: str) -> pd.DataFrame:
    return replay.replay(context.known, event_id, of_event(context, event_id).own.claims)


@remembered
def _courses(context: Context, event_id: str) -> tuple[pd.DataFrame, ...]:
    return tuple(replay.courses(_steps(context, event_id)).values())


def _is_revised(steps: pd.DataFrame) -> bool:
    return int(steps["is_first"].sum()) > 1


def revised(found: Incident) -> list[pd.DataFrame]:
    """The courses of the questions with more than one number."""
    return [own for own in _courses(found.context, found.id) if _is_revised(own)]


def _sentences(found: Incident) -> pd.DataFrame:
    """How the figures on each question became known, in a sentence."""
    tables = found.context.everything
    rows = [
        (course_words.course_sentence(tables, own), " ".join(own["claim_ids"]))
        for own in _courses(found.context, found.id)
    ]
    return pd.DataFrame(rows, columns=list(COURSES), dtype="string")


def _title(told: pd.DataFrame, several: int) -> str:
    """The course with the most numbers; or that no question has more than one."""
    first = told["sentence"].iloc[0]
    first = first[:1].lower() + first[1:]
    if several:
        others = quantity(several - 1, "other figure")
        more = f"; {others} with several numbers" if several > 1 else ""
        return f"{first}{more}"
    rest = len(told) - 1
    return first + (f"; {quantity(rest, 'other figure')}, none revised" if rest else "")


def _replayed(found: Incident, drawn: Sequence[pd.DataFrame]) -> figure_steps.Replayed:
    """What the chart shows."""
    tables = found.context.everything
    return figure_steps.Replayed(
        courses=drawn,
        sentences=[course_words.course_sentence(tables, own) for own in drawn],
        headings=[course_words.asked(tables, own.iloc[0].to_dict()) for own in drawn],
        until=found.own.articles["published"].max(),
    )


@remembered
def incident_revisions(context: Context, options: Options) -> Exhibit | None:
    """Each claimant's figures by the day on which they became known; None without a named one."""
    found = incident(context, options)
    every = _courses(found.context, found.id) if found else ()
    if not found or not every:
        return None
    several = revised(found)
    drawn = several or every[:1]
    drawn = drawn if options.on(ALL_REVISED) else drawn[:COURSES_AT_ONCE]
    told, steps = _sentences(found), _steps(found.context, found.id)
    caption = found.caption(
        _title(told, len(several)),
        "Figures of named claimants by the day on which an article first carried them. "
        f"{len(drawn)} of {quantity(len(every), 'figure')} drawn"
        f"{', those with more than one number' if several else ''}; the lines are what each "
        "claimant's figure was at the end of each day.",
        carrying(found.context.known, steps),
    )
    tables, shown = found.context.everything, _replayed(found, drawn)
    return found.exhibit(
        "incident-revisions",
        caption,
        "chart",
        (Part("steps", steps, STEPS), Part("figures", told, COURSES)),
        chart=figure_steps.figure_steps(tables, shown, caption, context.look),
        definition=REPLAYED,
        options={ALL_REVISED: switch(options.on(ALL_REVISED))},
    )
