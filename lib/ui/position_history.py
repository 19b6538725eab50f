"""How positions change: shifts, a party's history on a subject, who answers whom, who is silent."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from lib.analyses.positions.silences import NOT_FOUND
from lib.charts.colours import bloc_labels
from lib.evidence import Evidence, Library
from lib.evidence.addresses import PARTY, Subject
from lib.evidence.before_after import shift_cards
from lib.evidence.cards import cards
from lib.evidence.history_card import history_card
from lib.evidence.picks import Pick
from lib.selection.options import Options
from lib.ui.parts import export_menu, page_headings, paper, show
from lib.ui.parts.controls import narrowed
from lib.ui.parts.evidence import AT_ONCE, parameters
from lib.ui.parts.paging import CARDS, page_of
from lib.ui.parts.stack import Stack
from lib.ui.parts.subject_links import subject_links
from lib.views import positions as views
from lib.views import turns
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.templating import Markup, macros
from lib.wording.words import cut, quantity

EVERYTHING = "Everything, latest first"
TALL, LINES_AT_ONCE = 560, 6
CardsOf = Callable[[Library, pd.DataFrame], list[Evidence]]


def _kept(key: str) -> tuple[str, ...]:
    """What is chosen in that widget."""
    chosen = st.session_state.get(key)
    return (chosen,) if chosen else ()


@remembered
def _made(
    context: Context, rows: pd.DataFrame, cards_of: CardsOf, library: Library, part: tuple
) -> list[Evidence]:
    """The cards of a part of the rows, from its first row up to another."""
    del context
    return cards_of(library, rows.iloc[slice(*part)])


def make_cards(
    rows: pd.DataFrame, cards_of: CardsOf, library: Library, context: Context, key: str
) -> None:
    """Rows as cards, made only for those shown: there may be hundreds."""
    if rows.empty:
        st.caption("Nothing found in this selection.")
        return
    label, texts = f"Show all {len(rows):,}", Stack()
    if len(rows) > AT_ONCE and not st.toggle(label, key=f"{key}_all", persist_state="session"):
        texts.add(paper.line_of(f"{AT_ONCE} of {len(rows):,} shown."))
        part = slice(AT_ONCE)
    else:
        part = page_of(len(rows), f"{key}_page", CARDS)
    made = _made(context, rows, cards_of, library, (part.start, part.stop))
    told = cards(made, context.colours, context.look.neutral, parameters())
    texts.add(f"<div>{told}</div>")
    texts.send()


def on_subject(context: Context, party: str, subject: str, key: str) -> None:
    """What the party said on the subject, in the selected statements, by days."""
    lines = turns.history(context, party, subject)
    bloc = context.tables.party_blocs.get(party, "")
    colour = context.colours.get(bloc, context.look.neutral)
    lines = lines.iloc[page_of(len(lines), f"{key}_history_page", CARDS)]
    height = TALL if len(lines) > LINES_AT_ONCE else "content"
    with st.container(height=height, border=False):
        st.html(history_card(lines, colour, parameters(), context.library.once))


def all_about(context: Context, party: str) -> None:
    """A link to the page of the party."""
    name = context.everything.party_names.get(party, party)
    subject_links("All about", [(Subject(PARTY, party, name), "")])


def of_cell(context: Context, pick: Pick) -> None:
    """The history of the party and subject of a cell of the matrix."""
    cell = turns.cell_of(context, pick.ids) if pick.kind == "statements" else None
    if cell is None:
        return
    st.markdown("**What this party said on this subject, day by day**")
    all_about(context, cell[0])
    on_subject(context, *cell, "cell")


def choose_history(context: Context, party: str, key: str) -> bool:
    """The party's history on the chosen subject; False if there is none."""
    labels = {
        subject: f"{cut(label, 80)} ({quantity(number, 'statement')})"
        for subject, (label, number) in turns.subjects_of(context, party).items()
    }
    subject = st.selectbox(
        "History on",
        [EVERYTHING, *narrowed(labels, "subjects", f"{key}_history", _kept(f"{key}_history"))],
        format_func=lambda name: labels.get(name, name),
        key=f"{key}_history",
        persist_state="session",
    )
    if subject not in labels:
        return False
    on_subject(context, party, subject, key)
    return True


def shifts(context: Context) -> None:
    """The shifts of the selection, latest first, with both statements."""
    page_headings.header("Shifts")
    found = turns.shifts_of(context)
    st.caption(f"{turns.SHIFT_RULE} All other statements are in each party's history, below.")
    make_cards(found, shift_cards, context.known_library, context, "shifts")
    export_menu.menu("shifts", context)


def answers(context: Context) -> None:
    """Who replies to whom within days of being addressed, as a table."""
    page_headings.header("Who answers whom")
    exhibit = turns.replies(context, Options())
    if exhibit is None:
        st.caption("Nothing found in this selection.")
        return
    st.caption(turns.REPLY_RULE)
    show.rows(exhibit, context)


def _linked(label: str, rows: pd.DataFrame) -> str:
    """Parties as links to their pages, each with the subjects on which it speaks; links.js adds the
    filters."""
    columns = (rows[name] for name in ("party_id", "party_name", "others"))
    named = [
        (name, Subject(PARTY, one, name).address({}), others or "")
        for one, name, others in zip(*columns, strict=True)
    ]
    return macros("dashboard").links(label, named) if named else macros("dashboard").meta(label)


def _voices(label: str, own: pd.DataFrame) -> str:
    """Who of a bloc spoke on a subject, and who has no statement on it, as HTML."""
    spoke, not_found = own.loc[own["number"] > 0], own.loc[own["number"] == 0]
    number = f"{len(spoke)} of {quantity(len(own), 'party', 'parties')} spoke"
    silent = _linked(NOT_FOUND.capitalize(), not_found) if len(not_found) else ""
    return f"<div>{macros('dashboard').heading(label)}{_linked(number, spoke)}{silent}</div>"


@remembered
def _by_bloc(context: Context, rows: pd.DataFrame, subject: str) -> str:
    """A paragraph for each bloc with parties that speak anywhere, as HTML."""
    here = rows.loc[rows["subject"] == subject]
    ordered = here.sort_values(["number", "elsewhere"], ascending=False, kind="stable")
    own = dict(iter(ordered.groupby("bloc", sort=False)))
    labels = bloc_labels(context.everything)
    texts = [_voices(label, own[bloc]) for bloc, label in labels.items() if bloc in own]
    return macros("dashboard").stacked(list(map(Markup, texts)))


def silence(context: Context) -> None:
    """Parties without a statement on a subject, with those of the same bloc that spoke."""
    page_headings.header("No statement found")
    rows = views.silence(context)
    if rows.empty:
        st.caption("No statements on topics or reference events.")
        return
    labels = dict(zip(rows["subject"], rows["subject_label"], strict=True))
    subject = st.selectbox(
        "Subject",
        narrowed(labels, "subjects", "silent_on", _kept("silent_on")),
        format_func=lambda name: labels[name],
        key="silent_on",
        persist_state="session",
    )
    paper.line(f"Subject: {labels[subject]}")
    st.caption(
        "Parties that speak anywhere in the corpus: this list ignores all filters except “As known "
        "on”. “Not found” is not a denial, nor proof that nothing was said. In brackets: the "
        "subjects on which such a party speaks most."
    )
    st.html(_by_bloc(context.unfiltered(), rows, subject))
