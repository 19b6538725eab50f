"""The lines of a timeline: from each act to its answer, with the lag in days on a small mark."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from lib.analyses import chains
from lib.charts.colours import of_bloc
from lib.charts.link_curves import Curve, Spot, between, free_share, stub
from lib.charts.spots import UNMARKED
from lib.charts.stacking import LaneSpace
from lib.look.letter_room import hover_lines
from lib.look.palette import with_opacity
from lib.look.style import Theme
from lib.tables.records import Row, records
from lib.wording import escape
from lib.wording.escape import visible
from lib.wording.words import day, in_quotes

DASHES = {chains.STATED: "solid", chains.ANNOTATED: "dash"}
WORDS = {
    chains.STATED: "as a source reports it",
    chains.ANNOTATED: "our reading; no source links the two",
}
ROOM = 11.0
OUTSIDE = "outside this selection"


@dataclass(frozen=True)
class Line:
    """A link as it is drawn."""

    curve: Curve
    mark: Spot
    angle: float
    link: Row
    whole: bool


def lines(linked: pd.DataFrame, places: dict[str, Spot]) -> list[Line]:
    """One line per link; one whose other end is outside the selection is a stub.

    `places` has the positions of the events' marks, in pixels.
    """
    drawn: list[Line] = []
    taken = list(places.values())
    stubs: dict[str, int] = {}
    seen: set[tuple[Spot, Spot]] = set()
    for link in records(linked):
        act, answer = places.get(link["act_id"]), places.get(link["answer_id"])
        if act is not None and answer is not None:
            if act == answer or (act, answer) in seen:
                continue  # a bundle that answers itself, or one line for two bundles
            seen.add((act, answer))
            curve = between(act, answer)
            share = free_share(curve, taken, ROOM)
            line = Line(curve, curve.at(share), curve.heading(share), link, whole=True)
        elif act is not None or answer is not None:
            event = link["act_id"] if answer is None else link["answer_id"]
            number = stubs.get(event, 0)
            stubs = {**stubs, event: number + 1}
            curve = stub(act or answer or (0.0, 0.0), answer is not None, number)
            line = Line(curve, curve.end, 0.0, link, whole=False)
        else:
            continue
        taken = [*taken, line.mark]
        drawn.append(line)
    return drawn


def _cut(text: str) -> list[str]:
    return [escape.plotly(line) for line in hover_lines(text)]


def hover(line: Line) -> str:
    """Both ends, the lag, the basis of the link, and a passage about the answer."""
    link = line.link
    lag = chains.days_between(link["lag_low"], link["lag_high"])
    lines = [f"<b>{_heading(link, lag)}</b>"]
    for end, word in (("act", "Act"), ("answer", "Answer")):
        where = "" if link[f"{end}_inside"] else f" ({OUTSIDE})"
        lines += [f"{word}, {day(link[f'{end}_start'])}{where}:", *_cut(link[f"{end}_name"])]
    if pd.notna(link["quote"]):
        lines += [f"{escape.plotly(in_quotes(link['quote']))} (on the answer)"]
    return "<br>".join([*lines, f"<i>{WORDS.get(link['basis'], '')}</i>"])


def _heading(link: Row, lag: str) -> str:
    answering, answered = (escape.plotly(link[f"{end}_bloc_label"]) for end in ("answer", "act"))
    after = "on the same day" if lag == "the same day" else f"after {lag}"
    return f"{answering} answers {answered} {after}"


def traces(drawn: list[Line], sheet: LaneSpace, colours: dict[str, str], look: Theme) -> list:
    """The lines by ink and colour, then the marks on them that can be clicked.

    A mark's customdata is `events act answer`.
    """
    groups: dict[tuple[str, str], list[Line]] = {}
    for line in drawn:
        ink = str(line.link["basis"])
        colour = of_bloc(line.link["answer_bloc"], colours, look)
        groups.setdefault((ink, colour), []).append(line)
    curves = [_curves(own, ink, colour, sheet) for (ink, colour), own in groups.items()]
    return [*curves, _marks(drawn, sheet, colours, look)] if drawn else []


def _curves(own: list[Line], ink: str, colour: str, sheet: LaneSpace) -> go.Scatter:
    spots = [spot for line in own for spot in [*line.curve.points(), None]]
    return go.Scatter(
        x=[None if spot is None else sheet.day(spot[0]) for spot in spots],
        y=[None if spot is None else spot[1] for spot in spots],
        mode="lines",
        name=f"links {ink}",
        meta=[f"{number}: {_told(line.link)}" for number, line in enumerate(own, start=1)],
        line={"width": 1.3, "color": with_opacity(colour, 0.75), "dash": DASHES.get(ink, "dot")},
        hoverinfo="skip",
        showlegend=False,
    )


def _told(link: Row) -> str:
    """A link in words, for code that takes the picture apart."""
    lag = chains.days_between(link["lag_low"], link["lag_high"])
    return visible(f"{link['answer_bloc_label']} answers {link['act_bloc_label']}, {lag}")


def _marks(drawn: list[Line], sheet: LaneSpace, colours: dict[str, str], look: Theme) -> go.Scatter:
    shades = [of_bloc(line.link["answer_bloc"], colours, look) for line in drawn]
    return go.Scatter(
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
        customdata=[f"events {line.link['act_id']} {line.link['answer_id']}" for line in drawn],
        meta=UNMARKED,
        hovertext=[hover(line) for line in drawn],
        hoverinfo="text",
        showlegend=False,
    )
