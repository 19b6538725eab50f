"""A figure ready to be clicked, with one of its marks picked or none."""

from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go

from lib.evidence.picks import Pick, from_points

# What is not picked stays legible; Plotly's own is 0.2 of a mark's opacity.
PALE = 0.45


def _carried(trace: Any) -> list[Pick | None]:
    payloads = getattr(trace, "customdata", None)
    given = () if payloads is None else payloads
    return [from_points([{"customdata": payload}]) for payload in given]


def marks(figure: go.Figure) -> Iterator[Pick]:
    """What each mark of the figure stands for (see lib.evidence.picks)."""
    for trace in figure.data:
        yield from (pick for pick in _carried(trace) if pick is not None)


def is_matrix(figure: go.Figure | None) -> bool:
    """Whether the figure is a matrix of cells: its columns need the page's whole width."""
    return figure is not None and any(
        isinstance(trace.meta, dict) and "corner" in trace.meta for trace in figure.data
    )


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


def clickable(figure: go.Figure, pick: Pick | None = None, cleared: int = 0) -> go.Figure:
    """A copy with the marks selected that stand for exactly the pick.

    Plotly forgets what was clicked when `cleared` is another number than before.
    """
    copy = go.Figure(figure)
    copy.update_layout(selectionrevision=cleared)
    copy.update_traces(unselected={"marker": {"opacity": PALE}}, selector=_fades)
    if pick is not None:
        _select(copy, pick)
    return copy
