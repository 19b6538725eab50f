"""The Briefing page: the plan's head, its chapters, the pack that is made of it, the plan kept."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import streamlit as st

from lib.briefing import plan as plans
from lib.briefing.assembling import Pack, assemble
from lib.briefing.pdf import NoConverter
from lib.briefing.plan import NoPlan, Plan
from lib.briefing.writing import MIMES, WRITERS
from lib.exports.edition import Imprint
from lib.exports.handling import LONGEST, TLP, refusal
from lib.exports.today import today
from lib.exports.zipped import NotATemplate
from lib.selection import Selection
from lib.selection.selection import EARLIEST, LATEST
from lib.ui import chapters
from lib.ui.parts import corpora, frame, keeping
from lib.views.context import Context
from lib.wording.escape import file_name, markdown
from lib.wording.words import enumeration, quantity

TITLE, DESK, DAY, CUTOFF, SINCE = (
    "briefing_title", "briefing_desk", "briefing_day", "briefing_cutoff", "briefing_since",
)  # fmt: skip
MARK, LINE = "briefing_mark", "briefing_line"
JUDGEMENT, CONFIDENCE, NO_CONFIDENCE = (
    "briefing_judgement", "briefing_confidence", "Not stated",
)  # fmt: skip
NO_MARK, OWN_LINE = "No handling mark", "A line of your own"
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
    """A pack that was made: of which plan and selection, its file, and what is left out."""

    plan: Plan
    selection: Selection
    form: str
    name: str
    content: bytes
    missing: tuple[str, ...]


def _text(label: str, key: str, default: str, tip: str | None = None) -> str:
    st.session_state.setdefault(key, default)
    return st.text_input(
        label, key=key, max_chars=plans.LONGEST, help=tip, persist_state="session"
    ).strip()


def _date(label: str, key: str, default: date | None, tip: str) -> date | None:
    st.session_state.setdefault(key, default)
    return st.date_input(
        label, key=key, min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD", help=tip,
        persist_state="session",
    )  # fmt: skip


def _mark() -> str:
    options = [NO_MARK, *TLP, OWN_LINE]
    st.session_state.setdefault(MARK, NO_MARK)
    chosen = st.selectbox(
        "Handling mark", options, key=MARK, persist_state="session",
        help="Traffic Light Protocol 2.0, shown in the header and footer of every page.",
    )  # fmt: skip
    if chosen == OWN_LINE:
        own = _text("Line of your own", LINE, "", f"At most {LONGEST} letters.")
        if refused := refusal(own):
            st.error(f"No pack can be made: {markdown(refused)}.")
        return own
    return "" if chosen == NO_MARK else str(chosen)


def _head(context: Context) -> Plan:
    left, right = st.columns(2)
    with left:
        title = _text("Title", TITLE, context.corpus.settings.title or "Briefing")
        desk = _text("Desk", DESK, "", "Who is briefing; shown on the cover.")
        mark = _mark()
    with right:
        day = _date("Day of the briefing", DAY, today(), "Shown on the cover.")
        cutoff = _date(
            "Information cut-off", CUTOFF, None, "Nothing published after this day is included."
        )
        since = _date("Last briefing", SINCE, None, "“What changed” starts from this day.")
    judgement, confidence = _judgement()
    return Plan(
        title or "Briefing", day or today(), desk, cutoff, since, mark, (), judgement, confidence
    )


def _judgement() -> tuple[str, str]:
    """What the desk makes of it all, and how sure it is."""
    st.session_state.setdefault(JUDGEMENT, "")
    text = st.text_area(
        "Judgement (optional)", key=JUDGEMENT, max_chars=plans.LONGEST_JUDGEMENT, height=90,
        help="Your own words; they stand on the page of key points.", persist_state="session",
    ).strip()  # fmt: skip
    st.session_state.setdefault(CONFIDENCE, NO_CONFIDENCE)
    chosen = st.segmented_control(
        "Confidence in the judgement", [NO_CONFIDENCE, *map(str.capitalize, plans.CONFIDENCE)],
        key=CONFIDENCE, persist_state="session", help="Stated beside a judgement only.",
    )  # fmt: skip
    stated = "" if chosen in (None, NO_CONFIDENCE) else str(chosen).lower()
    return text, stated if text else ""


def _fill(plan: Plan) -> None:
    """The plan in the fields, in place of what stands there."""
    own = plan.handling and plan.handling not in TLP
    st.session_state.update(
        {
            TITLE: plan.title, DESK: plan.desk, DAY: plan.day, CUTOFF: plan.cutoff,
            SINCE: plan.since, MARK: OWN_LINE if own else plan.handling or NO_MARK,
            LINE: plan.handling if own else "", JUDGEMENT: plan.judgement,
            CONFIDENCE: plan.confidence.capitalize() or NO_CONFIDENCE,
        }
    )  # fmt: skip


def _open() -> None:
    file = st.session_state.get(PLAN_FILE)
    if file is None:
        return
    try:
        plan = plans.read_plan(file.getvalue().decode("utf-8"), today())
        _fill(plan)
        chapters.replace_chapters(plan.chapters)
    except (NoPlan, UnicodeDecodeError) as error:
        st.session_state[f"{PLAN_FILE}_error"] = str(error)


def plan_fields(context: Context) -> Plan:
    """What the reader wants in the pack."""
    if restored := keeping.pending():
        _fill(restored)
    head = _head(context)
    st.header("Views, in order", anchor=False)
    st.caption(
        "Each slide's title is its finding; edit it as you like. Titles that you edit stay when "
        "the filters change, all others are updated."
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
    if not pack.leaves:
        st.warning("Nothing matches these filters, so there is nothing to brief on.")
        return
    with st.spinner(f"Writing {LABELS[form]} …"):
        try:
            content = WRITERS[form](pack, template)
        except (NoConverter, NotATemplate) as error:
            st.warning(markdown(str(error)))
            return
    name = f"{file_name('briefing', plan.day)}.{form}"
    st.session_state[MADE] = Made(plan, context.selection, form, name, content, pack.missing)


def _ready(kept: Made) -> None:
    size = f"{len(kept.content) / 1e6:.1f} MB"
    st.download_button(
        f"Download {kept.name} ({size})", kept.content, kept.name, MIMES[kept.form],
        key="briefing_download", type="primary", on_click="ignore", icon=":material/download:",
    )  # fmt: skip
    if kept.missing:
        told = markdown(enumeration(list(kept.missing), 30))
        st.caption(f"Not included, because there is nothing to show: {told}.")


def _want(form: str) -> None:
    """Remembers what is to be made: a run of the script may end before it comes to it."""
    st.session_state[WANTED] = form


def make_pack(context: Context, plan: Plan) -> None:
    """The pack as slides, document or PDF, with progress while it is made."""
    st.header("Make the pack", anchor=False)
    file = st.file_uploader(
        "Your own PowerPoint or Word template (optional)", type=["pptx", "potx", "docx", "dotx"],
        key=TEMPLATE, max_upload_size=MEGABYTES,
        help="Its master, theme and placeholders are kept, its slides are not.",
    )  # fmt: skip
    with st.container(horizontal=True):
        for form, label in LABELS.items():
            st.button(
                f"Make {label}", key=f"make_{form}",
                disabled=not plan.chapters or bool(refusal(plan.handling)),
                on_click=partial(_want, form),
            )  # fmt: skip
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
            "Save the plan (JSON)", plans.plan_json(plan), f"{file_name('plan', plan.title)}.json",
            "application/json", key="briefing_save", on_click="ignore",
        )  # fmt: skip
        st.file_uploader(
            "Open a plan", type="json", key=PLAN_FILE, on_change=_open, max_upload_size=1
        )
        if error := st.session_state.pop(f"{PLAN_FILE}_error", None):
            st.error(f"The plan was not opened: {markdown(error)}")
