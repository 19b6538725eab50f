"""Numbered figures and tables: captions that Word can count and refer to."""

from dataclasses import dataclass

from docx.text.paragraph import Paragraph

from lib.briefing.assembling import Pack, Section
from lib.briefing.document.word_texts import Text, write
from lib.briefing.document.wordml import bookmark, field
from lib.briefing.pictures import unmarked_places
from lib.exports.edition import Edition
from lib.views.catalogue import VIEWS
from lib.wording.words import day

# Bookmarks are numbered throughout the document; the sources come first.
AFTER_SOURCES = 100_000
BRACKETS = "In brackets: a source of each cell. "


@dataclass(frozen=True)
class Label:
    """`Figure 1` or `Table 1`, and its section in the pack."""

    kind: str
    number: int
    place: int

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"

    @property
    def bookmark(self) -> str:
        """The bookmark's name."""
        return f"_Ref{self.kind}{self.number}"


def labels(pack: Pack) -> tuple[Label, ...]:
    """A label for each section: pictures and tables are counted separately."""
    found: list[Label] = []
    for place, section in enumerate(pack.sections):
        is_table = section.exhibit.is_tabular
        kind = "Table" if is_table else "Figure"
        number = 1 + sum(label.kind == kind for label in found)
        found.append(Label(kind, number, place))
    return tuple(found)


def name(section: Section) -> str:
    """The name of the section's view."""
    return VIEWS[section.exhibit.name].label


def refer(paragraph: Paragraph, label: Label) -> None:
    """A reference to a figure or table, which Word updates."""
    field(paragraph, f"REF {label.bookmark} \\h \\* MERGEFORMAT", str(label))


def edition_line(edition: Edition) -> str:
    """`As of 29 Feb 2024; accessed on 2 Mar 2024.`"""
    return f"As of {day(edition.as_of)}; accessed on {day(edition.accessed)}."


def caption(paragraph: Paragraph, section: Section, label: Label) -> None:
    """`Figure 1. <the view>. Source: … As of …`"""
    with bookmark(paragraph, label.bookmark, AFTER_SOURCES + label.place):
        write(paragraph, Text(f"{label.kind} ", is_bold=True))
        field(paragraph, f"SEQ {label.kind} \\* ARABIC", str(label.number))
        for run in paragraph.runs:
            run.font.bold = True
    write(
        paragraph,
        Text(f". {name(section)}. ", is_bold=True),
        Text(
            f"{unmarked_places(section)}{section.exhibit.caption.note} "
            f"{BRACKETS * bool(section.exhibit.grid)}"
            f"{edition_line(section.edition)}".strip()
        ),
    )
