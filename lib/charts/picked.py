"""A figure ready to be clicked, with one of its marks picked or none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lib.evidence.picks import Pick, from_points, short

# Other marks stay legible; Plotly's default is 0.2 of a mark's opacity.
PALE = 0.45
# A figure as plotly.js reads it: its traces, and its layout.
Written = Mapping[str, Any]


def payloads(figure: Written) -> Iterator[str]:
    """The kind and ids of each mark of the figure (see lib.evidence.picks)."""
    for trace in figure["data"]:
        carried = trace.get("customdata")
        for payload in () if carried is None else carried:
            yield payload if isinstance(payload, str) else payload[0]


def marks(evidence: Iterable[str]) -> Iterator[Pick]:
    """The evidence of marks with such payloads."""
    found = (from_points([{"customdata": each}]) for each in evidence)
    yield from (pick for pick in found if pick is not None)


def _short(payload: str | Sequence[str]) -> str:
    return short(payload if isinstance(payload, str) else payload[0])


def _with_pale(trace: Written) -> Written:
    """The trace whose marks stay legible while another one is picked."""
    unselected = trace.get("unselected") or {}
    marker = unselected.get("marker") or {}
    if trace.get("type", "scatter") not in ("scatter", "bar") or "opacity" in marker:
        return trace
    return {**trace, "unselected": {**unselected, "marker": {**marker, "opacity": PALE}}}


def _places(trace: Written, pick: Pick) -> list[int]:
    """Where in the trace the marks are whose evidence is exactly the pick."""
    carried = trace.get("customdata")
    wanted = short(" ".join((pick.kind, *pick.ids)))
    return [
        place
        for place, payload in enumerate(() if carried is None else carried)
        if _short(payload) == wanted
    ]


def _selected(traces: list[Written], pick: Pick) -> list[Written]:
    places = [_places(trace, pick) for trace in traces]
    if not any(places):
        return traces
    return [
        trace if trace.get("customdata") is None else {**trace, "selectedpoints": chosen}
        for trace, chosen in zip(traces, places, strict=True)
    ]


def _shortened(trace: Written) -> Written:
    """The trace with as many ids of each mark as name it: all ids would be most of a figure."""
    carried = trace.get("customdata")
    if carried is None:
        return trace
    return {**trace, "customdata": list(map(_short, carried))}


def written(every: Written) -> Written:
    """The figure as plotly.js reads it, each of its marks with the ids that name it."""
    return {**every, "data": [_shortened(trace) for trace in every["data"]]}


def clickable(figure: Written, pick: Pick | None = None, cleared: int = 0) -> dict[str, Any]:
    """A figure that `written` gave, with the marks selected whose evidence is exactly the pick; the
    given one is unchanged, and shares its parts.

    Plotly forgets a click when `cleared` changes.
    """
    traces = [_with_pale(trace) for trace in figure["data"]]
    chosen = traces if pick is None else _selected(traces, pick)
    layout = {**figure["layout"], "selectionrevision": cleared}
    return {**figure, "data": chosen, "layout": layout}
