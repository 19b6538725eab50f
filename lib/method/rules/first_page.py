"""The rules on how the Overview begins: its figures, and its dates."""

from lib.analyses.before_after.compared_figures import TOO_FEW
from lib.method.rules.rule import OWN, Rule, Section

LEADING = Section(
    "How the Overview begins",
    (
        Rule(
            "story",
            "The story in five dates",
            "In this order, until there are five: the event that most articles report, the latest "
            "shift, the week with the highest minimum of the first running total, the second most "
            "reported event, the first attack with an exact day, then further events by the number "
            "of their articles. Of equals, none is called the more reported. No event or period "
            "comes twice; an event that only possibly matches the filters comes last, and is "
            "marked. The week is omitted if filters are set that running totals ignore.",
        ),
        Rule(
            "period-before",
            "The period before",
            "The leading figures of the Overview are compared with as many days just before, "
            "under the same filters. If articles do not cover all of these, there is no "
            "comparison. A figure is up or down only if the two ranges do not overlap; fewer than "
            f"{TOO_FEW} events in both periods are too few to compare.",
            f"{OWN}, as on the page Before and after",
        ),
    ),
)
