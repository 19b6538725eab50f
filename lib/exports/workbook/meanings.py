"""What the columns of a workbook mean: from the tables' schemas, and for what is made of them."""

from lib.tables import SCHEMAS

DERIVED = {
    "source": "the article's number on the sheet Sources",
    "figure": "the number with its bound in words",
    "claimant_name": "who asserts it",
    "party_name": "whose position it is",
    "party": "whose position it is",
    "event": "the one event that it is about, in a sentence",
    "places": "the places that it covers",
    "claim_ids": "the claims behind the row, with spaces between",
    "event_ids": "the events behind the row, with spaces between",
    "statement_ids": "the statements behind the row, with spaces between",
    "article_ids": "the articles behind the row, with spaces between",
    "articles": "number of articles",
    "claims": "number of claims",
    "events": "number of events",
    "statements": "number of statements",
    "mentions": "number of articles that tell of it",
    "number": "how many",
    "low": "lowest number that is possible",
    "high": "highest number that is possible; empty: open",
    "claimed_low": "lowest number that the claims allow",
    "claimed_high": "highest number that the claims allow; empty: open",
    "documented_low": "events that surely lie in the range",
    "documented_high": "events that may lie in the range",
    "contradicted": "whether claims exclude each other",
    "comparable": "whether the claims count the same",
    "sentence": "the finding in a sentence",
    "week": "first day of the week, a Monday",
    "bloc": "the bloc of the party",
}

# Sheets with rows as they stand in the tables, but for the columns that words took the place of.
EVIDENCE = ("Claims", "Events", "Statements", "Sources")
WORDED = ("source", "figure", "party", "event", "places")


def _in_schemas(name: str, sheet: str) -> str:
    """The meaning in the table that the sheet is named after, else in the first that has it."""
    words = sheet.lower().split()
    ordered = sorted(SCHEMAS, key=lambda schema: schema.name not in words)
    found = (column.meaning for schema in ordered for column in schema.columns
             if column.name == name)  # fmt: skip
    return next(found, "")


def meaning(name: str, sheet: str) -> str:
    """What a column means; empty where its heading says it all."""
    told, declared = DERIVED.get(name, ""), _in_schemas(name, sheet)
    return (declared or told) if sheet in EVIDENCE and name not in WORDED else (told or declared)
