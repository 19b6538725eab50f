"""The period of a calendar: the one asked for, or a longer one whose numbers fit in their cells."""

from collections.abc import Callable

from lib.analyses.calendar_counts import ORDER, Calendar, fitting, periods
from lib.analyses.coverage import Days
from lib.analyses.incidents import Period
from lib.charts import calendar_cells
from lib.look.style import Theme


def fitting_counts(
    days: Days, asked: Period, look: Theme, make: Callable[[Period], Calendar]
) -> tuple[Period, Calendar]:
    """The first period, from the one asked for on, whose columns and numbers fit; its counts.

    The longest one if none does.
    """
    first = fitting(*days, asked, calendar_cells.most_columns(look))
    found = first, make(first)
    for period in ORDER[ORDER.index(first) + 1 :]:
        columns = len(periods(*days, found[0]))
        if calendar_cells.numbers_fit(found[1].counts, columns, look):
            break
        found = period, make(period)
    return found
