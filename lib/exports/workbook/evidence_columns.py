"""The columns of a workbook's sheets of evidence, with heading and meaning."""

from lib.tables import schemas
from lib.views import headings
from lib.views.columns import Heading, columns

# Columns added to a sheet: a row's sources, and whether its article was read twice.
CITED, READING = "cited_sources", "reading"
CITED_HEADING = Heading(
    "Sources", "numbers on the sheet Sources of the articles that support the row"
)
SOURCE = {
    "source": Heading("Source", "the article's number on the sheet Sources"),
    **columns(
        {
            "publisher": "Publisher",
            "published": "Published",
            "title": "Headline",
            "url": "Link",
            "article_id": "Article",
        },
        schemas.ARTICLES,
    ),
}
# An annotation's sheet has the article that carries it.
CARRIER = {**SOURCE, **columns({"article_id": "Article"}, schemas.CLAIMS)}
CLAIMS = columns(
    {
        "claimant": headings.CLAIMANT,
        "figure": Heading("Claim", "the number with its bound in words"),
        "measure": "Measure",
        "bound": "Bound",
        "value": "Value",
        "value_high": "Upper value",
        "low": "Lowest",
        "high": "Highest",
        "approximate": "Approximate",
        "actor": "By",
        "target": "On",
        "affected": "Among",
        "event": headings.EVENT,
        "places": Heading("Where", "the places that it covers"),
        "since": "Since",
        "as_of": "As of",
        "weapon": "Weapon",
        "quote": "Quote",
        **CARRIER,
        "claim_id": "Claim id",
    },
    schemas.CLAIMS,
)
EVENTS = columns(
    {
        "start": "First day",
        "end": "Last day",
        "time_precision": "Precision",
        "name": "Event",
        "type": "Type",
        "weapon": "Weapon",
        "reported_by": "Reported by",
        "summary": "What happened",
        "quote": "Quote",
        **CARRIER,
        "event_id": "Event id",
    },
    schemas.EVENTS,
    schemas.MENTIONS,
)
STATEMENTS = columns(
    {
        "date": "Day",
        "date_precision": "Precision",
        "party": headings.PARTY,
        "speaker": "Speaker",
        "stance": "Stance",
        "toward": "Toward",
        "topic": "Topic",
        "event": headings.EVENT,
        "channel": "Channel",
        "position": "Position, in our words",
        "quote": "Quote",
        **CARRIER,
        "statement_id": "Statement id",
    },
    schemas.STATEMENTS,
)
SOURCES = {
    **SOURCE,
    "source": Heading("Source", "its number, used on the other sheets"),
    **columns({"language": "Language", "reviewed": "Re-read on"}, schemas.ARTICLES),
}
# With “As known on”: the day of the second reading may be later.
SOURCES_THEN = {**SOURCES, **columns({"reviewed": "Re-read"}, schemas.ARTICLES)}
