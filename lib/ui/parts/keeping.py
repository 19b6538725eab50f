"""The briefing's plan, and the handling mark of exports, kept in the reader's browser tab to
survive a reload."""

import json
from dataclasses import replace
from pathlib import Path
from secrets import token_hex

import streamlit as st

from lib.briefing import plan as plans
from lib.briefing.plan import NoPlan, Plan
from lib.exports.handling import refusal
from lib.exports.today import today
from lib.ui import chapters

# The handling mark on this session's exports: chosen in one menu, kept for all.
HANDLING = "_handling"
SESSION = "_kept_session"
KEY, PLAN, PENDING = "_briefing_kept", "_briefing_plan", "_briefing_pending"

_component = st.components.v2.component(
    "escalation_keeping", js=Path(__file__).with_name("keeping.js").read_text(encoding="utf-8")
)


def remember(plan: Plan) -> None:
    """Remembers the plan on the page Briefing."""
    st.session_state[PLAN] = plan


def pending() -> Plan | None:
    """A plan restored by the browser that is not yet in the page's fields; returned once."""
    return st.session_state.pop(PENDING, None)


def now(title: str) -> str:
    """The current plan on this page, as JSON; empty if the reader has planned nothing."""
    plan = st.session_state.get(PLAN)
    if plan is None and not chapters.are_chosen():
        return ""
    plan = plan or Plan(title, today())
    findings = {chapter.key: chapter.finding for chapter in plan.chapters}
    chosen = [
        replace(chapter, finding=findings.get(chapter.key, chapter.finding))
        for chapter in chapters.chapters()
    ]
    return plans.plan_json(replace(plan, chapters=tuple(chosen)))


def _handling(raw: object) -> None:
    mark = str(raw or "")
    if mark and not refusal(mark):
        st.session_state[HANDLING] = mark


def _restore() -> None:
    """Takes what the browser kept; anything else is ignored."""
    try:
        kept = json.loads(str(st.session_state[KEY].kept))
    except (ValueError, RecursionError):
        return
    if isinstance(kept, dict):
        _handling(kept.get("handling"))
        _planned(str(kept.get("plan") or ""))


def _planned(text: str) -> None:
    try:
        plan = plans.read_plan(text, today())
    except NoPlan:
        return
    st.session_state.update({PLAN: plan, PENDING: plan})
    chapters.replace_chapters(plan.chapters)


def keep(title: str) -> None:
    """Keeps both on every page; `title` is that of the plan's corpus."""
    plan, handling = now(title), st.session_state.get(HANDLING, "")
    kept = json.dumps({"plan": plan, "handling": handling}) if plan or handling else ""
    session = st.session_state.setdefault(SESSION, token_hex(8))
    data = {"corpus": title, "kept": kept, "session": session}
    _component(key=KEY, data=data, on_kept_change=_restore)
