"""Speaker notes: what is counted and filtered, where it can be seen again, and the evidence."""

from collections.abc import Iterator, Mapping
from itertools import islice

from pptx.slide import Slide

from lib import evidence
from lib.escape import line
from lib.evidence import Evidence, Source
from lib.exports import handling
from lib.exports.behind import Behind
from lib.exports.cells import ELSEWHERE
from lib.exports.edition import Edition
from lib.exports.slides.texts import Text, write
from lib.views.picture import Picture
from lib.words import counted, day

MOST, SOURCES = 40, 2


def _source(source: Source, numbers: Mapping[str, int]) -> str:
    number = numbers.get(source.article_id)
    mark = f" [{number}]" if number else ""
    return f"“{source.quote}” ({source.publisher}, {day(source.published)}, {source.url}){mark}"


def _told(item: Evidence, numbers: Mapping[str, int]) -> str:
    """`Pentagon: more than 165 attacks, as of 3 Feb 2024. “…” (publisher, day, address) [3]`"""
    head = ": ".join(part for part in (item.heading, item.text) if part)
    details = "; ".join(item.details)
    sources = " ".join(_source(source, numbers) for source in item.sources[:SOURCES])
    rest = len(item.sources) - SOURCES
    more = f" and {counted(rest, 'more article')}" if rest > 0 else ""
    return line(f"• {head}. {details}. {sources}{more}")


def _items(behind: Behind) -> Iterator[Evidence]:
    """Claims, then events, then statements, the latest first."""
    kinds = (
        (evidence.claims, behind.claims["claim_id"]),
        (evidence.events, behind.events["event_id"].drop_duplicates()),
        (evidence.statements, behind.statements["statement_id"]),
    )
    for finder, ids in kinds:
        yield from finder(behind.library, ids.head(MOST))


def _number(behind: Behind) -> int:
    return len(behind.claims) + behind.events["event_id"].nunique() + len(behind.statements)


def _stated(edition: Edition) -> list[str]:
    """What makes each slide checkable, and how it may be passed on; empty where nothing is said."""
    mark = handling.mark(edition.handling)
    return [
        f"Handling: {mark.text}" if mark else "",
        f"Filters: {edition.window or 'none'}",
        f"As of {day(edition.as_of)}; accessed on {day(edition.accessed)}.",
        f"Link: {edition.permalink}" if edition.permalink else "",
        f"Corpus (SHA-256): {edition.fingerprint}",
    ]


def notes(
    picture: Picture, edition: Edition, behind: Behind, numbers: Mapping[str, int]
) -> list[str]:
    """The lines of a slide's notes: at most forty pieces of evidence, and how many more."""
    told = [_told(item, numbers) for item in islice(_items(behind), MOST)]
    rest = _number(behind) - len(told)
    found = [
        f"Definition: {picture.definition}" if picture.definition else "",
        *_stated(edition),
        f"Attribution: {' '.join(edition.attribution)}" if edition.attribution else "",
        "Behind this slide:" if told else "",
        *told,
        f"and {rest:,} more {ELSEWHERE}" if rest > 0 else "",
    ]
    return [line(text) for text in found if text]


def continued(place: int, edition: Edition) -> list[str]:
    """The lines of a slide that goes on with what begins on the slide of that number."""
    begun = f"Continues slide {place}; what is behind it stands in the notes there."
    return [line(text) for text in (begun, *_stated(edition)) if text]


def write_notes(slide: Slide, lines: list[str]) -> None:
    """Puts the lines into the notes of a slide, a paragraph each."""
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        write(frame, [[Text(text, ink=None)] for text in lines])
