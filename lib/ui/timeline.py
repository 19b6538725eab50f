"""The Timeline page: the lanes, the chain of the picked event, and who answered whom."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from lib import evidence
from lib.analyses import chains
from lib.evidence import Evidence, Library
from lib.evidence.addresses import ID
from lib.evidence.picks import Pick
from lib.selection.options import Options
from lib.tables import Tables, lists
from lib.tables.records import Row, records
from lib.ui import zoom
from lib.ui.parts import frame, page_headings, show
from lib.ui.parts.controls import by_name
from lib.ui.parts.evidence import listing
from lib.ui.parts.subject_links import subject_links
from lib.views import exchange_ladder
from lib.views import timeline as views
from lib.views.context import Context
from lib.wording.words import day


def _step(link: Row) -> str:
    return chains.later(link["lag_low"], link["lag_high"])


def _chained(items: list[Evidence], chain: pd.DataFrame, picked: str) -> list[Evidence]:
    """The events with what they answer and after how long in their headings, and a passage each."""
    outside = {
        link[f"{end}_id"]
        for end in ("act", "answer")
        for link in records(chain)
        if not link[f"{end}_inside"]
    }
    told, names = [], {item.id: item.heading for item in items}
    for item in items:
        own = chain.loc[chain["answer_id"] == item.id]
        steps = "; ".join(
            f"{_step(link)}, in response to {names.get(link['act_id'], day(link['act_start']))}"
            for link in records(own)
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


def _chain(pick: Pick, context: Context, known: Tables, linked: pd.DataFrame) -> None:
    """What led to the picked event and what followed, in order of days."""
    if pick.kind != "events":
        return
    st.markdown("**What led to it, and what followed**")
    pairs = set(zip(linked["act_id"], linked["answer_id"], strict=True))
    if len(pick.ids) > 2 or (len(pick.ids) == 2 and pick.ids not in pairs):
        st.caption("Pick a single event to see what led to it and what followed.")
        return
    picked = pick.ids[-1]
    chain = chains.chain(linked, picked)
    if chain.empty:
        st.caption("No retaliation is reported for this event, before or after it.")
        return
    ids = dict.fromkeys([*chain["act_id"], *chain["answer_id"]])
    items = evidence.events(Library(context.everything, known), ids)
    own = known.events.loc[known.events["event_id"].isin(list(ids)), ["event_id", "start"]]
    days = dict(lists.rows_of(own, ["event_id", "start"]))
    ordered = sorted(items, key=lambda item: (days[item.id], _place(chain, item.id), item.id))
    listing(_chained(ordered, chain, picked), context, "timeline_chain")


def _place(chain: pd.DataFrame, event_id: str) -> int:
    """An event's place among those of its day: an answer comes after its act."""
    steps = chain.loc[chain["answer_id"] == event_id, "step"]
    return int(steps.max()) if len(steps) else int(chain["step"].min()) - 1


def exchange(context: Context) -> None:
    """The ladder around a chosen event, at first the most reported exchange."""
    asked = str(st.query_params.get(ID, st.session_state.get(ID, "")))
    names = exchange_ladder.names(context, asked)
    if not names:
        st.caption("No retaliation is reported in this selection: there is no exchange to draw.")
        return
    if asked and asked not in names:
        st.info("No retaliation is reported for the event in the address. Choose another one.")
    by_name("Exchange around …", names, ID, "events")
    exhibit = exchange_ladder.exchange_ladder(context, frame.page_options(ID))
    if exhibit is not None:
        show.chart(exhibit, context)
        subject_links("Open", exchange_ladder.incidents(context, str(exhibit.options[ID])))


def lag_table(context: Context, options: Options) -> None:
    """Who answered whom: how often, and after how many days."""
    page_headings.header("Who answered whom")
    exhibit = views.who_answered_whom(context, options)
    if exhibit is None:
        st.caption("No retaliation is reported in this selection.")
        return
    show.rows(exhibit, context)


def show_timeline(context: Context) -> None:
    """The ladder of one exchange, the lanes with the evidence for each mark, and the table of
    lags."""
    exchange(context)
    page_headings.header("All events and statements")
    st.toggle("Lanes by party", key=views.LANES, bind="query-params")
    zoom.zoom(context)
    options = frame.page_options(views.LANES, views.ZOOM_FROM, views.ZOOM_TO)
    linked = views.links(context)
    show.chart(
        views.timeline(context, options),
        context,
        more=lambda pick: _chain(pick, context, context.known, linked),
    )
    lag_table(context, options)
