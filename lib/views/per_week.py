"""New attacks per week, as implied by a running total."""

import pandas as pd

from lib.analyses import totals
from lib.charts import increments
from lib.model.vocabulary import MEASURES
from lib.selection.options import Options
from lib.views import headings
from lib.views.captioning import caption_of, carrying
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.running_total import Total, in_a_sentence, places_in, total

WEEK_COLUMNS = {
    "start": Heading("From", "first day of the week"),
    "end": Heading("To", "last day of the week"),
    "claimant_name": headings.BOUND_CLAIMANT,
    "low": headings.AT_LEAST,
    "high": headings.AT_MOST,
    "claim_ids": headings.CLAIM_IDS,
}


DEFINITION = (
    "The difference between two claims of one claimant is an interval: from the later minimum less "
    "the earlier maximum to the later maximum less the earlier minimum. Its claims about a few "
    "days narrow the weeks around or within them."
)


@remembered
def weeks_of_total(context: Context, options: Options) -> tuple[Total, pd.DataFrame]:
    """The running total, and its weeks in the form of `totals.tighten`; no weeks without a
    total."""
    own = total(context, options)
    weeks = totals.weekly_increments(own.bounds)
    if weeks.empty or own.tally is None:
        return own, weeks[:0]
    few_days = totals.windows(context.totals, own.tally, str(weeks["claimant"].iloc[0]))
    return own, totals.tighten(weeks, few_days)


@remembered
def new_per_week(context: Context, options: Options) -> Exhibit | None:
    """Implied new attacks per week, as an interval between two claims."""
    own, weeks = weeks_of_total(context, options)
    if weeks.empty or own.tally is None:
        return None
    who, what = in_a_sentence(context, own.bounds), MEASURES.label(own.tally.measure)
    caption = caption_of(
        context,
        increments.title_of(weeks, what, who),
        f"New per week, implied by the running total of {weeks['claimant_name'].iloc[0]}"
        f"{places_in(context, own.bounds)} and its claims about a few days.",
        carrying(context.totals, weeks),
        window=context.of_totals,
        more="A long bar: the claims say little about that week.",
    )
    return Exhibit(
        name="new-per-week",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Part("weeks", weeks, WEEK_COLUMNS),),
        chart=increments.new_per_week(context.tables, weeks, caption, context.look),
        definition=DEFINITION,
        options=own.options(),
    )
