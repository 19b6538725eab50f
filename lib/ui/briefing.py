"""The Briefing page: the plan's head, its chapters, making the pack, saving the plan."""

from dataclasses import dataclass, replace
from functools import partial

import streamlit as st

from lib.briefing import plan as plans
from lib.briefing.assembling import Pack, assemble
from lib.briefing.plan import NoPlan, Plan
from lib.briefing.writing import MIMES, WRITERS
from lib.exports.edition import Imprint
from lib.exports.handling import refusal
from lib.exports.today import today
from lib.exports.zipped import NotATemplate
from lib.selection import Selection
from lib.ui import briefing_head, chapters
from lib.ui.parts import corpora, frame, keeping
from lib.views.context import Context
from lib.wording.escape import file_name, markdown
from lib.wording.words import enumeration, quantity

WANTED, MADE, PLAN_FILE, TEMPLATE = (
    "_briefing_wanted",
    "_briefing_made",
    "briefing_plan",
    "briefing_template",
)
LABELS = {"pptx": "PowerPoint", "docx": "Word", "pdf": "PDF"}
MEGABYTES = 20


@dataclass(frozen=True)
class Made:
    """A finished pack: its plan and selection, its file, and what is not included."""

    plan: Plan
    selection: Selection
    form: str
    name: str
    content: bytes
    missing: tuple[str, ...]


def _open() -> None:
    file = st.session_state.get(PLAN_FILE)
    if file is None:
        return
    try:
        plan = plans.read_plan(file.getvalue().decode("utf-8"), today())
        briefing_head.fill(plan)
        chapters.replace_chapters(plan.chapters)
    except (NoPlan, UnicodeDecodeError) as error:
        st.session_state[f"{PLAN_FILE}_error"] = str(error)


def plan_fields(context: Context) -> Plan:
    """What the reader wants in the pack."""
    if restored := keeping.pending():
        briefing_head.fill(restored)
    head = briefing_head.fields(context)
    st.header("Views, in order", anchor=False)
    st.caption(
        "Each slide's title is its finding; edit it as you like. Titles you edit stay when "
        "the filters change; the others are updated."
    )
    plan = replace(head, chapters=chapters.chapter_list(head, context))
    keeping.remember(plan)
    return plan


def _assembled(context: Context, plan: Plan) -> Pack:
    bar = st.progress(0.0, text="Reading the corpus …")

    def told(done: int, total: int, label: str) -> None:
        bar.progress(done / max(total, 1), text=f"{label} …")

    imprint = Imprint(corpora.corpus_hash(), plan.day, plan.handling, frame.shared_address())
    pack = assemble(plan, context, imprint, told)
    bar.empty()
    return pack


def _write(context: Context, plan: Plan, form: str, template: bytes | None) -> None:
    pack = _assembled(context, plan)
    if not pack.sections:
        st.warning("Nothing matches these filters, so there is nothing to put in a briefing.")
        return
    with st.spinner(f"Writing {LABELS[form]} …"):
        try:
            content = WRITERS[form](pack, template)
        except NotATemplate as error:
            st.warning(markdown(str(error)))
            return
    name = f"{file_name('briefing', plan.day)}.{form}"
    st.session_state[MADE] = Made(plan, context.selection, form, name, content, pack.missing)


def _ready(kept: Made) -> None:
    size = f"{len(kept.content) / 1e6:.1f} MB"
    st.download_button(
        f"Download {kept.name} ({size})",
        kept.content,
        kept.name,
        MIMES[kept.form],
        key="briefing_download",
        type="primary",
        on_click="ignore",
        icon=":material/download:",
    )
    if kept.missing:
        told = markdown(enumeration(list(kept.missing), 30))
        st.caption(f"Not included, because there is nothing to show: {told}.")


def _want(form: str) -> None:
    """Remembers what to make: a run of the script may end before it gets there."""
    st.session_state[WANTED] = form


def make_pack(context: Context, plan: Plan) -> None:
    """The pack as slides, document or PDF, with progress."""
    st.header("Make the pack", anchor=False)
    file = st.file_uploader(
        "Your own PowerPoint or Word template (optional)",
        type=["pptx", "potx", "docx", "dotx"],
        key=TEMPLATE,
        max_upload_size=MEGABYTES,
        help="Its master, theme and placeholders are kept, its slides are not. A PDF takes none.",
    )
    with st.container(horizontal=True):
        for form, label in LABELS.items():
            st.button(
                f"Make {label}",
                key=f"make_{form}",
                disabled=not plan.chapters or bool(refusal(plan.handling)),
                on_click=partial(_want, form),
            )
    wanted = st.session_state.pop(WANTED, None)
    if wanted:
        st.session_state.pop(MADE, None)
        _write(context, plan, wanted, file.getvalue() if file else None)
    found = st.session_state.get(MADE)
    if found and (found.plan, found.selection) == (plan, context.selection):
        _ready(found)
    elif found:
        st.caption("The plan or the filters have changed since the last pack was made.")
    st.caption(f"{quantity(len(plan.chapters), 'view')}, a cover, and the sources at the end.")


def keep_plan(plan: Plan) -> None:
    """The plan as a file, for the next briefing or for `python -m lib brief --plan`."""
    with st.expander("Save this plan, or open another"):
        st.download_button(
            "Save the plan (JSON)",
            plans.plan_json(plan),
            f"{file_name('plan', plan.title)}.json",
            "application/json",
            key="briefing_save",
            on_click="ignore",
        )
        st.file_uploader(
            "Open a plan", type="json", key=PLAN_FILE, on_change=_open, max_upload_size=1
        )
        if error := st.session_state.pop(f"{PLAN_FILE}_error", None):
            st.error(f"The plan was not opened: {markdown(error)}")
