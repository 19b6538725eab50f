"""The exchange ladder of the page Timeline: who answered whom, rung by rung."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lib.analyses.chains import exchange_statements, exchange_words, rungs, two_sides
from lib.analyses.chains.exchange_statements import Statements
from lib.analyses.chains.rungs import Ladder
from lib.analyses.chains.two_sides import Exchange
from lib.charts import exchange_figure as figures
from lib.evidence.addresses import ID, INCIDENT, Parameters, Subject
from lib.look.style import Caption
from lib.selection.options import Options
from lib.selection.url import FROM, KNOWN, NEW, TO
from lib.tables import lists
from lib.tables.lists import together
from lib.tables.records import records
from lib.views import subjects
from lib.views.captioning import caption_of, reporting
from lib.views.context import Context
from lib.views.exchange_tables import (
    DRAWN_LINKS,
    RUNG_COLUMNS,
    SAID_COLUMNS,
    link_rows,
    rung_rows,
    said_rows,
)
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.timeline import touching
from lib.wording.words import day

# As many rungs and statements as a screen can hold.
MOST, MOST_NARROW = 16, 12
SAID, SAID_NARROW = 6, 4
# The plot on an upright sheet, in pixels.
SHEET = (678, 560)
DEFINITION = (
    "An exchange is all acts and answers that hang together by links. Its sides are the two blocs "
    "(or parties) with the most answers between them. Acts of one side on the same day with the "
    "same links are one rung. A link is solid if an article reports both of its ends, otherwise "
    "dashed: our reading. The lag is the number of days between them."
)


@dataclass(frozen=True)
class Choice:
    """The exchanges of a selection, those that most articles report first, and each one's event."""

    exchanges: tuple[Exchange, ...]
    acts: tuple[str, ...]

    @property
    def by_event(self) -> dict[str, Exchange]:
        """event → its exchange."""
        return {one: each for each in self.exchanges for one in each.event_ids}


@remembered
def choice(context: Context) -> Choice:
    """The exchanges with an act or answer in the selection, and the most answered act of each."""
    found = two_sides.exchanges(records(touching(context)))
    ids = [one for each in found for one in each.event_ids]
    own = context.tables.mentions
    told = own.loc[own["event_id"].isin(ids)]
    articles = together(lists.listed(told["article_id"]), lists.listed(told["event_id"]))
    reports = {event: len(set(by)) for event, by in articles.items()}

    def weight(exchange: Exchange) -> int:
        return len({one for event in exchange.event_ids for one in articles.get(event, ())})

    ordered = tuple(sorted(found, key=weight, reverse=True))
    return Choice(ordered, tuple(two_sides.main_act(each, reports) for each in ordered))


@remembered
def names(context: Context, also: str = "") -> Mapping[str, str]:
    """What an exchange can be chosen around: its most answered act, a reference event, or the event
    that an address names (`also`), by id."""
    found = choice(context)
    every = {
        link[f"{end}_id"]: f"{link[f'{end}_name']}, {day(link[f'{end}_start'])}"
        for exchange in found.exchanges
        for link in exchange.links
        for end in two_sides.ENDS
    }
    references = [reference.event for reference in context.corpus.settings.references]
    wanted = dict.fromkeys([*found.acts, *references, also])
    return subjects.distinct({one: every[one] for one in wanted if one in every})


@remembered
def _whole(context: Context, event: str) -> Ladder:
    """All rungs of the exchange of that event."""
    exchange = two_sides.around(choice(context).by_event[event], event)
    return rungs.ladder(exchange, context.known, context.tables)


def incidents(context: Context, event: str) -> list[tuple[Subject, str]]:
    """The acts of the event's exchange, each with its day, in the order of the rungs."""
    acts = (each for rung in _whole(context, event).rungs for each in rung.events)
    return [
        (Subject(INCIDENT, each["event_id"], each["name"]), day(each["start"])) for each in acts
    ]


def page_of(context: Context, event: str, given: Parameters) -> str:
    """The address of the exchange around an event, with the filters given; with the days of the
    whole exchange if they hide it. Empty if the event is in no exchange."""
    subject = Subject("timeline", event, "")
    if event in choice(context).by_event:
        return subject.address(given)
    whole = choice(context.unfiltered()).by_event.get(event)
    if whole is None:
        return ""
    days = sorted(link[f"{end}_start"] for link in whole.links for end in two_sides.ENDS)
    kept = {name: given[name] for name in (KNOWN, NEW) if name in given}
    ends = {FROM: [f"{days[0]:%Y-%m-%d}"], TO: [f"{days[-1]:%Y-%m-%d}"]}
    return subject.address({**kept, **ends})


def _event(context: Context, options: Options) -> str | None:
    """The event that the address names, at first the most answered one of the most reported
    exchange; None without any exchange."""
    found = choice(context)
    if not found.exchanges:
        return None
    return options.one(ID, {one: one for one in found.by_event}, found.acts[0])


def _finding(context: Context, ladder: Ladder, event: str) -> str:
    said = exchange_words.finding(ladder, event, context.corpus.settings)
    return said[:1].upper() + said[1:]


@remembered
def title(context: Context, options: Options) -> str:
    """What was answered by whom; empty without any exchange."""
    event = _event(context, options)
    return "" if event is None else _finding(context, _whole(context, event), event)


def _caption(
    context: Context, whole: Ladder, drawn: Ladder, event: str, said: Statements
) -> Caption:
    exchange = whole.exchange
    ids = [one for rung in drawn.rungs for one in rung.ids]
    few = len(drawn.rungs) < len(whole.rungs)
    parts = [
        f"{exchange.left.name} left, {exchange.right.name} right; downwards in order of days, not "
        "to scale; larger if more articles report it.",
        f"{len(drawn.rungs)} of {len(whole.rungs):,} rungs: those nearest by links." if few else "",
        f"{_sentence(exchange_words.others(whole))}",
        _said_of(said),
    ]
    quoted = set(context.tables.statements["article_id"].loc[_is_shown(context, said)])
    return caption_of(
        context,
        _finding(context, whole, event),
        " ".join(part for part in parts if part),
        {*reporting(context.tables, ids), *quoted},
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _is_shown(context: Context, said: Statements) -> pd.Series:
    ids = [one for each in said.shown for one in each.ids]
    return context.tables.statements["statement_id"].isin(ids)


def _said_of(said: Statements) -> str:
    if not said.shown:
        return ""
    rest = said.number - sum(len(each.ids) for each in said.shown)
    are = "other is" if rest == 1 else "others are"
    others = f"; {rest:,} {are} not shown" if rest else ""
    return f"Between them, the most reported statements of either side on these acts{others}."


def _labels(context: Context, ladder: Ladder) -> list[str]:
    places, settings = context.everything.place_names, context.corpus.settings
    return [exchange_words.label(rung, places, settings) for rung in ladder.rungs]


@remembered
def exchange_ladder(context: Context, options: Options) -> Exhibit | None:
    """The exchange around an event as a ladder; None without any exchange in the selection."""
    event = _event(context, options)
    if event is None:
        return None
    is_narrow = context.look.room.is_narrow
    whole = _whole(context, event)
    drawn = rungs.nearest(whole, event, MOST_NARROW if is_narrow else MOST)
    said = exchange_statements.statements(drawn, context.tables, SAID_NARROW if is_narrow else SAID)
    caption, labels = _caption(context, whole, drawn, event, said), _labels(context, drawn)
    shown = figures.Shown(drawn, labels, said.shown, context.colours)
    return Exhibit(
        name="exchange-ladder",
        caption=caption,
        alt=f"{caption.title}. {exchange_words.told(drawn, labels)}",
        form="shapes",
        data=(
            Part("rungs", rung_rows(whole, drawn, _labels(context, whole)), RUNG_COLUMNS),
            Part("links", link_rows(touching(context), whole, drawn), DRAWN_LINKS),
            Part("statements", said_rows(whole, said), SAID_COLUMNS),
        ),
        freehand=figures.free_ladder(shown, caption, context.look),
        definition=DEFINITION,
        upright=lambda: (figures.exchange_ladder(shown, caption, context.look, SHEET),),
        fitted=lambda wide, high: figures.exchange_ladder(
            shown, caption, context.look, (wide, high)
        ),
        options={ID: event},
    )
