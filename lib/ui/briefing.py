"""The Briefing page: the plan's head, its chapters, saving the plan."""

from dataclasses import replace

import streamlit as st

from lib.briefing import plan as plans
from lib.briefing.plan import NoPlan, Plan
from lib.exports.today import today
from lib.ui import briefing_head, chapters
from lib.ui.parts import keeping, page_headings
from lib.views.context import Context
from lib.wording.escape import file_name, markdown

PLAN_FILE = "briefing_plan"


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
    page_headings.header("Views, in order")
    st.caption(
        "Each slide's title is its finding; edit it as you like. Titles you edit stay when "
        "the filters change; the others are updated."
    )
    plan = replace(head, chapters=chapters.chapter_list(head, context))
    keeping.remember(plan)
    return plan


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
