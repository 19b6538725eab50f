"""Texts that mean harm, and what must not be left of them where they are shown."""

import plotly.graph_objects as go

from lib.look.style import Caption

TEXT = "<script>alert(1)</script><b>bold</b> $x$ %{x} \u202egnp.exe"
CAPTION = Caption(TEXT, TEXT, TEXT)
RAW = ("<script", "<b>bold", "$x$", "\u202e")


def left_in(text: str) -> list[str]:
    """The parts of the hostile text that stand in another one as they were written."""
    return [part for part in RAW if part in text]


def texts(figure: go.Figure) -> list[str]:
    """All texts of a figure that Plotly shows."""
    layout, traces = figure.layout, figure.data
    found = [layout.title.text, layout.title.subtitle.text]
    found += [axis.title.text for axis in (layout.xaxis, layout.yaxis)]
    found += [note.text for note in layout.annotations]
    lists = [trace.hovertext for trace in traces] + [trace.text for trace in traces]
    lists += [axis.ticktext for axis in (layout.xaxis, layout.yaxis)]
    found += [text for several in lists if several is not None for text in several]
    return [text for text in found if text]


def shown(figure: go.Figure) -> str:
    """All texts of a figure in one; none of its traces may have a template that reads `%{x}`."""
    assert [trace for trace in figure.data if trace.hovertemplate or trace.texttemplate] == []
    return "\n".join(texts(figure))
