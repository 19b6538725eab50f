"""The Before and after page: which periods are compared, and what differs between them."""

from collections.abc import Mapping
from datetime import date, timedelta

import streamlit as st

from lib.selection.options import Options, UnknownOption
from lib.selection.selection import EARLIEST, LATEST
from lib.ui.parts import controls, page_headings, show
from lib.views import before_after as views
from lib.views import compared_periods, subjects
from lib.views.compared_periods import (
    AROUND,
    DAYS,
    ENDS,
    MOST,
    PRESETS,
    USUAL,
    Asked,
)
from lib.views.context import Context
from lib.wording.escape import markdown
from lib.wording.words import cut

KEPT, MODE, PRESET, NUMBER = "_before_after", "compared_mode", "compared_preset", "compared_days"
EVENT_MODE, TWO_MODE = "Days around an event", "Any two periods"
LABELS = ("First period from", "to", "Second period from", "to")
# The pixels of the table with all of its rows.
HEIGHT = 1400
SHOWN = 80


def _asked() -> Options:
    """The options in the address; those of the last visit if it has none."""
    given = {name: st.query_params.get(name) for name in views.OPTIONS}
    if not any(given.values()):
        given = dict(st.session_state.get(KEPT, {}))
        st.query_params.update({name: value for name, value in given.items() if value})
    st.session_state[KEPT] = given
    return Options.of({name: value for name, value in given.items() if value})


def _write(wanted: Mapping[str, str]) -> None:
    """Puts these options in the address, and no others of the page."""
    for name in views.OPTIONS:
        st.query_params.pop(name, None)
    st.query_params.update(wanted)
    st.session_state[KEPT] = dict(wanted)


def _is_two(options: Options) -> bool:
    return any(options.text(name) for name in ENDS)


def _switched(first: Mapping[str, str]) -> None:
    """From days around an event to two periods, at first the same ones, or back."""
    _write(first if st.session_state[MODE] == TWO_MODE else {})


def _default(context: Context, options: Options) -> Asked | None:
    """The periods around the event of the options, as far as they can be used."""
    for wanted in (options, Options()):
        try:
            return compared_periods.asked(context, wanted)
        except UnknownOption:
            continue
    return None


def _ends(found: Asked | None) -> dict[str, str]:
    """The first and last days of both periods as an address writes them."""
    if found is None:
        week, last = timedelta(days=7), date(2000, 1, 15)
        days = (last - 2 * week, last - week - timedelta(days=1), last - week, last)
    else:
        days = (found.before.first, found.before.last, found.after.first, found.after.last)
    return {name: day.isoformat() for name, day in zip(ENDS, days, strict=True)}


def _mode(options: Options, found: Asked | None) -> None:
    st.session_state[MODE] = TWO_MODE if _is_two(options) else EVENT_MODE
    st.segmented_control(
        "Compare",
        [EVENT_MODE, TWO_MODE],
        key=MODE,
        required=True,
        on_change=_switched,
        args=(_ends(found),),
    )


def _given_days(options: Options) -> dict[str, date | None]:
    """The days in the address; None for what is not a day."""
    found: dict[str, date | None] = {}
    for name in ENDS:
        try:
            found[name] = options.day(name)
        except UnknownOption:
            found[name] = None
    return found


def _moved() -> None:
    days = {name: st.session_state.get(f"{name}_day") for name in ENDS}
    _write({name: day.isoformat() for name, day in days.items() if day is not None})


def _two_periods(options: Options) -> None:
    """First and last day of both periods."""
    given = _given_days(options)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for label, name in zip(LABELS, ENDS, strict=True):
            st.session_state[f"{name}_day"] = given[name]
            st.date_input(
                label,
                key=f"{name}_day",
                min_value=EARLIEST,
                max_value=LATEST,
                format="YYYY-MM-DD",
                on_change=_moved,
                width=170,
            )


def _counted(key: str) -> None:
    number = st.session_state.get(key)
    if number:
        st.query_params[DAYS] = str(number)


def _number(found: Asked | None) -> None:
    """How many days before and after: a preset, or any number."""
    number = found.before.number if found is not None else USUAL
    st.session_state[PRESET] = number if number in PRESETS else None
    st.session_state[NUMBER] = number
    st.segmented_control(
        "Days before and after", PRESETS, key=PRESET, on_change=_counted, args=(PRESET,)
    )
    st.number_input(
        "or another number",
        min_value=1,
        max_value=MOST,
        step=1,
        key=NUMBER,
        on_change=_counted,
        args=(NUMBER,),
        width=150,
    )


def _names(context: Context) -> dict[str, str]:
    """The events to choose from: the reference events, the usual one first, then all others."""
    named = {**compared_periods.reference_names(context), **subjects.incidents(context)}
    named |= compared_periods.reference_names(context)
    first = compared_periods.default_event(context)
    return {first: named[first], **named} if first in named else named


def _around(context: Context, options: Options, found: Asked | None) -> Options:
    """The event, and the days on both sides, as chosen."""
    names = _names(context)
    if not names:
        return options
    given = options.text(AROUND)
    if given is not None and given not in names:
        said = markdown(cut(given, SHOWN))
        st.info(f"No known event has the id “{said}”. Choose one by its name.")
    with st.container(horizontal=not context.look.room.is_narrow, vertical_alignment="bottom"):
        picked = controls.by_name("Event", names, AROUND, "events")
        _number(found)
    st.query_params[AROUND] = picked
    return Options.of({AROUND: picked, DAYS: st.query_params.get(DAYS)})


def _controls(context: Context) -> Options:
    options = _asked()
    found = _default(context, options)
    _mode(options, found)
    if not _is_two(options):
        return _around(context, options, found)
    _two_periods(options)
    return options


def before_after(context: Context) -> None:
    """The periods, both on one scale, and all that is compared as a table."""
    options = _controls(context)
    try:
        pictured = views.pictured(context, options)
        table = views.table(context, options)
    except UnknownOption as error:
        st.warning(markdown(str(error)))
        return
    if pictured is None or table is None:
        st.caption(views.NOTHING)
        return
    st.caption(
        "The dates of the filter do not apply here: the periods take their place. All other "
        "filters do."
    )
    show.chart(pictured, context)
    page_headings.header("What differs")
    show.rows(table, context, HEIGHT)
