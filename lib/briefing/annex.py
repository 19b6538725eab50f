"""The sources at the end of a pack: numbered entries in two columns, each with its passage."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pptx.presentation import Presentation

from lib.briefing.assembling import Pack
from lib.evidence.reread import READ_ONCE
from lib.exports.evidence_tables import Behind
from lib.exports.slides import speaking
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.body import Body, begin_body
from lib.exports.slides.sizes import Scale
from lib.exports.slides.text_width import face, lines_of, width_of
from lib.exports.slides.texts import HEIGHT, INK, MUTED, Text, box, replace_title
from lib.look.style import Caption
from lib.views.exhibit import Exhibit
from lib.wording.escape import line
from lib.wording.line_breaks import cut_to
from lib.wording.words import cut, day, in_quotes

COLUMNS, GAP = 2, 0.25
# The most lines of an entry, how much of them words fill, and points between two entries.
LINES, FILLED, APART = 3, 0.95, 3
# The least of a headline that is shown.
LEAST_TITLE = "n" * 30
# Characters of a passage, which takes precedence over the headline if there is no room for both.
PASSAGE = 110
CARRIED = "starting with those that support its title and figures; the Excel export has all"


@dataclass(frozen=True)
class Entry:
    """A source: its number, publisher, date and address, its passage, who cites it; and whether it
    was read once."""

    number: int
    published: str
    url: str
    title: str
    quote: str
    slides: str
    language: str

    def texts(self, wide: float, size: float) -> list[Text]:
        """The entry in a column of this width, in points: a headline that is too long is
        shortened."""
        quote = cut(self.quote, PASSAGE)
        rest = f"[{self.number}] {self.published}: : {in_quotes(quote)} ({self.slides}) "
        room = max(LINES * FILLED * wide - width_of(rest, size), width_of(LEAST_TITLE, size))
        said = [cut_to(self.title, room, face(size)), in_quotes(quote) if quote else ""]
        return [
            Text(f"[{self.number}] ", size, INK, is_bold=True),
            Text(cut(self.published, 80), size, INK, address=self.url),
            Text(f": {': '.join(filter(None, said))} ", size, INK, language=self.language),
            *([Text(f"({self.slides})", size, MUTED)] if self.slides else []),
        ]

    def height(self, wide: float, size: float) -> float:
        """Its height in points."""
        whole = "".join(text.text for text in self.texts(wide, size))
        return lines_of(whole, wide, size) * size * HEIGHT + APART


def entries(pack: Pack, numbers: Sequence[int], what: str = "slide") -> list[Entry]:
    """The sources of the pack in order; `numbers` are those of the sections' slides or pages."""
    found = []
    for source in pack.sources.to_dict("records"):
        places = ", ".join(str(numbers[place]) for place in source["sections"])
        found.append(
            Entry(
                int(source["source"]),
                line(f"{source['publisher']}, {day(source['published'])}"),
                str(source["url"]),
                line(source["title"]),
                line(source["quote"]),
                "; ".join(
                    filter(
                        None,
                        (
                            f"{what}{'s' if ',' in places else ''} {places}" if places else "",
                            READ_ONCE if source["article_id"] in pack.context.library.once else "",
                        ),
                    )
                ),
                str(source["language"]),
            )
        )
    return found


def columns_of(found: Sequence[Entry], area: Area, scale: Scale) -> list[list[Entry]]:
    """The entries of each column, over several slides."""
    size, high = scale.note, area.height / POINT
    wide = column_areas(area, scale)[0].width / POINT
    columns: list[list[Entry]] = [[]]
    used = 0.0
    for entry in found:
        own = entry.height(wide, size)
        if columns[-1] and used + own > high:
            columns.append([])
            used = 0.0
        columns[-1].append(entry)
        used += own
    return columns


def column_areas(area: Area, scale: Scale) -> list[Area]:
    """The columns side by side."""
    gap = scale.inches(GAP)
    wide = (area.width - gap * (COLUMNS - 1)) // COLUMNS
    lefts = [area.left + place * (wide + gap) for place in range(COLUMNS)]
    return [replace(area, left=left, width=wide) for left in lefts]


def _written(body: Body, columns: Sequence[Sequence[Entry]]) -> None:
    size = body.scale.note
    for own, area in zip(columns, column_areas(body.area, body.scale), strict=False):
        texts = [entry.texts(area.width / POINT, size) for entry in own]
        name = f"Sources {own[0].number} – {own[-1].number}"
        box(body.slide, area, name, texts, apart=APART)


def sources(deck: Presentation, pack: Pack, numbers: Sequence[int]) -> None:
    """The sources with their passages, on as many slides as they need."""
    if pack.sources.empty:
        return
    count = len(pack.sources)
    title = f"Sources {count} – {count} of {count}, each with a passage"
    told = f"Up to {pack.most_cited} per section, {CARRIED}."
    exhibit = Exhibit("sources", Caption(title, told, ""), title, "table", ())
    first = begin_body(deck, exhibit, pack.edition)
    columns = columns_of(entries(pack, numbers), first.area, first.scale)
    parts = [columns[at : at + COLUMNS] for at in range(0, len(columns), COLUMNS)]
    bodies = [first, *(begin_body(deck, exhibit, pack.edition) for _ in parts[1:])]
    for body, part in zip(bodies, parts, strict=True):
        _written(body, part)
        one, last = part[0][0].number, part[-1][-1].number
        shown = f"Source {one}" if one == last else f"Sources {one} – {last}"
        replace_title(body.slide, f"{shown} of {count}, each with a passage")
        speaking.write_notes(body.slide, speaking.notes(exhibit, pack.edition, _behind(pack), {}))


def _behind(pack: Pack) -> Behind:
    """The articles alone."""
    none = pack.context.everything
    return Behind(
        none.claims[:0], none.events[:0], none.statements[:0], pack.sources, pack.context.library
    )
