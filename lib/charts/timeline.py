"""The timeline: swim lanes of events and statements, with lines from acts to their answers."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from lib.analyses.chains.lanes import statement_bundles
from lib.analyses.incidents import Period
from lib.charts import reference_lines, timeline_frame, timeline_links, timeline_marks
from lib.charts.colours import bloc_colours, of_bloc
from lib.charts.free_figure import FreeFigure
from lib.charts.picked import Written
from lib.charts.plotly_figure import written_figure
from lib.charts.plotly_trace import Trace, bar_trace, scatter_trace
from lib.charts.reporters import bundle_fill, mix_reporter, says_reporters
from lib.charts.stacking import LaneSpace, laid_out
from lib.charts.timeline_marks import HALF_DAY
from lib.charts.timeline_statements import DAY_MS, statement_bars
from lib.look.palette import with_opacity
from lib.look.plotly_frame import empty
from lib.look.style import Caption, Theme
from lib.tables import Tables, lists

WIDTH, WIDTH_NARROW = 760, 330
# With more of them, the statements of a week or month have one bar.
MOST_TICKS = 1_500

NOTHING = "No events and no statements in this selection."


@dataclass(frozen=True)
class Shown:
    """The contents of a timeline: frames from `lanes.acting`, `lanes.statement_counts`,
    `lanes.order` and `chains.touching`, and labelled reference events. `days` are the first and
    last one to draw, if not simply those of all this."""

    events: pd.DataFrame
    said: pd.DataFrame
    lanes: pd.DataFrame
    links: pd.DataFrame
    lines: list[reference_lines.Line] = field(default_factory=list)
    days: tuple[date, date] | None = None

    def sheet(self, look: Theme) -> LaneSpace | None:
        """The days drawn, with a margin; None if nothing is drawn."""
        exact = self.said.loc[self.said["earliest"] == self.said["latest"], "earliest"]
        days = pd.concat([self.events["start"], self.events["end"], exact]).dropna()
        days = days if len(days) else self.said["earliest"].dropna()
        if days.empty:
            return None
        least = 1 if self.days else 3
        days = pd.Series(pd.to_datetime(self.days)) if self.days else days
        margin = pd.Timedelta(days=max(least, (days.max() - days.min()).days // 30))
        width = WIDTH_NARROW if look.room.is_narrow else WIDTH
        return LaneSpace(days.min() - margin, days.max() + margin, width)

    def bundling(self, look: Theme) -> Period | None:
        """The period by which events are bundled; None if each of them is a mark."""
        sheet = self.sheet(look)
        return timeline_marks.bundling(self.events, sheet, look) if sheet else None

    def ticks(self, sheet: LaneSpace) -> tuple[pd.DataFrame, Period]:
        """The statements as they are drawn, with whether their days are `exact`: counted by day,
        or by a longer period if there would be too many bars."""
        exact = (self.said["earliest"] == self.said["latest"]).astype(bool)
        by = timeline_marks.period_of(sheet)
        if len(self.said) <= MOST_TICKS or by == "day":
            return self.said.assign(exact=exact), "day"
        return statement_bundles(self.said, by), by


def _marks(shown: Shown, sheet: LaneSpace, look: Theme) -> pd.DataFrame:
    by = shown.bundling(look)
    if by is None:
        return timeline_marks.single(shown.events, sheet, look)
    labels = dict(zip(shown.lanes["lane"], shown.lanes["label"], strict=True))
    return timeline_marks.bundles(shown.events, by, labels, sheet, look)


def _shades(marks: pd.DataFrame, colours: dict[str, str], look: Theme) -> list[str]:
    """The colour of each mark's bloc."""
    return [of_bloc(bloc, colours, look) for bloc in lists.listed(marks["bloc"])]


def _fills(marks: pd.DataFrame, shades: list[str], many: bool, look: Theme) -> list[str]:
    """The fill of each mark, by who reports it."""
    kinds = marks["reporter"].tolist()
    if many:
        return [bundle_fill(*pair, look) for pair in zip(shades, kinds, strict=True)]
    if not says_reporters(kinds):
        return shades
    return [mix_reporter(*pair, look) for pair in zip(shades, kinds, strict=True)]


def _events(marks: pd.DataFrame, colours: dict[str, str], look: Theme) -> Trace:
    shades = _shades(marks, colours, look)
    many = bool((marks["text"] != "").any())
    return scatter_trace(
        x=lists.listed(marks["at"]),
        y=marks["y"].to_numpy(),
        mode="markers+text" if many else "markers",
        name="events",
        text=marks["text"].tolist(),
        textfont={"size": 9 if look.room.is_narrow else 10, "color": look.ink},
        marker={
            "symbol": marks["symbol"].tolist(),
            "size": marks["size"].tolist(),
            "color": _fills(marks, shades, many, look),
            "opacity": [0.95 if certain else 0.4 for certain in marks["certain"].tolist()],
            "line": {"width": 1, "color": shades},
        },
        customdata=marks["payload"].tolist(),
        hovertext=marks["hover"].tolist(),
        hoverinfo="text",
        showlegend=False,
    )


def _spans(marks: pd.DataFrame, colours: dict[str, str], look: Theme) -> Trace:
    """Bars behind marks: the duration of an event, or the range of its vague date."""
    barred = marks.loc[marks["barred"]]
    shades = _shades(barred, colours, look)
    days = (barred["finish"].to_numpy() - barred["begin"].to_numpy()) // np.timedelta64(1, "D")
    return bar_trace(
        x=lists.listed(barred["begin"] - HALF_DAY),
        width=(days + 1) * DAY_MS,
        offset=0,
        y=[5.0] * len(barred),
        base=(barred["y"] - 2.5).tolist(),
        name="spans",
        marker={
            "color": [
                with_opacity(shade, 0.22 if vague else 0.6)
                for shade, vague in zip(shades, barred["vague"].tolist(), strict=True)
            ],
            "line": {"width": 0.8, "color": shades},
        },
        customdata=barred["payload"].tolist(),
        hovertext=barred["hover"].tolist(),
        hoverinfo="text",
        showlegend=False,
    )


def _parts(
    tables: Tables, shown: Shown, caption: Caption, look: Theme
) -> tuple[list[Trace], dict[str, Any]] | None:
    """The traces and the layout of a timeline; None with neither events nor statements."""
    sheet = shown.sheet(look)
    if sheet is None:
        return None
    colours = bloc_colours(tables, look)
    marks = _marks(shown, sheet, look)
    head = timeline_frame.head(look)
    lanes = laid_out(shown.lanes, marks, shown.said["lane"].unique(), head)
    grounds = dict(lists.rows_of(lanes, ["lane", "ground"]))
    ground = np.array([grounds[lane] for lane in marks["lane"].tolist()], dtype="float")
    marks = marks.assign(y=ground + marks["floor"].to_numpy() + marks["size"].to_numpy() / 2)
    said, per = shown.ticks(sheet)
    drawn = timeline_links.lines(shown.links, timeline_marks.positions(marks))
    traces = [
        statement_bars(said, lanes, sheet, colours, look),
        _spans(marks, colours, look),
        _events(marks, colours, look),
        *timeline_links.traces(drawn, sheet, colours, look),
    ]
    key = timeline_frame.key(shown.events, marks, drawn, per if len(said) else None, look)
    keyed = replace(caption, key=tuple(key))
    return traces, timeline_frame.layout(lanes, shown.lines, keyed, sheet, colours, look)


def timeline(tables: Tables, shown: Shown, caption: Caption, look: Theme) -> go.Figure:
    """Lanes of events and statements on one axis of days, and lines from acts to answers.

    A mark's customdata is `events <ids>` (two for a line: act, answer) or `statements <ids>`.
    With neither events nor statements the figure says so.
    """
    parts = _parts(tables, shown, caption, look)
    return empty(NOTHING, look) if parts is None else go.Figure(*parts)


def _written(tables: Tables, shown: Shown, caption: Caption, look: Theme) -> Written:
    """The timeline as plotly.js reads it."""
    parts = _parts(tables, shown, caption, look)
    return empty(NOTHING, look).to_dict() if parts is None else written_figure(*parts)


def free_timeline(tables: Tables, shown: Shown, caption: Caption, look: Theme) -> FreeFigure:
    """The timeline, drawn when it is asked for."""
    given = (tables, shown, caption, look)
    return FreeFigure(partial(timeline, *given), partial(_written, *given))
