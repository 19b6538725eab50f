"""Speaker notes: what is counted and filtered, and where to see and check it."""

from collections.abc import Mapping

from pptx.slide import Slide

from lib.evidence.reread import READ_ONCE
from lib.exports import handling
from lib.exports.cells import ELSEWHERE
from lib.exports.citing import references
from lib.exports.edition import Edition
from lib.exports.evidence_tables import Behind
from lib.exports.slides.texts import Text, write
from lib.views.exhibit import Exhibit
from lib.wording.escape import line
from lib.wording.words import day, quantity

# No speaker reads more; the evidence is in the annex or the workbook.
MOST = 10
# A subtitle is repeated if a slide may not have had space for all of it.
LONG = 150


def _stated(edition: Edition) -> list[str]:
    """What makes each slide verifiable, and how it may be shared; empty if there is nothing to
    say."""
    mark = handling.mark(edition.handling)
    where = "Link" if edition.is_addressed else "On your dashboard, add after its address"
    return [
        f"Handling: {mark.text}" if mark else "",
        f"Filters: {edition.window or 'none'}",
        f"As of {day(edition.as_of)}; accessed on {day(edition.accessed)}.",
        f"{where}: {edition.permalink}" if edition.permalink else "",
        f"Corpus (SHA-256): {edition.fingerprint}",
    ]


def _evidence(behind: Behind) -> str:
    """The amount of evidence for a slide, and where it is listed."""
    numbers = (
        (len(behind.claims), "claim"),
        (behind.events["event_id"].nunique(), "event"),
        (len(behind.statements), "statement"),
    )
    told = ", ".join(quantity(number, what) for number, what in numbers if number)
    articles = quantity(len(behind.articles), "article")
    once = behind.articles["article_id"].isin(behind.library.once).sum()
    articles += f" ({once:,} {READ_ONCE})" if once else ""
    return f"Evidence: {told} from {articles}, each with its passage {ELSEWHERE}." if told else ""


def notes(
    exhibit: Exhibit, edition: Edition, behind: Behind, numbers: Mapping[str, int]
) -> list[str]:
    """The lines of a slide's notes, ten at most; `numbers` are those of the sources it cites."""
    caption = exhibit.caption
    cited = references(numbers[name] for name in behind.articles["article_id"] if name in numbers)
    found = [
        f"Definition: {exhibit.definition}" if exhibit.definition else "",
        f"How to read it: {caption.subtitle}" if len(caption.subtitle) > LONG else "",
        *_stated(edition),
        f"Attribution: {' '.join(edition.attribution)}" if edition.attribution else "",
        _evidence(behind),
        f"Sources in the annex: {cited}" if cited else "",
    ]
    return [line(text) for text in found if text][:MOST]


def continued_notes(place: int, edition: Edition) -> list[str]:
    """The lines of a slide that continues the one with that number."""
    begun = f"Continues slide {place}; see its notes for definitions and evidence."
    return [line(text) for text in (begun, *_stated(edition)) if text]


def write_notes(slide: Slide, lines: list[str]) -> None:
    """Puts the lines into the notes of a slide, a paragraph each."""
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        write(frame, [[Text(text, ink=None)] for text in lines])
