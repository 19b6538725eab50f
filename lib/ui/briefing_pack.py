"""Making the pack on the page Briefing: in the queue, in progress, ready."""

from dataclasses import dataclass
from functools import partial

import streamlit as st

from lib.briefing.plan import Plan
from lib.briefing.writing import LABELS, MIMES
from lib.exports.edition import Imprint
from lib.exports.handling import refusal
from lib.selection import Selection
from lib.ui.parts import corpora, frame, jobs, page_headings
from lib.views.context import Context
from lib.wording.escape import file_name, markdown
from lib.wording.words import enumeration, quantity
from lib.workers.orders import PackOrder
from lib.workers.queue import Job

WANTED, ASKED, MADE, REFUSED, TEMPLATE = (
    "_briefing_wanted",
    "_briefing_asked",
    "_briefing_made",
    "_briefing_refused",
    "briefing_template",
)
MEGABYTES = 20
# How often the page asks for the place in the queue, in seconds.
MOMENT = 1.0


@dataclass(frozen=True)
class Asked:
    """A pack in the queue or being made: its plan and selection, and its job."""

    plan: Plan
    selection: Selection
    form: str
    job: Job


@dataclass(frozen=True)
class Made:
    """A finished pack: its plan and selection, its file, and what is not included."""

    plan: Plan
    selection: Selection
    form: str
    name: str
    content: bytes
    missing: tuple[str, ...]


def _want(form: str) -> None:
    """Remembers what to make: a run of the script may end before it gets there."""
    st.session_state[WANTED] = form


def _drop() -> None:
    """Cancels the pack that is being made."""
    asked = st.session_state.pop(ASKED, None)
    if asked:
        asked.job.cancel()


def _ask(context: Context, plan: Plan, form: str, template: bytes | None) -> None:
    """Puts the pack in the queue, instead of an earlier one."""
    _drop()
    st.session_state.pop(MADE, None)
    imprint = Imprint(corpora.corpus_hash(), plan.day, plan.handling, frame.shared_address())
    order = PackOrder(jobs.seen(context), imprint, plan, form, template)
    st.session_state[ASKED] = Asked(plan, context.selection, form, jobs.submit(order))


def _settle() -> bool:
    """Takes over what has become of the pack; False while it is being made."""
    asked = st.session_state.get(ASKED)
    if asked is None:
        return True
    job = asked.job
    if not job.has_ended:
        return False
    del st.session_state[ASKED]
    if job.content:
        name = f"{file_name('briefing', asked.plan.day)}.{asked.form}"
        st.session_state[MADE] = Made(
            asked.plan, asked.selection, asked.form, name, job.content, job.missing
        )
    else:
        st.session_state[REFUSED] = job.failure
    return True


@st.fragment(run_every=MOMENT)
def _progress() -> None:
    """The pack's place in the queue, then its progress; runs the page again at its end."""
    if _settle():
        st.rerun()
    asked = st.session_state[ASKED]
    step = asked.job.step
    with st.container(horizontal=True, vertical_alignment="center"):
        st.progress(
            step.done / max(step.total, 1) if step else 0.0,
            text=f"{jobs.progress(asked.job) or 'Starting'} …",
        )
        st.button("Cancel", key="briefing_cancel", on_click=_drop)


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


def _result(context: Context, plan: Plan) -> None:
    """What has become of the pack, if it is of this plan and these filters."""
    asked = st.session_state.get(ASKED)
    is_other = asked and (asked.plan, asked.selection) != (plan, context.selection)
    if is_other:
        _drop()
    elif not _settle():
        _progress()
    if refused := st.session_state.pop(REFUSED, None):
        st.warning(markdown(refused))
    found = st.session_state.get(MADE)
    if found and (found.plan, found.selection) == (plan, context.selection):
        _ready(found)
    elif found or is_other:
        st.caption("The plan or the filters have changed since the last pack was made.")


def make_pack(context: Context, plan: Plan) -> None:
    """The pack as slides, document or PDF, with its place in the queue and its progress."""
    page_headings.header("Make the pack")
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
    if wanted := st.session_state.pop(WANTED, None):
        _ask(context, plan, wanted, file.getvalue() if file else None)
    _result(context, plan)
    st.caption(f"{quantity(len(plan.chapters), 'view')}, a cover, and the sources at the end.")
