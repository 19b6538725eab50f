"""The rungs of an exchange: acts of one day, side and answer as one, in order of time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import pandas as pd

from lib.analyses import reporters
from lib.analyses.chains.acts import STATED
from lib.analyses.chains.two_sides import ENDS, Exchange
from lib.model import Settings
from lib.model.vocabulary import VIOLENT_TYPES
from lib.tables import Tables, lists
from lib.tables.lists import together
from lib.tables.records import Row

OF_EVENTS = ["event_id", "name", "type", "start", "end", "earliest", "latest", "time_precision",
             "reported_by", "group_id", "at"]  # fmt: skip
STRIKES = frozenset({"air_drone_strike", "shelling_artillery_missile"})
# Links that go round in a ring would push each other down for ever.
PASSES = 40


@dataclass(frozen=True)
class Rung:
    """Acts of one side, on the same days, that answer the same acts and have the same answers.

    `side` is 0 (left) or 1; `articles` are those that report any of them, and `possible` is how
    many of them are only possibly in the selection. Acts outside the selection are not `inside`.
    """

    side: int
    events: Sequence[Row]
    articles: int
    inside: bool
    possible: int = 0

    @property
    def ids(self) -> list[str]:
        """The events' ids."""
        return [event["event_id"] for event in self.events]

    @property
    def number(self) -> int:
        """How many acts they are."""
        return len(self.events)

    @property
    def start(self) -> datetime:
        """The first day."""
        return self.events[0]["start"]

    @property
    def days(self) -> tuple[datetime, datetime]:
        """The first and last day; of a day that is not known exactly, the possible ones."""
        first = self.events[0]
        names = ("start", "end") if self.is_exact else ("earliest", "latest")
        return first[names[0]], first[names[1]]

    @property
    def is_exact(self) -> bool:
        """Whether the sources give the day itself."""
        return self.events[0]["time_precision"] == 1

    @property
    def reporter(self) -> str:
        """Who reports them, if it is the same kind for all; otherwise mixed."""
        kinds = {event["reported_by"] or reporters.OPEN for event in self.events}
        return next(iter(kinds)) if len(kinds) == 1 else reporters.MIXED

    @property
    def claimed_only(self) -> int:
        """How many of them only the claimant reports."""
        return sum(event["reported_by"] == reporters.CLAIMED for event in self.events)


@dataclass(frozen=True)
class Arrow:
    """The links from the acts of one rung to those of another, both by their number."""

    act: int
    answer: int
    links: Sequence[Row]

    @property
    def is_stated(self) -> bool:
        """Whether a source links the two; the links of an arrow are of one basis."""
        return self.links[0]["basis"] == STATED

    @property
    def lag(self) -> tuple[int, int]:
        """The shortest and the longest lag in days that the dates allow."""
        return (
            min(int(link["lag_low"]) for link in self.links),
            max(int(link["lag_high"]) for link in self.links),
        )


@dataclass(frozen=True)
class Ladder:
    """The rungs of an exchange in order of time, and the arrows between them."""

    exchange: Exchange
    rungs: Sequence[Rung]
    arrows: Sequence[Arrow]

    @cached_property
    def reports(self) -> int:
        """The articles of all rungs, those that report several counted with each."""
        return sum(rung.articles for rung in self.rungs)


def _keys(exchange: Exchange) -> dict[str, tuple]:
    """event → its side, and what it answers and what answers it, with the basis of each link."""
    sides: dict[str, int | None] = {}
    near: dict[str, set] = {}
    for link in exchange.between:
        for end, other in (ENDS, ENDS[::-1]):
            one = link[f"{end}_id"]
            sides[one] = exchange.side_of(link, end)
            near.setdefault(one, set()).add((end, link[f"{other}_id"], link["basis"]))
    return {one: (side, frozenset(near[one])) for one, side in sides.items()}


def _articles(known: Tables, ids: Iterable[str]) -> dict[str, set[str]]:
    """event → the articles that report it."""
    wanted = known.mentions["event_id"].isin(list(ids))
    pairs = lists.rows_of(known.mentions.loc[wanted], ["event_id", "article_id"])
    found: dict[str, set[str]] = {}
    for event, article in pairs:
        found.setdefault(event, set()).add(article)
    return found


def _rows(events: pd.DataFrame, ids: Iterable[str], names: Sequence[str]) -> list[Row]:
    own = events.loc[events["event_id"].isin(list(ids))]
    return [dict(zip(names, row, strict=True)) for row in lists.rows_of(own, names)]


def _placed(rungs: Sequence[Rung], arrows: Sequence[Arrow]) -> list[tuple[datetime, int]]:
    """Day and place within the day of each rung: an answer comes after its act, also if the day of
    either is not known exactly."""
    places = [(rung.start, 0) for rung in rungs]
    for _ in range(PASSES):
        before = list(places)
        for arrow in arrows:
            (day, place), (own, after) = places[arrow.act], places[arrow.answer]
            places[arrow.answer] = max((own, after), (day, min(place + 1, len(rungs))))
        if places == before:
            break
    return places


def _arrows(exchange: Exchange, rungs: Sequence[Rung]) -> list[Arrow]:
    at = {one: number for number, rung in enumerate(rungs) for one in rung.ids}
    ends = [(at[link["act_id"]], at[link["answer_id"]]) for link in exchange.between]
    found = together(exchange.between, ends).items()
    return [Arrow(act, answer, own) for (act, answer), own in found if act != answer]


def ladder(exchange: Exchange, known: Tables, selected: Tables) -> Ladder:
    """The rungs and arrows of an exchange; articles are those of the selection, for an act outside
    it all that are known."""
    keys = _keys(exchange)
    chosen = {row["event_id"]: row for row in _rows(selected.events, keys, ["event_id", "certain"])}
    told = _articles(selected, chosen) | _articles(known, keys.keys() - chosen.keys())
    events = sorted(_rows(known.events, keys, OF_EVENTS), key=lambda event: event["event_id"])
    days = [tuple(event[name] for name in OF_EVENTS[3:8]) for event in events]
    alike = [
        (keys[event["event_id"]], day, chosen.get(event["event_id"], {}).get("certain"))
        for event, day in zip(events, days, strict=True)
    ]
    rungs = [_rung(key[0][0], own, told, chosen) for key, own in together(events, alike).items()]
    rungs.sort(key=lambda rung: (rung.start, rung.side, rung.ids))
    places = _placed(rungs, _arrows(exchange, rungs))
    order = sorted(range(len(rungs)), key=lambda number: (*places[number], number))
    ordered = [rungs[number] for number in order]
    return Ladder(exchange, ordered, _arrows(exchange, ordered))


def _rung(
    side: int, events: list[Row], told: Mapping[str, set[str]], chosen: Mapping[str, Row]
) -> Rung:
    ids = [event["event_id"] for event in events]
    return Rung(
        side,
        events,
        len(set().union(*(told.get(one, set()) for one in ids))),
        inside=ids[0] in chosen,
        possible=sum(not chosen[one]["certain"] for one in ids if one in chosen),
    )


def noun(events: Sequence[Row], settings: Settings) -> str:
    """What these acts are called together: `attacks`, `strikes`, otherwise `acts`.

    Attacks are those that corpus.toml counts as documented; other violence from the air or from
    afar are strikes.
    """
    types = {event["type"] for event in events}
    if not types <= VIOLENT_TYPES:
        return "acts"
    counted = {event["group_id"] for event in events}
    if settings.documented is None or settings.documented in counted:
        return "attacks"
    return "strikes" if types <= STRIKES else "attacks"


def nearest(whole: Ladder, event_id: str, most: int) -> Ladder:
    """As many rungs as there is room for: those nearest to the event by links, of these the most
    reported ones; otherwise the ladder itself."""
    if len(whole.rungs) <= most:
        return whole
    kept = _near(whole, event_id, most)
    numbers = {number: place for place, number in enumerate(sorted(kept))}
    rungs = [whole.rungs[number] for number in sorted(kept)]
    arrows = [
        Arrow(numbers[arrow.act], numbers[arrow.answer], arrow.links)
        for arrow in whole.arrows
        if arrow.act in kept and arrow.answer in kept
    ]
    return Ladder(whole.exchange, rungs, arrows)


def _near(whole: Ladder, event_id: str, most: int) -> set[int]:
    ends = [(arrow.act, arrow.answer) for arrow in whole.arrows]
    pairs = [*ends, *((answer, act) for act, answer in ends)]
    beside = together((other for _, other in pairs), (one for one, _ in pairs))
    front = [number for number, rung in enumerate(whole.rungs) if event_id in rung.ids][:1] or [0]
    kept = set(front)
    while front and len(kept) < most:
        fresh = {other for one in front for other in beside.get(one, [])} - kept
        ranked = sorted(fresh, key=lambda number: (-whole.rungs[number].articles, number))
        front = ranked[: most - len(kept)]
        kept |= set(front)
    return kept
