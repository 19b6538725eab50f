"""Values that are valid one by one but do not fit together. Reported, and kept unchanged."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from urllib.parse import urlsplit

from lib.corpus.counts import Counts
from lib.corpus.drafts import Draft
from lib.corpus.event_columns import Tests, in_columns, those
from lib.corpus.parsing import Findings
from lib.model import Claim, Event
from lib.model.article import QUOTE_WORDS
from lib.model.registry import NAME_LETTERS
from lib.model.spans import event_span

# Dates are Washington's or local: an event, its claims and its statements may differ by a day.
TOLERANCE = timedelta(days=1)
# An article may announce an event, or be updated for some days after its own date.
AHEAD = timedelta(days=7)
# No event lasts longer than a quarter: if one does, its month or year is a slip.
LONGEST_EVENT = timedelta(days=92)
# An event that no article mentions is at most this far from all articles.
FARTHEST_EVENT = timedelta(days=366)
# No one re-reads an article later than this.
LATEST_READING = timedelta(days=50 * 365)
# Control characters that sheets and slides cannot hold.
CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
PLAIN_LINK = re.compile(r"https?://[A-Za-z0-9.-]+(/\S*)?")
# What distinguishes an event for its readers.
NAMED = ("start", "name")
LINKS = ("http://", "https://", "urn:")


def _later(first: date, last: date) -> bool:
    return first > last + TOLERANCE


def _claim(claim: Claim, where: str, published: date, found: Findings) -> None:
    since, as_of = claim.since, claim.as_of
    if since and as_of and since.first > as_of.last:
        found.add(f"{where} › since", f"{since} is after as_of {as_of}", "swap or correct them")
    if as_of and _later(as_of.first, published):
        hint = "an article cannot report later days"
        found.add(f"{where} › as_of", f"{as_of} is after the article's day {published}", hint)


def _quotes(draft: Draft, found: Findings) -> None:
    for place, annotation in {**draft.claims, **draft.events, **draft.statements}.items():
        words = len(annotation.quote.split())
        if words > QUOTE_WORDS:
            hint = f"shorten it to a fragment of at most {QUOTE_WORDS} words"
            found.add(f"{place} › quote", f"the quote has {words} words", hint)


def _mentioned(draft: Draft, events: Mapping[str, Event], found: Findings) -> None:
    published = draft.head.published
    for place, mention in draft.events.items():
        first, _ = event_span(events[mention.event])
        if first > published + AHEAD:
            message = f"the event begins on {first}, after the article's day {published}"
            found.add(place, message, "check the event's id")


def _no_link(url: str) -> str:
    """What is wrong with a link; empty if nothing is."""
    if PLAIN_LINK.fullmatch(url):
        return ""
    if not url.lower().startswith(LINKS):
        return "the link is not http(s)"
    try:
        parts = urlsplit(url)
        names_a_host = parts.scheme == "urn" or (parts.hostname and parts.port != 0)
    except ValueError:
        names_a_host = False
    is_whole = names_a_host and len(url.split()) == 1
    return "" if is_whole else "the link is not a complete web address"


def _head(draft: Draft, found: Findings) -> None:
    head = draft.head
    if fault := _no_link(head.url):
        found.add(draft.at("url"), fault, "it is shown as text; give the web address")
    for field in ("title", "publisher", "url"):
        text: str = getattr(head, field)
        if not text.isprintable() and (sign := CONTROLS.search(text)):
            message = f"the text contains the control character U+{ord(sign.group()):04X}"
            found.add(draft.at(field), message, "remove it")
    reviewed = head.reviewed
    if reviewed and reviewed < head.published - TOLERANCE:
        message = f"{reviewed} is before the article's day {head.published}"
        found.add(draft.at("reviewed"), message, "check both days")
    elif reviewed and reviewed > head.published + LATEST_READING:
        message = f"{reviewed} is {reviewed.year - head.published.year} years after the article"
        found.add(draft.at("reviewed"), message, "check the year")


def check_article(draft: Draft, events: Mapping[str, Event], found: Findings) -> None:
    """Adds what does not fit in the article: dates out of order, long quotes, odd links."""
    published = draft.head.published
    _head(draft, found)
    for place, claim in draft.claims.items():
        _claim(claim, place, published, found)
    for place, statement in draft.statements.items():
        if _later(statement.date.first, published):
            message = f"{statement.date} is after the article's day {published}"
            found.add(f"{place} › date", message, "check the day")
    _mentioned(draft, events, found)
    _quotes(draft, found)


def _is_too_long(name: str | None) -> bool:
    return name is not None and len(name) > NAME_LETTERS


def _check_names(events: Mapping[str, Event], found: Findings) -> None:
    """Adds names that are too long for a chart, and names that two events of a day share."""
    seen: dict[tuple[date, str], str] = {}
    shared = in_columns(events).repeated(NAMED)
    tests: Tests = {("name",): _is_too_long, NAMED: lambda *named: named in shared}
    for event in those(events, tests):
        if event.name is None:
            continue
        if _is_too_long(event.name):
            message = f"the name has {len(event.name)} characters"
            found.add(f"{event.id} › name", message, f"shorten it to at most {NAME_LETTERS}")
        first = seen.setdefault((event.start, event.name), event.id)
        if first != event.id:
            message = f"{first!r} has the same name on the same day"
            found.add(f"{event.id} › name", message, "add what distinguishes them")


def _lasts_too_long(start: date, end: date | None) -> bool:
    return end is not None and end - start > LONGEST_EVENT


def _check_event(event: Event, events: Mapping[str, Event], found: Findings) -> None:
    if event.end is not None and _lasts_too_long(event.start, event.end):
        days = (event.end - event.start).days
        message = f"the event ends {days:,} days after its start {event.start}"
        found.add(f"{event.id} › end", message, "check both days")
    for party in set(event.actor) & set(event.target):
        message = f"{party!r} is both actor and target"
        found.add(f"{event.id} › target", message, "check who acts and who is the target")
    if event.source_url and (fault := _no_link(event.source_url)):
        found.add(f"{event.id} › source_url", fault, "give the web address")
    for answered in event.in_response_to:
        if answered == event.id:
            found.add(f"{event.id} › in_response_to", "an event cannot answer itself", "")
        elif _later(event_span(events[answered])[0], event_span(event)[1]):
            message = f"{answered!r} is later than the event said to answer it"
            found.add(f"{event.id} › in_response_to", message, "check both days")


def check_events(events: Mapping[str, Event], found: Findings) -> None:
    """Adds names that are too long or shared, and events that answer themselves or a later event,
    last for months, have the same actor and target, or have an invalid link."""
    _check_names(events, found)
    tests: Tests = {
        ("start", "end"): _lasts_too_long,
        ("actor", "target"): lambda actor, target: not set(actor).isdisjoint(target),
        ("source_url",): lambda url: bool(url and _no_link(url)),
        ("in_response_to",): bool,
    }
    for event in those(events, tests):
        _check_event(event, events, found)


def check_far_events(events: Mapping[str, Event], counts: Counts, found: Findings) -> None:
    """Adds events that no article mentions and that are far from the dates of all articles."""
    if counts.days is None:
        return
    mentioned, (first, last) = counts.mentions.keys() | counts.claimed, counts.days
    near = (first - FARTHEST_EVENT, last + FARTHEST_EVENT)
    for event in those(events, {("start",): lambda day: not near[0] <= day <= near[1]}):
        if event.id not in mentioned:
            message = f"no article mentions this event of {event.start.year}"
            hint = f"articles are from {first} to {last}: check the year"
            found.add(f"{event.id} › start", message, hint)
