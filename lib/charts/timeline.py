"""The timeline: swim lanes of events and statements, with lines from acts to their answers."""

from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from lib.analyses.chains.lanes import statement_bundles
from lib.analyses.incidents import Period
from lib.charts import reference_lines, timeline_frame, timeline_links, timeline_marks
from lib.charts.colours import bloc_colours, of_bloc
from lib.charts.reporters import bundle_fill, fill
from lib.charts.stacking import FOOT, PADDING, LaneSpace, laid_out
from lib.charts.timeline_marks import HALF_DAY
from lib.look.palette import with_opacity
from lib.look.plotly_frame import empty
from lib.look.style import Caption, Theme
from lib.tables import Tables
from lib.wording import escape
from lib.wording.words import period, quantity

WIDTH, WIDTH_NARROW = 760, 330
DAY_MS = 86_400_000
# A statement's bar is a tick, however few days are shown.
TICK = 5.0
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


def _events(marks: pd.DataFrame, colours: dict[str, str], look: Theme) -> go.Scatter:
    shades = [of_bloc(bloc, colours, look) for bloc in marks["bloc"]]
    many = (marks["text"] != "").any()
    fills = [
        bundle_fill(shade, reporter, look)
        if many
        else fill(shade, reporter, marks["reporter"], look)
        for shade, reporter in zip(shades, marks["reporter"], strict=True)
    ]
    return go.Scatter(
        x=marks["at"],
        y=marks["y"],
        mode="markers+text" if many else "markers",
        name="events",
        text=marks["text"].tolist(),
        textfont={"size": 9 if look.room.is_narrow else 10, "color": look.ink},
        marker={
            "symbol": marks["symbol"].tolist(),
            "size": marks["size"].tolist(),
            "color": fills,
            "opacity": [0.95 if certain else 0.4 for certain in marks["certain"]],
            "line": {"width": 1, "color": shades},
        },
        customdata=marks["payload"].tolist(),
        hovertext=marks["hover"].tolist(),
        hoverinfo="text",
        showlegend=False,
    )


def _spans(marks: pd.DataFrame, colours: dict[str, str], look: Theme) -> go.Bar:
    """Bars behind marks: the duration of an event, or the range of its vague date."""
    barred = marks.loc[marks["barred"]]
    shades = [of_bloc(bloc, colours, look) for bloc in barred["bloc"]]
    return go.Bar(
        x=barred["begin"] - HALF_DAY,
        width=((barred["finish"] - barred["begin"]).dt.days + 1) * DAY_MS,
        offset=0,
        y=[5.0] * len(barred),
        base=barred["y"] - 2.5,
        name="spans",
        marker={
            "color": [
                with_opacity(shade, 0.22 if vague else 0.6)
                for shade, vague in zip(shades, barred["vague"], strict=True)
            ],
            "line": {"width": 0.8, "color": shades},
        },
        customdata=barred["payload"].tolist(),
        hovertext=barred["hover"].tolist(),
        hoverinfo="text",
        showlegend=False,
    )


def _tick(own: pd.DataFrame, sheet: LaneSpace) -> pd.DataFrame:
    """Where each bar begins, how wide (in days) and how high (in pixels) it is."""
    exact = own["exact"].astype(bool)
    narrow = min(0.7, TICK / sheet.day_width)
    spans = (own["latest"] - own["earliest"]).dt.days + 1.0
    width = spans.where(~(exact & (spans == 1)), narrow)
    most = float(own.loc[exact, "number"].max()) if exact.any() else 1.0
    high = ((own["number"].astype(float) / most) ** 0.5 * (FOOT - 4)).clip(lower=3.0)
    before = (spans * 0 + 0.5).where(~(exact & (spans == 1)), narrow / 2)
    start = own["earliest"] - pd.to_timedelta(before, unit="D")
    return pd.DataFrame({"start": start, "width": width * DAY_MS, "high": high.where(exact, 3.0)})


def _said_in(bars: pd.DataFrame) -> list[str]:
    """How many statements each bar stands for, when, and of whose lane."""
    columns = (bars[name] for name in ("number", "earliest", "latest", "label"))
    return [
        f"<b>{quantity(number, 'statement')}</b>, {period(first, last)}<br>{escape.plotly(label)}"
        for number, first, last, label in zip(*columns, strict=True)
    ]


def _statements(
    said: pd.DataFrame, lanes: pd.DataFrame, sheet: LaneSpace, colours: dict[str, str], look: Theme
) -> go.Bar:
    """Bars at the foot of a lane: how many statements a day; pale and flat for a vague date."""
    own = said.merge(lanes, on="lane", validate="many_to_one")
    own = own.sort_values(["earliest", "latest"], ascending=[True, False])
    ticks = _tick(own, sheet)
    return go.Bar(
        x=ticks["start"],
        width=ticks["width"],
        offset=0,
        y=ticks["high"],
        base=own["base"] + PADDING / 2,
        name="statements",
        marker={
            "color": [
                with_opacity(of_bloc(bloc, colours, look), 0.65 if sure else 0.2)
                for bloc, sure in zip(own["bloc"], own["exact"], strict=True)
            ],
            "line": {"width": 0},
        },
        customdata=[f"statements {ids}" for ids in own["statement_ids"]],
        hovertext=_said_in(own),
        hoverinfo="text",
        showlegend=False,
    )


def timeline(tables: Tables, shown: Shown, caption: Caption, look: Theme) -> go.Figure:
    """Lanes of events and statements on one axis of days, and lines from acts to answers.

    A mark's customdata is `events <ids>` (two for a line: act, answer) or `statements <ids>`.
    With neither events nor statements the figure says so.
    """
    sheet = shown.sheet(look)
    if sheet is None:
        return empty(NOTHING, look)
    colours = bloc_colours(tables, look)
    marks = _marks(shown, sheet, look)
    head = timeline_frame.head(look)
    lanes = laid_out(shown.lanes, marks, shown.said["lane"].unique(), head)
    grounds = marks["lane"].map(lanes.set_index("lane")["ground"]).astype("float")
    marks = marks.assign(y=grounds + marks["floor"] + marks["size"] / 2)
    said, per = shown.ticks(sheet)
    drawn = timeline_links.lines(shown.links, timeline_marks.positions(marks))
    figure = go.Figure(_statements(said, lanes, sheet, colours, look))
    figure.add_traces([_spans(marks, colours, look), _events(marks, colours, look)])
    figure.add_traces(timeline_links.traces(drawn, sheet, colours, look))
    key = timeline_frame.key(shown.events, marks, drawn, per if len(said) else None, look)
    keyed = replace(caption, key=tuple(key))
    return timeline_frame.with_frame(figure, lanes, shown.lines, keyed, sheet, colours, look)
