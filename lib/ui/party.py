"""The Party page: what one party did, claimed, suffered and says, with its parts or by itself."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from lib.charts.colours import bloc_labels
from lib.evidence.addresses import ID, PARTY, Subject
from lib.selection.options import Options
from lib.ui import position_history
from lib.ui.attack_counts import contradiction_list
from lib.ui.parts import controls, export_menu, frame, page_headings, show, subject
from lib.ui.parts.evidence import parameters
from lib.views import all_parties, one_voice, party, party_stances, party_totals, subjects
from lib.views.attack_counts import PER, PERIODS, one_day
from lib.views.chosen_party import CHOICES, PARTS, ChosenParty, chosen_party
from lib.views.context import Context
from lib.views.running_total import SCOPE, TALLY
from lib.wording.escape import markdown
from lib.wording.templating import macros
from lib.wording.words import cut, quantity

# How many parties' histories on a subject are shown at once.
HISTORIES = 3
# The URL's name of the subject whose history is shown: never changed.
HISTORY = "history"


def _link(context: Context, one: str) -> tuple[str, str]:
    """A party's name, and the address of its page."""
    name = context.everything.party_names[one]
    return name, Subject(PARTY, one, name).address(parameters())


def _head(context: Context, chosen: ChosenParty) -> None:
    """Kind, bloc, the party it belongs to, and its parts."""
    everything = context.everything
    bloc, above = everything.party_blocs.get(chosen.id), everything.parents.get(chosen.id)
    kind = str(everything.party_kinds.get(chosen.id) or "").replace("_", " ").replace("-", " ")
    head = macros("dashboard").party_head(
        kind[:1].upper() + kind[1:],
        bloc_labels(everything).get(bloc or "", ""),
        context.colours.get(bloc or "", context.look.neutral),
        [_link(context, above)] if above in everything.party_names else [],
        [_link(context, part) for part in chosen.parts],
    )
    st.html(head)


def _controls(context: Context, chosen: ChosenParty) -> Options:
    """Whether its parts count, and the period of the charts."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if chosen.parts:
            controls.choice("Whose acts and words", CHOICES, PARTS)
        if not one_day(context):
            controls.choice("Per", PERIODS, PER, 1)
    return frame.page_options(PARTS, PER).also(Options.of({ID: chosen.id}))


def _acts(context: Context, options: Options) -> None:
    """The four strips, and the events that it claimed."""
    if (exhibit := party.party_strips(context, options)) is not None:
        show.chart(exhibit, context)
    page_headings.header("What it claimed")
    if (claimed := party.claimed_events(context, options)) is None:
        st.caption("It claimed no event in this selection, as far as is known.")
        return
    st.caption(f"{markdown(claimed.caption.title)}.")
    show.rows(claimed, context)


def _parts(context: Context, options: Options, chosen: ChosenParty) -> None:
    """The party and its parts side by side."""
    if not chosen.is_whole:
        return
    page_headings.header("As one voice or apart")
    exhibit = one_voice.as_one_or_apart(context, options)
    if exhibit is None:
        st.caption("None of them spoke on a topic or reference event in this selection.")
        return
    numbers = list(one_voice.parts_of_subjects(one_voice.whole_matrix(context, chosen)))
    if context.look.room.is_narrow and len(numbers) > 1:
        if st.session_state.get(one_voice.SUBJECTS) not in numbers:
            st.session_state[one_voice.SUBJECTS] = numbers[0]
        st.pills("Subjects", numbers, key=one_voice.SUBJECTS, required=True)
        asked = options.also(frame.page_options(one_voice.SUBJECTS))
        exhibit = one_voice.as_one_or_apart(context, asked) or exhibit
    show.chart(exhibit, context, more=partial(position_history.of_cell, context))


def _history(context: Context, chosen: ChosenParty) -> None:
    """What it said on the chosen subject: in a sentence, and day by day; of several speakers a card
    for each."""
    found = party_stances.speakers(context, chosen)
    if not found:
        return
    labels = {
        name: f"{cut(label, 80)} ({quantity(number, 'statement')})"
        for name, (label, number, _) in found.items()
    }
    if HISTORY not in st.query_params:
        # At first the subject with the most statements, whatever another party's was: the link
        # of the page shows the same.
        st.session_state.pop(HISTORY, None)
    named = controls.by_name("History on", labels, HISTORY, "subjects")
    st.markdown(markdown(party_stances.on_subject(context, chosen, named)))
    who = found[named][2]
    every = len(who) <= HISTORIES or st.toggle(
        f"All {len(who)} that spoke on it ({HISTORIES} shown)", key=f"{HISTORY}_all"
    )
    for one in who if every else who[:HISTORIES]:
        position_history.on_subject(context, one, named, f"{HISTORY}_{one}")


def _stances(context: Context, options: Options, chosen: ChosenParty) -> None:
    """Its stances by subject over time, its shifts, and its history on a subject."""
    page_headings.header("What it says, by subject")
    exhibit = party_stances.party_stances(context, options)
    if exhibit is None:
        st.caption("No statement found in this selection.")
        return
    show.chart(exhibit, context, more=partial(position_history.of_cell, context))
    _history(context, chosen)


def _one_of(label: str, options: Mapping[str, object], key: str) -> None:
    """A choice from the party's own options: those of another party are forgotten."""
    if st.session_state.get(key) not in options:
        st.session_state.pop(key, None)
    controls.by_id(options, key)
    if st.query_params.get(key) not in (None, *options):
        st.query_params.pop(key, None)
    st.selectbox(label, list(options), key=key, bind="query-params")


def _totals(context: Context, options: Options, chosen: ChosenParty) -> None:
    """Its own figures in a running total."""
    page_headings.header("Its own running totals")
    tallies = party_totals.tallies_of(context, chosen)
    if not tallies:
        st.caption("It gives no figures of a running total in this selection.")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if len(tallies) > 1:
            _one_of("Running total", tallies, TALLY)
        asked = options.also(frame.page_options(TALLY))
        tally, _ = party_totals.chosen_total(context, chosen, asked)
        scopes = party_totals.scopes_of(context, chosen, tally) if tally else {}
        if len(scopes) > 1:
            _one_of("Part", scopes, SCOPE)
    exhibit = party_totals.party_totals(context, asked.also(frame.page_options(SCOPE)))
    if exhibit is not None:
        show.chart(exhibit, context)


def _contradictions(context: Context, options: Options, chosen: ChosenParty) -> None:
    """Where it contradicts itself, each in a sentence with its claims."""
    exhibit = party_totals.party_contradictions(context, options)
    if exhibit is None:
        return
    page_headings.header("Where it contradicts itself")
    st.caption(f"{markdown(exhibit.caption.title)}. Open a sentence to read its claims.")
    found = exhibit.data[0].frame
    if len(party_totals.tallies_of(context, chosen)) > 1:
        found = found.assign(sentence=found["total"] + ". " + found["sentence"])
    contradiction_list(context, found)
    export_menu.of(exhibit, context)
    show.behind(exhibit.data, exhibit.name, context)


def _others(context: Context) -> None:
    """All parties: who contradicted itself, and what each did and said."""
    page_headings.header("All parties: who contradicted itself")
    exhibit = all_parties.all_parties(context, Options())
    if exhibit is None:
        st.caption("No party did or said anything in this selection.")
        return
    st.caption(f"{markdown(exhibit.caption.title)}.")
    show.rows(exhibit, context)


def show_party(context: Context) -> None:
    """The chosen party, from its head to its contradictions."""
    named = subject.choose("Party", subjects.parties(context), "parties")
    if named is None:
        return
    chosen = chosen_party(context, Options.of({ID: named}))
    if chosen is None:
        return
    page_headings.header(chosen.name)
    _head(context, chosen)
    options = _controls(context, chosen)
    chosen = chosen_party(context, options) or chosen
    _acts(context, options)
    _parts(context, options, chosen)
    _stances(context, options, chosen)
    _totals(context, options, chosen)
    _contradictions(context, options, chosen)
    _others(context)
