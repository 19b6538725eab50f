"""Pages as a PDF file: tagged, with bookmarks and links, identical for identical pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from lib.drawing.pdf.embedding import Fonts
from lib.drawing.pdf.operators import Painter, lines
from lib.drawing.pdf.pdf_objects import Name, Objects, Ref, Stream, number
from lib.drawing.pdf.pdf_pages import Page
from lib.drawing.pdf.tagging import Area, PageTags, Tags
from lib.drawing.pdf.text_objects import label_text
from lib.drawing.scene import Drawing, Fill, Label
from lib.wording.escape import xml

# A pixel of 1/96 inch in points of 1/72 inch.
POINT = 0.75
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True)
class About:
    """A file's metadata; `day` is its stated date of creation."""

    title: str
    author: str
    subject: str
    keywords: str
    day: date
    language: str = "en-GB"

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts by name, without empty ones."""
        named = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
        }
        return {name: xml(text) for name, text in named.items() if text}


def _info(about: About) -> dict[str, object]:
    day = f"D:{about.day:%Y%m%d}000000Z".encode()
    return {**about.texts, "CreationDate": day, "ModDate": day}


def _metadata(about: About) -> Stream:
    """The same metadata as XMP."""
    texts = {
        name.lower(): escape(about.texts.get(name, ""))
        for name in ("Title", "Author", "Subject", "Keywords")
    }
    told = XMP.format(**texts, language=about.language, day=about.day.isoformat())
    head = {"Type": Name("Metadata"), "Subtype": Name("XML")}
    return Stream(told.encode(), head, is_packed=False)


class _Writer:
    """A file in the making."""

    def __init__(self, count: int) -> None:
        self.objects = Objects()
        self.pages = [self.objects.reserve() for _ in range(count)]
        self.fonts, self.painter = Fonts(), Painter()
        self.tags = Tags(self.objects, self.pages)
        self.tree, self.resources = self.objects.reserve(), self.objects.reserve()

    def _operators(self, item: Drawing) -> Iterator[str]:
        if isinstance(item, Label):
            return label_text(item, self.fonts, self.painter)
        return self.painter.drawn(item)

    def _ground(self, page: Page) -> Iterator[str]:
        """The colour of the whole page."""
        corners = ((0, 0), (page.width, 0), (page.width, page.height), (0, page.height))
        return self.painter.shape(lines((corners,), True), Fill(page.ground), None)

    def page(self, at: int, page: Page) -> None:
        """Writes a page."""
        high = page.height * POINT

        def place(area: Area) -> Sequence[float]:
            left, top, right, bottom = (edge * POINT for edge in area)
            return (left, high - bottom, right, high - top)

        tags = PageTags(self.pages[at], self._operators, place)
        written = self.tags.page(at, page.parts, tags)
        unit = number(POINT)
        content = [
            f"q {unit} 0 0 -{unit} 0 {number(high)} cm 1 j",
            *("/Artifact BMC", *self._ground(page), "EMC"),
            *written,
            "Q",
        ]
        self.objects.put(
            {
                "Type": Name("Page"),
                "Parent": self.tree,
                "MediaBox": [0, 0, page.width * POINT, high],
                "Resources": self.resources,
                "Contents": self.objects.put(Stream("\n".join(content).encode("ascii"), {})),
                "StructParents": at,
                "Tabs": Name("S"),
                **({"Annots": tags.links} if tags.links else {}),
            },
            self.pages[at],
        )

    def _bookmarks(self, titles: Sequence[str]) -> Ref:
        """A bookmark for each page."""
        root = self.objects.reserve()
        own = [self.objects.reserve() for _ in titles]
        for place, title in enumerate(titles):
            beside = {"Prev": place - 1, "Next": place + 1}
            near = {name: own[at] for name, at in beside.items() if 0 <= at < len(own)}
            where = [self.pages[place], Name("Fit")]
            self.objects.put(
                {"Title": xml(title), "Parent": root, "Dest": where, **near}, own[place]
            )
        ends = {"First": own[0], "Last": own[-1], "Count": len(own)}
        return self.objects.put({"Type": Name("Outlines"), **ends}, root)

    def finish(self, titles: Sequence[str], about: About) -> bytes:
        """Writes what all pages share; returns the file."""
        fonts, states = self.fonts.embed(self.objects), self.painter.embed(self.objects)
        self.objects.put({"Font": fonts, "ExtGState": states}, self.resources)
        kids = {"Kids": self.pages, "Count": len(self.pages)}
        self.objects.put({"Type": Name("Pages"), **kids}, self.tree)
        several = len(titles) > 1
        root = {
            "Type": Name("Catalog"),
            "Pages": self.tree,
            "Lang": about.language.encode(),
            "MarkInfo": {"Marked": True},
            "StructTreeRoot": self.tags.write(),
            "Metadata": self.objects.put(_metadata(about)),
            "ViewerPreferences": {"DisplayDocTitle": True},
            **({"Outlines": self._bookmarks(titles)} if several else {}),
            **({"PageMode": Name("UseOutlines")} if several else {}),
        }
        return self.objects.file(self.objects.put(root), self.objects.put(_info(about)))


def pdf(pages: Sequence[Page], about: About) -> bytes:
    """The pages as a file with this metadata. There must be at least one page."""
    writer = _Writer(len(pages))
    for place, page in enumerate(pages):
        writer.page(place, page)
    return writer.finish([page.title for page in pages], about)
