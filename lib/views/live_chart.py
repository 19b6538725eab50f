"""An exhibit as a page shows it, and its figure as plotly.js reads it: written once for all
readers."""

from dataclasses import dataclass
from functools import cached_property

import plotly.io

from lib.charts.picked import Written, written
from lib.charts.plotly_figure import written_chart
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.fresh import with_new_marks
from lib.views.memory import remembered
from lib.views.reading import with_readings


@dataclass(frozen=True)
class LiveFigure:
    """A figure as plotly.js reads it. Never assigned into."""

    written: Written

    @cached_property
    def stamp(self) -> int:
        """Another number for another figure."""
        return hash(plotly.io.to_json(self.written, validate=False))


@remembered
def on_page(context: Context, exhibit: Exhibit) -> Exhibit:
    """The exhibit with rings on new items, and with how its rows were checked."""
    return with_readings(with_new_marks(exhibit, context), context)


def _written(exhibit: Exhibit) -> Written:
    if exhibit.chart is not None:
        return written_chart(exhibit.chart)
    return exhibit.freehand.written if exhibit.freehand else exhibit.drawn.to_dict()


@remembered
def live_figure(context: Context, exhibit: Exhibit) -> LiveFigure:
    """The exhibit's figure, kept with the context's; ValueError if it is a table."""
    del context
    return LiveFigure(written(_written(exhibit)))
