"""The sources at the end of a pack: numbered entries in two columns, each with its passage."""

from collections.abc import Sequence

from lib.briefing.annex import APART, CARRIED, COLUMNS, Entry, column_areas, columns_of, entries
from lib.briefing.assembling import Pack
from lib.briefing.paper.page_frame import SCALE, Begun, begin_page
from lib.briefing.paper.typesetting import paragraphs, said
from lib.drawing.pdf import Page, Part
from lib.exports.slides.areas import POINT
from lib.look.style import Caption


def _title(part: Sequence[Sequence[Entry]], count: int) -> str:
    one, last = part[0][0].number, part[-1][-1].number
    shown = f"Source {one}" if one == last else f"Sources {one} – {last}"
    return f"{shown} of {count}, each with a passage"


def _begun(pack: Pack, title: str) -> Begun:
    told = f"Up to {pack.most_cited} per section, {CARRIED}."
    return begin_page(Caption(title, told, ""), pack.edition)


def _written(begun: Begun, columns: Sequence[Sequence[Entry]]) -> list[Part]:
    found: list[Part] = []
    for own, area in zip(columns, column_areas(begun.area, SCALE), strict=False):
        texts = [said(*entry.texts(area.width / POINT, SCALE.note)) for entry in own]
        found += paragraphs(texts, area, apart=APART * POINT)[0]
    return found


def source_pages(pack: Pack, numbers: Sequence[int], number: int) -> list[Page]:
    """The pages, numbered from `number`; `numbers` are those of the sections' first pages."""
    if pack.sources.empty:
        return []
    count = len(pack.sources)
    area = _begun(pack, f"Sources {count} – {count} of {count}, each with a passage").area
    columns = columns_of(entries(pack, numbers, "page"), area, SCALE)
    parts = [columns[at : at + COLUMNS] for at in range(0, len(columns), COLUMNS)]
    begun = [_begun(pack, _title(part, count)) for part in parts]
    return [
        own.page(_written(own, part), number + place)
        for place, (own, part) in enumerate(zip(begun, parts, strict=True))
    ]
