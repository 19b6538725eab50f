"""The README's recipe "Add a chart", followed word for word: a view comes out everywhere."""

import io
import re
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from lib.charts.model import Axis, Bar, Bars, Chart, Panel, rich
from lib.exports import workbook
from lib.exports.formats import FORMATS, MAPS, formats_for
from lib.look.style import Caption, Theme
from lib.selection.options import NOTHING, Options
from lib.tables import Tables
from lib.tables.schemas import STATEMENTS
from lib.ui import chapters, sources
from lib.ui.parts import show
from lib.views.captioning import caption_of
from lib.views.catalogue import VIEWS, View
from lib.views.columns import Heading, columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from tests.cli.running import STATED, run
from tests.exports.making import made, stated
from tests.paths import ROOT
from tests.ui import test_pages as pages

NAME, LABEL = "channels", "Statements by channel"


def statements_by_channel(tables: Tables) -> pd.DataFrame:
    """An analysis: channel, number and statement_ids, the most used first."""
    grouped = tables.statements.dropna(subset="channel").groupby("channel")["statement_id"]
    counts = grouped.agg(number="count", statement_ids=" ".join).reset_index()
    return counts.sort_values(["number", "channel"], ascending=[False, True])


def channel_bars(counts: pd.DataFrame, caption: Caption, look: Theme) -> Chart:
    """A chart: a bar a channel; its evidence is `statements <ids>`."""
    if counts.empty:
        return Chart.empty("No statements in this selection.", look)
    bars = tuple(
        Bar(row, int(number), width=0.8, left=-0.4, evidence=f"statements {ids}")
        for row, (number, ids) in enumerate(
            zip(counts["number"], counts["statement_ids"], strict=True)
        )
    )
    rows = Axis(
        "row",
        low=-0.5,
        high=len(bars) - 0.5,
        places=tuple(range(len(bars))),
        texts=tuple(rich(channel) for channel in counts["channel"]),
    )
    panel = Panel(Axis("count"), rows, (Bars("statements", bars, look.neutral, lies=True),))
    return Chart((panel,), caption, look, height=320, left=120)


def by_channel(context: Context, asked: Options) -> Exhibit:
    """A view: the analysis, the chart, and what its columns mean."""
    del asked
    counts = statements_by_channel(context.tables)
    articles = context.tables.statements["article_id"]
    caption = caption_of(context, "Where parties speak", "Statements by channel.", articles)
    shown = columns(
        {"channel": "Channel", "number": Heading("Statements", "statements made there")},
        STATEMENTS,
    )
    return Exhibit(
        name=NAME,
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Part("channels", counts, shown),),
        chart=channel_bars(counts, caption, context.look),
    )


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line in the catalogue."""
    monkeypatch.setitem(VIEWS, NAME, View(NAME, LABEL, "positions", by_channel))


def test_the_readme_names_the_files_of_the_recipe_and_no_other() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    recipe = readme.partition("**Add a chart**")[2].partition("**Add a page**")[0]
    named = re.findall(r"`((?:lib|tests|pages)/[^`]*)`", recipe)
    assert named == [
        "lib/analyses/",
        "lib/charts/",
        "lib/charts/model/",
        "lib/views/",
        "lib/views/columns.py",
        "lib/views/catalogue.py",
        "lib/ui/",
    ]
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "geojson"])
def test_the_view_is_exported_in_every_format(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{NAME}.{FORMATS[name].ending}"
    result = run("export", NAME, "--format", name, "--out", file, *STATED)
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(file.read_bytes()) > 100


def test_only_maps_have_places_to_give_out(context: Context) -> None:
    assert NAME not in MAPS
    left = {*FORMATS} - {known.name for known in formats_for(made(context, NAME))}
    assert left == {"geojson"}


def test_the_command_line_lists_the_view() -> None:
    assert f"{NAME}\t{LABEL}\t" in run("views").stdout.splitlines()


def test_the_codebook_says_what_its_columns_mean(context: Context) -> None:
    exhibit = made(context, NAME)
    content = workbook.export(exhibit, context, stated(context, exhibit))
    book = openpyxl.load_workbook(io.BytesIO(content))
    rows = list(book["README"].iter_rows(values_only=True))
    assert ("Data channels", "Statements", "statements made there", "number") in rows
    assert ("Data channels", "Channel", "where it was said", "channel") in rows
    assert book["Statements"].max_row == exhibit.data[0].frame["number"].sum() + 1


def test_a_column_without_a_meaning_stops_the_view() -> None:
    with pytest.raises(ValueError, match="“Number” states no meaning"):
        columns({"channel": "Channel", "number": "Number"}, STATEMENTS)


def test_a_briefing_can_include_the_view(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    assert run("brief", "--view", NAME, "--out", file, *STATED).exit_code == 0
    app = pages.run(pages.started(monkeypatch), "briefing")
    assert LABEL in app.selectbox(key=chapters.ADDED).options


def test_one_line_shows_the_view_on_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def line(context: Context) -> None:
        show.chart(by_channel(context, NOTHING), context)

    monkeypatch.setattr(sources, "coverage_charts", line)
    app = pages.run(pages.started(monkeypatch), "sources")
    assert [error.value for error in app.exception] == []
    assert app.get("plotly_chart")[0].proto.alt == "Where parties speak"
