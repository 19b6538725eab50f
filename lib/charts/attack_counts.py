"""A running total as it is claimed, above the reported events, on one time axis."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from lib.analyses import incidents, totals
from lib.analyses import reporters as reported
from lib.analyses.incidents import By, Period
from lib.charts import envelope, event_bars, line_labels, reference_lines
from lib.charts.colours import bloc_colours, bloc_labels, kind_colours, of_bloc
from lib.charts.reporters import reporters
from lib.charts.sizing import with_plot
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import BOUND_SYMBOLS, TICKS, Caption, Theme, empty, with_caption
from lib.model.vocabulary import BOUNDS
from lib.tables import Tables
from lib.wording import escape
from lib.wording.words import bounded_number, day, in_quotes, short

PLOT = 460
DAY_MS = 86_400_000
ROWS = (0.63, 0.37)


@dataclass(frozen=True)
class Counted:
    """What the chart shows: claims of one tally, reported events, how they are split, and the
    colours of the categories; without them those that are there get theirs.

    `labelled` writes some figures beside their marks; without `bars` no events are drawn below.
    `slips` are claims in which one report differs from the others: pale, and part of no line.
    """

    claims: pd.DataFrame
    events: pd.DataFrame
    period: Period = "week"
    by: By = "reported_by"
    lines: list[reference_lines.Line] = field(default_factory=list)
    bounds: pd.DataFrame | None = None
    labelled: bool = False
    bars: bool = True
    slips: frozenset[str] = frozenset()
    kinds: Mapping[str, str] = field(default_factory=dict)

    def colours(self, names: list[str], look: Theme) -> dict[str, str]:
        """The colours of these categories, in the order of their stack."""
        if self.by == "reported_by":
            ranked = [label for label in reported.LABELS.values() if label in names]
            return {label: self.kinds.get(label, look.neutral) for label in ranked}
        given = self.kinds or kind_colours(names, incidents.UNSTATED, look)
        return {name: given[name] for name in names}

    def span(self) -> tuple[pd.Timestamp, pd.Timestamp] | None:
        """First and last day drawn, with some days to spare; None where nothing is drawn."""
        events = self.events["start"] if self.bars else self.events["start"][:0]
        days = pd.concat([self.claims["day"], events]).dropna()
        if days.empty:
            return None
        long = (days.max() - days.min()).days
        is_one_day = not long and self.period == "day"
        margin = pd.Timedelta(days=1 if is_one_day else max(4, long // 40))
        return days.min() - margin, days.max() + margin


def _hover(mark: pd.Series) -> str:
    figure = bounded_number(mark["bound"], mark["value"], mark["value_high"])
    lines = [
        f"<b>{figure[:1].upper() + figure[1:]}</b>",
        f"{escape.plotly(mark['claimant_name'])}, as of {day(mark['day'])}",
        escape.plotly(in_quotes(mark["quote"])),
        f"{escape.plotly(mark['publisher'])}"
        + (f" and {mark['articles'] - 1} more" if mark["articles"] > 1 else ""),
    ]
    if mark["slip"]:
        lines.append("<i>this report differs from the others and is not used for ranges</i>")
    elif mark["outdated"]:
        lines.append("<i>repeats an older figure</i>")
    return "<br>".join(lines)


def _sizes(marks: pd.DataFrame) -> pd.Series:
    """Diameters in pixels; the area grows with the articles, up to a dozen of them."""
    return 8 + 3.5 * (marks["articles"].astype(float) - 1).clip(upper=12) ** 0.5


def _marks(marks: pd.DataFrame, colours: dict[str, str], look: Theme) -> go.Scatter:
    upper = (marks["value_high"] - marks["value"]).fillna(0).astype(float)
    return go.Scatter(
        x=marks["day"],
        y=marks["value"].astype(float),
        mode="markers",
        name="claims",
        marker={
            "symbol": marks["bound"].map(BOUND_SYMBOLS).tolist(),
            "color": [of_bloc(bloc, colours, look) for bloc in marks["bloc"]],
            "size": _sizes(marks).tolist(),
            "opacity": [0.35 if pale else 0.95 for pale in marks["outdated"] | marks["slip"]],
            "line": {"width": 1.4, "color": [of_bloc(b, colours, look) for b in marks["bloc"]]},
        },
        error_y={
            "type": "data",
            "symmetric": False,
            "array": upper,
            "arrayminus": [0] * len(upper),
            "visible": bool(upper.any()),
            "thickness": 1,
            "color": look.muted,
        },
        customdata=[f"claims {ids}" for ids in marks["claim_ids"]],
        hovertext=[_hover(mark) for _, mark in marks.iterrows()],
        hoverinfo="text",
        showlegend=False,
    )


def _steps(steps: pd.DataFrame, colours: dict[str, str], look: Theme) -> list[go.Scatter]:
    return [
        go.Scatter(
            x=line["day"],
            y=line["value"].astype(float),
            mode="lines",
            name=str(line["claimant_name"].iloc[0]),
            line={
                "shape": "hv",
                "width": 1.6,
                "color": with_opacity(of_bloc(line["bloc"].iloc[0], colours, look), 0.7),
            },
            hoverinfo="skip",
            showlegend=False,
        )
        for _, line in steps.groupby("claimant", sort=False)
    ]


def title_of(claims: pd.DataFrame, label: str) -> str:
    """The finding: the most quoted claimant's highest figure, and the highest of all."""
    leading = totals.leading(claims)
    figures = [leading[1] if leading else None, totals.highest(claims)]
    found = list(dict.fromkeys(_finding(claim) for claim in figures if claim is not None))
    return f"{label}: {'; '.join(found)}" if found else label


def _finding(claim: pd.Series) -> str:
    number = bounded_number(claim["bound"], claim["value"], claim["value_high"])
    return f"{number} by {day(claim['day'])} ({short(claim['claimant_name'])})"


def _key(shown: Counted, tables: Tables, look: Theme, kinds: Mapping[str, str]) -> list[Sign]:
    used = [bound for bound in BOUNDS.terms if (shown.claims["bound"] == bound).any()]
    signs = [Sign(BOUNDS.terms[bound].standard, BOUNDS.label(bound)) for bound in used]
    colours, labels = bloc_colours(tables, look), bloc_labels(tables)
    present = [bloc for bloc in colours if (shown.claims["bloc"] == bloc).any()]
    signs += [Sign("●", labels[bloc], colours[bloc]) for bloc in present]
    if shown.claims["bloc"].isna().any():
        signs.append(Sign("●", "no claimant named", look.neutral))
    if shown.by != "reported_by":
        signs += [Sign("■", name, colour) for name, colour in kinds.items()]
    return signs + reporters(reported.kinds(shown.events), look, next(iter(kinds.values()), None))


def attack_counts(tables: Tables, shown: Counted, caption: Caption, look: Theme) -> go.Figure:
    """The claimed running total over the reported events.

    Needs claims as `tallies.series` gives them and events with event_id, start, weapon, certain.
    A mark's customdata is `claims <ids>` or `events <ids>`. With neither it says so.
    """
    span = shown.span()
    if span is None:
        return empty("No running totals and no reported events in this selection.", look)
    colours = bloc_colours(tables, look)
    marks = totals.marks(shown.claims, shown.slips)
    steps = totals.steps(totals.sound(shown.claims, shown.slips))
    counts = incidents.per_period(tables, shown.events, shown.period, shown.by)
    kinds = shown.colours(incidents.largest_first(counts), look) if shown.bars else {}
    figure = _panels(shown.bars)
    band = envelope.band(shown.bounds, colours, look)
    figure.add_traces([*band, *_steps(steps, colours, look), _marks(marks, colours, look)], 1, 1)
    top = float(marks["value"].max()) if len(marks) else 1.0
    pixel = top / (PLOT * (ROWS[0] if shown.bars else 1))
    line_labels.claimants(figure, steps, pixel, top, colours, look)
    if shown.labelled:
        line_labels.figures(figure, marks, look)
    figure.update_layout(barmode="stack", clickmode="event+select", dragmode="zoom")
    figure.update_yaxes(
        range=[0, top * (1.22 if look.room.is_narrow else 1.14)],
        title="claimed so far",
        row=1,
        col=1,
    )
    if shown.bars:
        _below(figure, shown, counts, event_bars.bars(counts, kinds, look))
    few = span[1] - span[0] <= pd.Timedelta(days=2)
    figure.update_xaxes(range=list(span), tickformatstops=TICKS, dtick=DAY_MS if few else None)
    key = _key(shown, tables, look, kinds)
    key += envelope.signs(shown.bounds, colours, look)
    strip = reference_lines.strip(shown.lines, look)
    keyed = replace(caption, key=tuple(key))
    done = with_plot(with_caption(figure, keyed, look, PLOT, strip), PLOT)
    reference_lines.draw(done, shown.lines, span, PLOT, look)
    return done


def _panels(bars: bool) -> go.Figure:
    """The total alone, or over the events."""
    if not bars:
        return make_subplots(rows=1, cols=1)
    return make_subplots(
        rows=2, cols=1, shared_xaxes=True, row_heights=list(ROWS), vertical_spacing=0.07
    )


def _below(figure: go.Figure, shown: Counted, counts: pd.DataFrame, bars: list[go.Bar]) -> None:
    """The events per period, in the lower panel."""
    figure.add_traces(bars, [2] * len(bars), [1] * len(bars))
    unit = {"day": "per day", "week": "per week", "month": "per month"}[shown.period]
    figure.update_yaxes(
        rangemode="tozero",
        title=f"reported {unit}",
        tickformat=",d",
        row=2,
        col=1,
        nticks=event_bars.ticks(counts),
    )
