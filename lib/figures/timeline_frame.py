"""What a timeline stands in: lane names and grounds, key, title, reference events, slider."""

import pandas as pd
import plotly.graph_objects as go

from lib import chains, escape
from lib.figures import references, timeline_marks
from lib.figures.colours import of_bloc
from lib.figures.stacking import Sheet
from lib.palette import faded
from lib.style import TICKS, Caption, Sign, Theme, captioned
from lib.words import cut, wrapped

HEAD, LEFT_NARROW = 16, 10
LETTERS, LETTER, SQUARE = 24, 6.1, 24
# What Plotly adds under the plot for a slider: itself, the axis again, and 15 pixels.
SLIDER, BELOW = 34, 82
# On a higher picture the slider would be far from what it moves.
SLIDER_UP_TO = 900
# A hair's breadth under the lanes: the slider alone shows what stands there. plotly.js 4.1
# takes no part of the plot that is less than 1/4096 of it.
HAIR = 0.0005


def head(look: Theme) -> int:
    """The room for a lane's name above its marks: beside them where there is room, else none."""
    return HEAD if look.room.is_narrow else 0


def _names(figure: go.Figure, lanes: pd.DataFrame, colours: dict[str, str], look: Theme) -> None:
    """Each lane's name: beside it, or where there is no room above its marks."""
    shades = [of_bloc(bloc, colours, look) for bloc in lanes["bloc"]]
    narrow = look.room.is_narrow
    texts = [
        f'<span style="color:{shade}">■</span> '
        + "<br>".join(
            escape.plotly(line) for line in wrapped(cut(label, 44), 60 if narrow else LETTERS)
        )
        for label, shade in zip(lanes["label"], shades, strict=True)
    ]
    figure.update_yaxes(
        tickvals=((lanes["base"] + lanes["top"]) / 2).tolist(),
        ticktext=texts,
        showticklabels=not narrow,
        showgrid=False,
        zeroline=False,
        fixedrange=True,
        range=[0, float(lanes["top"].max())],
    )
    for text, top in zip(texts, lanes["top"], strict=True) if narrow else ():
        figure.add_annotation(
            text=text, x=0, xref="paper", xanchor="left", xshift=2, y=top, yref="y",
            yanchor="top", showarrow=False, font={"size": 11, "color": look.ink},
        )  # fmt: skip


def _left(lanes: pd.DataFrame, look: Theme) -> int:
    """The room beside the plot: as wide as the longest line of a lane's name."""
    if look.room.is_narrow:
        return LEFT_NARROW
    lines = [line for label in lanes["label"] for line in wrapped(cut(label, 44), LETTERS)]
    return SQUARE + round(LETTER * max(map(len, lines), default=0))


def _grounds(lanes: pd.DataFrame, look: Theme) -> list[dict]:
    """Every other lane on a tinted ground."""
    return [
        {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": base, "y1": top,
         "fillcolor": faded(look.grid, 0.4), "line": {"width": 0}, "layer": "below",
         "name": f"lanes: {label}"}
        for base, top, label in zip(*(lanes[name][::2] for name in ("base", "top", "label")),
                                    strict=True)
    ]  # fmt: skip


def key(events: pd.DataFrame, marks: pd.DataFrame, drawn: list, said: bool) -> list[Sign]:
    """What the shapes and inks mean, those only that are drawn."""
    if (marks["text"] != "").any():
        signs = [Sign("②", "number of events; fewer days show each")]
    else:
        signs = [Sign(*pair) for pair in timeline_marks.signs(events["type"].tolist())]
        signs += [Sign("━○━", "day not known exactly")] if marks["vague"].any() else []
    stated = [line for line in drawn if line.link["basis"] == chains.STATED]
    signs += [Sign("──➤", "act to answer, as a source states")] if stated else []
    signs += [Sign("╌╌➤", "inferred by an annotator")] if len(stated) < len(drawn) else []
    stubs = [line for line in drawn if not line.whole]
    signs += [Sign("──○", "its other end is outside this selection")] if stubs else []
    return signs + ([Sign("▂▃", "statements a day")] if said else [])


def framed(
    figure: go.Figure,
    events: pd.DataFrame,
    lanes: pd.DataFrame,
    lines: list[references.Line],
    caption: Caption,
    sheet: Sheet,
    colours: dict[str, str],
    look: Theme,
) -> go.Figure:
    """The figure with axes, lane names, title, reference events and, where it fits, a slider.

    A pixel of the plot is a unit of the vertical axis.
    """
    span = (sheet.first, sheet.last)
    high = round(float(lanes["top"].max()))
    figure.update_layout(
        barmode="overlay", clickmode="event+select", dragmode="zoom", shapes=_grounds(lanes, look)
    )
    figure.update_xaxes(range=list(span), tickformatstops=TICKS)
    _names(figure, lanes, colours, look)
    strip = references.strip(lines, look)
    done = captioned(figure, caption, look, high, strip, _left(lanes, look))
    margin = done.layout.margin
    done.update_layout(height=high + margin.t + margin.b)
    references.draw(done, lines, span, high, look)
    if not look.room.is_narrow and high <= SLIDER_UP_TO:
        _add_slider(done, events, high, look)
    return done


def _overview(events: pd.DataFrame, look: Theme) -> go.Bar:
    """Events a day, for the slider: it would draw each mark of the lanes at its full size."""
    counts = events["start"].value_counts()
    return go.Bar(
        x=counts.index - timeline_marks.HALF_DAY,
        y=counts.astype(float) / max(float(counts.max()), 1.0) if len(counts) else [],
        width=86_400_000,
        offset=0,
        name="overview",
        yaxis="y2",
        marker={"color": look.neutral, "line": {"width": 0}},
        hoverinfo="skip",
        showlegend=False,
    )


def _add_slider(figure: go.Figure, events: pd.DataFrame, high: int, look: Theme) -> None:
    """Adds a slider under the axis; the source note moves down."""
    figure.add_trace(_overview(events, look))
    figure.update_xaxes(
        anchor="y2",
        rangeslider={
            "visible": True,
            "range": list(figure.layout.xaxis.range),
            "yaxis": {"rangemode": "fixed", "range": [-2, -1]},
            "thickness": SLIDER / high,
            "bgcolor": faded(look.grid, 0.4),
            "bordercolor": look.line,
            "borderwidth": 1,
        },
    )
    figure.update_annotations(
        {"yshift": 4 - figure.layout.margin.b - BELOW}, selector={"yref": "paper", "y": 0}
    )
    figure.update_layout(
        yaxis={"domain": [HAIR, 1]},
        yaxis2={"domain": [0, HAIR], "range": [0, 1], "visible": False, "fixedrange": True},
        height=figure.layout.height + BELOW,
    )
