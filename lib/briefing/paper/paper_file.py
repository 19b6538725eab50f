"""All pages of a pack in one PDF."""

from collections.abc import Iterable

from lib.briefing.assembling import Pack, citing
from lib.briefing.paper import front_pages
from lib.briefing.paper.paper_sections import section_pages
from lib.briefing.paper.source_pages import source_pages
from lib.briefing.presentation import CITED
from lib.drawing.pdf import About, Page, pdf
from lib.exports.picture.metadata import edition_metadata, keywords
from lib.wording.escape import line


def _about(pack: Pack) -> About:
    """The file's metadata; its author is the desk or, without one, the corpus."""
    plan, edition = pack.plan, pack.edition
    return About(
        title=line(plan.title),
        author=line(plan.desk or edition.corpus),
        subject=line(edition.window),
        keywords=keywords(edition_metadata(edition)),
        day=edition.accessed,
    )


def _cited(texts: Iterable[str]) -> frozenset[int]:
    """The numbers of sources in these texts."""
    return frozenset(int(number) for text in texts for number in CITED.findall(text))


def _seen(pack: Pack) -> frozenset[int]:
    """The numbers of the sources that the tables cite on their pages."""
    tables = [section for section in pack.sections if section.exhibit.is_tabular]
    return _cited(text for section in tables for text in section_pages(section, pack, 1)[1])


def _pages(pack: Pack) -> list[Page]:
    before = 3 if pack.glance else 2
    bodies: list[Page] = []
    first: list[int] = []
    for section in pack.sections:
        first.append(before + len(bodies))
        bodies += section_pages(section, pack, first[-1] + 1)[0]
    named = dict(zip((section.exhibit.name for section in pack.sections), first, strict=True))
    glance = front_pages.glance_page(pack, named, 2)
    front = [front_pages.cover(pack), *([glance] if glance else [])]
    points = front_pages.key_points(pack, first, len(front) + 1)
    sources = source_pages(pack, [place + 1 for place in first], before + len(bodies) + 1)
    return [*front, points, *bodies, *sources]


def print_pack(pack: Pack) -> bytes:
    """The pack as PDF, with bookmarks, links to the sources and links between pages."""
    kept = citing(pack, _seen(pack))
    return pdf(_pages(kept), _about(kept))
