"""The head of a briefing's plan: title, desk, dates, handling mark and judgement, as fields."""

from datetime import date

import streamlit as st

from lib.briefing import plan as plans
from lib.briefing.plan import Plan
from lib.exports.handling import LONGEST, TLP, refusal
from lib.exports.today import today
from lib.selection.selection import EARLIEST, LATEST
from lib.views.context import Context
from lib.wording.escape import markdown

TITLE, DESK, DAY, CUTOFF, SINCE = (
    "briefing_title", "briefing_desk", "briefing_day", "briefing_cutoff", "briefing_since",
)  # fmt: skip
MARK, LINE = "briefing_mark", "briefing_line"
JUDGEMENT, CONFIDENCE, NO_CONFIDENCE = (
    "briefing_judgement",
    "briefing_confidence",
    "Not stated",
)
NO_MARK, OWN_LINE = "No handling mark", "A line of your own"


def _text(label: str, key: str, default: str, tip: str | None = None) -> str:
    st.session_state.setdefault(key, default)
    return st.text_input(
        label, key=key, max_chars=plans.LONGEST, help=tip, persist_state="session"
    ).strip()


def _date(label: str, key: str, default: date | None, tip: str) -> date | None:
    st.session_state.setdefault(key, default)
    return st.date_input(
        label,
        key=key,
        min_value=EARLIEST,
        max_value=LATEST,
        format="YYYY-MM-DD",
        help=tip,
        persist_state="session",
    )


def _mark() -> str:
    options = [NO_MARK, *TLP, OWN_LINE]
    st.session_state.setdefault(MARK, NO_MARK)
    chosen = st.selectbox(
        "Handling mark",
        options,
        key=MARK,
        persist_state="session",
        help="Traffic Light Protocol 2.0, shown in the header and footer of every page.",
    )
    if chosen == OWN_LINE:
        own = _text("Line of your own", LINE, "", f"At most {LONGEST} letters.")
        if refused := refusal(own):
            st.error(f"No pack can be made: {markdown(refused)}.")
        return own
    return "" if chosen == NO_MARK else str(chosen)


def fields(context: Context) -> Plan:
    """A plan without chapters, from the fields."""
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
    """The desk's judgement, and its confidence."""
    st.session_state.setdefault(JUDGEMENT, "")
    text = st.text_area(
        "Judgement (optional)",
        key=JUDGEMENT,
        max_chars=plans.LONGEST_JUDGEMENT,
        height=90,
        help="In your own words; shown with the key points.",
        persist_state="session",
    ).strip()
    st.session_state.setdefault(CONFIDENCE, NO_CONFIDENCE)
    chosen = st.segmented_control(
        "Confidence in the judgement",
        [NO_CONFIDENCE, *map(str.capitalize, plans.CONFIDENCE)],
        key=CONFIDENCE,
        persist_state="session",
        help="Shown only with a judgement.",
    )
    stated = "" if chosen in (None, NO_CONFIDENCE) else str(chosen).lower()
    return text, stated if text else ""


def fill(plan: Plan) -> None:
    """Fills the fields from the plan."""
    own = plan.handling and plan.handling not in TLP
    st.session_state.update(
        {
            TITLE: plan.title,
            DESK: plan.desk,
            DAY: plan.day,
            CUTOFF: plan.cutoff,
            SINCE: plan.since,
            MARK: OWN_LINE if own else plan.handling or NO_MARK,
            LINE: plan.handling if own else "",
            JUDGEMENT: plan.judgement,
            CONFIDENCE: plan.confidence.capitalize() or NO_CONFIDENCE,
        }
    )
