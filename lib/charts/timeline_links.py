"""The lines of a timeline: from each act to its answer, with the lag in days on a small mark."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from lib.analyses import chains
from lib.charts.colours import of_bloc
from lib.charts.link_curves import Curve, Spot, between, free_share, stub
from lib.charts.plotly_trace import Trace, scatter_trace
from lib.charts.spots import UNMARKED
from lib.charts.stacking import LaneSpace
from lib.look.letter_room import hover_lines
from lib.look.palette import with_opacity
from lib.look.style import Theme
from lib.tables.records import Row, records
from lib.wording import escape
from lib.wording.escape import visible
from lib.wording.words import day, in_quotes, period, quantity

DASHES = {chains.STATED: "solid", chains.ANNOTATED: "dash"}
WORDS = {
    chains.STATED: "as a source reports it",
    chains.ANNOTATED: "our reading; no source links the two",
}
ROOM = 11.0
# More lines would be a tangle; between bundles, which are above each other, sooner.
MOST, MOST_OF_BUNDLES = 150, 60
OUTSIDE = "outside this selection"
ENDS = (("act", "Act"), ("answer", "Answer"))
Ends = tuple[Spot | None, Spot | None]


@dataclass(frozen=True)
class Line:
    """A link, or several between the same two marks, as they are drawn; `link` is the first."""

    curve: Curve
    mark: Spot
    angle: float
    link: Row
    whole: bool
    links: list[Row]


@dataclass(frozen=True)
class Drawn:
    """The lines of a timeline, and how many are not drawn because they would hide each other."""

    lines: list[Line]
    left: int = 0


def _bundled(places: Mapping[str, Spot]) -> bool:
    """Whether marks are bundles of events."""
    return len(places) > len(set(places.values()))


def _together(linked: pd.DataFrame, places: Mapping[str, Spot]) -> list[tuple[Ends, list[Row]]]:
    """The links by their ends: those between the same two marks are one line. So are those of one
    bundle of events whose other ends are outside, but those of a single event are stubs each."""
    many = _bundled(places)
    groups: dict[tuple, list[Row]] = {}
    for number, link in enumerate(records(linked)):
        act, answer = places.get(link["act_id"]), places.get(link["answer_id"])
        # A bundle that answers itself has no line.
        if act != answer:
            whole = act is not None and answer is not None
            key = (act, answer, link["basis"], None if many or whole else number)
            groups.setdefault(key, []).append(link)
    return [((key[0], key[1]), own) for key, own in groups.items()]


def lines(linked: pd.DataFrame, places: Mapping[str, Spot]) -> Drawn:
    """One line per link, or per pair of bundles; one whose other end is outside the selection is a
    stub. Of more than can be distinguished, those of the most links are drawn.

    `places` has the positions of the events' marks, in pixels.
    """
    found = _together(linked, places)
    shares = sorted((-len(own), number) for number, (_, own) in enumerate(found))
    shares = shares[: MOST_OF_BUNDLES if _bundled(places) else MOST]
    drawn: list[Line] = []
    taken = list(dict.fromkeys(places.values()))
    stubs: dict[Spot, int] = {}
    for number in sorted(number for _, number in shares):
        ends, own = found[number]
        line = _line(ends, own, taken, stubs)
        taken.append(line.mark)
        drawn.append(line)
    return Drawn(drawn, len(found) - len(drawn))


def _line(ends: Ends, own: list[Row], taken: Sequence[Spot], stubs: dict[Spot, int]) -> Line:
    """The line of these links; `stubs` counts those of each mark, and `taken` are other marks."""
    (act, answer), link = ends, own[0]
    if act is not None and answer is not None:
        curve = between(act, answer)
        share = free_share(curve, taken, ROOM)
        return Line(curve, curve.at(share), curve.heading(share), link, whole=True, links=own)
    spot = act or answer or (0.0, 0.0)
    number = stubs.get(spot, 0)
    stubs[spot] = number + 1
    curve = stub(spot, answer is not None, number)
    return Line(curve, curve.end, 0.0, link, whole=False, links=own)


def _cut(text: str) -> list[str]:
    return [escape.plotly(line) for line in hover_lines(text)]


def hover(line: Line) -> str:
    """Both ends, the lag, the basis of the link, and a passage about the answer; of several links,
    their number and days."""
    return hover_of(line.links, "zoom in to separate them")


def hover_of(links: list[Row], hint: str = "") -> str:
    """The text on hover of one link, or of several between the same two marks, with a hint."""
    return _hover(links[0]) if len(links) == 1 else _hover_of_many(links, hint)


def _days(links: list[Row], end: str, word: str) -> str:
    days = [link[f"{end}_start"] for link in links]
    where = "" if all(link[f"{end}_inside"] for link in links) else f" ({OUTSIDE})"
    return f"{word}s, {period(min(days), max(days))}{where}"


def _lag(links: list[Row]) -> str:
    """The lag of a link, or the range of several."""
    return chains.days_between(
        min(int(link["lag_low"]) for link in links), max(int(link["lag_high"]) for link in links)
    )


def _hover_of_many(links: list[Row], hint: str) -> str:
    answers = quantity(len({link["answer_id"] for link in links}), "answer")
    lines = [
        f"<b>{_heading(links[0], _lag(links))}: {answers}</b>",
        *(_days(links, end, word) for end, word in ENDS),
        *([f"<i>{hint}</i>"] if hint else []),
    ]
    return "<br>".join([*lines, f"<i>{WORDS.get(links[0]['basis'], '')}</i>"])


def _hover(link: Row) -> str:
    lag = chains.days_between(link["lag_low"], link["lag_high"])
    lines = [f"<b>{_heading(link, lag)}</b>"]
    for end, word in ENDS:
        where = "" if link[f"{end}_inside"] else f" ({OUTSIDE})"
        lines += [f"{word}, {day(link[f'{end}_start'])}{where}:", *_cut(link[f"{end}_name"])]
    if pd.notna(link["quote"]):
        lines += [f"{escape.plotly(in_quotes(link['quote']))} (on the answer)"]
    return "<br>".join([*lines, f"<i>{WORDS.get(link['basis'], '')}</i>"])


def _heading(link: Row, lag: str) -> str:
    answering, answered = (escape.plotly(link[f"{end}_bloc_label"]) for end in ("answer", "act"))
    after = "on the same day" if lag == "the same day" else f"after {lag}"
    return f"{answering} answers {answered} {after}"


def traces(found: Drawn, sheet: LaneSpace, colours: dict[str, str], look: Theme) -> list[Trace]:
    """The lines by ink and colour, then the marks on them that can be clicked.

    A mark's customdata is `events act answer`, for each of its links.
    """
    groups: dict[tuple[str, str], list[Line]] = {}
    drawn = found.lines
    for line in drawn:
        ink = str(line.link["basis"])
        colour = of_bloc(line.link["answer_bloc"], colours, look)
        groups.setdefault((ink, colour), []).append(line)
    curves = [_curves(own, ink, colour, sheet) for (ink, colour), own in groups.items()]
    return [*curves, _marks(drawn, sheet, colours, look)] if drawn else []


def _curves(own: list[Line], ink: str, colour: str, sheet: LaneSpace) -> Trace:
    spots = [spot for line in own for spot in [*line.curve.points(), None]]
    return scatter_trace(
        x=[None if spot is None else sheet.day(spot[0]) for spot in spots],
        y=[None if spot is None else spot[1] for spot in spots],
        mode="lines",
        name=f"links {ink}",
        meta=[f"{number}: {_told(line)}" for number, line in enumerate(own, start=1)],
        line={"width": 1.3, "color": with_opacity(colour, 0.75), "dash": DASHES.get(ink, "dot")},
        hoverinfo="skip",
        showlegend=False,
    )


def _told(line: Line) -> str:
    """A line in words, for code that takes the picture apart."""
    link, number, lag = line.link, len(line.links), _lag(line.links)
    several = f" ({number:,} links)" if number > 1 else ""
    return visible(f"{link['answer_bloc_label']} answers {link['act_bloc_label']}, {lag}{several}")


def _evidence(line: Line) -> str:
    ends = (link[name] for link in line.links for name in ("act_id", "answer_id"))
    return " ".join(["events", *dict.fromkeys(map(str, ends))])


def _marks(drawn: list[Line], sheet: LaneSpace, colours: dict[str, str], look: Theme) -> Trace:
    shades = [of_bloc(line.link["answer_bloc"], colours, look) for line in drawn]
    return scatter_trace(
        x=[sheet.day(line.mark[0]) for line in drawn],
        y=[line.mark[1] for line in drawn],
        mode="markers",
        name="answers",
        marker={
            "symbol": ["arrow" if line.whole else "circle" for line in drawn],
            "angle": [line.angle for line in drawn],
            "size": [9 if line.whole else 7 for line in drawn],
            "color": [
                shade if line.whole else look.paper
                for line, shade in zip(drawn, shades, strict=True)
            ],
            "opacity": 1,
            "line": {
                "width": [0.8 if line.whole else 1.5 for line in drawn],
                "color": [
                    look.paper if line.whole else shade
                    for line, shade in zip(drawn, shades, strict=True)
                ],
            },
        },
        customdata=[_evidence(line) for line in drawn],
        meta=UNMARKED,
        hovertext=[hover(line) for line in drawn],
        hoverinfo="text",
        showlegend=False,
    )
