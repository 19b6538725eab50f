"""Articles by language or publisher, and by week: where the corpus hears from no one."""

from typing import Literal

import pandas as pd

from lib.analyses import thin_weeks
from lib.analyses.calendar_counts import Calendar, periods
from lib.analyses.incidents import Period
from lib.charts import calendar_cells, reference_lines
from lib.selection.options import Options
from lib.tables.lists import listed
from lib.views.calendar_period import fitting_counts
from lib.views.captioning import caption_of
from lib.views.context import Context
from lib.views.coverage import CELLS, DEFINITION, SCOPE, covered
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.wording.words import quantity

MOST_ROWS = 20


def _title(found: Calendar, of: str, period: Period, number: int) -> str:
    """`English in 20 of 20 weeks; 13 of 15 other languages in fewer than half of them`."""
    articles = sum(found.totals.values())
    if not found.named or number < 2:
        return f"{quantity(articles, 'article')} by {of}"
    names = listed(found.counts["name"])
    filled = {name: names.count(name) for name in found.named}
    rare = sum(times * 2 < number for times in filled.values())
    first = found.named[0]
    told = f"{first}: articles in {filled[first]:,} of {number:,} {period}s"
    which = f"{len(found.named):,} {of}s shown"
    return f"{told}; {rare:,} of {which} in fewer than half of them"


def _shown(
    context: Context, counts: Calendar, starts: list[pd.Timestamp], period: Period
) -> calendar_cells.Shown:
    lines = reference_lines.lines(context.tables, context.corpus.settings)
    colour = context.look.neutral
    return calendar_cells.Shown(counts, starts, period, colour, lines, "article", "articles")


def _grid(context: Context, of: Literal["language", "publisher"]) -> Exhibit | None:
    found = covered(context)
    if found is None:
        return None
    period, counts = fitting_counts(
        found.days,
        "week",
        context.look,
        lambda period: thin_weeks.by_source(found.tables, of, period, MOST_ROWS),
    )
    counts = counts._replace(counts=context.until_known(counts.counts))
    starts = periods(*found.days, period)
    caption = caption_of(
        context,
        _title(counts, of, period, len(starts)),
        f"Articles by {of} and {period} of publication; an empty cell: none. {SCOPE}",
        found.tables.articles["article_id"],
    )
    return Exhibit(
        name=f"coverage-by-{of}",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(Part("cells", counts.counts, CELLS),),
        chart=calendar_cells.calendar(
            _shown(context, counts, starts, period), caption, context.look
        ),
        definition=DEFINITION,
    )


@remembered
def by_language(context: Context, options: Options) -> Exhibit | None:
    """Articles by language and week; None without any."""
    del options
    return _grid(context, "language")


@remembered
def by_publisher(context: Context, options: Options) -> Exhibit | None:
    """Articles by publisher and week, those with the most; None without any."""
    del options
    return _grid(context, "publisher")
