"""Two periods on one scale: events a day as bars, rises of running totals as intervals."""

from collections.abc import Iterator
from dataclasses import replace

from lib.analyses.before_after.compared_figures import NOT_COVERED, words
from lib.charts.colours import of_bloc
from lib.charts.model import CLEAR, Axis, Chart, Label, Mark, Panel, Point, Points, Run, rich
from lib.charts.period_bars import (
    APART,
    HEAD,
    NAMES,
    Place,
    Shown,
    certain,
    places,
    possible,
    rises,
)
from lib.charts.reporters import reporters as reporter_signs
from lib.look.letter_room import EDGE
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.wording.line_breaks import fit_lines

ROW, LEFT, NARROW_LEFT, STRIP, NO_AXIS = 22, 70, 58, 30, 4
SIZE, TEXT = 13, 12
# The share of the axis that its highest number takes: the rest is for words.
SPARE, NARROW_SPARE = 1.5, 2.2
# Below this, the axis would have numbers that are not whole.
WHOLE = 3
NOTHING = "No events and no running totals in these periods."


def _end(place: Place, shown: Shown) -> float:
    """Where a row's words begin."""
    figure = place.figure
    if not figure.days or place.measure is shown.articles:
        return 0.0
    return 0.0 if figure.high is None and not figure.ids else shown.end(figure)


def _words(shown: Shown, look: Theme) -> Points:
    """The numbers beside the bars."""
    points = [
        Point(
            x=_end(place, shown),
            y=place.row,
            mark=Mark("triangle-right", CLEAR, 13),
            text=rich(f" {words(place.figure) if place.figure.days else NOT_COVERED}"),
            text_colour=look.ink,
        )
        for place in places(shown, shown.measures)
    ]
    return Points("numbers", tuple(points), text_size=TEXT, is_free=True)


def _heads(shown: Shown, look: Theme) -> Iterator[Label]:
    """The name of each measure above its two rows."""
    face = look.room.title
    for number, measure in enumerate(shown.measures):
        aside = " (numbers only)" if measure is shown.articles else ""
        name = f"{measure.name}{aside}"
        line = fit_lines(name, look.room.picture - 2 * EDGE, face, 1)[0]
        yield Label(
            text=rich(Run(line, is_bold=True)),
            x=None,
            y=number * APART + HEAD - 0.9,
            colour=look.ink,
            size=SIZE,
            anchor="left",
            right=EDGE,
            ground=look.paper,
            pad=1,
        )


def _up(number: int) -> Axis:
    rows = [
        (measure * APART + HEAD + at, name)
        for measure in range(number)
        for at, name in enumerate(NAMES)
    ]
    return Axis(
        "row",
        low=number * APART - 0.35,
        high=-0.55,
        places=tuple(row for row, _ in rows),
        texts=tuple(rich(f"{name} ") for _, name in rows),
        text_size=TEXT,
        has_grid=False,
    )


def _across(top: float, look: Theme) -> Axis:
    return Axis(
        "count",
        "a day",
        low=0.0,
        high=top * (NARROW_SPARE if look.room.is_narrow else SPARE),
        most_ticks=min(int(top) + 1, 6),
        is_shown=top >= WHOLE,
        is_on_top=True,
        standoff=4,
    )


def _key(shown: Shown, look: Theme) -> list[Sign]:
    kinds = [kind for own in shown.reported.values() for kind in own]
    signs = reporter_signs(kinds, look, in_words=True)
    figures = [figure for each in shown.groups for figure in each.pair]
    if any(figure.high != figure.low for figure in figures):
        signs.append(Sign("▨", "possibly in the period", look.muted))
    if shown.rises:
        signs.append(Sign("●━●", "rise of a running total: what its claims allow", look.muted))
    rises = [figure for each in shown.rises for figure in each.pair if figure.ids]
    if any(figure.high is None for figure in rises):
        signs.append(Sign("━▸", "minimum only", look.muted))
    if any(figure.high is not None and shown.is_cut(figure) for figure in rises):
        signs.append(Sign("●━▸", "continues beyond the axis", look.muted))
    return signs


def before_after(shown: Shown, blocs: dict[str, str], caption: Caption, look: Theme) -> Chart:
    """Events and rises a day, before above after; `blocs` are the colours of blocs.

    A bar's evidence is `events <ids>`, an interval's `claims <ids>`.
    """
    if not shown.drawn:
        return Chart.empty(NOTHING, look)
    colours = {each.group: of_bloc(each.bloc or None, blocs, look) for each in shown.groups}
    bars = [own for each in shown.groups for own in certain(shown, each, colours[each.group], look)]
    number = len(shown.measures)
    panel = Panel(
        across=_across(shown.top, look),
        up=_up(number),
        series=(*bars, *possible(shown, colours), *rises(shown, blocs, look), _words(shown, look)),
        labels=tuple(_heads(shown, look)),
    )
    return Chart(
        panels=(panel,),
        caption=replace(caption, key=tuple(_key(shown, look))),
        look=look,
        plot=int(ROW * (number * APART + 0.2)),
        strip=STRIP if shown.top >= WHOLE else NO_AXIS,
        left=NARROW_LEFT if look.room.is_narrow else LEFT,
        is_fixed=True,
    )
