"""Coverage of the corpus: bars by day, publisher and language."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from lib.charts.model import Axis, Bar, Bars, Chart, Panel, Unit, rich
from lib.charts.tick_steps import bar_days, most_ticks
from lib.look.signs import Sign
from lib.look.style import Caption, Theme
from lib.tables.lists import together
from lib.tables.records import Row, records
from lib.wording.letter_widths import ARIAL, Face
from lib.wording.line_breaks import cut_to, widest
from lib.wording.words import period, quantity

MOST_ROWS = 20
# The height of a small chart, in pixels.
SMALL = 300
# The type of names beside their bars, as wide as on a slide; and pixels for one.
FACE = Face(12, wider=ARIAL)
NAME, NARROW_NAME = 230.0, 110.0
NOTHING = "No articles in this selection."


def _day_bar(row: Row, language: str = "") -> Bar:
    start, end, number = row["start"], row["end"], int(row["number"])
    among = f" in {language}" if language else ""
    return Bar(
        start=start,
        length=number,
        width=((end - start).days + 1) * 0.92,
        evidence=f"articles {row['article_ids']}",
        hover=rich(f"{period(start, end)}: {quantity(number, 'article')}{among}"),
    )


def day_bars(counts: pd.DataFrame, unit: Unit, caption: Caption, look: Theme) -> Chart:
    """Articles by their day of publication; needs start, end, number and article_ids.

    `unit` is the period of a bar. A bar's evidence is `articles <ids>`.
    """
    if counts.empty:
        return Chart.empty(NOTHING, look)
    margin = pd.Timedelta(days=7)
    bars = tuple(_day_bar(row) for row in records(counts))
    panel = Panel(
        across=Axis(unit, low=counts["start"].min() - margin, high=counts["end"].max() + margin),
        up=Axis("count", "articles", most_ticks=most_ticks(counts["number"].max())),
        series=(Bars("", bars, fill=look.neutral),),
    )
    return Chart((panel,), caption, look, height=380)


def language_bars(
    counts: pd.DataFrame,
    unit: Unit,
    colours: Mapping[str, str],
    caption: Caption,
    look: Theme,
) -> Chart:
    """Articles by their day of publication and language, one upon the other; needs start, end,
    language, number and article_ids.

    `colours` are the languages from the bottom up. A bar's evidence is `articles <ids>`.
    """
    if counts.empty:
        return Chart.empty(NOTHING, look)
    rows = together(records(counts), counts["language"])
    margin = max((counts["end"].max() - counts["start"].min()) * 0.02, pd.Timedelta(days=1))
    highest = counts.groupby("start")["number"].sum().max()
    panel = Panel(
        across=bar_days(
            unit, counts["start"].min() - margin, counts["end"].max() + margin, look.room
        ),
        up=Axis("count", "articles", most_ticks=most_ticks(highest)),
        series=tuple(
            Bars(name, tuple(_day_bar(row, name) for row in rows[name]), fill=colour, category=name)
            for name, colour in colours.items()
        ),
        is_stacked=True,
    )
    key = tuple(Sign("■", name, colour) for name, colour in colours.items())
    return Chart((panel,), replace(caption, key=key), look, height=SMALL)


def _row_bar(place: int, row: Row) -> Bar:
    return Bar(
        start=place,
        length=int(row["number"]),
        width=0.8,
        left=-0.4,
        evidence=f"articles {row['article_ids']}",
    )


def ranked_bars(counts: pd.DataFrame, column: str, caption: Caption, look: Theme) -> Chart:
    """Articles by publisher or language, the first rows; needs it, number, article_ids.

    A bar's evidence is `articles <ids>`.
    """
    if counts.empty:
        return Chart.empty(NOTHING, look)
    top = counts.head(MOST_ROWS).iloc[::-1]
    most = NARROW_NAME if look.room.is_narrow else NAME
    names = [cut_to(str(name), most, FACE) for name in top[column]]
    bars = tuple(_row_bar(place, row) for place, row in enumerate(records(top)))
    panel = Panel(
        across=Axis("count", is_shown=False),
        up=Axis(
            "row",
            low=-0.5,
            high=len(top) - 0.5,
            places=tuple(range(len(top))),
            texts=tuple(rich(f"{name}  ") for name in names),
        ),
        series=(Bars("", bars, fill=look.neutral, lies=True, is_labelled=True),),
    )
    left = 28 + round(widest(names, FACE))
    return Chart((panel,), caption, look, height=190 + 24 * len(top), left=left)
