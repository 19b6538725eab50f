"""Pictures, editions and files that the tests of exports start from."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

import pandas as pd
import pptx
from pptx.chart.chart import Chart
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from lib.analyses import totals
from lib.charts.attack_counts import attack_counts
from lib.charts.counted import Counted
from lib.corpus import load
from lib.exports import slides
from lib.exports.edition import Edition, Imprint, edition
from lib.look.style import LIGHT, Caption
from lib.model.settings import Tally
from lib.selection import Selection
from lib.selection.options import Options
from lib.tables import Tables, build
from lib.views.catalogue import VIEWS
from lib.views.context import Context, remembering
from lib.views.exhibit import Exhibit, Part
from tests.exports.making import headed
from tests.paths import TINY
from tests.rows import with_claims

TALLY = Tally(id="attacks", label="Attacks", measure="attacks", target="convoys")
CAPTION = Caption("Attacks since March", "1 Mar – 2 Apr 2031", "Source: 4 articles.")
DAY = date(2031, 5, 1)
# A sentence that no slide may take apart, in a language that is written from the right.
ARABIC = "نحو عشرين هجوما على القوافل"
HOSTILE = "=HYPERLINK(1)<b>&amp;\x00\x0b\uffff\u202egnp.exe"


def view_of(tables: Tables, selection: Selection | None = None) -> Context:
    """A view of these tables, over all days."""
    return Context(load(TINY), tables, selection or Selection(), LIGHT, remembering(tables))


@cache
def tiny() -> Tables:
    return build(load(TINY))


def picture(context: Context, name: str, **asked: object) -> Exhibit:
    made = VIEWS[name].make(context, Options.of(asked))
    assert made is not None
    return made


def stated(made: Exhibit, context: Context, handling: str = "") -> Edition:
    return edition(made, context, Imprint("ab" * 32, DAY, handling, "https://desk.example"))


def presentation(
    made: Exhibit,
    context: Context,
    handling: str = "",
    template: bytes | None = None,
) -> Presentation:
    """The picture's presentation, opened again."""
    content = slides.export(made, context, stated(made, context, handling), template)
    return pptx.Presentation(io.BytesIO(content))


def slide(made: Exhibit, context: Context, handling: str = "") -> Slide:
    return presentation(made, context, handling).slides[0]


@cache
def drawn(name: str, handling: str = "") -> Slide:
    """The first slide of a view of the whole tiny corpus."""
    context = view_of(tiny())
    return slide(picture(context, name), context, handling)


def chart_frames(own: Slide) -> list[GraphicFrame]:
    """The shapes that hold a chart."""
    frames = [shape for shape in own.shapes if isinstance(shape, GraphicFrame)]
    return [frame for frame in frames if frame.has_chart]


def charts(own: Slide) -> list[Chart]:
    return [frame.chart for frame in chart_frames(own)]


def series(chart: Chart) -> dict[str, list[float | None]]:
    """The numbers of a chart by the names of its series."""
    return {each.name: list(each.values) for plot in chart.plots for each in plot.series}


def texts(own: Slide) -> list[str]:
    return [shape.text_frame.text for shape in own.shapes if isinstance(shape, Shape)]


def title_text(own: Slide) -> str:
    """What the title placeholder says."""
    title = own.shapes.title
    assert title is not None
    return title.text_frame.text


def named(own: Slide, name: str):
    return next(shape for shape in own.shapes if shape.name == name)


def claimed(*claims: dict) -> tuple[Exhibit, Context]:
    """The chart of a running total that these claims make, without events."""
    tables = with_claims(tiny(), *claims)
    context = view_of(tables)
    total = totals.series(tables, TALLY)
    figure = attack_counts(tables, Counted(total, tables.events[:0]), CAPTION, LIGHT)
    columns = headed({"day": "As of", "value": "Value", "claim_id": "Claim"})
    shown = Part("claims", total, columns)
    return Exhibit("attack-counts", CAPTION, "Attacks rise", "chart", (shown,), figure), context


def tabled(rows: Sequence[dict], headings: dict[str, str] | None = None) -> Exhibit:
    """A table of these rows."""
    frame = pd.DataFrame(list(rows)).convert_dtypes()
    columns = headed(headings or {name: name.capitalize() for name in frame.columns})
    return Exhibit("statements", CAPTION, "A table", "table", (Part("rows", frame, columns),))


def titled(made: Exhibit, title: str) -> Exhibit:
    return replace(made, caption=replace(made.caption, title=title), alt=title)
