"""The chapters of the reader's briefing: kept for the session, in order, with findings."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import streamlit as st

from lib.briefing import assembling
from lib.briefing.linked import subject_views
from lib.briefing.plan import LONGEST, USUAL, Chapter, Plan
from lib.evidence.addresses import ID, INCIDENT
from lib.selection.options import Options, UnknownOption
from lib.ui import chapter_keys
from lib.ui.parts import paper
from lib.ui.parts.controls import narrowed
from lib.views import subjects
from lib.views.catalogue import VIEWS
from lib.views.context import Context
from lib.wording.escape import label as escaped
from lib.wording.escape import markdown

CHAPTERS, COMPUTED, ADDED = "_briefing_chapters", "_briefing_computed", "briefing_add"
INCIDENTS = "briefing_incidents"
NOTHING = "Nothing to show in this selection, so this view is not included."


def chapters() -> tuple[Chapter, ...]:
    """The chosen chapters in their order."""
    return st.session_state.setdefault(CHAPTERS, tuple(Chapter(name) for name in USUAL))


def are_chosen() -> bool:
    """Whether the reader has changed the chapters in this session."""
    return CHAPTERS in st.session_state


def put(chosen: tuple[Chapter, ...]) -> None:
    """Replaces all chapters with these."""
    st.session_state[CHAPTERS] = chosen


def _key(chapter: Chapter) -> str:
    return f"finding_{chapter.key}"


def replace_chapters(chosen: tuple[Chapter, ...]) -> None:
    """These chapters with their own findings, instead of all that was edited."""
    for chapter in (*chapters(), *chosen):
        st.session_state.pop(_key(chapter), None)
    put(chosen)


def add(name: str, options: Mapping[str, object] | None = None) -> None:
    """Adds the view with these options as the last chapter, or updates it in place; of each event,
    place or party there is a chapter of its own."""
    added, had = Chapter(name, Options.of(dict(options or {}))), chapters()
    if has(name, options):
        put(tuple(added if chapter.key == added.key else chapter for chapter in had))
    else:
        put((*had, added))


def has(name: str, options: Mapping[str, object] | None = None) -> bool:
    """Whether the briefing includes the view, about the same event, place or party."""
    wanted = Chapter(name, Options.of(dict(options or {})))
    return any(chapter.key == wanted.key for chapter in chapters())


def _remove(key: str) -> None:
    put(tuple(chapter for chapter in chapters() if chapter.key != key))


def _move(place: int, by: int) -> None:
    order = list(chapters())
    order.insert(place + by, order.pop(place))
    put(tuple(order))


def _add_chosen() -> None:
    label = st.session_state.get(ADDED)
    for name, named in VIEWS.items():
        if named.label == label:
            add(name)
    st.session_state[ADDED] = None


def finding(plan: Plan, chapter: Chapter, context: Context) -> str:
    """The finding computed for the chapter; empty if there is nothing to show."""
    try:
        return assembling.title(plan, chapter, assembling.context_at_cutoff(plan, context))
    except UnknownOption:
        return ""


def _field(plan: Plan, chapter: Chapter, context: Context) -> str:
    """The finding as the reader wants it: it follows the computed one until edited."""
    computed, key = finding(plan, chapter, context), _key(chapter)
    before = st.session_state.setdefault(COMPUTED, {})
    if st.session_state.get(key) in (None, "", before.get(chapter.key)):
        st.session_state[key] = chapter.finding or computed
    before[chapter.key] = computed
    if not computed:
        st.caption(NOTHING)
        return ""
    said = st.text_area(
        f"Title of the slide: {assembling.label(chapter, context)}",
        key=key,
        height="content",
        max_chars=LONGEST,
        label_visibility="collapsed",
        persist_state="session",
    )
    title = " ".join(said.split())
    paper.line(title)
    return "" if title == computed else title


def _buttons(place: int, last: int, key: str, label: str) -> None:
    """Small buttons that show only their icon; page.css hides their names, which screen readers
    read."""
    for sign, by, word, off in (
        (":material/arrow_upward:", -1, "Move up", place == 0),
        (":material/arrow_downward:", 1, "Move down", place == last),
    ):
        st.button(
            escaped(f"{word}: {label}"),
            icon=sign,
            key=f"{word}_{key}",
            help=f"{word}: {label}",
            disabled=off,
            type="tertiary",
            on_click=partial(_move, place, by),
        )
    st.button(
        escaped(f"Remove: {label}"),
        icon=":material/close:",
        key=f"remove_{key}",
        help=f"Remove: {label}",
        type="tertiary",
        on_click=partial(_remove, key),
    )


def _options(chapter: Chapter) -> str:
    told = [
        f"{name}: {', '.join(values)}"
        for name, values in chapter.options.values.items()
        if name != ID
    ]
    return f"  \n{markdown(' · '.join(told))}" if told else ""


def _add_incidents() -> None:
    """Adds all views of each chosen incident."""
    for event in st.session_state.get(INCIDENTS, ()):
        for name in subject_views(INCIDENT):
            add(name, {ID: event})
    st.session_state[INCIDENTS] = []


def _incidents(context: Context) -> None:
    """Several incidents to add, each with all of its views."""
    names = subjects.incidents(context)
    if not names:
        return
    kept = st.session_state.get(INCIDENTS, ())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.multiselect(
            "Add incidents, each with all of its views",
            narrowed(names, "incidents", INCIDENTS, kept),
            format_func=names.__getitem__,
            key=INCIDENTS,
            placeholder="Choose one or several",
            select_all=False,
        )
        st.button("Add", key=f"{INCIDENTS}_add", disabled=not chosen, on_click=_add_incidents)


def chapter_list(plan: Plan, context: Context) -> tuple[Chapter, ...]:
    """The chapters with their findings, to edit, move and remove; then one to add."""
    found, chosen = [], chapters()
    chapter_keys.listen()
    for place, chapter in enumerate(chosen):
        with st.container(border=True, key=f"chapter_{chapter.key}"):
            with st.container(horizontal=True, vertical_alignment="center", wrap=False):
                label = assembling.label(chapter, context)
                st.markdown(f"**{place + 1}. {markdown(label)}**{_options(chapter)}",
                            width="stretch")  # fmt: skip
                with st.container(key=f"icons_{chapter.key}", horizontal=True, width="content"):
                    _buttons(place, len(chosen) - 1, chapter.key, label)
            found.append(replace(chapter, finding=_field(plan, chapter, context)))
    rest = [named.label for name, named in VIEWS.items() if name not in {c.name for c in chosen}]
    st.selectbox(
        "Add a view",
        rest,
        index=None,
        key=ADDED,
        on_change=_add_chosen,
        placeholder="Choose a view, or use “Add to briefing” in any Export menu",
    )
    _incidents(context)
    return tuple(found)
