"""The figures that lead the Overview as a table, with their weeks."""

import pandas as pd

from lib.analyses.leading_figures import Leading
from lib.selection.options import Options
from lib.tables import lists
from lib.views.captioning import caption_of
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.leading import leading
from lib.views.memory import remembered
from lib.views.period_before import against_words

COLUMNS = {
    "label": Heading("What", "what is counted"),
    "figure": Heading("Figure", "the number, as a range if some is only possible"),
    "detail": Heading("Who says so, and when", "who claims it, or who reports the events"),
    "change": Heading(
        "Period before → this period",
        "the number of the period of the same length before, and of this one",
    ),
}
WEEK_COLUMNS = {
    "label": Heading("What", "what is counted"),
    "week": Heading("Week from", "first day of the week within the selection"),
    "low": Heading("At least", "certain number of the week; of a running total, so far"),
    "high": Heading("At most", "possible number; empty: open"),
}
UNCOMPARED = "not compared"
DEFINITION = (
    "Weeks begin on Monday; a week without a row has no figure. A change is up or down only if the "
    "ranges of the two periods do not overlap and there are enough events to compare. The highest "
    "figure of killed is of one event: figures of several events are not added up."
)


def _rows(found: tuple[Leading, ...]) -> pd.DataFrame:
    ids = {"events": "event_ids", "claims": "claim_ids", "statements": "statement_ids"}
    rows = []
    for each in found:
        one, pick = each.headline, each.headline.evidence
        told = {"label": one.label, "figure": one.figure, "detail": one.detail}
        own = {ids[pick.kind]: " ".join(pick.ids)} if pick else {}
        rows.append(
            told | {"change": each.change or UNCOMPARED} | dict.fromkeys(ids.values(), "") | own
        )
    return pd.DataFrame(rows, dtype="string")


def _weeks(found: tuple[Leading, ...]) -> pd.DataFrame:
    rows = [
        (each.headline.label, week.days.first, week.figure.low, week.figure.high)
        for each in found
        for week in each.weeks
        if week.figure is not None
    ]
    typed = {"label": "string", "low": "Int64", "high": "Int64"}
    frame = pd.DataFrame(rows, columns=list(WEEK_COLUMNS)).astype(typed)
    return frame.assign(week=lists.days(lists.listed(frame["week"])))


def title(context: Context, options: Options) -> str:
    """The first leading figure, and its change; empty without any."""
    del options
    found = leading(context)
    if not found:
        return ""
    first = found[0]
    return f"{first.headline.label}: {first.headline.figure}{_compared(first)}"


def _compared(first: Leading) -> str:
    return f" (period before → this one: {first.change})" if first.change else ""


@remembered
def leading_table(context: Context, options: Options) -> Exhibit | None:
    """The leading figures as a table; None without an article."""
    found = leading(context)
    if not found:
        return None
    what = f"Leading figures. {against_words(context)}."
    caption = caption_of(
        context, title(context, options), what, context.tables.articles["article_id"]
    )
    return Exhibit(
        name="leading-figures",
        caption=caption,
        alt=caption.title,
        form="table",
        data=(
            Part("figures", _rows(found), COLUMNS),
            Part("weeks", _weeks(found), WEEK_COLUMNS),
        ),
        definition=DEFINITION,
    )
