"""The export menu: the same under every chart, map and table; nothing is made before it is
opened."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from lib.exports.data import plain
from lib.exports.edition import Edition, Imprint, edition
from lib.exports.formats import FIGURE, FORMATS, Format, formats_for
from lib.exports.handling import LONGEST, TLP, refusal
from lib.exports.picture.metadata import words
from lib.exports.sheet.framing import PAPER, framed_figure
from lib.exports.today import today
from lib.selection.options import NOTHING, Options
from lib.ui import chapters
from lib.ui.parts import browser_picture, corpora, frame, jobs, preparing
from lib.ui.parts.keeping import HANDLING
from lib.views.catalogue import VIEWS
from lib.views.catalogue import exhibit as exhibit_of
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.wording.escape import markdown
from lib.workers.orders import ViewOrder

NO_MARK = "No mark"
OFFICE = ("pptx", "xlsx", "html")
# Drawn or packed: they take long, and a worker makes them (see lib.workers). Data take a moment.
WORKED = ("pdf", *OFFICE)


@dataclass(frozen=True)
class Leaving:
    """A view ready for export: the exhibit in the look of exports, and its edition; for a worker
    its options and imprint."""

    exhibit: Exhibit
    context: Context
    edition: Edition
    options: Options
    imprint: Imprint

    def key(self, what: str) -> str:
        """The key of a widget of this view's menu."""
        return f"{self.exhibit.name}_{what}"

    def stem(self, part: str = "") -> str:
        """The beginning of a file's name; each of several parts has its own."""
        several = len(self.exhibit.data) > 1 and part
        return self.edition.stem(f"{self.exhibit.name} {part}" if several else self.exhibit.name)

    def file(self, known: Format) -> Callable[[], bytes]:
        """A function for the file in that format."""
        if known.name not in WORKED:
            return partial(known.write, self.exhibit, self.context, self.edition)
        seen, name = jobs.seen(self.context), self.exhibit.name
        return jobs.file_of(ViewOrder(seen, self.imprint, name, self.options, known.name))


def _keep(key: str) -> None:
    chosen = st.session_state[key]
    st.session_state[HANDLING] = "" if chosen in (None, NO_MARK) else chosen


def _handling(name: str) -> str:
    kept, key = st.session_state.get(HANDLING, ""), f"{name}_handling"
    st.session_state[key] = kept or NO_MARK
    options = [NO_MARK, *TLP]
    st.selectbox(
        "Handling mark",
        options if not kept or kept in options else [*options, kept],
        key=key,
        accept_new_options=True,
        on_change=_keep,
        args=(key,),
        help="Shown in the header and footer of every file. Choose a TLP label, or type your own "
        f"(at most {LONGEST} letters).",
    )
    if kept and not refusal(kept):
        st.caption(f"The files below carry the mark {markdown(kept)}.")
    return kept


def _download(known: Format, leaving: Leaving) -> None:
    st.download_button(
        known.label,
        leaving.file(known),
        file_name=known.file_name(leaving.exhibit, leaving.edition),
        mime=known.mime,
        key=leaving.key(known.name),
        on_click="ignore",
    )


def _pictures(leaving: Leaving) -> None:
    """PNG and SVG from the reader's browser, PDF from the server."""
    if leaving.exhibit.is_table:
        return
    st.markdown("**Picture, 16:9**")
    figure = framed_figure(leaving.exhibit, leaving.edition)
    told = words(leaving.exhibit, leaving.edition)
    browser_picture.buttons(figure, told, leaving.stem(), leaving.key("picture"))
    _download(FORMATS["pdf"], leaving)


def _parts(leaving: Leaving) -> None:
    """A CSV for each part of the data."""
    for part in leaving.exhibit.data:
        several = len(leaving.exhibit.data) > 1
        st.download_button(
            f"CSV: {part.name}" if several else "CSV",
            partial(plain.csv, leaving.exhibit, leaving.context, leaving.edition, part.name),
            file_name=f"{leaving.stem(part.name)}.csv",
            mime=FORMATS["csv"].mime,
            key=leaving.key(f"{part.name}_csv"),
            on_click="ignore",
        )


def _row(title: str, formats: Sequence[Format], leaving: Leaving) -> None:
    st.markdown(f"**{title}**")
    with st.container(horizontal=True, gap="xsmall"):
        for known in formats:
            if known.name == "csv":
                _parts(leaving)
            else:
                _download(known, leaving)


def _add(leaving: Leaving) -> None:
    """Adds the view to the briefing, with its current options."""
    name, options = leaving.exhibit.name, leaving.exhibit.options
    is_there = chapters.has(name, options)
    label = "In the briefing: update it to this view" if is_there else "Add to briefing"
    st.button(
        label,
        key=leaving.key("brief"),
        icon=":material/playlist_add:",
        on_click=partial(chapters.add, name, options),
    )


def _content(leaving: Leaving) -> None:
    rest = [known for known in formats_for(leaving.exhibit) if known.needs != FIGURE]
    preparing.line(leaving.exhibit.name)
    _pictures(leaving)
    _row("Briefing", [known for known in rest if known.name in OFFICE], leaving)
    _add(leaving)
    _row("Data", [known for known in rest if known.name not in OFFICE], leaving)


def on_paper(name: str, context: Context, options: Options) -> Exhibit | None:
    """The view of that name light and wide, with the page's rings; None if it is empty."""
    return exhibit_of(name, context.looking(PAPER), options)


def _open(name: str, context: Context, options: Options) -> None:
    seen, exhibit = context.looking(PAPER), on_paper(name, context, options)
    if exhibit is None or exhibit.is_empty:
        st.caption("Nothing to export in this selection.")
        return
    mark = _handling(name)
    if refused := refusal(mark):
        st.error(f"No file can be made: {markdown(refused)}.")
        return
    imprint = Imprint(corpora.corpus_hash(), today(), mark, frame.shared_address())
    jobs.warm(context)
    _content(Leaving(exhibit, seen, edition(exhibit, seen, imprint), options, imprint))


@st.fragment
def _menu(name: str, context: Context, options: Options) -> None:
    label = f"Export {VIEWS[name].noun}"
    panel = st.popover(label, icon=":material/ios_share:", key=f"{name}_export", on_change="rerun")
    if panel.open:
        with panel:
            _open(name, context, options)


def menu(name: str, context: Context, options: Options = NOTHING) -> None:
    """The menu of the view of that name, with the page's options.

    The view is made again, light and wide, when the menu is opened.
    """
    jobs.forget_others(name, context, options)
    _menu(name, context, options)


def menus(context: Context, views: Mapping[str, Options]) -> None:
    """The menus of several views beside each other."""
    with st.container(horizontal=True):
        for name, options in views.items():
            with st.container(width="content"):
                menu(name, context, options)


def of(exhibit: Exhibit, context: Context) -> None:
    """The menu of an exhibit on the page."""
    menu(exhibit.name, context, Options.of(exhibit.options))
