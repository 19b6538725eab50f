"""The record of the page Incident: what it answered, what parties say, its articles."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from lib import evidence
from lib.analyses.chains.acts import days_between
from lib.charts.colours import bloc_labels
from lib.charts.timeline_links import WORDS
from lib.evidence import Evidence
from lib.evidence.cards import cards
from lib.selection.options import Options
from lib.tables.records import Row, records
from lib.ui.parts import export_menu, page_headings, paper, show
from lib.ui.parts.evidence import listing, parameters
from lib.ui.parts.stack import Stack
from lib.ui.parts.subject_links import named_links
from lib.views import exchange_ladder, incident_answers, incident_articles, incident_statements
from lib.views.context import Context
from lib.views.incident_answers import AFTER, BEFORE
from lib.views.incident_statements import Side, Speaker
from lib.views.memory import remembered
from lib.views.one_incident import Incident, of_event
from lib.wording.escape import label as escaped
from lib.wording.escape import markdown
from lib.wording.templating import macros
from lib.wording.words import quantity

# How many of a bloc's parties are shown at first.
PARTIES_AT_ONCE = 3
WAYS = {BEFORE: ("It answered", "before"), AFTER: ("What answered it", "later")}


def _card(item: Evidence, link: Row, found: Incident) -> Evidence:
    """The other event with its lag and the basis of the link, and the passage that says so."""
    lag = days_between(int(link["lag_low"]), int(link["lag_high"]))
    when = lag if lag == "the same day" else f"{lag} {WAYS[link['way']][1]}"
    heading = f"{when[:1].upper()}{when[1:]}: {item.heading}"
    details = (f"link: {link['basis_words']}", *item.details)
    if link["article_id"] is None:
        return replace(item, heading=heading, details=details)
    source = found.context.known_library.source(link["article_id"], str(link["quote"]))
    return replace(item, heading=heading, details=details, sources=(source,))


@remembered
def _linked(context: Context, event_id: str, way: str, basis: str) -> list[Evidence]:
    """The other events of the links of that kind, each with its passage."""
    found = of_event(context, event_id)
    rows = incident_answers.linked(found)
    links = records(rows.loc[(rows["way"] == way) & (rows["basis"] == basis)])
    items = evidence.events(context.known_library, [row["event_id"] for row in links])
    by_id = {item.id: item for item in items}
    return [_card(by_id[row["event_id"]], row, found) for row in links if row["event_id"] in by_id]


def _way(found: Incident, way: str) -> None:
    """The events that it answered, or that answered it; links that a source states first."""
    st.html(macros("dashboard").heading(WAYS[way][0]))
    based = {basis: _linked(found.context, found.id, way, basis) for basis in WORDS}
    if not any(based.values()):
        st.caption("Nothing, as far as these articles show.")
    for basis, items in based.items():
        if items:
            words = WORDS[basis]
            st.html(macros("dashboard").meta(words[:1].upper() + words[1:]))
            listing(items, found.context, f"incident_{way.split()[0].lower()}_{basis}")


def answers(found: Incident, context: Context) -> None:
    """What it answered and what answered it, each with its lag, basis and passage; and the way to
    the exchange ladder, with the filters of the context."""
    page_headings.header("What it answered, and what answered it")
    if incident_answers.linked(found).empty:
        st.caption("No retaliation is reported for this incident, before or after it.")
        return
    if page := exchange_ladder.page_of(context, found.id, parameters()):
        named_links("Rung by rung", [("in the exchange ladder", page, "")])
    for way in WAYS:
        _way(found, way)
    export_menu.menu("incident-answers", found.context, Options.of(found.options))


def _party(found: Incident, voice: Speaker, latest: Evidence, texts: Stack) -> None:
    """The party's latest statement; the others on request, latest first."""
    context, key = found.context, f"incident_party_{voice.party_id}"
    texts.add(cards([latest], context.colours, context.look.neutral, parameters()))
    if len(voice.ids) < 2:
        return
    texts.send()
    label = f"{markdown(voice.name)}: {quantity(len(voice.ids) - 1, 'more statement')}"
    more = st.expander(label, key=key, on_change="rerun", type="compact")
    if more.open:
        with more:
            listing(evidence.statements(context.known_library, voice.ids[1:]), context, key)


def _wants_more(bloc: str, rest: Sequence[Speaker], texts: Stack) -> bool:
    """Whether the reader wants these further parties of a bloc; they are named either way."""
    names = ", ".join(voice.name for voice in rest)
    label = f"{quantity(len(rest), 'more party', 'more parties')}: {names}"
    texts.send()
    wanted = st.toggle(escaped(label), key=f"incident_more_{bloc}", persist_state="session")
    if not wanted:
        texts.add(paper.line_of(label))
    return wanted


def _side(found: Incident, side: Side, latest: Mapping[str, Evidence], texts: Stack) -> None:
    """The parties of a bloc, the latest to speak first."""
    context = found.context
    label = bloc_labels(context.everything)[side.bloc]
    colour = context.colours.get(side.bloc, context.look.neutral)
    texts.add(macros("dashboard").bloc(label, colour, side.number))
    first, rest = side.voices[:PARTIES_AT_ONCE], side.voices[PARTIES_AT_ONCE:]
    for voice in first:
        _party(found, voice, latest[voice.ids[0]], texts)
    if rest and _wants_more(side.bloc, rest, texts):
        for voice in rest:
            _party(found, voice, latest[voice.ids[0]], texts)


@remembered
def _latest(context: Context, event_id: str) -> dict[str, Evidence]:
    """The latest statement of each party about the incident, by its id."""
    sides = incident_statements.sides(of_event(context, event_id))
    firsts = [voice.ids[0] for side in sides for voice in side.voices]
    return {item.id: item for item in evidence.statements(context.known_library, firsts)}


def statements(found: Incident) -> None:
    """What each party says of it, by bloc, latest first."""
    page_headings.header("What each party says of it")
    sides = incident_statements.sides(found)
    if not sides:
        st.caption("No statement about this incident was found (not a denial).")
        return
    export_menu.menu("incident-statements", found.context, Options.of(found.options))
    latest, texts = _latest(found.context, found.id), Stack()
    for side in sides:
        _side(found, side, latest, texts)
    texts.send()


def articles(found: Incident) -> None:
    """Its articles by day and language, and as a list."""
    page_headings.header("Its articles")
    options = Options.of(found.options)
    for make, draw in (
        (incident_articles.incident_days, show.chart),
        (incident_articles.incident_articles, show.rows),
    ):
        exhibit = make(found.context, options)
        if exhibit is not None:
            draw(exhibit, found.context)
