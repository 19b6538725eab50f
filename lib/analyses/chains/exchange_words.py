"""An exchange in words: what was answered by whom, how often and how soon; its acts by name."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from lib.analyses.chains.acts import STATED, days_between, later
from lib.analyses.chains.retaliation import in_sentence, within
from lib.analyses.chains.rungs import Arrow, Ladder, Rung, noun
from lib.analyses.chains.two_sides import ENDS
from lib.model import Settings
from lib.tables.records import Row
from lib.wording.words import conjunction, cut, enumeration, period, quantity

# How many places a rung of several acts names, and how many rungs an alternative text.
MOST_PLACES, MOST_TOLD, MOST_OTHERS = 6, 8, 4
# A title needs room for its counts, however long the names are.
MOST_LETTERS, WHOLE = 60, 400
OUTSIDE, POSSIBLE = "outside this selection", "only possibly in this selection"


def _answers(ladder: Ladder, number: int) -> list[Arrow]:
    """The arrows from a rung to the other side."""
    own = ladder.rungs[number].side
    return [
        arrow
        for arrow in ladder.arrows
        if arrow.act == number and ladder.rungs[arrow.answer].side != own
    ]


def most_answered(ladder: Ladder, event_id: str | None = None) -> int:
    """The rung of that event if the other side answered it, otherwise the one that it answers; for
    no event, the one that the other side answered most. Of several, the most reported."""
    answers = [
        sum(ladder.rungs[arrow.answer].number for arrow in _answers(ladder, number))
        for number in range(len(ladder.rungs))
    ]
    own = next((at for at, rung in enumerate(ladder.rungs) if event_id in rung.ids), None)
    if own is not None and answers[own]:
        return own
    acts = [arrow.act for arrow in ladder.arrows if arrow.answer == own and answers[arrow.act]]
    numbers = acts or range(len(ladder.rungs))
    return max(numbers, key=lambda one: (answers[one], ladder.rungs[one].articles, -one))


def _reading(links: Sequence[Row]) -> str:
    """How many of the links no source states."""
    ours = sum(link["basis"] != STATED for link in links)
    if not ours:
        return ""
    if len(links) == 1:
        return "the link is our reading"
    which = f"all {len(links):,}" if ours == len(links) else f"{ours:,} of {len(links):,}"
    return f"{which} links {'is' if ours == 1 else 'are'} our reading"


def _asides(events: int, rungs: Sequence[Rung], links: Sequence[Row]) -> str:
    """What a reader must know of these answers: who reports them, whether they are in the
    selection, and who links them."""
    claimed = sum(rung.claimed_only for rung in rungs)
    beyond = sum(rung.number for rung in rungs if not rung.inside)
    unsure = sum(rung.possible for rung in rungs)
    counted = ((claimed, "only claimed"), (beyond, OUTSIDE), (unsure, POSSIBLE))
    told = [words if events == 1 else f"{number:,} {words}" for number, words in counted if number]
    said = "; ".join(filter(None, (*told, _reading(links))))
    return f" ({said})" if said else ""


def named(rung: Rung, settings: Settings, most: int = MOST_LETTERS) -> str:
    """An act by its name, which is cut if it is very long, several by their number."""
    if rung.number == 1:
        return cut(str(rung.events[0]["name"]), most)
    return f"{rung.number:,} {noun(rung.events, settings)}"


def dated(rung: Rung) -> str:
    """The day of a rung: `28 Jan 2024`, `between 12 and 18 Nov 2023` if it is not known exactly."""
    words = period(*rung.days)
    return words if rung.is_exact else f"a day of {words}"


def _how(ladder: Ladder, arrows: Sequence[Arrow], settings: Settings) -> str:
    rungs = [ladder.rungs[arrow.answer] for arrow in arrows]
    events = list(chain.from_iterable(rung.events for rung in rungs))
    links = list(chain.from_iterable(arrow.links for arrow in arrows))
    low, high = min(arrow.lag[0] for arrow in arrows), max(arrow.lag[1] for arrow in arrows)
    aside = _asides(len(events), rungs, links)
    if len(events) == 1:
        return f"answered {later(low, high)} with “{named(rungs[0], settings)}”{aside}"
    soon = within(high) if low != high else later(low, high)
    return f"answered with {len(events):,} {noun(events, settings)} {soon}{aside}"


def finding(ladder: Ladder, event_id: str | None, settings: Settings) -> str:
    """What the other side did in answer to the event, otherwise to the act that it answered most.

    `US strikes, Iraq and Syria, 2 Feb 2024: Iran-aligned groups answered with 7 attacks within two
    days (5 only claimed)`.
    """
    number = most_answered(ladder, event_id)
    rung, exchange = ladder.rungs[number], ladder.exchange
    other = exchange.left if rung.side else exchange.right
    who = in_sentence(cut(other.name, MOST_LETTERS)) if other.id else "an unnamed party"
    how = _how(ladder, _answers(ladder, number), settings)
    return f"{named(rung, settings)}, {dated(rung)}: {who} {how}"


def lag(arrow: Arrow) -> str:
    """The lag beside an arrow: `same day`, `4 days`, `2–8 days`."""
    return days_between(*arrow.lag).removeprefix("the ")


def _which(rung: Rung, names: Mapping[str, str], settings: Settings) -> str:
    """What tells several acts apart: attacks by their places, others by their names."""
    if noun(rung.events, settings) == "acts":
        return "; ".join(str(event["name"]) for event in rung.events)
    return places(rung, names)


def places(rung: Rung, names: Mapping[str, str]) -> str:
    """The places of a rung of several acts, most frequent first: `Harir, Green Village (2)`."""
    ids = chain.from_iterable((event["at"] or "").split(";") for event in rung.events)
    counts = Counter(names[one] for one in ids if one in names)
    told = [f"{name} ({number})" if number > 1 else name for name, number in counts.most_common()]
    return enumeration(told, MOST_PLACES)


def label(rung: Rung, names: Mapping[str, str], settings: Settings) -> str:
    """A rung beside its mark: `6 attacks (5 only claimed): Harir, Al-Tanf …`."""
    claimed = rung.claimed_only if rung.number > 1 else 0
    share = "all" if claimed == rung.number else f"{claimed:,}"
    aside = f" ({share} only claimed)" if claimed else ""
    which = _which(rung, names, settings) if rung.number > 1 else ""
    plain = f"{named(rung, settings, WHOLE)}{aside}{f': {which}' if which else ''}"
    unsure = f", {POSSIBLE}" if rung.possible else ""
    return f"{plain}{unsure}{'' if rung.inside else f', {OUTSIDE}'}"


def others(ladder: Ladder) -> str:
    """How many acts of others are linked to those of the two sides; empty without any."""
    exchange = ladder.exchange
    name = "bloc_label" if exchange.by == "bloc" else "party_name"
    found = {
        link[f"{end}_id"]: str(link[f"{end}_{name}"])
        for link in exchange.by_others
        for end in ENDS
        if exchange.side_of(link, end) is None
    }
    if not found:
        return ""
    by_whom = Counter(found.values()).most_common()
    more = sum(number for _, number in by_whom[MOST_OTHERS:])
    named = [f"{whose} {number:,}" for whose, number in by_whom[:MOST_OTHERS]]
    told = conjunction([*named, *([f"{more:,} more"] if more else [])])
    are = "is" if len(found) == 1 else "are"
    return f"{quantity(len(found), 'act')} of others linked to these {are} not drawn ({told})"


def told(ladder: Ladder, labels: Sequence[str]) -> str:
    """The rungs in order of time, for those who do not see them."""
    sides = (ladder.exchange.left.name, ladder.exchange.right.name)
    steps = [
        f"{dated(rung)}, {sides[rung.side]}: {text}"
        for rung, text in zip(ladder.rungs[:MOST_TOLD], labels, strict=False)
    ]
    more = len(ladder.rungs) - len(steps)
    return "; ".join([*steps, *([f"and {quantity(more, 'more rung')}"] if more > 0 else [])])
