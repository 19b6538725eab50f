"""The weeks of a leading figure as a small chart without words: bars, or steps of a running
total."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from lib.analyses.leading_figures import Leading, Week
from lib.charts.model import Axis, Bar, Bars, Chart, Line, Panel, Stroke
from lib.look.palette import with_opacity
from lib.look.style import Theme

HEIGHT = 34
# The share of its days that a bar is wide.
WIDTH = 0.8
# A scale reaches to this at least: one event does not look like many.
LEAST = 4.0
CERTAIN, POSSIBLE, GROUND = "certain", "possible", "weeks with a figure"


def _ends(week: Week) -> tuple[datetime, datetime]:
    """Where a week begins and ends: within the selection."""
    first = datetime.combine(week.days.first, time())
    return first, first + timedelta(days=week.days.number)


def _bars(weeks: Sequence[Week], kind: str, colour: str) -> tuple[Bars, Bars]:
    """The certain numbers, and on them, pale, what is only possible."""
    sure, more = [], []
    for week in weeks:
        if week.figure is None:
            continue
        (start, end), low, high = _ends(week), week.figure.low, week.figure.high
        width = (end - start).days * WIDTH
        said = f"{kind} {' '.join(week.ids)}" if week.ids else ""
        if low:
            sure.append(Bar(start, float(low), width, evidence=said))
        if high is not None and high > low:
            doubt = "only possible"
            bar = Bar(start, float(high - low), width, base=float(low), evidence=said, doubt=doubt)
            more.append(bar)
    return (
        Bars(CERTAIN, tuple(sure), colour),
        Bars(POSSIBLE, tuple(more), with_opacity(colour, 0.4)),
    )


def _ground(weeks: Sequence[Week], colour: str) -> Line:
    """The line at zero below the weeks with a figure: where it is missing, nothing is known."""
    spots = []
    for week in weeks:
        if week.figure is not None:
            spots += [(end, 0.0) for end in _ends(week)]
        else:
            spots.append(None)
    return Line(GROUND, tuple(spots), Stroke(colour, 1))


def _steps(weeks: Sequence[Week], colour: str) -> Line:
    spots = []
    for week in weeks:
        if week.figure is not None:
            spots += [(end, float(week.figure.low)) for end in _ends(week)]
    return Line("highest figure so far", tuple(spots), Stroke(colour, 2))


def spark_line(leading: Leading, colour: str, look: Theme) -> Chart:
    """The weeks from zero up, on one axis of weeks; without any it is empty.

    A week without a figure is a gap in the line at zero.
    """
    weeks = leading.weeks
    if not weeks:
        return Chart.empty("", look, HEIGHT)
    ends = [max(week.figure.low, week.figure.high or 0) for week in weeks if week.figure]
    top = max([*map(float, ends), LEAST])
    kind = leading.kind
    drawn = (_steps(weeks, colour),) if leading.is_total else _bars(weeks, kind, colour)
    first, last = _ends(weeks[0])[0], _ends(weeks[-1])[1]
    across = Axis("week", low=first, high=last, is_labelled=False, has_grid=False)
    up = Axis("count", low=0.0, high=top, is_labelled=False, has_grid=False)
    panel = Panel(across, up, (_ground(weeks, look.muted), *drawn), is_stacked=True)
    return Chart((panel,), None, look, HEIGHT)
