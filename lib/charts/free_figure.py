"""The figure of a timeline or map, which have no axes of numbers: made when asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import plotly.graph_objects as go

from lib.charts.picked import Written


@dataclass(frozen=True)
class FreeFigure:
    """A figure as Plotly's own objects, which check each part, and as plotly.js reads it; each is
    made when asked for. `write` gives the latter without the time that checking takes."""

    make: Callable[[], go.Figure]
    write: Callable[[], Written] | None = None

    @cached_property
    def figure(self) -> go.Figure:
        """The figure as Plotly's objects."""
        return self.make()

    @cached_property
    def written(self) -> Written:
        """The figure as plotly.js reads it. Never assigned into."""
        return self.write() if self.write else self.figure.to_dict()
