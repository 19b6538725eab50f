"""The exchange ladder: acts of one side left, of the other right, time downwards, and arrows from
each act to its answers."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import plotly.graph_objects as go

from lib.analyses import reporters as reported
from lib.analyses.chains.exchange_statements import Said
from lib.analyses.chains.rungs import Ladder, Rung
from lib.charts import exchange_frame, exchange_hover
from lib.charts.colours import of_bloc
from lib.charts.exchange_arrows import Drawn, arrows
from lib.charts.exchange_frame import Plan
from lib.charts.exchange_layout import columns, rows
from lib.charts.free_figure import FreeFigure
from lib.charts.picked import Written
from lib.charts.plotly_figure import written_figure
from lib.charts.plotly_trace import Trace, scatter_trace
from lib.charts.reporters import bundle_fill, mix_ink, mix_reporter
from lib.charts.spots import UNMARKED
from lib.look.palette import with_opacity
from lib.look.style import Caption, Theme
from lib.tables.lists import together

OUTSIDE = 0.45
Size = tuple[float, float]
DASHES = {True: "solid", False: "dash"}


@dataclass(frozen=True)
class Shown:
    """What a ladder shows: the rungs and arrows, a label for each rung, the statements between, and
    the colours of blocs."""

    ladder: Ladder
    labels: Sequence[str]
    said: Sequence[Said] = ()
    colours: dict[str, str] = field(default_factory=dict)

    def colour(self, side: int, look: Theme) -> str:
        """The colour of a side's bloc."""
        exchange = self.ladder.exchange
        return of_bloc((exchange.left, exchange.right)[side].bloc, self.colours, look)


def _shade(rung: Rung, colour: str, look: Theme) -> str:
    """The colour of a rung; pale if it is outside the selection, or only possibly in it."""
    return colour if rung.inside and not rung.possible else mix_ink(colour, OUTSIDE, look)


def _fill(rung: Rung, shade: str, look: Theme) -> str:
    """The fill of a rung's mark, by who reports its acts; full if the corpus never says."""
    if rung.reporter == reported.OPEN:
        return shade if rung.number == 1 else mix_reporter(shade, reported.MEDIA, look)
    own = bundle_fill if rung.number > 1 else mix_reporter
    return own(shade, rung.reporter, look)


def _marks(shown: Shown, plan: Plan, look: Theme) -> Trace:
    placed, shape, high = plan.rows, plan.shape, plan.high
    own = [(row, shown.ladder.rungs[row.rung]) for row in placed if row.rung is not None]
    shades = [_shade(rung, shown.colour(row.side, look), look) for row, rung in own]
    fills = [_fill(rung, shade, look) for (_, rung), shade in zip(own, shades, strict=True)]
    return scatter_trace(
        x=[shape.rails[row.side] for row, _ in own],
        y=[high - row.down for row, _ in own],
        mode="markers+text",
        name="acts",
        text=[f"{rung.number:,}" if rung.number > 1 else "" for _, rung in own],
        textfont={"size": shape.size - 1, "color": look.ink},
        marker={
            "symbol": "circle",
            "size": [row.size for row, _ in own],
            "color": fills,
            "opacity": 1,
            "line": {"width": 1.5, "color": shades},
        },
        customdata=[" ".join(("events", *rung.ids)) for _, rung in own],
        hovertext=[exchange_hover.of_rung(rung) for _, rung in own],
        hoverinfo="text",
        showlegend=False,
    )


def _statements(shown: Shown, plan: Plan, look: Theme) -> Trace:
    placed, shape, high = plan.rows, plan.shape, plan.high
    own = [(row, row.said) for row in placed if row.said is not None]
    return scatter_trace(
        x=[shape.rails[row.side] for row, _ in own],
        y=[high - row.down for row, _ in own],
        mode="markers",
        name="statements",
        marker={
            "symbol": "diamond",
            "size": [row.size for row, _ in own],
            "color": look.paper,
            "opacity": 1,
            "line": {"width": 1.3, "color": [shown.colour(row.side, look) for row, _ in own]},
        },
        customdata=[" ".join(("statements", *said.ids)) for _, said in own],
        hovertext=[exchange_hover.of_said(said) for _, said in own],
        hoverinfo="text",
        showlegend=False,
    )


def _curves(own: Sequence[Drawn], is_stated: bool, colour: str) -> Trace:
    spots = [spot for each in own for spot in [*each.curve.points(), None]]
    return scatter_trace(
        x=[None if spot is None else spot[0] for spot in spots],
        y=[None if spot is None else spot[1] for spot in spots],
        mode="lines",
        name="links stated" if is_stated else "links annotated",
        meta=[f"{at}: {exchange_hover.told(each.arrow)}" for at, each in enumerate(own, start=1)],
        line={"width": 1.7, "color": with_opacity(colour, 0.85), "dash": DASHES[is_stated]},
        hoverinfo="skip",
        showlegend=False,
    )


def _evidence(drawn: Drawn) -> str:
    ends = (link[f"{end}_id"] for link in drawn.arrow.links for end in ("act", "answer"))
    return " ".join(("events", *dict.fromkeys(map(str, ends))))


def _on_links(drawn: Sequence[Drawn], **marker: Any) -> dict[str, Any]:
    return {
        "mode": "markers",
        "marker": marker,
        "customdata": [_evidence(each) for each in drawn],
        "meta": UNMARKED,
        "hovertext": [exchange_hover.of_arrow(each.arrow) for each in drawn],
        "hoverinfo": "text",
        "showlegend": False,
    }


def _heads(drawn: Sequence[Drawn], shades: list[str]) -> Trace:
    angles = [90 if each.points_right else -90 for each in drawn]
    return scatter_trace(
        x=[each.tip[0] for each in drawn],
        y=[each.tip[1] for each in drawn],
        name="answers",
        **_on_links(drawn, symbol="arrow", angle=angles, size=13, color=shades, opacity=1),
    )


def _lags(drawn: Sequence[Drawn], look: Theme) -> Trace:
    """The ground on which the lags are written, which can be clicked."""
    return scatter_trace(
        x=[each.spot[0] for each in drawn],
        y=[each.spot[1] for each in drawn],
        name="lags",
        **_on_links(drawn, symbol="circle", size=16, color=look.paper, opacity=1),
    )


def _arrows(shown: Shown, drawn: Sequence[Drawn], look: Theme) -> list[Trace]:
    """The lines by ink and colour, which is that of whoever answers; then their heads and lags."""
    if not drawn:
        return []
    shades = [shown.colour(int(each.points_right), look) for each in drawn]
    inks = [(each.arrow.is_stated, shade) for each, shade in zip(drawn, shades, strict=True)]
    lines = [_curves(own, *ink) for ink, own in together(drawn, inks).items()]
    return [*lines, _heads(drawn, shades), _lags(drawn, look)]


def _parts(
    shown: Shown, caption: Caption, look: Theme, size: Size | None = None
) -> tuple[list[Trace], dict[str, Any]]:
    wide, high = size or (None, None)
    shape = columns(look, wide)
    placed, own = rows(shown.ladder, shown.labels, shown.said, shape, high)
    by_rung = {row.rung: row for row in placed if row.rung is not None}
    drawn = arrows(shown.ladder.arrows, by_rung, shape, own)
    shades = (shown.colour(0, look), shown.colour(1, look))
    dropped = len(shown.said) - sum(row.said is not None for row in placed)
    plan = Plan(placed, shape, own, drawn, shades, dropped)
    keyed = replace(caption, key=tuple(exchange_frame.key(shown.ladder, placed, look)))
    traces = [
        *_arrows(shown, drawn, look),
        *([_statements(shown, plan, look)] if any(row.said for row in placed) else []),
        _marks(shown, plan, look),
    ]
    return traces, exchange_frame.layout(shown.ladder, plan, keyed, look)


def exchange_ladder(
    shown: Shown, caption: Caption, look: Theme, size: Size | None = None
) -> go.Figure:
    """The rungs on the rails of both sides, the first on top, and arrows from acts to answers.

    A mark's customdata is `events <ids>` (of an arrow: those at both ends) or `statements <ids>`.
    With a `size` (width and height of the plot in pixels) it is laid out for that width, and loses
    statements if it would be higher.
    """
    return go.Figure(*_parts(shown, caption, look, size))


def _written(shown: Shown, caption: Caption, look: Theme) -> Written:
    return written_figure(*_parts(shown, caption, look))


def free_ladder(shown: Shown, caption: Caption, look: Theme) -> FreeFigure:
    """The ladder, drawn when it is asked for."""
    given = (shown, caption, look)
    return FreeFigure(partial(exchange_ladder, *given), partial(_written, *given))
