"""The Incident page: everything about one event."""

import streamlit as st

from lib import evidence
from lib.evidence.cards import event_summary
from lib.selection.options import Options
from lib.ui import incident_inset, incident_record
from lib.ui.parts import export_menu, frame, page_headings, show, subject
from lib.ui.parts.controls import usually
from lib.ui.parts.evidence import listing, parameters
from lib.ui.parts.player import player
from lib.ui.parts.show import markup
from lib.views import (
    incident_contested,
    incident_facts,
    incident_figures,
    incident_played,
    incident_revisions,
    subjects,
)
from lib.views.claim_choices import ALL_GROUPS, UNNAMED
from lib.views.context import Context
from lib.views.incident_facts import Fact
from lib.views.incident_figures import QUESTIONS_AT_ONCE
from lib.views.incident_revisions import ALL_REVISED, COURSES_AT_ONCE
from lib.views.one_incident import Incident, of_event
from lib.wording.escape import markdown
from lib.wording.templating import macros

# How many sentences are read at once.
FEW = 8
WHOLE = "The whole incident: filters do not apply here, except “As known on”."


def _row(fact: Fact) -> tuple:
    links = [(each.name, each.address(parameters())) for each in fact.subjects]
    return fact.label, links, fact.words, fact.note


def head(found: Incident) -> None:
    """What is known of it, and where it was."""
    context = found.context
    exhibit = incident_facts.incident_facts(context, Options.of(found.options))
    narrow = context.look.room.is_narrow
    left, right = (st.container(), st.container()) if narrow else st.columns([0.6, 0.4])
    with left:
        st.html(event_summary(context.known_library, found.id))
        _, *rest = incident_facts.facts(found)
        if exhibit is not None:
            markup(exhibit, context, macros("dashboard").facts([_row(fact) for fact in rest]))
    with right:
        incident_inset.inset(found)


def _contested(found: Incident) -> None:
    """What is contested, one sentence each, with its sources when opened."""
    page_headings.header("What is contested")
    rows, library = incident_contested.contested(found), found.context.known_library
    if rows.empty:
        st.caption("Nothing is contested, as far as these articles show.")
        return
    columns = (rows[name] for name in ("sentence", "claim_ids", "statement_ids"))
    for number, (sentence, claims, statements) in enumerate(zip(*columns, strict=True)):
        key = f"incident_contested_{number}"
        panel = st.expander(markdown(sentence), key=key, on_change="rerun")
        if panel.open:
            both = (
                evidence.claims(library, claims.split()),
                evidence.statements(library, statements.split()),
            )
            with panel:
                listing([item for items in both for item in items], found.context, key)
    export_menu.menu("incident-contested", found.context, Options.of(found.options))


def _switches(number: int, unnamed: int) -> Options:
    """The switches for what is hidden at first, as far as anything is."""
    drawn = []
    with st.container(horizontal=True):
        if number > QUESTIONS_AT_ONCE:
            label = f"All {number} groups of places and people ({QUESTIONS_AT_ONCE} shown)"
            st.toggle(label, key=ALL_GROUPS, bind="query-params")
            drawn.append(ALL_GROUPS)
        if unnamed:
            usually(f"Articles without a claimant ({unnamed:,})", False, UNNAMED)
            drawn.append(UNNAMED)
    return frame.page_options(*drawn)


def figures(found: Incident) -> Options | None:
    """All figures as intervals by question, and with which options; None without a figure."""
    page_headings.header("Who gives which figure")
    number, unnamed = incident_figures.question_count(found), incident_figures.unnamed_count(found)
    if not number:
        st.caption("No figure about this incident was found.")
        return None
    options = _switches(number, unnamed).also(Options.of(found.options))
    exhibit = incident_figures.incident_figures(found.context, options)
    if exhibit is not None:
        show.chart(exhibit, found.context)
    return options


def revisions(found: Incident, shown: Options | None) -> None:
    """How the figures became known, day by day: as steps, and those that are `shown` played."""
    page_headings.header("How the figures became known")
    several = len(incident_revisions.revised(found))
    if several > COURSES_AT_ONCE:
        label = f"All {several} figures with more than one number ({COURSES_AT_ONCE} shown)"
        st.toggle(label, key=ALL_REVISED, bind="query-params")
    drawn = frame.page_options(*([ALL_REVISED] if several > COURSES_AT_ONCE else []))
    options = drawn.also(Options.of(found.options))
    exhibit = incident_revisions.incident_revisions(found.context, options)
    if exhibit is None:
        st.caption("No named claimant gives a figure about this incident.")
    else:
        show.chart(exhibit, found.context)
        told = exhibit.data[1].frame["sentence"].tolist()
        if len(told) > 1:
            st.html(macros("dashboard").sentences(told[:FEW], told[FEW:]))
    if shown is not None:
        player(incident_played.NAME, found.context, shown)


def show_incident(context: Context) -> None:
    """The chosen event, whatever the filters: what is known of it, and who says so."""
    event = subject.choose("Incident", subjects.incidents(context), "incidents")
    if event is None:
        return
    found = of_event(context.unfiltered(), event)
    st.caption(WHOLE)
    page_headings.subject(found.name)
    head(found)
    shown = figures(found)
    _contested(found)
    revisions(found, shown)
    incident_record.answers(found, context)
    incident_record.statements(found)
    incident_record.articles(found)
