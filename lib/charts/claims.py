"""Claims about the same thing under one another: each figure an interval with its bound's mark."""

from dataclasses import dataclass, replace
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from lib.analyses.agreement import disputes, questions
from lib.analyses.agreement.questions import figure
from lib.charts import claim_rows
from lib.charts.colours import bloc_colours, bloc_labels, of_bloc
from lib.charts.sizing import with_plot
from lib.look.palette import with_opacity
from lib.look.signs import Sign
from lib.look.style import BOUND_SYMBOLS, Caption, Theme, empty, with_caption
from lib.model.vocabulary import BOUNDS
from lib.tables import Tables
from lib.wording import escape
from lib.wording.words import day, in_quotes, quantity

# A row's pixels; on a narrow sheet its name may have two lines.
ROW, NARROW_ROW = 24, 29


@dataclass(frozen=True)
class Compared:
    """What the chart shows: figures as `agreement.figures` gives them, and what they count.

    `rows_as_given` figures stand in their own order under one heading, not by question.
    """

    rows: pd.DataFrame
    unit: str
    listed: bool = False

    @property
    def highest(self) -> float:
        """The highest number that the axis has to show."""
        return float(max(self.rows["value"].max(), self.rows["high"].fillna(0).max(), 1))


def _hover(mark: pd.Series, asked: str) -> str:
    said = figure(mark)
    who = mark["claimant_name"] if pd.notna(mark["claimant"]) else "No claimant named"
    more = f" and {mark['articles'] - 1} more" if mark["articles"] > 1 else ""
    old = "" if mark["latest"] else "<br><i>not this claimant’s latest figure</i>"
    return (
        f"<b>{said[:1].upper() + said[1:]}</b>, {escape.plotly(asked)}<br>"
        f"{escape.plotly(who)}, stated for {day(mark['last'])}<br>"
        f"{escape.plotly(in_quotes(mark['quote']))}<br>{escape.plotly(mark['publisher'])}{more}{old}"
    )


def _shades(rows: pd.DataFrame, colours: dict[str, str], look: Theme) -> pd.Series:
    """Each figure's colour: its claimant's bloc; older figures are paler."""
    shades = [of_bloc(bloc, colours, look) for bloc in rows["bloc"]]
    pale = [
        with_opacity(shade, 1.0 if last else 0.45)
        for shade, last in zip(shades, rows["latest"], strict=True)
    ]
    return pd.Series(pale, index=rows.index, dtype="object")


def _text(mark: pd.Series, look: Theme) -> str:
    when = day(mark["last"])
    if look.room.is_narrow:
        return f"{figure(mark)}, {when.rpartition(' ')[0]}"
    about_event = pd.notna(mark["claimant"]) and pd.notna(mark["event_id"])
    number = disputes.article_share(mark) if about_event else _articles(mark)
    return f"{figure(mark)}, {when}{' · ' if number else ''}{number}"


def _articles(mark: pd.Series) -> str:
    return quantity(int(mark["articles"]), "article") if mark["articles"] > 1 else ""


def _marks(rows: pd.DataFrame, labels: dict, shades: pd.Series) -> go.Scatter:
    return go.Scatter(
        x=rows["value"].astype(float),
        y=rows["row"],
        mode="markers",
        name="figures",
        marker={
            "symbol": rows["bound"].map(BOUND_SYMBOLS).tolist(),
            "size": 11,
            "color": shades.tolist(),
            "line": {"width": 1.4, "color": shades.tolist()},
        },
        customdata=[f"claims {ids}" for ids in rows["claim_ids"]],
        hovertext=[_hover(mark, labels[mark["question"]]) for _, mark in rows.iterrows()],
        hoverinfo="text",
        showlegend=False,
    )


def _ends(rows: pd.DataFrame, reach: float) -> pd.Series:
    """Where a figure's interval ends on the axis: an open side is an arrow of one length."""
    return rows["high"].astype("Float64").fillna(rows["low"] + reach).astype(float)


def _words(rows: pd.DataFrame, reach: float, shades: pd.Series, look: Theme) -> go.Scatter:
    """The wording at each interval's end; the end of an open one is the arrow's head."""
    return go.Scatter(
        x=_ends(rows, reach),
        y=rows["row"],
        mode="markers+text",
        name="words",
        text=[
            f" {escape.plotly(_text(mark, look) + beside)}"
            for (_, mark), beside in zip(rows.iterrows(), rows["beside"], strict=True)
        ],
        textposition="middle right",
        textfont={
            "size": 12,
            "color": [look.ink if last else look.muted for last in rows["latest"]],
        },
        marker={
            "symbol": "triangle-right",
            "size": [9 if pd.isna(high) else 13 for high in rows["high"]],
            "color": [
                shade if pd.isna(high) else "rgba(0,0,0,0)"
                for shade, high in zip(shades, rows["high"], strict=True)
            ],
            "line": {"width": 0},
        },
        hoverinfo="skip",
        cliponaxis=False,
        showlegend=False,
    )


def _bars(rows: pd.DataFrame, shades: pd.Series, reach: float) -> list[dict]:
    """The intervals: full lines, dotted where about or nearly was widened by the rule."""
    return [
        {
            "type": "line",
            "name": f"intervals: {voice}",
            "x0": float(low),
            "x1": end,
            "y0": row,
            "y1": row,
            "line": {"width": 3.5, "color": shade, "dash": "dot" if vague else "solid"},
            "layer": "below",
        }
        for low, end, row, shade, vague, voice in zip(
            rows["low"],
            _ends(rows, reach),
            rows["row"],
            shades,
            rows["approximate"],
            rows["claimant_name"].fillna("no claimant named"),
            strict=True,
        )
    ]


def _course(own: pd.DataFrame) -> tuple[list[float], list[float]]:
    """From figure to figure by right angles, along the side of a row that has no words."""
    points = list(zip(own["value"].astype(float), own["row"].astype(float), strict=True))
    x, y = [points[0][0]], [points[0][1]]
    for (before, above), (value, row) in pairwise(points):
        x += [min(before, value), value]
        y += [row if value >= before else above, row]
    return x, y


def _courses(rows: pd.DataFrame, colours: dict[str, str], look: Theme) -> list[go.Scatter]:
    """A stepped line through the figures of each claimant that gave more than one."""
    named = rows.loc[rows["claimant"].notna()]
    several = [own for _, own in named.groupby(["question", "voice"], sort=False) if len(own) > 1]
    lines = [(own.iloc[0], *_course(own)) for own in several]
    return [
        go.Scatter(
            x=x,
            y=y,
            mode="lines",
            name=str(first["claimant_name"]),
            line={"width": 1.2, "color": with_opacity(of_bloc(first["bloc"], colours, look), 0.7)},
            hoverinfo="skip",
            showlegend=False,
        )
        for first, x, y in lines
    ]


def _key(rows: pd.DataFrame, tables: Tables, look: Theme) -> list[Sign]:
    used = [bound for bound in BOUNDS.terms if (rows["bound"] == bound).any()]
    signs = [Sign(BOUNDS.terms[bound].standard, BOUNDS.label(bound)) for bound in used]
    if rows["high"].isna().any():
        signs.append(Sign("━▸", "minimum only"))
    if rows["approximate"].any():
        signs.append(Sign("┅", "approximate (± 10 %)"))
    colours, labels = bloc_colours(tables, look), bloc_labels(tables)
    present = [bloc for bloc in colours if (rows["bloc"] == bloc).any()]
    signs += [Sign("■", labels[bloc], colours[bloc]) for bloc in present]
    if rows["bloc"].isna().any():
        signs.append(Sign("■", "no claimant named", look.neutral))
    return signs


def claims_compared(tables: Tables, shown: Compared, caption: Caption, look: Theme) -> go.Figure:
    """Each figure as an interval, in rows by question and claimant.

    A mark's customdata is `claims <ids>`. Without figures it says so.
    """
    if shown.rows.empty:
        return empty("No figures to compare in this selection.", look)
    lay = claim_rows.rows_as_given if shown.listed else claim_rows.laid_out
    rows = lay(shown.rows, look.room.is_narrow)
    colours = bloc_colours(tables, look)
    shades = _shades(rows, colours, look)
    top = shown.highest
    reach = top * (0.13 if look.room.is_narrow else 0.07)
    labels = {
        row["question"]: questions.label(tables, row)
        for _, row in rows.drop_duplicates("question").iterrows()
    }
    says_where = shown.listed and not look.room.is_narrow
    rows = rows.assign(beside=claim_rows.beside(rows, labels) if says_where else "")
    drawn = go.Figure([] if shown.listed else _courses(rows, colours, look))
    drawn.add_trace(_words(rows, reach, shades, look))
    drawn.add_trace(_marks(rows, labels, shades))
    left = 130 if look.room.is_narrow else 250
    claim_rows.name(drawn, rows, colours, look)
    if not shown.listed:
        claim_rows.head(drawn, rows, labels, look, left)
    drawn.update_layout(clickmode="event+select", dragmode=False, shapes=_bars(rows, shades, reach))
    drawn.update_xaxes(
        range=[-top * 0.02, top * (2.1 if look.room.is_narrow else 1.55)],
        side="top",
        title={"text": shown.unit, "standoff": 4},
        tickformat=",d",
        nticks=min(int(top) + 2, 8),
        fixedrange=True,
        zeroline=True,
    )
    done = with_caption(
        drawn, replace(caption, key=tuple(_key(rows, tables, look))), look, 100, 30, left
    )
    height = rows["row"].max() - rows["head"].min() + 1.3
    return with_plot(done, int((NARROW_ROW if look.room.is_narrow else ROW) * height))
