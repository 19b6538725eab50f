"""Columns that readers see, by their headings, where several views show the same table."""

CLAIMS = {
    "day": "As of",
    "claimant_name": "Claimant",
    "bound": "Bound",
    "value": "Value",
    "scope": "Where",
    "since": "Since",
    "published": "Published",
    "publisher": "Publisher",
    "quote": "Quote",
    "url": "Link",
    "claim_id": "Claim",
}
EVENTS = {
    "start": "Day",
    "type": "Type",
    "weapon": "Weapon",
    "claimed_by": "Claimed by",
    "name": "What happened",
    "reported_by": "Reported by",
    "summary": "In a sentence",
    "mentions": "Articles",
    "source_url": "Link",
    "event_id": "Event id",
}
ARTICLES = {
    "published": "Published",
    "publisher": "Publisher",
    "title": "Headline",
    "language": "Language",
    "claims": "Claims",
    "events": "Events",
    "statements": "Statements",
    "reviewed": "Re-read on",
    "url": "Link",
}
