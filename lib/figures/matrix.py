"""Who takes which stance on what: party × subject, the latest stance in each cell."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from lib import escape, positions
from lib.figures.colours import bloc_colours, of_bloc
from lib.figures.sizing import with_plot
from lib.figures.spots import CELL
from lib.model import Settings
from lib.model.vocabulary import STANCES
from lib.palette import faded
from lib.positions.sides import verb
from lib.questions import spoken
from lib.signs import Sign
from lib.style import Caption, Theme, captioned, empty
from lib.tables import Tables
from lib.words import counted, day, fitted, wrapped

ROW = 27
MOST_PARTIES = 24
SHIFTED = "◥"
# So much of a stance's word has room in a cell on a telephone.
LETTERS = 3


def most_quoted(tables: Tables, most: int) -> list[str]:
    """The parties that speak most, in the order of their blocs."""
    weighed = positions.by_weight(tables)
    kept = set(weighed.sort_values("number", ascending=False)["party_id"].head(most))
    return [party for party in weighed["party_id"] if party in kept]


def cells(tables: Tables, settings: Settings, most: int) -> pd.DataFrame:
    """The latest stances of the parties that have a row."""
    stances = positions.latest_stances(tables, settings)
    return stances.loc[stances["party_id"].isin(most_quoted(tables, most))]


def _hover(cell: pd.Series, subject: str) -> str:
    stance = STANCES.label(cell["stance"]).lower()
    lines = [
        f"<b>{escape.plotly(cell['party_name'])} {escape.plotly(stance)}</b>",
        f"{escape.plotly(subject)}, {day(cell['date'])}",
        *(escape.plotly(line) for line in wrapped(cell["position"], 60)),
        f"<i>{counted(cell['number'], 'statement')}</i>",
    ]
    if cell["shift"]:
        lines.insert(1, f"{SHIFTED} {escape.plotly(cell['shift'])}")
    return "<br>".join(lines)


def _shift_words(shifts: pd.DataFrame) -> pd.Series:
    """party_id and subject → its latest shift in words, and how many there were before."""
    latest = shifts.drop_duplicates(["party_id", "subject"])
    more = shifts.groupby(["party_id", "subject"]).size()
    words = [f"shift on {day(row['date'])}: {row['turn']}" for _, row in latest.iterrows()]
    keys = pd.MultiIndex.from_frame(latest[["party_id", "subject"]])
    numbers = [int(number) - 1 for number in more.reindex(keys)]
    texts = [
        f"{text}, {counted(number, 'earlier shift')}" if number else text
        for text, number in zip(words, numbers, strict=True)
    ]
    return pd.Series(texts, index=keys, dtype="string")


def _with_shifts(cells: pd.DataFrame, shifts: pd.DataFrame | None) -> pd.DataFrame:
    """The cells with `shift`: the latest one in words, empty where there is none."""
    if shifts is None or shifts.empty:
        return cells.assign(shift="")
    keys = pd.MultiIndex.from_frame(cells[["party_id", "subject"]])
    return cells.assign(shift=_shift_words(shifts).reindex(keys).fillna("").to_numpy())


def _corners(cells: pd.DataFrame, look: Theme) -> list[dict]:
    """A small corner in the cells whose stance shifted."""
    shifted = cells.loc[cells["shift"] != ""]
    wide = 0.34 if look.room.is_narrow else 0.1
    return [
        {
            "type": "path",
            "name": f"shifts: {party}",
            "path": f"M {x - wide} {y} L {x} {y} L {x} {y + 0.28} Z",
            "fillcolor": look.ink,
            "line": {"width": 0},
        }
        for x, y, party in zip(
            shifted["column"] + 0.47, shifted["row"] - 0.42, shifted["party_name"], strict=True
        )
    ]


def _marks(cells: pd.DataFrame, subjects: dict, look: Theme) -> go.Scatter:
    narrow = look.room.is_narrow
    words = [abbreviated(stance) if narrow else verb(stance) for stance in cells["stance"]]
    return go.Scatter(
        x=cells["column"],
        y=cells["row"],
        mode="markers+text",
        text=words,
        textfont={"size": 10 if narrow else 12, "color": look.ink},
        marker={
            "symbol": "square",
            "size": 20 if narrow else 24,
            "color": "rgba(0,0,0,0)",
            "line": {"width": 0},
        },
        customdata=[f"statements {ids}" for ids in cells["statement_ids"]],
        meta=CELL,
        hovertext=[_hover(cell, subjects[cell["subject"]]) for _, cell in cells.iterrows()],
        hoverinfo="text",
        showlegend=False,
    )


def abbreviated(stance: str) -> str:
    """The first letters of the stance's word, so many that no other one begins with them."""
    word = verb(stance)
    alike = [other for other in STANCES.terms if verb(other)[:LETTERS] == word[:LETTERS]]
    return word[: LETTERS + (len(alike) > 1)]


def _meanings(cells: pd.DataFrame, look: Theme) -> list[Sign]:
    """What the words mean where there is room for their first letters only."""
    if not look.room.is_narrow:
        return []
    return [Sign(abbreviated(stance), verb(stance)) for stance in sorted(set(cells["stance"]))]


def _columns(figure: go.Figure, labels: list[str], look: Theme) -> None:
    narrow = look.room.is_narrow
    texts = [
        escape.plotly(label) if narrow else "<br>".join(map(escape.plotly, wrapped(label, 11)))
        for label in labels
    ]
    figure.update_xaxes(
        tickvals=list(range(len(labels))),
        ticktext=texts,
        side="top",
        tickangle=-90 if narrow else 0,
        range=[-0.6, len(labels) - 0.4],
        showgrid=False,
        zeroline=False,
        fixedrange=True,
    )


def _rows(figure: go.Figure, names: list[str], shades: list[str], look: Theme) -> None:
    letters, lines = (21, 2) if look.room.is_narrow else (36, 1)
    texts = [map(escape.plotly, fitted(spoken(name), letters, lines))
             for name in names]  # fmt: skip
    figure.update_yaxes(
        tickvals=list(range(len(names))),
        ticktext=[
            f'<span style="color:{shade}">■</span> {"<br>".join(text)}'
            for text, shade in zip(texts, shades, strict=True)
        ],
        tickfont={"size": 10 if look.room.is_narrow else 12},
        range=[len(names) - 0.4, -0.6],
        zeroline=False,
        showgrid=False,
        fixedrange=True,
    )


def _tints(cells: pd.DataFrame, colours: dict, look: Theme) -> list[dict]:
    """A field in the bloc's colour behind each cell: a marker cannot be as wide as its word."""
    shades = [of_bloc(bloc, colours, look) for bloc in cells["bloc"]]
    return [
        {
            "type": "rect",
            "name": f"cells: {party}: {verb(stance)}",
            "x0": column - 0.47,
            "x1": column + 0.47,
            "y0": row - 0.42,
            "y1": row + 0.42,
            "fillcolor": faded(shade, 0.2),
            "line": {"width": 0.8, "color": faded(shade, 0.6)},
            "layer": "below",
        }
        for row, column, party, stance, shade in zip(
            *(cells[part] for part in ("row", "column", "party_name", "stance")),
            shades,
            strict=True,
        )
    ]


def stance_matrix(
    tables: Tables,
    settings: Settings,
    caption: Caption,
    look: Theme,
    most: int = MOST_PARTIES,
    shifts: pd.DataFrame | None = None,
) -> go.Figure:
    """The latest stance of each party on each topic and reference event.

    Cells of `shifts`, as `positions.shifts` gives them, have a corner; hover says which shift.
    A cell's customdata is `statements <ids>`. Without statements the figure says so.
    """
    latest = cells(tables, settings, most)
    if latest.empty:
        return empty("No statements on these topics in this selection.", look)
    labels = positions.subjects(tables, settings)
    subjects = {name: label for name, label in labels.items() if (latest["subject"] == name).any()}
    shown = [p for p in most_quoted(tables, most) if (latest["party_id"] == p).any()]
    rows = {party: number for number, party in enumerate(shown)}
    columns = {subject: number for number, subject in enumerate(subjects)}
    placed = _with_shifts(latest, shifts).assign(
        row=latest["party_id"].map(rows), column=latest["subject"].map(columns)
    )
    colours = bloc_colours(tables, look)
    by_party = tables.parties.set_index("party_id")
    figure = go.Figure(_marks(placed, subjects, look))
    _columns(figure, list(subjects.values()), look)
    shades = [of_bloc(by_party.loc[party, "bloc"], colours, look) for party in shown]
    _rows(figure, [str(by_party.loc[party, "name"]) for party in shown], shades, look)
    tints = [*_tints(placed, colours, look), *_corners(placed, look)]
    figure.update_layout(clickmode="event+select", dragmode=False, shapes=tints)
    keyed = replace(caption, key=(*caption.key, *_meanings(placed, look)))
    strip = 110 if look.room.is_narrow else 52
    left = 130 if look.room.is_narrow else 250
    return with_plot(captioned(figure, keyed, look, 100, strip, left), ROW * len(shown))
