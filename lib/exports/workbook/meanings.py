"""What the columns of a workbook mean: from the tables' schemas, and for what is made of them.

A column is looked up for its own sheet only: `kind` is one thing of a party, another of a change.
"""

from lib.exports.workbook.contents import CITED, READING
from lib.tables import SCHEMAS

_DECLARED = {
    schema.name: {column.name: column.meaning for column in schema.columns} for schema in SCHEMAS
}
# The sheets with rows of tidy tables, and the tables that each takes columns from.
TABLES = {
    "Claims": ("claims", "articles"),
    "Events": ("events", "mentions", "articles"),
    "Statements": ("statements", "articles"),
    "Sources": ("articles",),
    "claims": ("claims", "articles"),
    "events": ("events",),
    "reported events": ("events",),
    "statements": ("statements", "articles"),
    "positions": ("statements", "articles"),
    "articles": ("articles",),
    "publishers": ("articles",),
    "sites": ("places",),
}
SOURCE = "the article's number on the sheet Sources"
EVENT = "the one event that it is about, by its name"
LEAST, MOST = "lowest number that is possible", "highest number that is possible; empty: open"
STANCE = _DECLARED["statements"]["stance"]
LAG = "days from the act to the answer"
CLAIM_IDS = "the claims behind the row, with spaces between"
BOUND_CLAIMANT = {"claimant_name": "whose claims these are", "low": LEAST, "high": MOST,
                  "claim_ids": CLAIM_IDS}  # fmt: skip
SPEAKERS = {
    "event_name": EVENT,
    "party_name": "whose position it is",
    "toward_name": "party that it is aimed at",
}
# What is made for a sheet; it comes before what a table says of a column of that name.
MADE: dict[str, dict[str, str]] = {
    "Claims": {
        "claimant": "who asserts it", "source": SOURCE, "event": EVENT,
        "figure": "the number with its bound in words", "places": "the places that it covers",
    },
    "Events": {"source": SOURCE},
    "Statements": {"source": SOURCE, "event": EVENT, "party": "whose position it is"},
    "Sources": {"source": "its number, to which the other sheets refer"},
    "headlines": {
        "label": "what is counted",
        "figure": "the number with its bound in words",
        "detail": "who claims it and for which day, or by whom the events are reported",
    },
    "weeks": {
        "week": "first day of the week, a Monday",
        "when": "the days of the week that lie in the selection",
        "group_id": "the group of events, by its id",
        "reported_by": "officials or the side attacked, media, or the claimant alone",
        "number": "events of the group in the week that are reported so",
        "start": "first day of the week", "end": "last day of the week", **BOUND_CLAIMANT,
    },
    "contested": {"sentence": "what cannot both be right, in a sentence",
                  "claim_ids": CLAIM_IDS},
    "events": {
        "bloc_label": "the bloc of the party that acted",
        "party_name": "the party that acted, where one is known",
    },
    "links": {
        "act_start": "first day of the act that is answered",
        "act_bloc_label": "the bloc that acted",
        "act_name": "the act, by its name",
        "answer_start": "first day of the answer",
        "answer_bloc_label": "the bloc that answered",
        "answer_name": "the answer, by its name",
        "lag": LAG,
        "lag_low": f"{LAG}, at least: a day that is not known exactly may lie elsewhere",
        "lag_high": f"{LAG}, at most: a day that is not known exactly may lie elsewhere",
        "basis": "on what the link rests: stated, when an article of the corpus says it",
        "quote": "the wording of a passage that reports the answer, at most 12 words",
    },
    "answers": {
        "answering_name": "the bloc or party that answers",
        "answered_name": "the bloc or party that is answered",
        "answers": "number of events that answer",
        "acts": "number of events that are answered",
        "median": "half of the lags are as long or shorter, in days",
        "range": "the shortest and the longest lag, in days",
        "uncertain": "number of links of which a day is not known exactly",
        "outside": "number of links with one end outside the selection",
        "unlinked": "number of links that are our reading, as no source links the two",
        "party_name": "the party that speaks",
        "answers_name": "the party that had spoken toward it before",
        "number": "number of statements that answer; several articles about one day count once",
        "shortest": "the shortest lag, in days", "longest": "the longest lag, in days",
    },
    "claims": {"claimant_name": "who asserts it"},
    "figures": {
        "last": "the last day for which the figure is stated",
        "claimant_name": "who asserts it",
        "bound": "the bound with which most articles word it",
        "value": "the number",
        "scope": "the places, sorted, joined with +; empty: all of the event's, or none named",
        "affected": "whom it counts",
        "articles": "the articles that carry it so",
        "of": "the articles in which the claimant gives a figure on the same thing",
        "latest": "whether it is the claimant's latest figure",
        "claim_ids": CLAIM_IDS,
    },
    "gaps": {
        "day": "the day up to which both are counted",
        "claimed_low": "lowest number that the claims allow",
        "claimed_high": "highest number that the claims allow; empty: open",
        "documented_low": "events that surely lie in the range",
        "documented_high": "events that may lie in the range",
        "vouched": "events so far that officials or media report",
        "official": "events so far that officials or the side attacked confirm",
        "low": "what the claims have more than is reported, at least; below 0: fewer",
        "high": "what the claims have more than is reported, at most; empty: open",
    },
    "bounds": {"day": "the day up to which the claims count",
               "scope": "the places, sorted, joined with +", **BOUND_CLAIMANT},
    "contradictions and differences": {
        "day": "the day of the later claim",
        "kind": "how they differ: the total falls, parts miss their sum, a part above the whole …",
        "sentence": "the finding in a sentence",
        "comparable": "whether the claims count the same, so that they can be compared",
        "slip": "whether one report alone carries the figure that stands out: no contradiction",
        "claim_ids": CLAIM_IDS,
    },
    "sites": {
        "last": "day of the last event there",
        "position": "how well it is known: exact, ± 25 km, region only, or not known",
    },
    "statements": SPEAKERS,
    "positions": SPEAKERS,
    "parties": {"party_name": "whose stances these are", "bloc_label": "the party's bloc"},
    "shifts": {
        "date": "day of the later statement",
        "party_name": "who turned",
        "toward_name": "toward whom",
        "subject_label": "the event, group of events or topic that it is about",
        "turn": "the side taken before and after: against or for, or threatening and standing down",
        "stance_before": f"of the statement before: {STANCE}",
        "quote_before": "the words of the statement before",
        "stance": f"of the later statement: {STANCE}",
        "quote": "the words of the later statement",
        "date_before": "day of the statement before",
        "days": "days from the one statement to the other",
        "statement_id_before": "the statement before, by its id",
        "statement_id": "the later statement, by its id",
    },
    "changes": {
        "kind": "what is new: an event, a claim, a statement, a revision, shift or contradiction",
        "what": "what it says, in a sentence",
        "articles": "number of articles that report it",
    },
    "all changes": {
        "kind": "what is new: an event, a claim, a statement, a revision, shift or contradiction",
        "what": "what it says, in a sentence",
        "articles": "number of articles that report it",
    },
    "articles": {
        "claims": "number of claims in it",
        "events": "number of events that it reports",
        "statements": "number of statements in it",
    },
    "periods": {"start": "first day of the period", "end": "last day of the period",
                "number": "articles published in it"},
    "publishers": {"number": "articles by this publisher"},
    "languages": {"language": "the articles' language", "number": "articles in this language"},
}  # fmt: skip
# Columns that the corpus names: each group of events has one on the sheet of sites.
OTHERWISE = {
    "sites": "number of reported events there, of the group that the heading names",
    "parties": "the party's latest stance on the subject in the heading, its day and position; a "
    "dot: no statement found (not a denial)",
}


def meaning(name: str, part: str) -> str:
    """What a column of a part of the picture, or of a sheet of evidence, means."""
    if name == CITED:
        return "numbers on the sheet Sources of the articles that carry the row"
    if name == READING:
        return "whether a second reader checked the article's annotations: re-read or read once"
    tables = (_DECLARED[table] for table in TABLES.get(part, ()))
    told = (found[name] for found in (MADE.get(part, {}), *tables) if name in found)
    return next(told, OTHERWISE.get(part, ""))
