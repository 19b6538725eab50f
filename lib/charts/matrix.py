"""Who takes which stance on what: party × subject, the latest stance in each cell."""

from dataclasses import dataclass, replace
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from lib.analyses import positions
from lib.analyses.agreement.questions import short_name
from lib.charts import stance_cells
from lib.charts.colours import bloc_colours, bloc_labels, of_bloc
from lib.charts.empty_cells import dots
from lib.charts.sizing import with_plot
from lib.charts.spots import CELL
from lib.charts.stance_cells import SHIFTED
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Caption, Theme, empty, with_caption
from lib.model import Settings
from lib.tables import Tables
from lib.wording import escape
from lib.wording.words import fit_lines, wrap

__all__ = ["MOST_PARTIES", "SHIFTED", "Matrix", "most_quoted", "place_stances", "stance_matrix"]

MOST_PARTIES = 24
# So many subjects have room at once on a telephone, and on a sheet of A4.
NARROW_SUBJECTS, SHEET_SUBJECTS = 4, 7
# A title line of more letters than this is that of a picture for export.
ROOMY = 100


@dataclass(frozen=True)
class Size:
    """Pixels of a row and of a letter, how many letters a line of a cell and a name holds, and how
    many lines of a position a cell has."""

    row: int
    font: float
    letters: int
    name: int
    left: int
    lines: int = 2


WIDE, NARROW = Size(60, 10.5, 12, 24, 188, 3), Size(44, 10, 11, 17, 118)
PAPER = Size(46, 10.5, 15, 24, 188)


def _size(look: Theme, shown: "Matrix") -> Size:
    if look.room.is_narrow:
        return NARROW
    size = PAPER if look.room.title > ROOMY else WIDE
    # A part of the subjects is as wide as a sheet, 700 pixels.
    letters = 95 if shown.every else 130
    return replace(size, letters=max(size.letters, min(letters // max(len(shown.subjects), 1), 34)))


def most_quoted(tables: Tables, most: int) -> list[str]:
    """The parties that speak most, in the order of their blocs."""
    weighed = positions.by_weight(tables)
    kept = set(weighed.sort_values("number", ascending=False)["party_id"].head(most))
    return [party for party in weighed["party_id"] if party in kept]


@dataclass(frozen=True)
class Matrix:
    """The cells with row, column and shift; the subjects' labels and the parties in their order.

    A part has the subjects from the `first` on, of `every` that there are.
    """

    cells: pd.DataFrame
    subjects: tuple[str, ...]
    parties: tuple[str, ...]
    first: int = 0
    every: int = 0

    @property
    def numbers(self) -> str:
        """Which of the subjects it has: `1–4`."""
        last = self.first + len(self.subjects)
        return f"{self.first + 1}–{last}" if len(self.subjects) > 1 else str(last)

    def beside(self, most: int) -> tuple["Matrix", ...]:
        """The same in parts of at most so many subjects, as even as can be; each has the parties
        with a stance on them."""
        if len(self.subjects) <= most:
            return (replace(self, every=len(self.subjects)),)
        number = -(-len(self.subjects) // most)
        each, more = divmod(len(self.subjects), number)
        ends = [each * part + min(part, more) for part in range(number + 1)]
        return tuple(self._subjects(*pair) for pair in pairwise(ends))

    def _subjects(self, start: int, end: int) -> "Matrix":
        inside = self.cells.loc[self.cells["column"].between(start, end - 1)]
        rows = {row: place for place, row in enumerate(sorted(inside["row"].unique()))}
        cells = inside.assign(column=inside["column"] - start, row=inside["row"].map(rows))
        parties = tuple(self.parties[row] for row in rows)
        return Matrix(cells, self.subjects[start:end], parties, start, len(self.subjects))


def _columns_of(latest: pd.DataFrame, labels: dict[str, str], look: Theme) -> dict[str, str]:
    """The subjects spoken on; on a telephone those on which most parties speak come first."""
    spoken_on = latest["subject"].value_counts()
    present = [name for name in labels if name in spoken_on.index]
    if look.room.is_narrow:
        present = sorted(present, key=lambda name: -spoken_on[name])
    return {name: labels[name] for name in present}


def place_stances(
    tables: Tables,
    settings: Settings,
    look: Theme,
    most: int = MOST_PARTIES,
    shifts: pd.DataFrame | None = None,
) -> Matrix:
    """What the matrix shows: the latest stances of the parties quoted most.

    Cells of `shifts`, as `positions.shifts` gives them, say which shift.
    """
    latest = positions.latest_stances(tables, settings)
    latest = latest.loc[latest["party_id"].isin(most_quoted(tables, most))]
    labels = _columns_of(latest, positions.subjects(tables, settings), look)
    latest = latest.loc[latest["subject"].isin(list(labels))]
    parties = [p for p in most_quoted(tables, most) if (latest["party_id"] == p).any()]
    cells = stance_cells.with_shifts(latest, shifts).assign(
        row=latest["party_id"].map({party: row for row, party in enumerate(parties)}),
        column=latest["subject"].map({name: column for column, name in enumerate(labels)}),
    )
    return Matrix(cells, tuple(labels.values()), tuple(parties))


def _marks(shown: Matrix, size: Size, look: Theme) -> go.Scatter:
    cells = shown.cells
    plain = {"size": min(size.row, 46) - 14, "color": "rgba(0,0,0,0)", "line": {"width": 0}}
    return go.Scatter(
        x=cells["column"],
        y=cells["row"],
        mode="markers+text",
        text=[stance_cells.text(cell, size.letters, size.lines) for _, cell in cells.iterrows()],
        textfont={"size": size.font, "color": look.ink},
        marker={"symbol": "square", **plain},
        # A click leaves the other cells as they are: Plotly would fade their texts to nothing.
        selected={
            "marker": {"color": with_opacity(look.ink, 0.12)},
            "textfont": {"color": look.ink},
        },
        unselected={"marker": {"opacity": 1}, "textfont": {"color": look.ink}},
        customdata=[f"statements {ids}" for ids in cells["statement_ids"]],
        meta=CELL,
        hovertext=[
            stance_cells.hover(cell, shown.subjects[int(cell["column"])])
            for _, cell in cells.iterrows()
        ],
        hoverinfo="text",
        showlegend=False,
    )


def _columns(figure: go.Figure, labels: tuple[str, ...], size: Size) -> None:
    lines = [wrap(label, size.letters) for label in labels]
    figure.update_xaxes(
        tickvals=list(range(len(labels))),
        ticktext=["<br>".join(map(escape.plotly, found)) for found in lines],
        side="top",
        tickangle=0,
        tickfont={"size": size.font + 0.5},
        range=[-0.62, len(labels) - 0.4],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )


def _rows(figure: go.Figure, names: list[str], size: Size) -> None:
    texts = [map(escape.plotly, fit_lines(short_name(name), size.name, 2)) for name in names]
    figure.update_yaxes(
        tickvals=list(range(len(names))),
        ticktext=["<br>".join(text) for text in texts],
        tickfont={"size": size.font + 1},
        range=[len(names) - 0.4, -0.6],
        zeroline=False,
        showgrid=False,
        fixedrange=True,
    )


def _key(shown: Matrix, tables: Tables, look: Theme) -> list[Sign]:
    """The sides, and the blocs whose stripes are drawn."""
    colours, labels = bloc_colours(tables, look), bloc_labels(tables)
    present = [bloc for bloc in colours if (shown.cells["bloc"] == bloc).any()]
    signs = stance_cells.side_signs(shown.cells, look)
    signs += [Sign("▌", labels[bloc], colours[bloc]) for bloc in present]
    return signs


def _part(shown: Matrix) -> list[Sign]:
    """Which part of the subjects is drawn, before the signs: behind one it reads as its meaning."""
    note = f"subjects {shown.numbers} of {shown.every}"
    return [Sign("", note)] if len(shown.subjects) < shown.every else []


def stance_matrix(tables: Tables, shown: Matrix, caption: Caption, look: Theme) -> go.Figure:
    """The latest stance of each party on each topic and reference event.

    A cell's customdata is `statements <ids>`. Without statements the figure says so.
    """
    if shown.cells.empty:
        return empty("No statements on these topics in this selection.", look)
    size = _size(look, shown)
    by_party, colours = tables.parties.set_index("party_id"), bloc_colours(tables, look)
    shades = {p: of_bloc(by_party.loc[p, "bloc"], colours, look) for p in shown.parties}
    figure = go.Figure(
        [
            dots(shown.cells, len(shown.parties), len(shown.subjects), look),
            _marks(shown, size, look),
        ]
    )
    _columns(figure, shown.subjects, size)
    _rows(figure, [str(by_party.loc[party, "name"]) for party in shown.parties], size)
    cells = shown.cells
    shapes = [
        *stance_cells.stripes(cells, shades, -0.62),
        *stance_cells.fields(cells, look),
        *stance_cells.corners(cells, look),
    ]
    figure.update_layout(clickmode="event+select", dragmode=False, shapes=shapes)
    keyed = replace(caption, key=(*_part(shown), *caption.key, *_key(shown, tables, look)))
    strip = 16 * max((len(wrap(s, size.letters)) for s in shown.subjects), default=1) + 8
    return with_plot(
        with_caption(figure, keyed, look, 100, strip, size.left), size.row * len(shown.parties)
    )
