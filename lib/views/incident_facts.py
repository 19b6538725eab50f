"""What is known of one incident, as a table of facts."""

from dataclasses import dataclass

import pandas as pd

from lib.analyses import coverage, known_places
from lib.evidence.addresses import PARTY, SITE, Subject
from lib.evidence.lookup import REPORTED
from lib.maps.marks import POSITIONS
from lib.model.vocabulary import EVENT_TYPES, EVENT_WEAPONS, TIME_PRECISION
from lib.selection.options import Options
from lib.tables.records import Row, records
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.one_incident import Incident, incident, of_event
from lib.wording.words import kilometres, period, quantity

COLUMNS = {
    "label": Heading("What", "what is stated"),
    "words": Heading("As known", "what is known of it, in words"),
}
DEFINITION = (
    "Days, places and parties are as precise as the sources give them. Who reports it: officials "
    "or the side attacked, media, or only the side that claims it. As known on an earlier day, "
    "parties are those that the articles of that day name."
)
IDS = {"events": "event_ids", "articles": "article_ids", "statements": "statement_ids"}
NOT_STATED, OPEN = "not stated", "left open, because more about it was published later"


@dataclass(frozen=True)
class Fact:
    """A fact about an incident: its label and words, the pages about what it names, and the kind
    and ids of its evidence."""

    label: str
    words: str
    subjects: tuple[Subject, ...] = ()
    note: str = ""
    kind: str = "events"
    ids: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All words: the names of what has a page, and the note."""
        named = ", ".join(each.name for each in self.subjects) or self.words
        return f"{named} ({self.note})" if self.note else named


def _of_parties(found: Incident, label: str, ids: tuple[str, ...], nothing: str) -> Fact:
    names, later = found.own.party_names, found.roles.are_of_the_day
    pages = tuple(Subject(PARTY, name, names.get(name, name)) for name in ids)
    note = "as reported by then" if later and ids else ""
    return Fact(label, "" if ids else nothing, pages, note, ids=(found.id,))


def _position(found: Incident, place: Row) -> str:
    """How well a place's position is known, and how far it is from the focus border."""
    ends = known_places.border_range(place)
    far = f"{kilometres(*ends)} to the {found.context.border}" if ends else ""
    known = known_places.position(place)
    near = "" if known == known_places.EXACT else POSITIONS[known]
    return ", ".join(part for part in (far, near) if part)


def _places(found: Incident) -> Fact:
    ids = dict.fromkeys(found.own.event_places["place_id"])
    places = found.own.places
    rows = {row["place_id"]: row for row in records(places.loc[places["place_id"].isin(ids)])}
    own = [rows[place] for place in ids if place in rows]
    exact = sum(known_places.position(place) == known_places.EXACT for place in own)
    note = f"{exact} of {len(own)} positions exact" if exact < len(own) else ""
    note = _position(found, own[0]) if len(own) == 1 else note
    pages = tuple(Subject(SITE, place["place_id"], place["name"]) for place in own)
    return Fact("Where", "" if own else NOT_STATED, pages, note, ids=(found.id,))


def _day(found: Incident) -> Fact:
    event = found.event
    precision = str(int(event["time_precision"]))
    note = "" if precision == "1" else TIME_PRECISION.label(precision)
    return Fact("When", period(event["start"], event["end"]), note=note, ids=(found.id,))


def _what(found: Incident) -> list[Fact]:
    event, later = found.event, found.is_described_later
    weapon = OPEN if later else EVENT_WEAPONS.label(str(event["weapon"] or "unknown"))
    return [
        Fact("What happened", str(event["summary"]), ids=(found.id,)),
        Fact("Type", EVENT_TYPES.label(event["type"]), ids=(found.id,)),
        Fact("Weapon", weapon[:1].lower() + weapon[1:], ids=(found.id,)),
    ]


def _who(found: Incident) -> list[Fact]:
    own, said = found.roles, found.own.statements
    claimed = _of_parties(found, "Who claims it", own.claimants, "no claim of responsibility found")
    ids = said.loc[(said["stance"] == "claim") & said["party_id"].isin(own.claimants)]
    words = OPEN if found.is_described_later else REPORTED.get(str(found.event["reported_by"]))
    first = tuple(ids["statement_id"])
    return [
        _of_parties(found, "Who did it", own.actors, NOT_STATED),
        _of_parties(found, "To whom", own.targets, NOT_STATED),
        Fact(
            claimed.label,
            claimed.words,
            claimed.subjects,
            claimed.note,
            "statements" if first else "events",
            first or (found.id,),
        ),
        Fact("Who reports it", words or NOT_STATED, ids=(found.id,)),
    ]


def _articles(found: Incident) -> list[Fact]:
    articles = found.own.articles
    ids, number = tuple(articles["article_id"]), quantity(len(articles), "article")
    publishers = quantity(coverage.own_publisher(articles["publisher"]).nunique(), "publisher")
    days = period(articles["published"].min(), articles["published"].max())
    every = Fact("Articles", f"{number} by {publishers}, {days}", kind="articles", ids=ids)
    once = tuple(name for name in ids if name in found.context.known_library.once)
    if not found.context.known_library.once:
        return [every]
    rest = len(ids) - len(once)
    words = f"{len(once):,} of {number}" + (f", the other {rest:,} re-read" if rest else "")
    words = words if once else "none: a second reader checked all"
    return [every, Fact("Read once", words, kind="articles", ids=once or ids)]


@remembered
def _facts(context: Context, event_id: str) -> tuple[Fact, ...]:
    found = of_event(context, event_id)
    what, *rest = _what(found)
    return (what, _day(found), _places(found), *_who(found), *rest, *_articles(found))


def facts(found: Incident) -> tuple[Fact, ...]:
    """What is known of the incident, in order."""
    return _facts(found.context, found.id)


def _finding(told: dict[str, Fact]) -> str:
    """Who reports it, who claims it, and in how many articles."""
    reported = told["Who reports it"].text
    claimed = told["Who claims it"]
    parts = [
        f"who reports it is {reported}" if reported in (OPEN, NOT_STATED) else reported,
        f"claimed by {claimed.text}" if claimed.subjects else claimed.text,
        told["Articles"].words.partition(",")[0],
    ]
    return "; ".join(parts)


@remembered
def incident_facts(context: Context, options: Options) -> Exhibit | None:
    """What is known of the incident, as a table; None without one."""
    found = incident(context, options)
    if found is None:
        return None
    known = facts(found)
    told = {fact.label: fact for fact in known}
    rows = pd.DataFrame(
        [
            {"label": fact.label, "words": fact.text, **dict.fromkeys(IDS.values(), "")}
            | {IDS[fact.kind]: " ".join(fact.ids)}
            for fact in known
        ],
        dtype="string",
    )
    caption = found.caption(
        _finding(told), "What is known of it.", found.own.articles["article_id"]
    )
    return found.exhibit(
        "incident-facts",
        caption,
        "table",
        (Part("facts", rows, COLUMNS),),
        definition=DEFINITION,
    )
