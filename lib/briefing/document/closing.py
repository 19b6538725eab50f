"""The end of a briefing: what is not included, definitions, links, the corpus, and the sources."""

from collections.abc import Sequence

from docx.document import Document

from lib.briefing.assembling import Pack
from lib.briefing.document.captions import Label, edition_line, name, refer
from lib.briefing.document.word_texts import Text, write
from lib.exports.edition import Edition

SMALL = "Briefing Small"


def _headed(document: Document, text: str) -> None:
    write(document.add_paragraph(style="Heading 1"), Text(text))


def _missing(document: Document, pack: Pack) -> None:
    if not pack.missing:
        return
    _headed(document, "Not included")
    write(
        document.add_paragraph(style=SMALL),
        Text(f"Requested, but nothing to show in this selection: {'; '.join(pack.missing)}."),
    )


def _definitions(document: Document, pack: Pack, labels: Sequence[Label]) -> None:
    """Each definition once, with its figures and tables."""
    found: dict[str, list[Label]] = {}
    for section, label in zip(pack.sections, labels, strict=True):
        if section.exhibit.definition:
            found.setdefault(section.exhibit.definition, []).append(label)
    if found:
        _headed(document, "Definitions")
    for definition, behind in found.items():
        paragraph = document.add_paragraph(style=SMALL)
        for place, label in enumerate(behind):
            if place:
                write(paragraph, Text(", "))
            refer(paragraph, label)
        write(paragraph, Text(f". {definition}"))


def _links(document: Document, pack: Pack, labels: Sequence[Label]) -> None:
    """Links to each view with the same filters and options.

    Empty if the dashboard has no address that others can open.
    """
    if not pack.edition.is_addressed:
        return
    _headed(document, "How to reopen these views")
    address = pack.edition.permalink
    whole = document.add_paragraph(style=SMALL)
    write(whole, Text("All of this selection: "), Text(address, address=address))
    for section, label in zip(pack.sections, labels, strict=True):
        paragraph = document.add_paragraph(style=SMALL)
        refer(paragraph, label)
        address = section.edition.permalink
        write(paragraph, Text(f", {name(section)}: "), Text(address, address=address))


def _corpus(document: Document, edition: Edition) -> None:
    _headed(document, "Corpus")
    told = f"{edition.corpus}. {edition_line(edition)} SHA-256: {edition.fingerprint}"
    for text in (told, *edition.attribution):
        write(document.add_paragraph(style=SMALL), Text(text))


def _sources(document: Document, pack: Pack) -> None:
    """The heading of Word's endnotes."""
    if pack.sources.empty:
        return
    _headed(document, "Sources")
    write(
        document.add_paragraph(style=SMALL),
        Text(
            f"Up to {pack.most_cited} per section, starting with those that support its title and "
            "figures; the note at each figure and table counts all articles, and the Excel "
            "export of each view lists them."
        ),
    )


def closing(document: Document, pack: Pack, labels: Sequence[Label]) -> None:
    """Everything after the last section."""
    _missing(document, pack)
    _definitions(document, pack, labels)
    _links(document, pack, labels)
    _corpus(document, pack.edition)
    _sources(document, pack)
