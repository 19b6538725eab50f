"""The beginning of a briefing: title, what it is based on, and its key points."""

from collections.abc import Iterator, Sequence

from docx.document import Document

from lib.briefing.assembling import Pack, Section
from lib.briefing.document.captions import Label, refer
from lib.briefing.document.endnotes import Citation, cite, cite_again
from lib.briefing.document.word_texts import Text, write, write_own
from lib.briefing.document.wordml import element, run
from lib.briefing.key_points import judgement_lines
from lib.selection.summary import amounts
from lib.wording.words import day

NOTHING = "Nothing in the corpus matches these dates and filters."


def _facts(pack: Pack) -> Iterator[tuple[str, str]]:
    plan, edition = pack.plan, pack.edition
    cutoff = "Information cut-off" if plan.cutoff else "As of"
    yield cutoff, f"{day(edition.as_of)}: nothing published later is included"
    if plan.since:
        yield "Last briefing", day(plan.since)
    yield "Dates, filters", edition.window
    if pack.sections:
        yield "Holds", " · ".join(amounts(pack.context.everything, pack.context.tables))
    yield "Corpus", f"{edition.corpus} (SHA-256 {edition.fingerprint[:12]}…)"


def title_block(document: Document, pack: Pack) -> None:
    """Title, desk and day, information cut-off, dates and filters, corpus."""
    plan = pack.plan
    write_own(document.add_paragraph(style="Title"), Text(plan.title))
    under = " · ".join(part for part in (plan.desk, day(plan.day)) if part.strip())
    write(document.add_paragraph(style="Subtitle"), Text(under))
    for what, told in _facts(pack):
        paragraph = document.add_paragraph(style="Briefing Fact")
        write(paragraph, Text(what, is_bold=True))
        run(paragraph, element("tab"))
        write(paragraph, Text(told))


def at_a_glance(document: Document, pack: Pack) -> None:
    """The large figures, each with who says so and its sources."""
    glance = pack.glance
    if glance is None or not glance.figures:
        return
    write(document.add_paragraph(style="Heading 1"), Text("At a glance"))
    said: set[int] = set()
    for figure in glance.figures:
        paragraph = document.add_paragraph(style="List Bullet")
        write(paragraph, Text(f"{figure.number}", is_bold=True))
        write(paragraph, Text(f": {figure.what}. {figure.who}"))
        numbers = glance.numbered(pack.numbers, figure)
        cite(paragraph, [Citation(number, number not in said) for number in numbers])
        said |= set(numbers)


def judgement(document: Document, pack: Pack) -> None:
    """The desk's judgement and its confidence; if there is none, it says so."""
    heading, text = judgement_lines(pack)
    write_own(document.add_paragraph(style="Heading 1"), Text(heading))
    write_own(document.add_paragraph(), Text(text))


def _cited(sections: Sequence[Section], pack: Pack) -> list[int]:
    return [pack.numbers[name] for section in sections for name in section.cited]


def key_points(document: Document, pack: Pack, labels: Sequence[Label]) -> None:
    """Each finding with the figure or table that shows it, and its sources."""
    write(document.add_paragraph(style="Heading 1"), Text("Key points"))
    for finding, places in pack.findings.items():
        paragraph = document.add_paragraph(style="List Bullet")
        write_own(paragraph, Text(finding))
        write(paragraph, Text(" ("))
        for number, place in enumerate(places):
            if number:
                write(paragraph, Text(", "))
            refer(paragraph, labels[place])
        write(paragraph, Text(")"))
        cite_again(paragraph, _cited([pack.sections[place] for place in places], pack))
