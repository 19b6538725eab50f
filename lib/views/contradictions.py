"""The claims of a running total that cannot both be right, and the reports that differ."""

import pandas as pd

from lib.analyses import totals
from lib.model.settings import Tally
from lib.selection.options import Options
from lib.views.captioning import caption_of, carrying
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.headings import CLAIM_IDS
from lib.views.memory import remembered
from lib.views.running_total import chosen_tally, part_options
from lib.wording.words import quantity

FOUND_COLUMNS = {
    "day": Heading("Day", "the day of the later claim"),
    "kind": Heading(
        "Kind", "how they differ: the total falls, parts do not add up, a part exceeds the whole …"
    ),
    "sentence": Heading("What", "the finding in a sentence"),
    "comparable": Heading(
        "Comparable", "whether the claims count the same thing and can be compared"
    ),
    "slip": Heading(
        "One report only",
        "whether only one report carries the outlying figure: not a contradiction",
    ),
    "claim_ids": CLAIM_IDS,
}


DEFINITION = (
    "A contradiction is a claimant against itself: a total that falls by a later day, "
    "parts that do not add up to their total in one article, a part above its whole, or "
    "“nearly N” after N was reached, if two independent reports carry the outlying "
    "figure. A figure in one report only is listed with the reports it differs from. "
    "Different totals from different sources are not a contradiction."
)


@remembered
def found_in(context: Context, tally: Tally) -> totals.Findings:
    """The contradictions and differences of a running total, of all claimants."""
    return totals.findings(context.totals, tally)


@remembered
def contradictions(context: Context, options: Options) -> Exhibit | None:
    """The claims of a running total that cannot both be right, each claimant compared with
    itself."""
    tally, scope = chosen_tally(context, options)
    if tally is None:
        return None
    found, unlisted = found_in(context, tally)
    caption = caption_of(
        context,
        found_title(found, tally.label, unlisted),
        "All parts and claimants, each compared with itself.",
        carrying(context.totals, found),
        window=context.of_totals,
    )
    return Exhibit(
        name="contradictions",
        caption=caption,
        alt=caption.title,
        form="table",
        data=(Part("contradictions and differences", found, FOUND_COLUMNS),),
        definition=DEFINITION,
        options=part_options(tally, scope),
    )


def found_title(found: pd.DataFrame, label: str, unlisted: int = 0) -> str:
    """How often claimants contradict themselves, and how many reports differ from the others; two
    of those not listed may be one that swapping corrects."""
    sure, slips = len(totals.of_claimants(found)), len(totals.of_reports(found))
    apart = f"; {quantity(slips, 'report differs', 'reports differ')} from the others"
    more = f", and up to {unlisted:,} more that are not listed" if unlisted else ""
    claimants = quantity(sure, "contradiction") if sure else "No claimant contradicts itself"
    return f"{label}: {claimants[:1].lower()}{claimants[1:]}{apart + more if slips else ''}"
