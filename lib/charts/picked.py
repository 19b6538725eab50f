"""A figure ready to be clicked, with one of its marks picked or none."""

from collections.abc import Iterable, Iterator
from typing import Any

import plotly.graph_objects as go

from lib.evidence.picks import Pick, from_points, short

# Other marks stay legible; Plotly's default is 0.2 of a mark's opacity.
PALE = 0.45


def _carried(trace: Any) -> list[Pick | None]:
    payloads = getattr(trace, "customdata", None)
    given = () if payloads is None else payloads
    return [from_points([{"customdata": payload}]) for payload in given]


def payloads(figure: go.Figure) -> Iterator[str]:
    """The kind and ids of each mark of the figure (see lib.evidence.picks)."""
    for trace in figure.data:
        for payload in () if trace.customdata is None else trace.customdata:
            yield payload if isinstance(payload, str) else payload[0]


def marks(evidence: Iterable[str]) -> Iterator[Pick]:
    """The evidence of marks with such payloads."""
    found = (from_points([{"customdata": each}]) for each in evidence)
    yield from (pick for pick in found if pick is not None)


def _fades(trace: Any) -> bool:
    return trace.type in ("scatter", "bar") and trace.unselected.marker.opacity is None


def _select(figure: go.Figure, pick: Pick) -> None:
    places = [
        [place for place, each in enumerate(_carried(trace)) if each == pick]
        for trace in figure.data
    ]
    for trace, chosen in zip(figure.data, places if any(places) else (), strict=False):
        if trace.customdata is not None:
            trace.selectedpoints = chosen


def _shorten(figure: go.Figure) -> None:
    """Leaves each mark as many ids as name it: the ids of all marks would be most of a figure."""
    for trace in figure.data:
        if trace.customdata is not None:
            trace.customdata = [
                short(each if isinstance(each, str) else each[0]) for each in trace.customdata
            ]


def clickable(figure: go.Figure, pick: Pick | None = None, cleared: int = 0) -> go.Figure:
    """A copy for the browser, with the marks selected whose evidence is exactly the pick.

    Its marks name their evidence as an address does. Plotly forgets a click when `cleared` changes.
    """
    copy = go.Figure(figure)
    copy.update_layout(selectionrevision=cleared)
    copy.update_traces(unselected={"marker": {"opacity": PALE}}, selector=_fades)
    if pick is not None:
        _select(copy, pick)
    _shorten(copy)
    return copy
