"""The files that workers make for this session (see lib.workers)."""

from collections.abc import Callable
from functools import partial

import streamlit as st
from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx

from lib.selection.options import Options
from lib.ui.parts import corpora
from lib.views.context import Context
from lib.wording.words import quantity
from lib.workers.limits import limits
from lib.workers.orders import Opening, Order, Seen, ViewOrder
from lib.workers.queue import Job, Queue

EXPORTS = "_exports"
# A browser waits 180 seconds for a file (Streamlit 1.67).
PATIENCE = 170
CHANGED = "The view has changed since. Choose it again for what you see now."
# The exports of a session: view and format → the last job.
Exports = dict[tuple[str, str], Job]


@st.cache_resource(show_spinner=False)
def queue() -> Queue:
    """The queue of all readers."""
    return Queue(limits())


def seen(context: Context) -> Seen:
    """What the reader sees, as a worker opens it."""
    return Seen(*corpora.identity(), context.selection, context.marked_since)


def _is_open(session: str) -> bool:
    return not runtime.exists() or runtime.get_instance().is_active_session(session)


def _presence() -> Callable[[], bool]:
    """Whether this reader is still there; always, if no server runs."""
    running = get_script_run_ctx()
    return partial(_is_open, running.session_id if running else "")


def submit(order: Order | Opening) -> Job:
    """The job for an order of this session: not made if the reader leaves."""
    return queue().submit(order, _presence())


def warm(context: Context) -> None:
    """Has a worker open the corpus: an export menu is open, so a file may be next."""
    if runtime.exists():
        queue().open(seen(context))


def _exports() -> Exports:
    return st.session_state.setdefault(EXPORTS, {})


def _file(
    waiting: Queue, order: ViewOrder, exports: Exports, is_there: Callable[[], bool]
) -> bytes:
    job = exports[order.name, order.form] = waiting.submit(order, is_there)
    return job.result(PATIENCE)


def file_of(order: ViewOrder) -> Callable[[], bytes]:
    """A function for the file, which Streamlit calls outside the script when the reader wants
    it."""
    return partial(_file, queue(), order, _exports(), _presence())


def forget_others(name: str, context: Context, options: Options) -> None:
    """Cancels exports of the view that were ordered under other filters or options."""
    now = (seen(context), options)
    for (view, _), job in list(_exports().items()):
        order = job.order
        is_other = isinstance(order, ViewOrder) and (order.seen, order.options) != now
        if view == name and is_other and not job.has_ended:
            job.cancel(CHANGED)


def progress(job: Job) -> str:
    """The job's place in the queue, or what is being done."""
    ahead = queue().ahead(job)
    if ahead:
        return f"{quantity(ahead, 'file')} ahead of you"
    return job.step.label if job.step else ""


def exports_of(name: str) -> dict[str, Job]:
    """The view's exports in this session: format → job."""
    return {form: job for (view, form), job in list(_exports().items()) if view == name}
