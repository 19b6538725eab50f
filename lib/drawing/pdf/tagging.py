"""The structure tree of a PDF: headings, pictures, cells and links.

ISO 32000-1, 14.7 and 14.8. Screen readers follow it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from lib.drawing.faces import line_width
from lib.drawing.lettering import ALIGNED
from lib.drawing.pdf.pdf_objects import Name, Objects, Ref
from lib.drawing.pdf.pdf_pages import ARTIFACT, Part
from lib.drawing.scene import LEADING, Box, Drawing, Label

# How far letters reach above and below the baseline, as shares of their size.
ABOVE, UNDER = 0.85, 0.25
Area = tuple[float, float, float, float]


def _area(item: Drawing) -> Area | None:
    """Left, top, right and bottom of an upright text or a box; None for anything else."""
    if isinstance(item, Box):
        return (item.left, item.top, item.left + item.width, item.top + item.height)
    if not isinstance(item, Label):
        return None
    wide = max((line_width(line, item.size) for line in item.lines), default=0.0)
    left = item.x - ALIGNED[item.anchor] * wide
    high = (len(item.lines) - 1) * LEADING * item.size
    return (left, item.y - ABOVE * item.size, left + wide, item.y + high + UNDER * item.size)


def around(items: Sequence[Drawing]) -> Area | None:
    """The rectangle around texts and boxes; None if there are none."""
    found = [area for area in map(_area, items) if area is not None]
    if not found:
        return None
    lefts, tops, rights, bottoms = zip(*found, strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


@dataclass
class PageTags:
    """The tags of a page in the making: how its drawings become operators, and how an area is
    converted to PDF's coordinates. `marked` are the elements of its marked content."""

    page: Ref
    operators: Callable[[Drawing], Iterator[str]]
    place: Callable[[Area], Sequence[float]]
    marked: list[Ref] = field(default_factory=list)
    links: list[Ref] = field(default_factory=list)


class Tags:
    """The elements of all pages of a file."""

    def __init__(self, objects: Objects, pages: Sequence[Ref]) -> None:
        self._objects, self._pages = objects, pages
        self._root, self._document = objects.reserve(), objects.reserve()
        self._first: list[object] = []
        self._parents: dict[int, object] = {}
        self._next = len(pages)

    def page(self, number: int, parts: Sequence[Part], tags: PageTags) -> list[str]:
        """The operators of a page's parts; `tags` collects its links."""
        written = [
            text for part in parts for text in self._part(part, self._document, tags, self._first)
        ]
        self._parents[number] = tags.marked
        return written

    def _part(
        self, part: Part, parent: Ref, tags: PageTags, siblings: list[object]
    ) -> Iterator[str]:
        drawn = [text for item in part.items for text in tags.operators(item)]
        if part.kind == ARTIFACT:
            yield from ("/Artifact BMC", *drawn, "EMC")
            return
        own, kids = self._objects.reserve(), list[object]()
        siblings.append(own)
        if drawn:
            kids.append(len(tags.marked))
            yield from (f"/{part.kind} <</MCID {len(tags.marked)}>> BDC", *drawn, "EMC")
            tags.marked.append(own)
        for inner in part.parts:
            yield from self._part(inner, own, tags, kids)
        area = around(part.items)
        if area is not None and (part.address or part.page is not None):
            kids.append(self._link(part, own, tags, tags.place(area)))
        self._objects.put(_element(part, parent, tags.page, kids), own)

    def _link(self, part: Part, own: Ref, tags: PageTags, area: Sequence[float]) -> object:
        """A link annotation over its words, to an address or a page."""
        said = part.alt or " ".join(item.text for item in part.items if isinstance(item, Label))
        where: dict[str, object] = (
            {"Dest": [self._pages[part.page], Name("Fit")]}
            if part.page is not None
            else {"A": {"S": Name("URI"), "URI": part.address.encode("ascii", "replace")}}
        )
        link = self._objects.put(
            {
                "Type": Name("Annot"),
                "Subtype": Name("Link"),
                "Rect": list(area),
                "Border": [0, 0, 0],
                "Contents": said,
                "StructParent": self._next,
                **where,
            }
        )
        self._parents[self._next] = own
        self._next += 1
        tags.links.append(link)
        return {"Type": Name("OBJR"), "Obj": link}

    def write(self) -> Ref:
        """Writes the tree; returns its root."""
        document = {"Type": Name("StructElem"), "S": Name("Document"), "P": self._root}
        self._objects.put({**document, "K": self._first}, self._document)
        numbers = [part for pair in sorted(self._parents.items()) for part in pair]
        root = {
            "Type": Name("StructTreeRoot"),
            "K": [self._document],
            "ParentTree": {"Nums": numbers},
            "ParentTreeNextKey": self._next,
        }
        return self._objects.put(root, self._root)


def _element(part: Part, parent: Ref, page: Ref, kids: Sequence[object]) -> dict[str, object]:
    said = {"Alt": part.alt, "Lang": part.language}
    scope = {"A": {"O": Name("Table"), "Scope": Name("Column")}} if part.kind == "TH" else {}
    return {
        "Type": Name("StructElem"),
        "S": Name(part.kind),
        "P": parent,
        "Pg": page,
        "K": kids,
        **{key: text for key, text in said.items() if text},
        **scope,
    }
