"""Who answers which question how: question × claimant, the latest wording in each cell."""

from dataclasses import dataclass, replace

import pandas as pd
import plotly.graph_objects as go

from lib.charts.answer_cells import REJECTED
from lib.charts.colours import bloc_colours, of_bloc
from lib.charts.empty_cells import dots
from lib.charts.sizing import with_plot
from lib.charts.spots import CELL
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import Caption, Theme, empty, with_caption
from lib.tables import Tables
from lib.wording import escape
from lib.wording.words import day, fit_lines, wrap

ROW, NARROW_ROW = 50, 44
# A line of a cell holds so many letters where the picture is 700 pixels wide, as on a sheet of A4.
LETTERS, COLUMNS_AT_ONCE, LEFT = 9, 8, 210


@dataclass(frozen=True)
class Answers:
    """What the matrix shows: cells, and how many questions and claimants there is room for.

    Cells have question, measure, label, voice, name, bloc, word, sign, day, payload, hover.
    """

    cells: pd.DataFrame
    rows: int = 12
    columns: int = COLUMNS_AT_ONCE


def _weighed(cells: pd.DataFrame, column: str) -> list[str]:
    """The names behind whose cells most claims or statements stand."""
    weights = cells["payload"].str.count(" ").groupby(cells[column], sort=False).sum()
    return weights.sort_values(ascending=False, kind="stable").index.tolist()


def _columns(cells: pd.DataFrame, most: int) -> list[str]:
    """The main claimants, and some room for the parties that only reject."""
    claiming = _weighed(cells.loc[cells["question"] != REJECTED], "voice")
    only = [voice for voice in _weighed(cells, "voice") if voice not in claiming][: most // 4]
    return [*claiming[: most - len(only)], *only]


def _rows(cells: pd.DataFrame, most: int) -> list[str]:
    """The main questions, the rejections last."""
    names = _weighed(cells, "question")
    last = [REJECTED] if REJECTED in names else []
    return [*[name for name in names if name != REJECTED][:most], *last]


def place_answers(shown: Answers, narrow: bool) -> pd.DataFrame:
    """The cells that there is room for, each with its row and column."""
    columns = _columns(shown.cells, min(shown.columns, 4) if narrow else shown.columns)
    inside = shown.cells.loc[shown.cells["voice"].isin(columns)]
    rows = _rows(inside, shown.rows)
    inside = inside.loc[inside["question"].isin(rows)]
    used = [voice for voice in columns if (inside["voice"] == voice).any()]
    return inside.assign(
        row=inside["question"].map(rows.index), column=inside["voice"].map(used.index)
    )


def _hover(cell: pd.Series) -> str:
    lines = [
        f"<b>{escape.plotly(cell['name'])}: {escape.plotly(cell['word'])}</b>",
        f"{escape.plotly(cell['label'])}, {day(cell['day'])}",
        *(escape.plotly(line) for line in wrap(cell["hover"], 60)),
    ]
    return "<br>".join(lines)


def _marks(placed: pd.DataFrame, look: Theme) -> go.Scatter:
    narrow = look.room.is_narrow
    words = placed["sign"] if narrow else placed["word"]
    lines = [
        [*fit_lines(word, LETTERS, 2), day(last).rpartition(" ")[0]]
        for word, last in zip(words, placed["day"], strict=True)
    ]
    return go.Scatter(
        x=placed["column"],
        y=placed["row"],
        mode="markers+text",
        text=["<br>".join(map(escape.plotly, each)) for each in lines],
        textfont={"size": 11, "color": look.ink},
        marker={"symbol": "square", "size": 34, "color": "rgba(0,0,0,0)", "line": {"width": 0}},
        # A click leaves the other cells as they are: Plotly would fade their texts to nothing.
        selected={
            "marker": {"color": with_opacity(look.ink, 0.12)},
            "textfont": {"color": look.ink},
        },
        unselected={"marker": {"opacity": 1}, "textfont": {"color": look.ink}},
        customdata=placed["payload"].tolist(),
        meta=CELL,
        hovertext=[_hover(cell) for _, cell in placed.iterrows()],
        hoverinfo="text",
        showlegend=False,
    )


def _tints(placed: pd.DataFrame, colours: dict, look: Theme) -> list[dict]:
    shades = [of_bloc(bloc, colours, look) for bloc in placed["bloc"]]
    return [
        {
            "type": "rect",
            "name": f"cells: {name}: {word}",
            "x0": column - 0.47,
            "x1": column + 0.47,
            "y0": row - 0.44,
            "y1": row + 0.44,
            "fillcolor": with_opacity(shade, 0.2),
            "layer": "below",
            "line": {"width": 0.8, "color": with_opacity(shade, 0.6)},
        }
        for row, column, name, word, shade in zip(
            *(placed[part] for part in ("row", "column", "name", "word")), shades, strict=True
        )
    ]


def _headed(name: str, letters: int) -> str:
    """The name of a column, its long words in halves with a hyphen."""
    return " ".join(
        word
        if len(word) <= letters or len(word) > 2 * letters - 2
        else f"{word[: len(word) // 2]}- {word[len(word) // 2 :]}"
        for word in name.split()
    )


def _axes(drawn: go.Figure, labels: list[str], names: list[str], look: Theme) -> None:
    narrow = look.room.is_narrow
    letters, lines, wide = (19, 3, 19) if narrow else (32, 3, 11)
    drawn.update_yaxes(
        tickvals=list(range(len(labels))),
        ticktext=[
            "<br>".join(map(escape.plotly, fit_lines(label, letters, lines))) for label in labels
        ],
        tickfont={"size": 10 if narrow else 12},
        range=[len(labels) - 0.4, -0.6],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )
    heads = [fit_lines(_headed(name, wide), wide, 2 if narrow else 5) for name in names]
    drawn.update_xaxes(
        tickvals=list(range(len(names))),
        ticktext=["<br>".join(map(escape.plotly, lines)) for lines in heads],
        side="top",
        tickangle=-90 if narrow else 0,
        range=[-0.6, len(names) - 0.4],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )


def _cut(cells: pd.DataFrame, shown: int) -> list[Sign]:
    """How many claimants there is no room for."""
    every = cells["voice"].nunique()
    return [Sign("", f"{shown} of {every} claimants, the most quoted")] if shown < every else []


def question_matrix(tables: Tables, shown: Answers, caption: Caption, look: Theme) -> go.Figure:
    """The latest wording of each claimant on each question; a dot is an empty cell.

    A cell's customdata is `claims <ids>` or `statements <ids>`. Without cells it says so.
    """
    if shown.cells.empty:
        return empty("No claimant is named in this selection.", look)
    narrow = look.room.is_narrow
    inside = place_answers(shown, narrow)
    labels = inside.drop_duplicates("row").sort_values("row")["label"].tolist()
    names = inside.drop_duplicates("column").sort_values("column")["name"].tolist()
    drawn = go.Figure([dots(inside, len(labels), len(names), look), _marks(inside, look)])
    _axes(drawn, labels, names, look)
    tints = _tints(inside, bloc_colours(tables, look), look)
    drawn.update_layout(clickmode="event+select", dragmode=False, shapes=tints)
    strip = 120 if narrow else 80
    keyed = replace(caption, key=(*caption.key, *_cut(shown.cells, len(names))))
    done = with_caption(drawn, keyed, look, 100, strip, 130 if narrow else LEFT)
    return with_plot(done, (NARROW_ROW if narrow else ROW) * len(labels))
