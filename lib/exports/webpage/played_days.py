"""The days of a played view on its web page: all are drawn, and a slider shows one at a time."""

from dataclasses import replace
from pathlib import Path

from lib.charts.model import Chart
from lib.charts.sizing import frame_of
from lib.drawing.scenes import framed_scene
from lib.drawing.svg import svg
from lib.views.exhibit import Exhibit
from lib.views.played import how_chosen
from lib.wording.templating import Markup, macros
from lib.wording.words import day

HERE = Path(__file__).parent
WIDTH = 960


def _picture(chart: Chart) -> Markup:
    """The chart of a day as SVG; its texts are beside it."""
    frame = replace(frame_of(chart).bare(), width=WIDTH)
    return Markup(svg(framed_scene(chart, frame)).decode("utf-8"))


def played_days(exhibit: Exhibit) -> str:
    """All days with their player; empty if the view is not played."""
    frames = exhibit.played
    if not frames:
        return ""
    drawn = [(day(each.day), each.title, _picture(each.chart)) for each in frames]
    return macros("played_days").days(drawn, how_chosen(exhibit), f"{exhibit.name}, day by day")


def style(exhibit: Exhibit) -> str:
    """The style of the player; empty if the view is not played."""
    return (HERE / "played_days.css").read_text(encoding="utf-8") if exhibit.played else ""


def script(exhibit: Exhibit) -> str:
    """The script of the player; empty if the view is not played."""
    return (HERE / "played_days.js").read_text(encoding="utf-8") if exhibit.played else ""
