"""The timeline: events and statements, which act answered which, and after how long."""

from dataclasses import replace
from datetime import date

import pandas as pd

from lib.analyses import chains
from lib.analyses.chains import lanes, retaliation
from lib.charts import reference_lines
from lib.charts import timeline as figures
from lib.look.style import Caption
from lib.selection.options import Options, switch
from lib.tables.schemas import EVENTS
from lib.views.captioning import caption_of, reporting
from lib.views.columns import Heading, columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.headings import REPORTED
from lib.views.memory import remembered
from lib.wording.words import quantity

# The URL's names of the switch between lanes by bloc and by party, and of the zoom.
LANES = "lanes"
ZOOM_FROM, ZOOM_TO = "zoom_from", "zoom_to"

EVENT_COLUMNS = columns(
    {
        "start": "Day",
        "end": "Until",
        "type": "Type",
        "bloc_label": Heading("Bloc", "the bloc of the party that acted"),
        "party_name": Heading("Who acted", "the party that acted, if known"),
        **REPORTED,
    },
    EVENTS,
)
LAG = "days from the act to the answer"
INEXACT = "given inexact dates"
LINK_COLUMNS = {
    "act_start": Heading("Act", "first day of the act that is answered"),
    "act_bloc_label": Heading("By", "the bloc that acted"),
    "act_name": Heading("What happened", "the act, by its name"),
    "answer_start": Heading("Answer", "first day of the answer"),
    "answer_bloc_label": Heading("Answered by", "the bloc that answered"),
    "answer_name": Heading("Retaliation", "the answer, by its name"),
    "lag": Heading("Days", LAG),
    "lag_low": Heading("Days, at least", f"{LAG}, at least: {INEXACT}"),
    "lag_high": Heading("Days, at most", f"{LAG}, at most: {INEXACT}"),
    "basis": Heading("Basis", "basis of the link: stated if an article in the corpus says it"),
    "quote": Heading(
        "Passage on the answer",
        "the wording of a passage that reports the answer, at most 12 words",
    ),
}
ANSWER_COLUMNS = {
    "answering_name": Heading("Who answered", "the bloc or party that answers"),
    "answered_name": Heading("Whom", "the bloc or party that is answered"),
    "answers": Heading("Answers", "number of events that answer"),
    "acts": Heading("Acts answered", "number of events that are answered"),
    "median": Heading("Median days", "median lag, in days"),
    "range": Heading("Days, from – to", "the shortest and the longest lag, in days"),
    "uncertain": Heading("Lag not exact", "number of links with an inexact date"),
    "outside": Heading("One end outside", "number of links with one end outside the selection"),
    "unlinked": Heading(
        "Our reading", "number of links that are our reading; no source links the two"
    ),
}
DEFINITION = (
    "Each event is in the lane of whoever acted, on the dates that sources give: a day is a mark, "
    "a vaguer date a bar. A line joins an act and the retaliation for it, solid if a source links "
    "the two; the lag is the number of days between them."
)


def zoom_context(context: Context, options: Options) -> Context:
    """The context with only the zoomed days; unchanged if they are not valid.

    Events outside are treated as outside the selection.
    """
    chosen, first, last = context.selection, options.day(ZOOM_FROM), options.day(ZOOM_TO)
    days = replace(
        chosen,
        start=max((day for day in (chosen.start, first) if day), default=None),
        end=min((day for day in (chosen.end, last) if day), default=None),
    )
    backwards = first is not None and last is not None and first > last
    return context if backwards or days.is_impossible else context.selecting(days)


@remembered
def _known_links(context: Context) -> pd.DataFrame:
    """All links known."""
    return chains.links(context.known)


@remembered
def links(context: Context) -> pd.DataFrame:
    """All links known, with whether each end is inside the selection (`chains.links`)."""
    return chains.with_inside(_known_links(context.unfiltered()), context.tables)


@remembered
def touching(context: Context) -> pd.DataFrame:
    """The links with an end in the selection."""
    return chains.touching(links(context))


@remembered
def _pairs(context: Context, by_whom: str) -> pd.DataFrame:
    """Who answered whom, and how often."""
    return chains.answer_counts(touching(context), by_whom)


def _zoom(options: Options) -> dict[str, str]:
    days = {name: options.text(name) for name in (ZOOM_FROM, ZOOM_TO)}
    return {name: day for name, day in days.items() if day}


def _drawn(context: Context, options: Options) -> tuple[date, date] | None:
    """First and last day of a zoom; otherwise the days of what is drawn."""
    first, last = context.selection.start, context.selection.end
    return (first, last) if _zoom(options) and first and last else None


def _shown(context: Context, by_party: bool, days: tuple[date, date] | None) -> figures.Shown:
    events = lanes.acting(context.tables, by_party)
    said = lanes.statement_counts(context.tables, events, by_party)
    return figures.Shown(
        events=events,
        said=said,
        lanes=lanes.order(context.tables, events, said, by_party),
        links=touching(context),
        lines=reference_lines.lines(context.tables, context.corpus.settings),
        days=days,
    )


def _by(options: Options) -> str:
    return "party" if options.on(LANES) else "bloc"


def _title(context: Context, pairs: pd.DataFrame) -> str:
    """The finding of the table of who answered whom, otherwise the amounts."""
    events, statements = len(context.tables.events), len(context.tables.statements)
    amounts = f"{quantity(events, 'event')} and {quantity(statements, 'statement')}"
    return retaliation.finding(pairs) or f"{amounts}; no retaliation reported"


@remembered
def title(context: Context, options: Options) -> str:
    """The title of the timeline; empty without an event or link."""
    context = zoom_context(context, options)
    if context.tables.events.empty and touching(context).empty:
        return ""
    return _title(context, _pairs(context, _by(options)))


def _caption(context: Context, shown: figures.Shown, by_whom: str) -> Caption:
    tables, linked = context.tables, shown.links
    events = [*tables.events["event_id"], *linked["act_id"], *linked["answer_id"]]
    by = shown.bundling(context.look)
    drawn = f"counted by {by}" if by else "larger if more articles report it"
    folded = lanes.folded(tables, shown.lanes, by_whom == "party")
    return caption_of(
        context,
        _title(context, _pairs(context, by_whom)),
        f"Each event is in the lane of whoever acted, {drawn}. Dates as sources give them."
        f"{folded and ' ' + folded}",
        {*reporting(tables, events), *tables.statements["article_id"]},
    )


@remembered
def timeline(context: Context, options: Options) -> Exhibit:
    """The lanes with events, statements, and lines from acts to their answers.

    A zoom draws fewer days, and bundles fewer events; it does not change the selection.
    """
    context = zoom_context(context, options)
    shown = _shown(context, options.on(LANES), _drawn(context, options))
    caption = _caption(context, shown, _by(options))
    return Exhibit(
        name="timeline",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(
            Part("events", shown.events, EVENT_COLUMNS),
            Part("links", shown.links, LINK_COLUMNS),
        ),
        freehand=figures.free_timeline(context.tables, shown, caption, context.look),
        nothing=figures.NOTHING,
        definition=DEFINITION,
        options={LANES: switch(options.on(LANES)), **_zoom(options)},
    )


def _basis(linked: pd.DataFrame) -> str:
    """The basis of the links: a source's, or ours."""
    ours = int((linked["basis"] == chains.ANNOTATED).sum())
    if not ours:
        return ", as sources report them"
    verb = "is" if ours == 1 else "are"
    return f"; {ours:,} of them {verb} our reading, as no source links the two"


def _ranges(pairs: pd.DataFrame) -> list[str]:
    """The shortest and the longest lag of each pair."""
    return [
        f"{low}" if low == high else f"{low} – {high}"
        for low, high in zip(pairs["shortest"], pairs["longest"], strict=True)
    ]


@remembered
def who_answered_whom(context: Context, options: Options) -> Exhibit | None:
    """Who answered whom, how often, and after how many days; None without a link."""
    linked = touching(context)
    if linked.empty:
        return None
    pairs = _pairs(context, _by(options))
    events = [*linked["act_id"], *linked["answer_id"]]
    caption = caption_of(
        context,
        _title(context, pairs),
        f"{quantity(len(linked), 'link')} from an act to its answer{_basis(linked)}. An "
        "answer can answer several acts; the median is over links. 0 days: the same day.",
        reporting(context.tables, events),
    )
    return Exhibit(
        name="who-answered-whom",
        caption=caption,
        alt="Who answered whom, how often and after how many days",
        form="table",
        data=(
            Part("answers", pairs.assign(range=_ranges(pairs)), ANSWER_COLUMNS, rows="pairs"),
            Part("links", linked, LINK_COLUMNS),
        ),
        definition=DEFINITION,
        options={LANES: switch(options.on(LANES))},
    )
