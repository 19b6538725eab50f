"""A view played day by day: what it showed when less was known. Nothing is drawn while closed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import streamlit as st

from lib.charts import picked as figures
from lib.charts.model import Chart
from lib.charts.plotly_figure import written_chart
from lib.evidence import picks
from lib.look.style import LIGHT
from lib.selection.options import Options
from lib.selection.url import PLAYED
from lib.ui.parts import evidence, export_menu, frame, picking, playing, show, still
from lib.views.catalogue import exhibit as exhibit_of
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Frame
from lib.views.permalink import permalink
from lib.views.played import how_chosen
from lib.wording.escape import markdown
from lib.wording.templating import macros
from lib.wording.words import day as day_words

OPEN = "Play what was known, day by day"
SECONDS_A_DAY = 1.5
# How many of the longest titles keep room for themselves.
LONGEST = 4
NOTHING = "Nothing is drawn here yet, so there is nothing to play."


def _switched(key: str) -> None:
    if not st.session_state[key]:
        playing.forget()


def player(view: str, context: Context, options: Options) -> None:
    """A switch that opens the view of that name, with a slider over its days."""
    key = f"{view}_open"
    if key not in st.session_state:
        st.session_state[key] = playing.is_asked_for()
    if not st.toggle(OPEN, key=key, on_change=_switched, args=(key,)):
        return
    with st.spinner("Drawing each day …"):
        exhibit = exhibit_of(view, context, options)
    frames = exhibit.frames() if exhibit and exhibit.frames else ()
    if exhibit is None or not frames:
        st.caption(NOTHING)
    elif len(frames) == 1:
        day = day_words(frames[0].day)
        st.caption(f"All that is drawn here became known on {day}: there is nothing to play.")
    else:
        every = SECONDS_A_DAY if playing.runs() else None
        st.fragment(_played, run_every=every)(exhibit, frames, context, playing.runs())


def _slid(key: str) -> None:
    playing.stop()
    playing.go_to(st.session_state[key])


def _stepped(day: date) -> None:
    playing.stop()
    playing.go_to(day)


def _button(view: str, label: str, icon: str, act: Callable[[], None], can: bool = True) -> None:
    st.button(
        label,
        key=f"{view}_{label.lower()}",
        icon=f":material/{icon}:",
        help=label,
        disabled=not can,
        on_click=act,
    )


def _controls(view: str, days: Sequence[date], place: int) -> None:
    """Buttons to step, play and pause, and the slider over the days."""
    last, key = len(days) - 1, f"{view}_day"
    st.session_state[key] = days[place]
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"{view}_controls"):
        with st.container(key=f"icons_{view}", horizontal=True, width="content", gap="xsmall"):
            earlier, later = days[max(place - 1, 0)], days[min(place + 1, last)]
            _button(view, "Earlier", "skip_previous", partial(_stepped, earlier), place > 0)
            if playing.runs():
                _button(view, "Pause", "pause", partial(_stepped, days[place]))
            else:
                _button(view, "Play", "play_arrow", partial(playing.start, days))
            _button(view, "Later", "skip_next", partial(_stepped, later), place < last)
        st.select_slider(
            "As known on", days, key=key, format_func=day_words, on_change=_slid, args=(key,)
        )


def _title(shown: Frame, frames: Sequence[Frame]) -> None:
    """The frame's title, with the room that the longest ones need."""
    others = sorted({each.title for each in frames}, key=len)[-LONGEST:]
    st.html(macros("dashboard").frame_title(shown.title, others))


def _bare(chart: Chart) -> Chart:
    """The chart with its key alone: its texts are above it on the page."""
    caption = chart.caption and replace(chart.caption, title="", subtitle="", note="")
    return replace(chart, caption=caption)


def _marks(chart: Chart, named: picks.Named) -> list[picks.Pick]:
    """The evidence of the marks that may be the one an address names."""
    first = named.pick.ids[0]
    return list(figures.marks(said for said in chart.evidence() if first in said))


def _picked_on(view: str) -> None:
    playing.stop()
    picking.pick_on_chart(view)


def _chart(view: str, shown: Frame) -> None:
    """The frame's chart, with the mark that a link names."""
    picking.draw_on(view, hash(shown.day))
    named = picking.pick_to_draw(view)
    mark = picks.find_mark(named, _marks(shown.chart, named)) if named else None
    written = figures.written(written_chart(_bare(shown.chart)))
    st.plotly_chart(
        show.Ready(figures.clickable(written, mark, picking.times_cleared())),
        theme=None,
        key=view,
        on_select=partial(_picked_on, view),
        selection_mode="points",
        # On a telephone the toolbar would be upon the key.
        config={**show.CONFIG, "displayModeBar": not shown.chart.look.room.is_narrow},
        alt=shown.title,
    )


def _known_on(context: Context, frames: Sequence[Frame], place: int) -> Context:
    """What was known on the day of that frame; the last one shows all that is known."""
    if place == len(frames) - 1:
        return context
    return context.selecting(replace(context.selection, known_by=frames[place].day))


def _evidence(exhibit: Exhibit, shown: Frame, context: Context, then: Context) -> None:
    """The evidence for the picked mark, as it was known on the frame's day."""
    named = picking.picked_in(exhibit.name)
    if named is not None:
        link = permalink(exhibit, context, frame.address(), picking.address_pick(), shown.day)
        evidence.panel(exhibit.name, _marks(shown.chart, named), then, link, beside=False)


def _printed(exhibit: Exhibit, place: int, shown: Frame, context: Context) -> None:
    """The frame on paper."""

    def light() -> list[Chart]:
        if context.look == LIGHT:
            return [shown.chart]
        made = exhibit_of(exhibit.name, context.looking(LIGHT), Options.of(exhibit.options))
        return [made.frames()[place].chart] if made and made.frames else []

    options = (*sorted(exhibit.options.items()), (PLAYED, shown.day.isoformat()))
    still.show(exhibit.name, shown.title, options, context, light, evidence.HINT)


def _played(exhibit: Exhibit, frames: Sequence[Frame], context: Context, has_run: bool) -> None:
    """The day that is shown, with its controls; while it runs, the next one at each run."""
    days, view = [each.day for each in frames], exhibit.name
    if picking.is_elsewhere() or playing.runs() != has_run:
        st.rerun()
    place = playing.next_place(days)
    if not playing.runs():
        playing.go_to(days[place])
    if playing.runs() != has_run:
        st.rerun()
    shown = frames[place]
    with st.container(key=f"{view}_main"):
        _controls(view, days, place)
        st.caption(markdown(how_chosen(exhibit)))
        _title(shown, frames)
        _chart(view, shown)
        if not playing.runs():
            _printed(exhibit, place, shown, context)
            export_menu.of(exhibit, context)
            show.behind(exhibit.data, view, context)
    _evidence(exhibit, shown, context, _known_on(context, frames, place))
