"""The Timeline page: the lanes, the chain of the event picked, and who answered whom."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from lib import chains, evidence, lanes
from lib.evidence import Evidence, Library
from lib.figures import notes, references, timeline
from lib.picks import Pick
from lib.selection import Selection
from lib.style import Caption
from lib.tables import Tables
from lib.ui import corpora, show
from lib.ui.evidence import listing
from lib.ui.frame import View
from lib.words import counted, day

EVENT_COLUMNS = {
    "start": "Day",
    "end": "Until",
    "type": "Type",
    "bloc_label": "Bloc",
    "party_name": "Who acted",
    "summary": "What happened",
    "mentions": "Articles",
    "source_url": "Link",
    "event_id": "Event",
}
LINK_COLUMNS = {
    "act_start": "Act",
    "act_bloc_label": "By",
    "act_summary": "What happened",
    "answer_start": "Answer",
    "answer_bloc_label": "Answered by",
    "answer_summary": "What was done",
    "lag": "Days",
    "lag_low": "Days, at least",
    "lag_high": "Days, at most",
    "basis": "Basis",
    "quote": "Passage on the answer",
}
ANSWER_COLUMNS = {
    "answering_name": "Who answered",
    "answered_name": "Whom",
    "answers": "Answers",
    "acts": "Acts answered",
    "median": "Median days",
    "range": "Days, from – to",
    "uncertain": "Lag not exact",
    "outside": "One end outside",
}


def _known(view: View) -> Tables:
    """All that was known on the day asked for, whatever else is filtered."""
    return corpora.selected(Selection(known_by=view.selection.known_by))


def _title(view: View, linked: pd.DataFrame) -> str:
    """The finding: who answered whom, else how much is shown."""
    found = chains.finding(chains.answered(linked))
    events, statements = len(view.tables.events), len(view.tables.statements)
    amounts = f"{counted(events, 'event')} and {counted(statements, 'statement')}"
    return found or f"{amounts}; no answer to an act is stated by a source"


def _caption(view: View, shown: timeline.Shown) -> Caption:
    tables, linked = view.tables, shown.links
    events = [*tables.events["event_id"], *linked["act_id"], *linked["answer_id"]]
    articles = notes.articles_of(tables.claims[:0], tables.mentions, events)
    by = shown.bundling(view.look)
    drawn = f"counted by {by}" if by else "larger where more articles tell of it"
    return Caption(
        title=_title(view, linked),
        subtitle=(
            f"Each event stands in the lane of who acted, {drawn}. Days as sources give them. "
            f"{view.window}"
        ),
        note=notes.source_note(view.everything, articles | set(tables.statements["article_id"])),
    )


def _step(link: pd.Series) -> str:
    return chains.later(link["lag_low"], link["lag_high"])


def _chained(items: list[Evidence], chain: pd.DataFrame, picked: str) -> list[Evidence]:
    """The events with what they answer and after how long in their headings; a passage each."""
    outside = {
        link[f"{end}_id"]
        for end in ("act", "answer")
        for _, link in chain.iterrows()
        if not link[f"{end}_inside"]
    }
    told = []
    for item in items:
        own = chain.loc[chain["answer_id"] == item.id]
        steps = "; ".join(
            f"{_step(link)}, in answer to the act of {day(link['act_start'])}"
            for _, link in own.iterrows()
        )
        marked = ["the event picked"] if item.id == picked else []
        marked += ["outside this selection"] if item.id in outside else []
        heading = f"{item.heading} ({'; '.join(marked)})" if marked else item.heading
        told.append(replace(item, heading=f"{steps}: {heading}" if steps else heading))
    return [
        replace(
            item,
            heading=item.heading[:1].upper() + item.heading[1:],
            sources=item.sources[:1],
        )
        for item in told
    ]


def _chain(pick: Pick, view: View, known: Tables, linked: pd.DataFrame) -> None:
    """What led to the event picked and what it led to, in the order of the days."""
    if pick.kind != "events":
        return
    st.markdown("**The chain, as sources state it**")
    pairs = set(zip(linked["act_id"], linked["answer_id"], strict=True))
    if len(pick.ids) > 2 or (len(pick.ids) == 2 and pick.ids not in pairs):
        st.caption("Pick a single event to see what led to it and what followed.")
        return
    picked = pick.ids[-1]
    chain = chains.chain(linked, picked)
    if chain.empty:
        st.caption("No source states that this event answers another one, or was answered.")
        return
    ids = dict.fromkeys([*chain["act_id"], *chain["answer_id"]])
    items = evidence.events(Library(view.everything, known), ids)
    days = known.events.set_index("event_id")["start"]
    ordered = sorted(items, key=lambda item: (days[item.id], _place(chain, item.id), item.id))
    listing(_chained(ordered, chain, picked), view, "timeline_chain")


def _place(chain: pd.DataFrame, event_id: str) -> int:
    """An event's place among those of its day: an answer comes after its act."""
    steps = chain.loc[chain["answer_id"] == event_id, "step"]
    return int(steps.max()) if len(steps) else int(chain["step"].min()) - 1


def lag_table(linked: pd.DataFrame, by: str) -> None:
    """Who answered whom: how often, and after how many days."""
    st.header("Who answered whom", anchor=False)
    if linked.empty:
        st.caption("No source states an answer to an act in this selection.")
        return
    pairs = chains.answered(linked, by)
    ranges = [
        f"{low}" if low == high else f"{low} – {high}"
        for low, high in zip(pairs["shortest"], pairs["longest"], strict=True)
    ]
    st.caption(
        f"{counted(len(linked), 'link')} from an act to its answer, each stated by a source. An "
        "answer can answer several acts; the median is taken over links. 0 days: the same day."
    )
    frame = pairs.assign(range=ranges)
    show.table(
        frame[list(ANSWER_COLUMNS)].rename(columns=ANSWER_COLUMNS),
        "who_answered_whom",
        "Who answered whom, how often and after how many days",
        height=min(38 + 35 * len(frame), 420),
    )


def show_timeline(view: View) -> None:
    """The lanes with what stands behind each mark, and the table of lags."""
    by_party = st.toggle("Lanes by party", key="lanes", bind="query-params")
    known = _known(view)
    everything = chains.links(known, view.tables)
    events = lanes.acting(view.tables, by_party)
    said = lanes.spoken(view.tables, events, by_party)
    shown = timeline.Shown(
        events=events,
        said=said,
        lanes=lanes.order(view.tables, events, said, by_party),
        links=chains.touching(everything),
        lines=references.lines(view.tables, view.corpus.settings),
    )
    caption = _caption(view, shown)
    show.chart(
        timeline.timeline(view.tables, shown, caption, view.look), view, "timeline",
        alt=caption.title,
        data=[
            show.Shown("events", events, EVENT_COLUMNS),
            show.Shown("links", shown.links, LINK_COLUMNS),
        ],
        more=lambda pick: _chain(pick, view, known, everything),
    )  # fmt: skip
    lag_table(shown.links, "party" if by_party else "bloc")
