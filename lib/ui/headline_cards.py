"""Headline figures and dates, each with a button that opens its evidence.

One component shows the whole row: with Streamlit's columns and buttons it would be a dozen
elements, and a browser draws every element again on each run.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import streamlit as st

from lib.analyses.leading_figures import Leading
from lib.analyses.overview import Headline
from lib.analyses.story_dates import StoryDate
from lib.charts.spark_lines import spark_line
from lib.drawing.spark_svg import spark_svg
from lib.views.analyst_questions import page_address
from lib.views.context import Context
from lib.views.story import subject
from lib.wording.templating import macros

Shown = TypeVar("Shown")
_component = st.components.v2.component(
    "escalation_headline_cards",
    html='<div class="et-figures"></div>',
    js=Path(__file__).with_name("headline_cards.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def cards(found: Sequence[Headline], context: Context) -> str:
    """The figures as HTML; the button's value is the figure's place in the row."""
    coloured = [(one, context.colours.get(one.bloc, context.look.neutral)) for one in found]
    return macros("dashboard").headlines(coloured)


def leading_cards(found: Sequence[Leading], context: Context) -> str:
    """The leading figures as HTML, each with its weeks as a small chart."""
    shown = []
    for each in found:
        colour = context.colours.get(each.headline.bloc, context.look.neutral)
        alt = f"{each.headline.label}: {each.headline.figure}; {each.scale}"
        spark = spark_svg(spark_line(each, colour, context.look), alt)
        shown.append((each, colour, spark))
    return macros("dashboard").leading(shown)


def story_list(found: Sequence[StoryDate], context: Context) -> str:
    """The dates of the story as HTML, each with a link to the page about it."""
    totals = page_address(context, "attack_counts", context.selection)
    pages = ((each, subject(each)) for each in found)
    told = [(each, page.address({}) if page else totals, page is None) for each, page in pages]
    return macros("dashboard").story(told)


def _opened(key: str, found: Sequence[Shown], opens: Callable[[Shown], None]) -> None:
    number = getattr(st.session_state.get(key), "opened", None)
    if isinstance(number, int) and 0 <= number < len(found):
        opens(found[number])


def row(
    key: str,
    found: Sequence[Shown],
    context: Context,
    opens: Callable[[Shown], None],
    html: str,
) -> None:
    """What is found as HTML in one row; `opens` is called with the one whose button is pressed."""
    _component(
        key=key,
        data={"cards": html, "narrow": context.look.room.is_narrow},
        on_opened_change=partial(_opened, key, found, opens),
    )
