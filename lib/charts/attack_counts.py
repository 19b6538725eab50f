"""A running total as claimed, above the reported events, on one time axis."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from lib.analyses import incidents, totals
from lib.analyses import reporters as reported
from lib.charts import close_marks, envelope, event_bars, line_labels, multiples, reference_lines
from lib.charts.colours import bloc_colours, bloc_labels, of_bloc
from lib.charts.counted import Counted, Days
from lib.charts.model import (
    Axis,
    Chart,
    Line,
    Mark,
    Panel,
    Point,
    Points,
    Rich,
    Rule,
    Run,
    Stroke,
    rich,
)
from lib.charts.reporters import reporters
from lib.charts.strips import on_top_of_each_other
from lib.charts.tick_steps import bar_days, most_ticks
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import BOUND_SYMBOLS, Caption, Theme
from lib.model.vocabulary import BOUNDS
from lib.tables import Tables
from lib.tables.records import Row, records
from lib.wording.words import bounded_number, day, in_quotes, short

PLOT = 460
ROWS = (0.63, 0.37)
UNNAMED = "no claimant named"
Kinds = Mapping[str, str]


def _hover(mark: Row) -> Rich:
    if mark["figures"] > 1:
        return close_marks.hover(mark)
    figure = bounded_number(mark["bound"], mark["value"], mark["value_high"])
    lines = [
        Run(figure[:1].upper() + figure[1:], is_bold=True),
        f"{mark['claimant_name']}, as of {day(mark['day'])}",
        in_quotes(mark["quote"]),
        mark["publisher"] + (f" and {mark['articles'] - 1} more" if mark["articles"] > 1 else ""),
    ]
    if mark["slip"]:
        lines.append(
            Run("this report differs from the others and is not used for ranges", is_slanted=True)
        )
    elif mark["outdated"]:
        lines.append(Run("repeats an older figure", is_slanted=True))
    return rich(*lines)


def _size(mark: Row) -> float:
    """The diameter in pixels; the area grows with the articles, up to a dozen."""
    return 8 + 3.5 * min(float(mark["articles"]) - 1, 12) ** 0.5


def _point(mark: Row, labels: dict[str, str], colours: dict[str, str], look: Theme) -> Point:
    is_older = bool(mark["outdated"] or mark["slip"])
    colour, bloc = of_bloc(mark["bloc"], colours, look), mark["bloc"]
    more = 0.0 if pd.isna(mark["value_high"]) else float(mark["value_high"] - mark["value"])
    opacity = 0.35 if is_older else 0.95
    return Point(
        x=mark["day"],
        y=float(mark["value"]),
        mark=Mark(BOUND_SYMBOLS[mark["bound"]], colour, _size(mark), opacity, edge=1.4),
        evidence=f"claims {mark['claim_ids']}",
        hover=_hover(mark),
        above=more,
        bound=mark["bound"],
        bloc=UNNAMED if pd.isna(bloc) else labels.get(bloc, ""),
        is_older=is_older,
    )


def _marks(
    marks: pd.DataFrame, labels: dict[str, str], colours: dict[str, str], look: Theme
) -> Points:
    points = tuple(_point(mark, labels, colours, look) for mark in records(marks))
    return Points("claims", points, error=Stroke(look.muted, 1))


def _steps(steps: pd.DataFrame, colours: dict[str, str], look: Theme) -> list[Line]:
    return [
        Line(
            name=str(line["claimant_name"].iloc[0]),
            spots=tuple(zip(line["day"], line["value"].astype(float), strict=True)),
            stroke=Stroke(with_opacity(of_bloc(line["bloc"].iloc[0], colours, look), 0.7), 1.6),
            is_stepped=True,
        )
        for _, line in steps.groupby("claimant", sort=False)
    ]


def title_of(claims: pd.DataFrame, label: str, approximate: pd.Series | None = None) -> str:
    """The finding: the most quoted claimant's highest figure, the highest of all, and an
    approximate one above both, if there is one."""
    leading = totals.leading(claims)
    figures = [leading[1] if leading else None, totals.highest(claims), approximate]
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
        signs.append(Sign("●", UNNAMED, look.neutral))
    return signs + reporters(reported.kinds(shown.events), look, next(iter(kinds.values()), None))


def _top(marks: pd.DataFrame) -> float:
    return float(marks["value"].max()) if len(marks) else 1.0


def _total(tables: Tables, shown: Counted, across: Axis, look: Theme) -> Panel:
    """The claims with their lines, over the envelope."""
    colours = bloc_colours(tables, look)
    marks = close_marks.together(totals.marks(shown.claims, shown.slips))
    steps = totals.steps(totals.sound(shown.claims, shown.slips))
    room = 1.22 if look.room.is_narrow else 1.14
    top = shown.limits.high / room if shown.limits else _top(marks)
    pixel = top / (PLOT * (ROWS[0] if shown.bars else 1))
    last = line_labels.last_figure(marks) if shown.labelled else ""
    labels = line_labels.claimants(steps, pixel, top, colours, look, last)
    if shown.limits:
        labels = [line_labels.inside(label, shown.limits.span, look) for label in labels]
    if shown.labelled:
        labels += line_labels.figures(marks, look)
    return Panel(
        across=across,
        up=Axis("count", "claimed so far", 0, top * room, most_ticks=most_ticks(top * room)),
        series=(
            *envelope.band(shown.bounds, colours, look),
            *_steps(steps, colours, look),
            _marks(marks, bloc_labels(tables), colours, look),
        ),
        labels=tuple(labels),
    )


def _events(shown: Counted, counts: pd.DataFrame, across: Axis, kinds: Kinds, look: Theme) -> Panel:
    """The events per period, in the lower panel."""
    up = Axis("count", f"reported per {shown.period}", most_ticks=event_bars.ticks(counts))
    return Panel(
        across=across,
        up=shown.limits.events(up) if shown.limits else up,
        series=tuple(event_bars.bars(counts, kinds, look)),
        is_stacked=True,
        title=shown.below[0],
        subtitle=shown.below[1],
    )


def _below(
    shown: Counted, counts: pd.DataFrame, across: Axis, kinds: Kinds, look: Theme
) -> list[Panel]:
    """The events per period: in one panel by who reports them, otherwise a strip a category."""
    if shown.by == "reported_by":
        return [_events(shown, counts, across, kinds, look)]
    up = Axis("count", f"per {shown.period}", 0)
    limits = shown.limits
    names = limits.names if limits else multiples.order(counts)
    axes = across, limits.events(up) if limits else up
    colour = next(iter(kinds.values()), look.neutral)
    return multiples.strips(counts, names, colour, axes, look)


def _panels(shown: Counted, total: Panel, below: list[Panel]) -> tuple[Panel, ...]:
    """The total over the events."""
    if shown.by == "reported_by":
        return on_top_of_each_other([total, *below], ROWS, apart=0.07)
    shares = [PLOT * ROWS[0], *[float(multiples.HEIGHT)] * len(below)]
    return on_top_of_each_other([total, *below], shares, multiples.APART)


def _plot(shown: Counted, panels: tuple[Panel, ...]) -> int:
    """The height of all plots in pixels."""
    if shown.by == "reported_by" or len(panels) == 1:
        return PLOT
    return round(PLOT * ROWS[0]) + multiples.HEIGHT * (len(panels) - 1)


def _rules(
    shown: Counted, lines: Sequence[reference_lines.Line], span: Days, look: Theme
) -> tuple[Rule, ...]:
    """The reference events that are shown, each where it is among these lines."""
    placed = zip(lines, reference_lines.rules(lines, span, look), strict=True)
    return tuple(rule for line, rule in placed if line in shown.lines)


def attack_counts(tables: Tables, shown: Counted, caption: Caption, look: Theme) -> Chart:
    """The claimed running total over the reported events.

    Needs claims from `totals.series` and events with event_id, start, weapon, certain. A mark's
    evidence is `claims <ids>` or `events <ids>`. With neither it says so.
    """
    span, limits = shown.span(), shown.limits
    if span is None:
        return Chart.empty("No running totals and no reported events in this selection.", look)
    span, lines = (limits.span, limits.lines) if limits else (span, shown.lines)
    counts = incidents.per_period(tables, shown.events, shown.period, shown.by)
    kinds = shown.colours(incidents.largest_first(counts), look) if shown.bars else {}
    across = bar_days(shown.period, *span, look.room)
    total = _total(tables, shown, across, look)
    below = _below(shown, counts, across, kinds, look) if shown.bars else []
    panels = _panels(shown, total, below) if below else (total,)
    key = _key(shown, tables, look, kinds)
    if shown.bars:
        key += event_bars.doubtful(counts, next(iter(kinds.values()), look.muted))
    key += envelope.signs(shown.bounds, bloc_colours(tables, look), look)
    return Chart(
        panels=panels,
        caption=replace(caption, key=tuple(key)),
        look=look,
        plot=_plot(shown, panels),
        strip=reference_lines.strip(lines, look),
        rules=_rules(shown, lines, span, look),
    )
