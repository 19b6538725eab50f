"""The party's own figures in running totals over time, and where they contradict each other."""

from collections.abc import Mapping
from typing import TypeVar

import pandas as pd

from lib.analyses import totals
from lib.charts import attack_counts as counts
from lib.charts import reference_lines
from lib.charts.counted import Counted
from lib.look.style import Caption
from lib.model.settings import Scope, Tally
from lib.selection.options import Options
from lib.tables.arrow import is_among
from lib.tables.schema import TEXT
from lib.views import contradictions, headings
from lib.views.captioning import caption_of, carrying
from lib.views.chosen_party import ChosenParty, chosen_party
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.running_total import (
    SCOPE,
    TALLY,
    part_label,
    part_options,
    scope_options,
    tally_options,
)
from lib.wording.words import conjunction, quantity

Value = TypeVar("Value")
DEFINITION = (
    "A running total is a claim not tied to one event that says since when it counts. Only the "
    "figures of this party are shown, and never summed or averaged."
)
FOUND_COLUMNS = {
    "total": Heading("Running total", "the running total that the claims belong to"),
    **contradictions.FOUND_COLUMNS,
}


def _own(rows: pd.DataFrame, party: ChosenParty) -> pd.DataFrame:
    """The rows with one of the party's claimants."""
    return rows.loc[is_among(rows["claimant"], pd.Series(list(party.members), dtype=TEXT))]


@remembered
def _series(context: Context, tally: Tally, scope: Scope | None) -> pd.DataFrame:
    return totals.series(context.totals, tally, scope)


@remembered
def tallies_of(context: Context, party: ChosenParty) -> dict[str, Tally]:
    """The running totals in which the party gives figures, those with the most claims first."""
    numbers = {
        label: len(_own(_series(context, tally, None), party))
        for label, tally in tally_options(context).items()
    }
    given = sorted((label for label in numbers if numbers[label]), key=lambda one: -numbers[one])
    return {label: tally_options(context)[label] for label in given}


@remembered
def scopes_of(context: Context, party: ChosenParty, tally: Tally) -> dict[str, Scope]:
    """The parts of the running total for which the party gives figures, in their order."""
    return {
        label: scope
        for label, scope in scope_options(tally).items()
        if len(_own(_series(context, tally, scope), party))
    }


def _first(options: Mapping[str, Value], name: str, asked: Options) -> Value | None:
    """The chosen one of these options; the first one if it is none of them."""
    label = asked.text(name)
    ids = {getattr(value, "id", label): value for label, value in options.items()}
    wanted = options.get(label or "", ids.get(label or ""))
    return next(iter(options.values()), None) if wanted is None else wanted


def chosen_total(
    context: Context, party: ChosenParty, options: Options
) -> tuple[Tally | None, Scope | None]:
    """The chosen running total of those in which the party gives figures, and its part."""
    # An unknown name is a mistake; that of a running total without figures by this party is none.
    if every := tally_options(context):
        options.one(TALLY, every, next(iter(every.values())))
    tally = _first(tallies_of(context, party), TALLY, options)
    if tally is None:
        return None, None
    return tally, _first(scopes_of(context, party, tally), SCOPE, options)


def _what(party: ChosenParty, claims: pd.DataFrame) -> str:
    return (
        f"{party.scope} Its figures in {quantity(len(claims), 'claim')}: a mark for each figure, "
        "claimant and day, larger if more articles carry it, pale if it repeats an older one or "
        "only one report has it and others differ."
    )


def _caption(
    context: Context, party: ChosenParty, label: str, claims: pd.DataFrame, slips: frozenset[str]
) -> Caption:
    sound = totals.sound(claims, slips)
    return caption_of(
        context,
        counts.title_of(sound, f"{party.label}, {label}", totals.approximate(sound)),
        _what(party, claims),
        claims["article_id"],
        window=context.of_totals,
        more="Lines: each claimant's highest figure so far.",
    )


@remembered
def party_totals(context: Context, options: Options) -> Exhibit | None:
    """The party's own figures in a running total over time; None if it gives none."""
    party = chosen_party(context, options)
    tally, scope = (None, None) if party is None else chosen_total(context, party, options)
    if party is None or tally is None:
        return None
    claims, slips = _own(_series(context, tally, scope), party), context.slips(tally)
    lines = reference_lines.lines(context.tables, context.corpus.settings)
    nothing = context.tables.events[:0]
    shown = Counted(claims, nothing, lines=lines, bars=False, slips=slips)
    caption = _caption(context, party, part_label(tally, scope), claims, slips)
    return Exhibit(
        name="party-totals",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Part("claims", claims, headings.CLAIMS),),
        chart=counts.attack_counts(context.tables, shown, caption, context.look),
        definition=DEFINITION,
        options={**party.options(), **part_options(tally, scope)},
    )


@remembered
def contradictions_of(context: Context, party: ChosenParty) -> pd.DataFrame:
    """The contradictions and differences of the party's figures in all running totals, with the
    running total's name; contradictions come first."""
    found = [
        _own(contradictions.found_in(context, tally).rows, party).assign(total=label)
        for label, tally in tallies_of(context, party).items()
    ]
    rows = pd.concat(found, ignore_index=True).astype({"total": TEXT})
    order = ["comparable", "slip", "day", "claim_ids"]
    return rows.sort_values(order, ascending=[False, True, True, True], ignore_index=True)


def _finding(party: ChosenParty, found: pd.DataFrame, labels: list[str]) -> str:
    """How often the party contradicts itself, and how many reports differ from its others."""
    sure, slips = len(totals.of_claimants(found)), len(totals.of_reports(found))
    of = "its running total" if len(labels) == 1 else f"its {len(labels)} running totals"
    head = quantity(sure, "contradiction") if sure else "no contradiction"
    apart = f"; {quantity(slips, 'report differs', 'reports differ')} from the others"
    return f"{party.label}: {head} in {of}{apart if slips else ''}"


@remembered
def party_contradictions(context: Context, options: Options) -> Exhibit | None:
    """Where the party contradicts itself in a running total; None if it gives no figures of one."""
    party = chosen_party(context, options)
    if party is None or not tallies_of(context, party):
        return None
    found, labels = contradictions_of(context, party), list(tallies_of(context, party))
    caption = caption_of(
        context,
        _finding(party, found, labels),
        f"{party.scope} Each claimant compared with itself, in: {conjunction(labels)}.",
        carrying(context.totals, found),
        window=context.of_totals,
    )
    return Exhibit(
        name="party-contradictions",
        caption=caption,
        alt=caption.title,
        form="table",
        data=(Part("contradictions and differences", found, FOUND_COLUMNS),),
        definition=contradictions.DEFINITION,
        options=party.options(),
    )
