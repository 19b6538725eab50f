"""Figures and tables by their numbers: captions that Word can count and refer to."""

from dataclasses import dataclass

from docx.text.paragraph import Paragraph

from lib.briefing.assembling import Pack, Section
from lib.briefing.document.word_texts import Text, write
from lib.briefing.document.wordml import bookmark, field
from lib.briefing.pictures import unmarked_places
from lib.exports.edition import Edition
from lib.views.catalogue import VIEWS
from lib.wording.words import day

# Bookmarks are numbered through the whole document; the sources come first.
AFTER_SOURCES = 100_000
BRACKETS = "In brackets: a source of each cell. "


@dataclass(frozen=True)
class Label:
    """`Figure 1` or `Table 1`, and which leaf of the pack it belongs to."""

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
    """A label for each leaf: pictures and tables are counted apart."""
    found: list[Label] = []
    for place, leaf in enumerate(pack.leaves):
        is_table = leaf.picture.figure is None or leaf.picture.grid is not None
        kind = "Table" if is_table else "Figure"
        number = 1 + sum(label.kind == kind for label in found)
        found.append(Label(kind, number, place))
    return tuple(found)


def name(leaf: Section) -> str:
    """What the leaf's view is called."""
    return VIEWS[leaf.picture.name].label


def refer(paragraph: Paragraph, label: Label) -> None:
    """A reference to a figure or table, which Word keeps true."""
    field(paragraph, f"REF {label.bookmark} \\h \\* MERGEFORMAT", str(label))


def edition_line(edition: Edition) -> str:
    """`As of 29 Feb 2024; accessed on 2 Mar 2024.`"""
    return f"As of {day(edition.as_of)}; accessed on {day(edition.accessed)}."


def caption(paragraph: Paragraph, leaf: Section, label: Label) -> None:
    """`Figure 1. <the view>. Source: … As of …`"""
    with bookmark(paragraph, label.bookmark, AFTER_SOURCES + label.place):
        write(paragraph, Text(f"{label.kind} ", is_bold=True))
        field(paragraph, f"SEQ {label.kind} \\* ARABIC", str(label.number))
        for run in paragraph.runs:
            run.font.bold = True
    write(
        paragraph,
        Text(f". {name(leaf)}. ", is_bold=True),
        Text(
            f"{unmarked_places(leaf)}{leaf.picture.caption.note} "
            f"{BRACKETS * bool(leaf.picture.grid)}"
            f"{edition_line(leaf.edition)}".strip()
        ),
    )
