"""One incident, whole: which one, and everything known about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lib.analyses.about_event import Roles, about_event, roles
from lib.evidence.addresses import ID
from lib.look.style import Caption
from lib.selection.hindsight import LATER
from lib.selection.options import Options
from lib.tables import Tables
from lib.tables.records import Row, records
from lib.views import subjects
from lib.views.captioning import caption_of
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Form, Part
from lib.views.memory import remembered
from lib.wording.words import day


@dataclass(frozen=True)
class Incident:
    """An incident in a context without filters: its row among the events, and all about it."""

    id: str
    context: Context
    own: Tables

    @property
    def event(self) -> Row:
        """Its row."""
        return records(self.own.events)[0]

    @property
    def name(self) -> str:
        """`Drone attack on Tower 22, 28 Jan 2024`."""
        return self.context.known_library.event_and_day(self.id)

    @property
    def is_described_later(self) -> bool:
        """Whether more about it was published after the day on which everything was known."""
        return str(self.event["summary"]) == LATER

    @property
    def roles(self) -> Roles:
        """Who did it, to whom, and who claims it."""
        return roles(self.own, self.id, self.is_described_later)

    @property
    def options(self) -> dict[str, str]:
        """Its part of an address."""
        return {ID: self.id}

    def caption(self, finding: str, what: str, articles: Iterable[str], more: str = "") -> Caption:
        """The texts of a view about it, which ignores all filters except “As known on”."""
        known = self.context.selection.known_by
        when = f"As known on {day(known)}." if known else ""
        title = f"{self.name}: {finding}"
        return caption_of(self.context, title, what, articles, more=more, window=when)

    def exhibit(
        self, name: str, caption: Caption, form: Form, data: tuple[Part, ...], **more: Any
    ) -> Exhibit:
        """A view about it."""
        options = {**self.options, **more.pop("options", {})}
        return Exhibit(
            name, caption, caption.title, form, data, options=options, is_whole=True, **more
        )


@remembered
def of_event(context: Context, event_id: str) -> Incident:
    """The incident of that id; needs a context without filters."""
    return Incident(event_id, context, about_event(context.known, event_id))


def incident(context: Context, options: Options) -> Incident | None:
    """The incident that the options name, whole: of the filters only “As known on” applies.

    Without a name, the most widely reported one; None if no event is known by then.
    """
    whole = context.unfiltered()
    names = subjects.incidents(whole)
    if not names:
        return None
    event_id = options.one(ID, {name: name for name in names}, next(iter(names)))
    return of_event(whole, event_id)
