"""Claims about the same thing below one another: each figure an interval with its bound's mark."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from lib.analyses.agreement import questions
from lib.charts import claim_marks, claim_rows
from lib.charts.colours import bloc_colours, bloc_labels, of_bloc
from lib.charts.held_rows import HeldRows, highest_of
from lib.charts.model import (
    Axis,
    Chart,
    Panel,
    stack_panels,
)
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.model.vocabulary import BOUNDS
from lib.tables import Tables
from lib.tables.records import records

# A row's pixels; on a narrow sheet its name may have two lines.
ROW, NARROW_ROW = 24, 29
# Pixels above a panel, for the numbers of its axis; and between two.
STRIP, APART = 30, 62
NOTHING = "No figures to compare in this selection."


@dataclass(frozen=True)
class Compared:
    """The contents of the chart: figures from `agreement.figures`, and what they count.

    `rows_as_given` figures keep their order under one heading, not grouped by question. `labels`
    are the headings of questions, if not what they are about besides the measure. `held` keeps
    rows and axis where they are while what is known grows.
    """

    rows: pd.DataFrame
    unit: str
    listed: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)
    held: HeldRows | None = None

    @property
    def highest(self) -> float:
        """The highest number on the axis."""
        return self.held.highest if self.held else highest_of(self.rows)

    def lay(self, rows: pd.DataFrame, look: Theme) -> pd.DataFrame:
        """Figures with their rows."""
        lay = claim_rows.rows_as_given if self.listed else claim_rows.laid_out
        return lay(rows, look.room.is_narrow)

    def around(self, days: Sequence[pd.DataFrame], look: Theme) -> HeldRows:
        """The rows in which the figures of all these days have a place."""
        return HeldRows.around(days, lambda rows: self.lay(rows, look))

    def laid(self, look: Theme) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The figures with their rows, and all those for which there is room."""
        if self.held:
            return self.held.placed(self.rows), self.held.rows
        rows = self.lay(self.rows, look)
        return rows, rows


def _shades(rows: pd.DataFrame, colours: dict[str, str], look: Theme) -> pd.Series:
    """Each figure's colour: its claimant's bloc; older figures are paler."""
    shades = [of_bloc(bloc, colours, look) for bloc in rows["bloc"]]
    pale = [
        with_opacity(shade, 1.0 if last else 0.45)
        for shade, last in zip(shades, rows["latest"], strict=True)
    ]
    return pd.Series(pale, index=rows.index, dtype="object")


def _key(rows: pd.DataFrame, tables: Tables, look: Theme) -> list[Sign]:
    used = [bound for bound in BOUNDS.terms if (rows["bound"] == bound).any()]
    signs = [Sign(BOUNDS.terms[bound].standard, BOUNDS.label(bound)) for bound in used]
    if rows["high"].isna().any():
        signs.append(Sign("━▸", "minimum only"))
    if rows["approximate"].any():
        signs.append(Sign("┅", "approximate (± 10%)"))
    colours, labels = bloc_colours(tables, look), bloc_labels(tables)
    present = [bloc for bloc in colours if (rows["bloc"] == bloc).any()]
    signs += [Sign("■", labels[bloc], colours[bloc]) for bloc in present]
    if rows["bloc"].isna().any():
        signs.append(Sign("■", "no claimant named", look.neutral))
    return signs


def _across(shown: Compared, look: Theme) -> Axis:
    top = shown.highest
    return Axis(
        "count",
        shown.unit,
        low=-top * 0.02,
        high=top * (2.1 if look.room.is_narrow else 1.55),
        most_ticks=min(int(top) + 2, 8),
        is_on_top=True,
        standoff=4,
    )


def _nothing_yet(shown: Compared, every: pd.DataFrame, look: Theme) -> Panel:
    """The room for figures of which none is known yet."""
    across, up = _across(shown, look), claim_rows.named_rows(every[:0], every, {}, look)
    return Panel(replace(across, is_shown=False), replace(up, is_shown=False), ())


def _panel(
    tables: Tables, shown: Compared, rows: pd.DataFrame, every: pd.DataFrame, look: Theme
) -> Panel:
    if rows.empty:
        return _nothing_yet(shown, every, look)
    colours, narrow = bloc_colours(tables, look), look.room.is_narrow
    shades = _shades(rows, colours, look)
    reach = shown.highest * (0.13 if narrow else 0.07)
    labels = {
        row["question"]: shown.labels.get(row["question"]) or questions.label(tables, row)
        for row in records(rows.drop_duplicates("question"))
    }
    says_where = shown.listed and not narrow
    rows = rows.assign(beside=claim_rows.beside(rows, labels) if says_where else "")
    return Panel(
        across=_across(shown, look),
        up=claim_rows.named_rows(rows, every, colours, look),
        series=(
            claim_marks.intervals(rows, shades, reach),
            *([] if shown.listed else claim_marks.courses(rows, colours, look)),
            claim_marks.words(rows, reach, shades, look),
            claim_marks.marks(rows, labels, bloc_labels(tables), shades),
        ),
        labels=() if shown.listed else tuple(claim_rows.heads(rows, labels, look)),
    )


def _height(rows: pd.DataFrame, look: Theme) -> int:
    """The pixels of a panel with these rows."""
    height = rows["row"].max() - rows["head"].min() + 1.3
    return int((NARROW_ROW if look.room.is_narrow else ROW) * height)


def claims_by_measure(
    tables: Tables, shown: Sequence[Compared], caption: Caption, look: Theme
) -> Chart:
    """The figures of each measure as intervals in a panel with an axis of its own.

    Within a panel they are in rows by question and claimant; a mark's evidence is `claims <ids>`.
    Without figures it says so.
    """
    filled = [each for each in shown if len(each.rows) or each.held]
    if not any(len(each.rows) for each in filled):
        return Chart.empty(NOTHING, look)
    laid = [each.laid(look) for each in filled]
    highs = [_height(every, look) for _, every in laid]
    high = sum(highs) + APART * (len(highs) - 1)
    places = stack_panels(highs, apart=APART / high)
    every = pd.concat([each.rows for each in filled if len(each.rows)])
    panels = tuple(
        replace(_panel(tables, each, *rows, look), bottom=bottom, top=top)
        for each, rows, (bottom, top) in zip(filled, laid, places, strict=True)
    )
    return Chart(
        panels=panels,
        caption=replace(caption, key=tuple(_key(every, tables, look))),
        look=look,
        plot=high,
        strip=STRIP,
        left=claim_rows.left_of(look),
        is_fixed=True,
    )


def claims_compared(tables: Tables, shown: Compared, caption: Caption, look: Theme) -> Chart:
    """Each figure as an interval, in rows by question and claimant.

    A mark's evidence is `claims <ids>`. Without figures it says so.
    """
    return claims_by_measure(tables, [shown], caption, look)
