"""The story in five dates: the most reported events and the turns of a selection."""

import pandas as pd

from lib.analyses import story_dates
from lib.analyses.story_dates import StoryDate, Turns
from lib.charts import increments
from lib.evidence.addresses import INCIDENT, PARTY, Subject
from lib.evidence.picks import Pick
from lib.model.vocabulary import MEASURES
from lib.selection.options import Options
from lib.tables.records import records
from lib.views import turns
from lib.views.captioning import caption_of, carrying
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.per_week import weeks_of_total
from lib.views.running_total import in_a_sentence
from lib.wording.words import number_word

COLUMNS = {
    "when": Heading("When", "the day or days, and how precisely they are known"),
    "sentence": Heading("What", "what happened or turned, in a sentence"),
    "sources": Heading("Rests on", "how many articles report it"),
}
IDS = {"events": "event_ids", "claims": "claim_ids", "statements": "statement_ids"}
DEFINITION = (
    "Five dates at most, in this order until there are five: the most widely reported event, the "
    "latest shift of a stance, the week with the highest minimum of a running total, the second "
    "most widely reported event, the first attack, then further events by the number of their "
    "articles. An event that only possibly matches the selection comes last, and is marked. The "
    "week is omitted if filters are set that running totals ignore."
)


@remembered
def _week(context: Context) -> StoryDate | None:
    """The week with the highest minimum of the first running total; None without a minimum, or
    with filters that totals ignore."""
    own, weeks = weeks_of_total(context, Options())
    if context.selection.spares_totals or own.tally is None or len(weeks) < 2:
        return None
    top = weeks.loc[[weeks["low"].astype(float).idxmax()]]
    row = records(top)[0]
    if not row["low"]:
        return None
    measure = MEASURES.label(own.tally.measure)
    said = increments.title_of(weeks, measure, in_a_sentence(context, own.bounds))
    name, _, told = said.partition(": ")
    claims = Pick("claims", tuple(row["claim_ids"].split()))
    articles = tuple(sorted(carrying(context.totals, top)))
    return StoryDate(row["start"], row["end"], name, told, claims, articles)


@remembered
def dates(context: Context) -> tuple[StoryDate, ...]:
    """The dates of the story in order; none if nothing is selected."""
    shifts = records(turns.shifts_of(context).head(1))
    shift = story_dates.shifted(shifts[0] if shifts else None, context.known.statements)
    settings = context.corpus.settings
    return story_dates.story_dates(context.tables, settings, Turns(shift, _week(context)))


def subject(each: StoryDate) -> Subject | None:
    """The event or party that it is about, which has a page of its own; None for a week."""
    page = {"events": INCIDENT, "statements": PARTY}.get(each.evidence.kind)
    return Subject(page, each.about, each.name) if page else None


def heading(number: int) -> str:
    """What the story is called: `The story in three dates`."""
    number = number or story_dates.MOST
    return f"The story in {number_word(number)} {'dates' if number > 1 else 'date'}"


def _rows(found: tuple[StoryDate, ...]) -> pd.DataFrame:
    rows = [
        {"when": each.when, "sentence": each.sentence, "sources": each.sources}
        | dict.fromkeys(IDS.values(), "")
        | {IDS[each.evidence.kind]: " ".join(each.evidence.ids)}
        for each in found
    ]
    return pd.DataFrame(rows, dtype="string")


@remembered
def title(context: Context, options: Options) -> str:
    """How many dates there are, from when to when, and the most reported; empty without any."""
    del options
    found = dates(context)
    if not found:
        return ""
    if len(found) == 1:
        return f"One date, {found[0].when}: {found[0].name}"
    number = number_word(len(found)).capitalize()
    most = max(found, key=lambda each: len(each.articles))
    return f"{number} dates; most articles: {most.name}, {most.when} ({most.sources})"


@remembered
def story(context: Context, options: Options) -> Exhibit | None:
    """The dates as a table; None without any."""
    found = dates(context)
    if not found:
        return None
    caption = caption_of(
        context,
        title(context, options),
        "The most widely reported events, the first attack and the turns.",
        dict.fromkeys(article for each in found for article in each.articles),
    )
    return Exhibit(
        name="story-in-dates",
        caption=caption,
        alt=caption.title,
        form="table",
        data=(Part("dates", _rows(found), COLUMNS),),
        definition=DEFINITION,
    )
