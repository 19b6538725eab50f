"""Headings, and the columns of whole tables, that several views share."""

from lib.tables.schemas import ARTICLES as ARTICLE_TABLE
from lib.tables.schemas import CLAIMS as CLAIM_TABLE
from lib.tables.schemas import EVENTS as EVENT_TABLE
from lib.tables.schemas import STATEMENTS as STATEMENT_TABLE
from lib.views.columns import Heading, columns

CLAIM_IDS = Heading("Claims", "the claims behind the row, separated by spaces")
CLAIMANT = Heading("Claimant", "who asserts it")
# For the range that all claims of one claimant allow.
BOUND_CLAIMANT = Heading("Claimant", "whose claims these are")
AT_LEAST = Heading("At least", "lowest possible number")
AT_MOST = Heading("At most", "highest possible number; empty: open")
# For the subject of a statement, and who made it.
PARTY = Heading("Party", "whose position it is")
TOWARD = Heading("Toward", "party that it is aimed at")
EVENT = Heading("Event", "the one event it is about, by name")
READING = Heading(
    "Reading", "whether a second reader checked the article's annotations: re-read or read once"
)

CLAIMS = columns(
    {
        "day": "As of",
        "claimant_name": CLAIMANT,
        "bound": "Bound",
        "value": "Value",
        "scope": "Where",
        "since": "Since",
        "published": "Published",
        "publisher": "Publisher",
        "quote": "Quote",
        "url": "Link",
        "claim_id": "Claim",
    },
    CLAIM_TABLE,
    ARTICLE_TABLE,
)
# Of an event, after its day and who acted.
REPORTED = {
    "name": "What happened",
    "reported_by": "Reported by",
    "summary": "In a sentence",
    "mentions": "Articles",
    "source_url": "Link",
    "event_id": "Event id",
}
EVENTS = columns(
    {
        "start": "Day",
        "type": "Type",
        "weapon": "Weapon",
        "claimed_by": "Claimed by",
        **REPORTED,
    },
    EVENT_TABLE,
)
STATEMENTS = columns(
    {
        "date": "Day",
        "party_name": PARTY,
        "stance": "Stance",
        "toward_name": TOWARD,
        "topic": "Topic",
        "event_name": EVENT,
        "speaker": "Speaker",
        "channel": "Channel",
        "position": "Position, in our own words",
        "quote": "Quote",
        "publisher": "Publisher",
        "published": "Published",
        "url": "Link",
        "statement_id": "Statement",
        "event_id": "Event id",
    },
    STATEMENT_TABLE,
    ARTICLE_TABLE,
)
ARTICLES = columns(
    {
        "published": "Published",
        "publisher": "Publisher",
        "title": "Headline",
        "language": "Language",
        "claims": Heading("Claims", "number of claims in it"),
        "events": Heading("Events", "number of events that it reports"),
        "statements": Heading("Statements", "number of statements in it"),
        "reviewed": "Re-read on",
        "url": "Link",
    },
    ARTICLE_TABLE,
)
