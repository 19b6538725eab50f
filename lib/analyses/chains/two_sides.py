"""Exchanges: acts and their answers that hang together by links, and the two sides of each."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lib.analyses.chains.acts import NOBODY
from lib.tables.lists import together
from lib.tables.records import Row

# By what two sides are told apart: blocs, or parties where all acts are one bloc's.
BY = (("bloc", "bloc_label"), ("party", "party_name"))


@dataclass(frozen=True)
class Side:
    """A side of an exchange: the id of its bloc or party (empty if unnamed), its name, its bloc."""

    id: str
    name: str
    bloc: str | None


@dataclass(frozen=True)
class Exchange:
    """Links from acts to answers that hang together, and the two sides of most of them.

    `left` is the side that acts first; `by` says what tells the sides apart, bloc or party.
    """

    links: Sequence[Row]
    left: Side
    right: Side
    by: str

    @property
    def event_ids(self) -> list[str]:
        """The events, each once, in the order of the links."""
        return list(dict.fromkeys(link[f"{end}_id"] for link in self.links for end in ENDS))

    def side_of(self, link: Row, end: str) -> int | None:
        """0 if the act or answer is the left side's, 1 if the right one's, otherwise None."""
        own = link[f"{end}_{self.by}"] or ""
        return {self.left.id: 0, self.right.id: 1}.get(own)

    @property
    def between(self) -> list[Row]:
        """The links both of whose ends are acts of the two sides."""
        return [link for link in self.links if None not in [self.side_of(link, e) for e in ENDS]]

    @property
    def by_others(self) -> list[Row]:
        """The links with an act or answer of others."""
        return [link for link in self.links if None in [self.side_of(link, e) for e in ENDS]]


ENDS = ("act", "answer")


def _roots(pairs: Iterable[tuple[Hashable, Hashable]]) -> list[Hashable]:
    """For each pair, one of those that it hangs together with by other pairs: the same for all."""
    above: dict[Hashable, Hashable] = {}

    def root(one: Hashable) -> Hashable:
        while (upper := above.setdefault(one, one)) != one:
            above[one] = above[upper]
            one = above[one]
        return one

    every = list(pairs)
    for one, other in every:
        above[root(one)] = root(other)
    return [root(one) for one, _ in every]


def _side(link: Row, end: str, by: str, name: str) -> Side:
    return Side(link[f"{end}_{by}"] or "", link[f"{end}_{name}"] or NOBODY, link[f"{end}_bloc"])


def _first_act(links: Sequence[Row], side: Side, by: str) -> tuple:
    """The day of a side's first act or answer; of one day, an act comes before its answer."""
    days = [
        (link[f"{end}_start"], number)
        for link in links
        for number, end in enumerate(ENDS)
        if (link[f"{end}_{by}"] or "") == side.id
    ]
    return (*min(days), side.name)


def _has(links: Sequence[Row], event_id: str) -> bool:
    return any(event_id in (link["act_id"], link["answer_id"]) for link in links)


def _of(links: Sequence[Row], by: str, name: str, event_id: str = "") -> Exchange | None:
    """The exchange between the two sides with the most answers, one of which did the event if one
    is given; None if there are no two."""
    pairs = [tuple(sorted((link[f"{end}_{by}"] or "") for end in ENDS)) for link in links]
    groups = {
        pair: own
        for pair, own in together(links, pairs).items()
        if pair[0] != pair[1] and (not event_id or _has(own, event_id))
    }
    if not groups:
        return None

    def weight(pair: tuple[str, ...]) -> tuple:
        own = groups[pair]
        return (-len({link["answer_id"] for link in own}), -len(own), pair)

    own = groups[min(groups, key=weight)]
    both = {side.id: side for end in ENDS for side in [_side(own[0], end, by, name)]}
    left, right = sorted(both.values(), key=lambda side: _first_act(own, side, by))
    return Exchange(links, left, right, by)


def _exchange(links: Sequence[Row], event_id: str = "") -> Exchange | None:
    return next((made for by, name in BY if (made := _of(links, by, name, event_id))), None)


def exchanges(linked: Sequence[Row]) -> list[Exchange]:
    """The links (rows of `chains.links`) by what hangs together, each with its two sides.

    Links between acts of one and the same party alone are no exchange.
    """
    roots = _roots((link["act_id"], link["answer_id"]) for link in linked)
    found = map(_exchange, together(linked, roots).values())
    return [exchange for exchange in found if exchange is not None]


def around(exchange: Exchange, event_id: str) -> Exchange:
    """The exchange between two sides one of which did the event: other ones if it is by others."""
    if _has(exchange.between, event_id):
        return exchange
    return _exchange(exchange.links, event_id) or exchange


def main_act(exchange: Exchange, reports: Mapping[str, int]) -> str:
    """The act that the other side answered most often; of several, the most reported, then the
    first."""
    between = exchange.between
    crossing = [
        link
        for link in between
        if exchange.side_of(link, "act") != exchange.side_of(link, "answer")
    ]
    answers = together(
        (link["answer_id"] for link in crossing), (link["act_id"] for link in crossing)
    )
    return max(answers, key=lambda act: (len(answers[act]), reports.get(act, 0)))
