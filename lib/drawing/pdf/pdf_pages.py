"""The pages of a PDF, and the parts of a page in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass

from lib.drawing.rgba import Colour
from lib.drawing.scene import Drawing, Scene
from lib.look.caption_frame import NOTE

# Kinds of parts by their PDF names (ISO 32000-1, 14.8.4); screen readers skip an ARTIFACT.
ARTIFACT = "Artifact"
HEADING, PARAGRAPH, FIGURE = "H1", "P", "Figure"
# Layers of a framed figure that are read before and after its picture.
BEFORE = {("Title", "title"): HEADING, ("Title", "subtitle"): PARAGRAPH}
AFTER = (NOTE, "origin")
MARKS = ("handling-header", "handling-footer")


@dataclass(frozen=True, kw_only=True)
class Part:
    """Drawings that are read as one element, and the parts inside it.

    `alt` is read instead of a picture; `language` is set if it differs from the file's. The
    drawings link to `address`, or to the page with the index `page`.
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
    """A page, measured in pixels; bookmarks show its title."""

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
    """A framed figure as a page; `alt` is read instead of its picture."""
    return Page(scene.width, scene.height, scene.ground, title, tuple(_parts(scene, alt)))
