"""The Claims compared page: what is compared, the figures as intervals, the matrix of questions."""

import streamlit as st

from lib.evidence.cards import event_summary
from lib.selection.options import Options
from lib.ui import attack_counts
from lib.ui.parts import frame, page_headings, show
from lib.ui.parts.controls import as_usual, by_id, by_name, choice, narrowed, usually
from lib.ui.parts.evidence import parameters
from lib.ui.parts.player import player
from lib.views import claim_choices, claims, claims_played
from lib.views.claim_choices import (
    ALL_FIGURES,
    ALL_GROUPS,
    ALL_QUESTIONS,
    AS_OF,
    COMPARE,
    EVENT_ID,
    MEASURE,
    TOTAL,
    UNNAMED,
    Chosen,
)
from lib.views.context import Context
from lib.views.running_total import SCOPE, TALLY


def _event_controls(context: Context) -> None:
    events = claim_choices.event_names(context)
    if not events:
        return
    picked = by_name("Event, those with the most claims first", events, EVENT_ID, "events")
    measures = claim_choices.measure_options(context, picked)
    by_id(measures, MEASURE)
    st.selectbox(
        "Measure",
        list(measures),
        key=MEASURE,
        bind="query-params",
        on_change=as_usual,
        args=(UNNAMED,),
    )


def _day_control(context: Context) -> None:
    """The day on which the voices are compared: at first the last one with three of them."""
    wanted = frame.page_options(COMPARE, TALLY, SCOPE)
    picked = claim_choices.choose(context, wanted)
    if picked is None or picked.on is None:
        return
    first = picked.on.date().isoformat()
    every = claim_choices.day_options(picked.claims)
    days = narrowed({day: day for day in every}, "days", AS_OF, (first,))
    st.selectbox("As of", days, index=days.index(first), key=AS_OF, bind="query-params", width=150)


def controls(context: Context) -> Options:
    """Claims about an event and measure, or about a running total."""
    with st.container(horizontal=not context.look.room.is_narrow, vertical_alignment="bottom"):
        choice("Compare claims about", claim_choices.compare_options(context), COMPARE)
        if frame.page_options(COMPARE).text(COMPARE) == TOTAL:
            attack_counts.tally_controls(context)
            _day_control(context)
        else:
            _event_controls(context)
    return frame.page_options(COMPARE, EVENT_ID, MEASURE, TALLY, SCOPE, AS_OF)


def _all(number: int, what: str) -> str:
    """`All 63 figures`, or as many of them as a chart has room for."""
    most = claim_choices.MOST_ROWS
    return f"All {number} {what}" if number <= most else f"{most} of {number:,} {what}"


def _switches(picked: Chosen) -> None:
    """Switches for what is hidden at first: more groups, articles without a claimant."""
    rows = picked.every_figure
    if picked.on is not None:
        st.toggle(
            f"{_all(len(rows), 'figures')}, latest first", key=ALL_FIGURES, bind="query-params"
        )
        return
    groups = claim_choices.groups_of(rows)
    nobody = int(rows.loc[rows["claimant"].isna(), "articles"].sum())
    with st.container(horizontal=True):
        if len(groups) > claim_choices.AT_ONCE:
            label = f"All {len(groups)} groups of places and people ({claim_choices.AT_ONCE} shown)"
            st.toggle(label, key=ALL_GROUPS, bind="query-params")
        if nobody:
            label = f"Articles without a claimant ({nobody:,})"
            usually(label, claim_choices.shows_unnamed(rows), UNNAMED)


def intervals(context: Context, picked: Chosen, options: Options) -> None:
    """Each figure with its bound, by claimant; the title says whether the latest ones agree."""
    _switches(picked)
    wanted = options.also(frame.page_options(ALL_GROUPS, UNNAMED, ALL_FIGURES))
    show.chart(claims.intervals(context, picked, wanted), context)
    player(claims_played.NAME, context, wanted)


def questions(context: Context, picked: Chosen, options: Options) -> None:
    """Question × claimant with the latest wording in each cell; silence is not a denial."""
    page_headings.header("Who gives which figure")
    number = claims.question_count(context, picked)
    if number > claims.QUESTIONS_AT_ONCE:
        st.toggle(_all(number, "figures"), key=ALL_QUESTIONS, bind="query-params")
    wanted = options.also(frame.page_options(ALL_QUESTIONS))
    show.chart(claims.by_question(context, picked, wanted), context)


def claims_compared(context: Context) -> None:
    """The controls, the figures as intervals, and the matrix of questions."""
    options = controls(context)
    picked = claim_choices.choose(context, options)
    if picked is None:
        st.caption("No claims to compare in this selection.")
        return
    if picked.event:
        st.html(event_summary(context.library, picked.event, parameters()))
    intervals(context, picked, options)
    questions(context, picked, options)
