"""What is compared of two periods: events, running totals and articles, and the finding."""

from dataclasses import dataclass

from lib.analyses.before_after import (
    claimed_increase,
    compared_rows,
    counted_events,
    finding,
)
from lib.analyses.before_after.compared_figures import Figure, Measure
from lib.analyses.before_after.two_periods import Period
from lib.model.settings import EventGroup
from lib.selection.options import Options
from lib.views.compared_periods import Asked, asked, period
from lib.views.context import Context
from lib.views.memory import remembered


@dataclass(frozen=True)
class Compared:
    """What is compared of two periods: its figures, and the group of events that leads."""

    asked: Asked
    before: Period
    after: Period
    group: EventGroup | None
    groups: tuple[Measure, ...]
    reported: dict[str, Measure]
    rises: tuple[Measure, ...]
    articles: Measure

    @property
    def leading(self) -> Measure:
        """The events of the leading group, or none of any."""
        name = self.group.id if self.group else ""
        label = self.group.label if self.group else "Violent events"
        before, after = (Figure(0, 0, each.length) for each in (self.before, self.after))
        empty = Measure(counted_events.EVENTS, label, before, after, group=name)
        return next((each for each in self.groups if each.group == name), empty)

    @property
    def warned(self) -> list[str]:
        """Why a difference may be one of sources only."""
        return finding.warnings(self.leading, self.articles, self.before, self.after)

    @property
    def title(self) -> str:
        """The finding."""
        return finding.sentence(self.leading, self.asked.when, self.warned)


@remembered
def _limits(context: Context) -> tuple[claimed_increase.Limits, ...]:
    """What the claims of all running totals allow, whatever the periods."""
    return tuple(
        own
        for tally in context.corpus.settings.tallies
        for own in claimed_increase.limits(context.tables, tally, context.slips(tally))
    )


def _rises(context: Context, before: Period, after: Period) -> list[Measure]:
    whole = context.selecting(context.selection.of_totals.without_dates())
    return claimed_increase.rises(_limits(whole), (before, after))


@remembered
def compared(context: Context, options: Options) -> Compared | None:
    """What is compared of the periods that options name; None without an event.

    UnknownOption for periods that cannot be compared.
    """
    wanted = asked(context, options)
    if wanted is None:
        return None
    settings = context.corpus.settings
    before, after = period(context, wanted.before), period(context, wanted.after)
    groups = counted_events.groups(settings, before, after)
    group = counted_events.leading_group(settings, groups)
    return Compared(
        wanted,
        before,
        after,
        group,
        tuple(groups),
        counted_events.by_reporter(before, after, group.id) if group else {},
        tuple(_rises(context, before, after)),
        compared_rows.articles(before, after),
    )
