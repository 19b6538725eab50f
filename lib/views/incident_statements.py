"""What each party says of one incident, latest first."""

from dataclasses import dataclass

import pandas as pd

from lib.analyses import positions
from lib.selection.options import Options
from lib.tables.lists import together
from lib.views import headings
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.one_incident import Incident, incident, of_event
from lib.views.speech import DEFINITION, error_rate_note

COLUMNS = {
    name: heading
    for name, heading in headings.STATEMENTS.items()
    if name not in ("topic", "event_name", "event_id")
}


@remembered
def _said(context: Context, event_id: str) -> pd.DataFrame:
    return positions.statement_rows(of_event(context, event_id).own)


def said(found: Incident) -> pd.DataFrame:
    """The statements about the incident, latest first."""
    return _said(found.context, found.id)


@dataclass(frozen=True)
class Speaker:
    """A party, and the ids of its statements about the incident, latest first."""

    party_id: str
    name: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Side:
    """A bloc, and its parties with a statement about the incident, the latest to speak first."""

    bloc: str
    voices: tuple[Speaker, ...]

    @property
    def number(self) -> int:
        """The number of its statements."""
        return sum(len(voice.ids) for voice in self.voices)


@remembered
def _sides(context: Context, event_id: str) -> tuple[Side, ...]:
    rows = _said(context, event_id)
    parties = zip(rows["bloc"], rows["party_id"], rows["party_name"], strict=True)
    ids = together(rows["statement_id"], parties)
    voices = [Speaker(party, name, tuple(own)) for (_, party, name), own in ids.items()]
    blocs = together(voices, (bloc for bloc, _, _ in ids))
    known = [bloc for bloc in context.everything.blocs["bloc_id"] if bloc in blocs]
    return tuple(Side(bloc, tuple(blocs[bloc])) for bloc in known)


def sides(found: Incident) -> tuple[Side, ...]:
    """Who speaks about the incident, by bloc."""
    return _sides(found.context, found.id)


@remembered
def incident_statements(context: Context, options: Options) -> Exhibit | None:
    """What each party says of the incident, latest first; None without a statement."""
    found = incident(context, options)
    if found is None or said(found).empty:
        return None
    rows = said(found)
    latest = rows.drop_duplicates("party_id")
    words = positions.last_words(latest["stance"])
    caption = found.caption(
        words[:1].lower() + words[1:],
        "Statements about it, latest first; positions in our own words.",
        rows["article_id"],
        error_rate_note(context),
    )
    return found.exhibit(
        "incident-statements",
        caption,
        "table",
        (Part("statements", rows, COLUMNS),),
        definition=DEFINITION,
    )
