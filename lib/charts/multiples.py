"""Small multiples: a strip of bars for each weapon, country or claimant, all on one scale.

In a stack only the lowest part can be compared over time; here each has a ground of its own.
"""

from collections.abc import Sequence

import pandas as pd

from lib.analyses.incidents import UNSTATED, largest_first
from lib.charts import event_bars
from lib.charts.model import Axis, Panel, Run
from lib.charts.strips import strip
from lib.look.style import Theme
from lib.wording.words import quantity

# The most strips; and the height of one in pixels.
MOST, HEIGHT = 8, 96
# The room above the highest bar for the heading, in multiples of that bar.
ROOM = 1.4
OTHERS = "Others"
APART = 0.02
COUNT = ["start", "end", "category", "reported_by", "certain"]


def order(counts: pd.DataFrame) -> list[str]:
    """The categories from top to bottom: largest first, what is not stated last; beyond eight, the
    smallest together as others. Needs rows of `incidents.per_period`."""
    names = largest_first(counts)
    stated = [name for name in names if name not in UNSTATED]
    rest = [name for name in names if name in UNSTATED]
    if len(names) <= MOST:
        return [*stated, *rest]
    return [*stated[: MOST - 1 - len(rest)], OTHERS, *rest]


def folded(counts: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """The counts of these categories, all others counted together."""
    own = counts["category"].isin(list(names))
    if own.all():
        return counts
    told = counts.assign(category=counts["category"].where(own, OTHERS))
    added = told.groupby(COUNT, as_index=False, sort=False).agg(
        number=("number", "sum"), event_ids=("event_ids", " ".join)
    )
    return added.astype(counts.dtypes[added.columns].to_dict())


def _numbers(own: pd.DataFrame) -> str:
    """`102`, `27, and 2 more only possibly in range`."""
    certain = int(own.loc[own["certain"].astype(bool), "number"].sum())
    possible = int(own["number"].sum()) - certain
    return f"{certain:,}" + (f", and {possible:,} more {event_bars.POSSIBLE}" if possible else "")


def highest(counts: pd.DataFrame) -> int:
    """The highest number of a category in a period."""
    return int(counts.groupby(["category", "start"])["number"].sum().max()) if len(counts) else 0


def _folded_words(name: str, every: Sequence[str], names: Sequence[str]) -> str:
    number = len([each for each in every if each not in names])
    return f"{name} ({quantity(number, 'kind')})" if name == OTHERS and number else name


def strips(
    counts: pd.DataFrame,
    names: Sequence[str],
    colour: str,
    axes: tuple[Axis, Axis],
    look: Theme,
) -> list[Panel]:
    """A strip for each of these categories, in one colour and on one scale.

    Needs rows of `incidents.per_period`; a bar's evidence is `events <ids>`. A height of the axis
    of counts that is given holds.
    """
    shown, every = folded(counts, names), largest_first(counts)
    most = highest(shown)
    panels = []
    for name in names:
        own = shown.loc[(shown["category"] == name).to_numpy(bool)]
        title, number = _folded_words(name, every, names), _numbers(own)
        bars = event_bars.bars(own, {name: colour}, look)
        heading = ((Run(title, is_bold=True), Run(f" {number}")),)
        panels.append(strip(f"{title}: {number}", heading, bars, most, ROOM, axes, look))
    return panels
