"""The page Running totals: the controls, the running total, and what it implies."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from lib import evidence
from lib.analyses import totals as tallies
from lib.analyses.calendar_counts import SITE
from lib.model.vocabulary import MEASURES
from lib.selection.options import Options, label_of
from lib.ui.parts import controls, export_menu, frame, page_headings, show
from lib.ui.parts.evidence import listing
from lib.ui.parts.paging import CARDS, page_of
from lib.ui.parts.player import player
from lib.ui.parts.subject_links import subject_links
from lib.views import attack_counts as totals
from lib.views import (
    attack_counts_played,
    calendar,
    contradictions,
    gap,
    per_week,
    running_total,
)
from lib.views.attack_counts import ALL_CLAIMS, BY, PER, PERIODS, SPLITS
from lib.views.context import Context
from lib.views.running_total import ENVELOPE, NONE, SCOPE, TALLY
from lib.wording.escape import markdown
from lib.wording.words import quantity

# Findings that are not contradictions: words after their number, and the key of their switch.
SLIPS = ("from the others of their claimant", "one_report")
DIFFERENCES = ("that cannot be compared", "not_comparable")


def tally_controls(context: Context) -> Options:
    """The running total and its part, as chosen."""
    options = running_total.tally_options(context)
    if len(options) > 1:
        controls.by_id(options, TALLY)
        st.selectbox("Running total", list(options), key=TALLY, bind="query-params", width=440)
    tally, _ = running_total.chosen_tally(context, frame.page_options(TALLY))
    if tally is not None and tally.scopes:
        controls.choice("Part", running_total.scope_options(tally), SCOPE)
    return frame.page_options(TALLY, SCOPE)


def _envelope_control(options: Mapping[str, str]) -> None:
    if options:
        controls.by_id(options, ENVELOPE)
        st.selectbox(
            "Show range for", [*options, NONE], key=ENVELOPE, bind="query-params", width=240
        )


def chosen_total(context: Context) -> Options:
    """The running total, how reported events are counted, and whose range is drawn."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        of_total = tally_controls(context)
        if totals.has_bars(context, running_total.chosen_tally(context, of_total)[0]):
            if not totals.one_day(context):
                controls.choice("Reported events per", PERIODS, PER, 1)
            controls.choice("Split by", SPLITS, BY)
        _envelope_control(running_total.claimants(running_total.series(context, of_total)))
    return frame.page_options(TALLY, SCOPE, ENVELOPE, PER, BY)


def attack_counts(context: Context, options: Options) -> None:
    """Claimed running total and reported events on one time axis."""
    number = len(running_total.series(context, options))
    if number:
        st.toggle(f"All {quantity(number, 'claim')}", key=ALL_CLAIMS, bind="query-params")
    wanted = options.also(frame.page_options(ALL_CLAIMS))
    show.chart(totals.attack_counts(context, wanted), context)
    player(attack_counts_played.NAME, context, wanted)


def calendar_of_attacks(context: Context, options: Options) -> None:
    """The reported attacks by site, weapon, country or claimant, and by period."""
    page_headings.header("Where, with what, claimed by whom")
    controls.choice("Rows", calendar.CHOICES, calendar.ROWS)
    exhibit = calendar.calendar(context, options.also(frame.page_options(calendar.ROWS)))
    if exhibit is None:
        st.caption(markdown(calendar.NOTHING))
        return
    show.chart(exhibit, context)
    if exhibit.options[calendar.ROWS] == label_of(calendar.CHOICES, SITE):
        subject_links("Open", calendar.sites(context))


def documented_against_claimed(context: Context, options: Options) -> None:
    """Reported events and the claimed running total as lines, with the gap."""
    exhibit = gap.documented_against_claimed(context, options)
    tally, _ = running_total.chosen_tally(context, options)
    if exhibit is not None:
        page_headings.header("Reported against claimed")
        show.chart(exhibit, context)
    elif tally is not None:
        st.caption(
            f"{markdown(tally.label)}: this total counts people, not events, so no reported "
            "events are shown."
        )


def new_per_week(context: Context, options: Options) -> None:
    """Implied new attacks per week."""
    exhibit = per_week.new_per_week(context, options)
    tally, _ = running_total.chosen_tally(context, options)
    if exhibit is not None and tally is not None:
        page_headings.header(f"Implied new {MEASURES.label(tally.measure).lower()} per week")
        show.chart(exhibit, context)


def _listed(context: Context, rows: pd.DataFrame, key: str) -> None:
    """A list of sentences, by pages if it is long, each with its claims when opened."""
    own = page_of(len(rows), f"{key}_page", CARDS)
    few = rows.iloc[own]
    pairs = zip(few["sentence"], few["claim_ids"], strict=True)
    for number, (sentence, ids) in enumerate(pairs, own.start or 0):
        part = st.expander(
            markdown(sentence), key=f"{key}_{number}", on_change="rerun", type="compact"
        )
        if part.open:
            with part:
                listing(
                    evidence.claims(context.library, ids.split()), context, f"{key}_{number}_cards"
                )


def _apart(
    context: Context, rows: pd.DataFrame, one: str, many: str, rest: tuple[str, str]
) -> None:
    """Findings that are not contradictions, behind a switch that shows their number."""
    words, key = rest
    if len(rows) and st.toggle(
        f"{quantity(len(rows), one, many)} {words}", key=key, persist_state="session"
    ):
        _listed(context, rows, key)


def contradiction_list(context: Context, found: pd.DataFrame) -> None:
    """The contradictions; behind a switch each, reports that differ and what cannot be compared."""
    _listed(context, tallies.of_claimants(found), "contradiction")
    _apart(context, tallies.of_reports(found), "report differs", "reports differ", SLIPS)
    rest = tallies.incomparable(found)
    _apart(context, rest, "difference", "differences", DIFFERENCES)


def contradictions_found(context: Context, options: Options) -> None:
    """The claims that cannot both be right, each pair in a sentence with its evidence."""
    tally, _ = running_total.chosen_tally(context, options)
    exhibit = contradictions.contradictions(context, options)
    if tally is None or exhibit is None:
        return
    found = exhibit.data[0].frame
    page_headings.header("Contradictions found")
    st.caption(
        f"{markdown(exhibit.caption.title)}. Each claimant is compared only with itself: "
        "different totals from different sources are not a contradiction. Open a sentence to read "
        "its claims."
    )
    contradiction_list(context, found)
    export_menu.of(exhibit, context)
    show.behind(exhibit.data, exhibit.name, context)
