"""Endnotes: Word's own, each source once; later references link to the first one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.story import StoryPart
from docx.text.paragraph import Paragraph

from lib.briefing.assembling import Pack
from lib.briefing.document.word_texts import Text, write
from lib.briefing.document.wordml import bookmark, element, field, run
from lib.evidence.reread import READ_ONCE
from lib.exports.citing import ranges
from lib.wording.words import day

REFERENCE, NOTE = "endnote reference", "endnote text"
PART = PackURI("/word/endnotes.xml")
# Word needs two separators of its own before the first endnote.
SEPARATORS = {-1: "separator", 0: "continuationSeparator"}
AFTER_IN_SETTINGS = (
    "w:compat", "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema", "w:themeFontLang",
    "w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures",
    "w:forceUpgrade", "w:captions", "w:readModeInkLockDown", "w:smartTagType", "sl:schemaLibrary",
    "w:shapeDefaults", "w:doNotEmbedSmartTags", "w:decimalSymbol", "w:listSeparator",
)  # fmt: skip
AFTER_IN_SECTION = (
    "w:type", "w:pgSz", "w:pgMar", "w:paperSrc", "w:pgBorders", "w:lnNumType", "w:pgNumType",
    "w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi",
    "w:rtlGutter", "w:docGrid", "w:printerSettings", "w:sectPrChange",
)  # fmt: skip


@dataclass(frozen=True)
class Citation:
    """A source by its number, and whether this is its first citation."""

    number: int
    is_first: bool


def citations(pack: Pack) -> tuple[tuple[Citation, ...], ...]:
    """What each section cites, by ascending numbers."""
    first: dict[str, int] = dict.fromkeys(pack.glance.cited if pack.glance else (), -1)
    for place, section in enumerate(pack.sections):
        for name in section.cited:
            first.setdefault(name, place)
    return tuple(
        tuple(
            sorted(
                (Citation(pack.numbers[name], first[name] == place) for name in section.cited),
                key=lambda citation: citation.number,
            )
        )
        for place, section in enumerate(pack.sections)
    )


def _mark(number: int) -> str:
    return f"_RefSource{number}"


def _again(paragraph: Paragraph, number: int) -> None:
    field(paragraph, f"NOTEREF {_mark(number)} \\f \\h", str(number), REFERENCE)


def _first(paragraph: Paragraph, number: int) -> None:
    with bookmark(paragraph, _mark(number), number):
        run(paragraph, element("endnoteReference", id=number), REFERENCE)


def cite(paragraph: Paragraph, cited: Sequence[Citation]) -> None:
    """Adds the references, superscript, separated by commas."""
    for place, citation in enumerate(cited):
        if place:
            write(paragraph, Text(", ", REFERENCE))
        (_first if citation.is_first else _again)(paragraph, citation.number)


def cite_again(paragraph: Paragraph, numbers: Iterable[int]) -> None:
    """Adds references to sources whose endnote is elsewhere: `1–3, 7`, superscript."""
    for place, (first, last) in enumerate(ranges(numbers)):
        if place:
            write(paragraph, Text(", ", REFERENCE))
        _again(paragraph, first)
        if last > first:
            write(paragraph, Text("–" if last > first + 1 else ", ", REFERENCE))
            _again(paragraph, last)


def _separators() -> Iterator[BaseOxmlElement]:
    for number, kind in SEPARATORS.items():
        spacing = element("pPr", element("spacing", before=0, after=60, line=240, lineRule="auto"))
        paragraph = element("p", spacing, element("r", element(kind)))
        yield element("endnote", paragraph, type=kind, id=number)


def _told(paragraph: Paragraph, source: Mapping, accessed: str, is_once: bool) -> None:
    """`1 Publisher, “Headline”, 3 Feb 2024, https://… (accessed 2 Mar 2024; read once).`"""
    number = run(paragraph, element("endnoteRef"), REFERENCE)
    number._r.get_or_add_rPr().append(element("vertAlign", val="baseline"))
    run(paragraph, element("tab"))
    write(
        paragraph,
        Text(source["publisher"]),
        Text(": “"),
        Text(source["title"]),
        Text(f"”, {day(source['published'].date())}. "),
        Text(source["url"], address=source["url"]),
        Text(f" (accessed {accessed}{f'; {READ_ONCE}' if is_once else ''})"),
    )


def attach(document: Document, pack: Pack) -> None:
    """Adds an endnote for each source of the pack, numbered 1, 2, 3."""
    root = element("endnotes", *_separators())
    part = StoryPart(PART, CONTENT_TYPE.WML_ENDNOTES, root, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.ENDNOTES)
    for source in pack.sources.to_dict("records"):
        paragraph = Paragraph(element("p"), part)
        paragraph.style = NOTE
        is_once = source["article_id"] in pack.context.library.once
        _told(paragraph, source, day(pack.edition.accessed), is_once)
        root.append(element("endnote", paragraph._p, id=source["source"]))
    _set(document)


def _only(holder: BaseOxmlElement, made: BaseOxmlElement, after: Sequence[str]) -> None:
    """Puts the element before those that follow it, replacing another of its kind."""
    for old in holder.findall(made.tag):
        holder.remove(old)
    holder.insert_element_before(made, *after)


def _set(document: Document) -> None:
    """Endnotes at the end of the document, in Arabic numerals."""
    own = [element("endnote", id=number) for number in SEPARATORS]
    whole = element(
        "endnotePr", element("pos", val="docEnd"), element("numFmt", val="decimal"), *own
    )
    _only(document.settings.element, whole, AFTER_IN_SETTINGS)
    for section in document.sections:
        form = element("endnotePr", element("numFmt", val="decimal"))
        _only(section._sectPr, form, AFTER_IN_SECTION)
