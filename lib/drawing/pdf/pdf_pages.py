"""What a PDF is made of: pages, and the parts of a page in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from lib.drawing.rgba import Colour
from lib.drawing.scene import Drawing, Scene
from lib.look.style import NOTE

# Kinds of parts, as PDF names them (ISO 32000-1, 14.8.4); ARTIFACT is passed over when read out.
ARTIFACT = "Artifact"
HEADING, PARAGRAPH, FIGURE = "H1", "P", "Figure"
# Layers of a framed figure that say something for themselves, before and after its picture.
BEFORE = {("Title", "title"): HEADING, ("Title", "subtitle"): PARAGRAPH}
AFTER = (NOTE, "origin")
MARKS = ("handling-header", "handling-footer")


@dataclass(frozen=True, kw_only=True)
class Part:
    """Drawings that are read as one thing of a kind, and the parts that it holds.

    `alt` is read in place of a picture; `language` is that of its words where it is another than
    the file's; its drawings lead to `address`, or to the page at the place `page`.
    """

    kind: str
    items: tuple[Drawing, ...] = ()
    parts: tuple["Part", ...] = ()
    alt: str = ""
    language: str = ""
    address: str = ""
    page: int | None = None


@dataclass(frozen=True)
class Page:
    """A page, in pixels, with its title in the bookmarks."""

    width: float
    height: float
    ground: Colour
    title: str
    parts: tuple[Part, ...]


def _kind(item: Drawing) -> str:
    if item.layer in AFTER:
        return PARAGRAPH
    if item.layer in MARKS:
        return item.layer
    return BEFORE.get((item.layer, item.name), FIGURE)


def _parts(scene: Scene, alt: str) -> Iterator[Part]:
    """Title and texts above the picture, the picture as one figure, the texts below it.

    The handling mark is read once.
    """
    kinds = [(_kind(item), item) for item in scene.items]
    heads = [(kind, item) for kind, item in kinds if item.layer == "Title" and kind != FIGURE]
    yield from (Part(kind=kind, items=(item,)) for kind, item in heads)
    drawn = tuple(item for kind, item in kinds if kind == FIGURE)
    if drawn:
        yield Part(kind=FIGURE, items=drawn, alt=alt)
    yield from (Part(kind=PARAGRAPH, items=(item,)) for _, item in kinds if item.layer in AFTER)
    for name, kind in zip(MARKS, (PARAGRAPH, ARTIFACT), strict=True):
        items = tuple(item for _, item in kinds if item.layer == name)
        if items:
            yield Part(kind=kind, items=items)


def page_of(scene: Scene, title: str, alt: str) -> Page:
    """A framed figure as a page; `alt` is read in place of its picture."""
    return Page(scene.width, scene.height, scene.ground, title, tuple(_parts(scene, alt)))
