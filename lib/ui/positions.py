"""The Positions page: the matrix of stances, and each party's statements, latest first."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from lib.evidence.cards import cards
from lib.selection.options import Options
from lib.ui import position_history
from lib.ui.parts import controls, export_menu, frame, page_headings, paper, show
from lib.ui.parts.evidence import listing, parameters
from lib.ui.parts.stack import Stack
from lib.views import latest_stances as matrix
from lib.views import positions as views
from lib.views import speech
from lib.views.context import Context
from lib.views.positions import Voice
from lib.wording.escape import label as escaped
from lib.wording.escape import markdown
from lib.wording.templating import macros
from lib.wording.words import quantity

# How many of a bloc's parties are shown while all blocs are.
PARTIES_AT_ONCE = 2


def _subjects(context: Context) -> None:
    """On a telephone: which subjects the matrix shows."""
    if not context.look.room.is_narrow:
        return
    options = matrix.subject_options(context, frame.page_options(matrix.ALL_PARTIES))
    if len(options) < 2:
        return
    if st.session_state.get(matrix.SUBJECTS) not in options:
        st.session_state[matrix.SUBJECTS] = options[0]
    st.pills(
        "Subjects, those with the most parties first",
        options,
        key=matrix.SUBJECTS,
        required=True,
        persist_state="session",
    )


def stance_matrix(context: Context) -> None:
    """Party × subject with the latest stance in each cell; a cell opens its history."""
    st.toggle("All parties", key=matrix.ALL_PARTIES, bind="query-params")
    _subjects(context)
    exhibit = matrix.stances(context, frame.page_options(matrix.ALL_PARTIES, matrix.SUBJECTS))
    show.chart(exhibit, context, more=partial(position_history.of_cell, context))


def _heading(label: str, colour: str, number: int) -> str:
    return macros("dashboard").bloc(label, colour, number)


def _party(context: Context, voice: Voice, card: str, texts: Stack) -> None:
    """The party's latest statement; the others on request."""
    texts.add(card)
    if len(voice.rows) < 2:
        return
    texts.send()
    key = f"party_{voice.party_id}"
    label = f"{markdown(voice.name)}: {quantity(len(voice.rows) - 1, 'more statement')}"
    more = st.expander(label, key=key, on_change="rerun", type="compact")
    if more.open:
        with more:
            position_history.all_about(context, voice.party_id)
            if not position_history.choose_history(context, voice.party_id, key):
                listing(views.cards_of(context, voice.rows[1:]), context, key)


def _wants_more(bloc: str, rest: Sequence[Voice], texts: Stack) -> bool:
    """Whether the reader wants these further parties of a bloc; they are named either way."""
    names = ", ".join(voice.name for voice in rest)
    label = f"{quantity(len(rest), 'more party', 'more parties')}: {names}"
    texts.send()
    wanted = st.toggle(escaped(label), key=f"more_{bloc}", persist_state="session")
    if not wanted:
        texts.add(paper.line_of(label))
    return wanted


def _parties(context: Context, voices: Sequence[Voice], texts: Stack) -> None:
    """Parties, each with its latest statement."""
    latest = views.latest_cards(context, tuple(voice.latest for voice in voices))
    for voice, item in zip(voices, latest, strict=True):
        card = cards([item], context.colours, context.look.neutral, parameters())
        _party(context, voice, card, texts)


def _bloc(context: Context, bloc: str, voices: Sequence[Voice], at_once: int, texts: Stack) -> None:
    """The parties of a bloc, most quoted first, some at once and the others on request."""
    _parties(context, voices[:at_once], texts)
    rest = voices[at_once:]
    if rest and _wants_more(bloc, rest, texts):
        _parties(context, rest, texts)


def _controls(context: Context) -> Options:
    """A search in statements, and the blocs of the results."""
    st.text_input(
        "Search statements",
        key=speech.SAID,
        max_chars=120,
        bind="query-params",
        placeholder="Words in positions, quotes, speakers …",
    )
    found = views.voices(context, frame.page_options(speech.SAID))
    options = views.bloc_options(context)
    present = {label: bloc for label, bloc in options.items() if not bloc or bloc in found}
    st.pills(
        "Bloc",
        list(present),
        default=next(iter(present)),
        key=speech.OF,
        required=True,
        bind="query-params",
        format_func=controls.option_text(present, speech.OF),
    )
    return frame.page_options(speech.SAID, speech.OF)


def by_bloc(context: Context) -> None:
    """What each party says, bloc by bloc, latest first."""
    page_headings.header("What each party says")
    options = _controls(context)
    number = len(views.matching_statements(context, options))
    if not number:
        st.caption("No statements found.")
        return
    export_menu.menus(context, {"positions": options, "statements": options})
    # A search, or a single bloc, shows everything.
    narrowed = options.text(speech.SAID) or options.one(speech.OF, views.bloc_options(context), "")
    at_once = number if narrowed else PARTIES_AT_ONCE
    voices, texts = views.voices(context, options), Stack()
    for label, bloc in views.bloc_options(context).items():
        if bloc in voices:
            number = sum(len(voice.rows) for voice in voices[bloc])
            texts.add(_heading(label, context.colours.get(bloc, context.look.neutral), number))
            _bloc(context, bloc, voices[bloc], at_once, texts)
    texts.send()
