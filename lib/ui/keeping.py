"""The briefing's plan kept in the reader's own browser tab, so that a reload loses nothing."""

from dataclasses import replace
from pathlib import Path

import streamlit as st

from lib.exports.pack import plan as plans
from lib.exports.pack.plan import NoPlan, Plan
from lib.today import today
from lib.ui import chapters

KEY, PLAN, PENDING = "_briefing_kept", "_briefing_plan", "_briefing_pending"

_component = st.components.v2.component(
    "escalation_keeping", js=Path(__file__).with_name("keeping.js").read_text(encoding="utf-8")
)


def remember(plan: Plan) -> None:
    """The plan as the page Briefing shows it."""
    st.session_state[PLAN] = plan


def pending() -> Plan | None:
    """A plan that came back from the browser and is not yet in the page's fields; once."""
    return st.session_state.pop(PENDING, None)


def now(title: str) -> str:
    """The plan as it is on this page, as JSON; empty while the reader has planned nothing."""
    plan = st.session_state.get(PLAN)
    if plan is None and not chapters.are_chosen():
        return ""
    plan = plan or Plan(title, today())
    findings = {chapter.name: chapter.finding for chapter in plan.chapters}
    chosen = [
        replace(chapter, finding=findings.get(chapter.name, chapter.finding))
        for chapter in chapters.chapters()
    ]
    return plans.written(replace(plan, chapters=tuple(chosen)))


def _restore() -> None:
    """Takes the plan that the browser kept; what is no plan of ours is passed over."""
    try:
        plan = plans.read(str(st.session_state[KEY].kept), today())
    except NoPlan:
        return
    st.session_state.update({PLAN: plan, PENDING: plan})
    chapters.replaced(plan.chapters)


def keep(title: str) -> None:
    """Keeps the plan on every page; `title` is the corpus's, whose plan it is."""
    data = {"corpus": title, "plan": now(title)}
    _component(key=KEY, data=data, on_kept_change=_restore)
