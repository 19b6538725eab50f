"""The slide at a glance: large figures, and map and trend beside each other."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pptx.presentation import Presentation
from pptx.slide import Slide

from lib.briefing.assembling import Pack
from lib.briefing.glance import MAP, TREND, Figure, Glance
from lib.exports.native import panels
from lib.exports.slides import charts, shapes, speaking
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.body import Body
from lib.exports.slides.body import begin_body as framed
from lib.exports.slides.charts import LEAST_HIGH
from lib.exports.slides.fitting import lines_of
from lib.exports.slides.sizes import Scale
from lib.exports.slides.text_width import face, held, width_of
from lib.exports.slides.texts import HEIGHT, INK, MUTED, Text, box
from lib.look.style import Caption
from lib.views.exhibit import Exhibit
from lib.wording.escape import line
from lib.wording.line_breaks import first_lines

# If a body is wider than this ratio, its figures are at the left.
WIDE, SHARE, CLOSE_SHARE, GAP = 1.9, 0.28, 0.33, 0.22
# The largest type of a figure, relative to that of a list.
LARGE = 1.8
# How many figures fit beside each other above the pictures, and should fit in a column: otherwise
# they are set compactly, number and words on a line, and the claimant shortened.
ROW = 3
LARGE_LEVEL, CLOSE = 0, 1
LINES = {2: 2, 3: 1}
# How much of a line words fill.
FILLED = 0.95
# The most lines of number, subject and claimant.
MOST = (1, 3, 5)


@dataclass(frozen=True)
class LaidFigures:
    """The places of the large figures in an area, and what is left of it for the pictures."""

    pack: Pack
    glance: Glance
    area: Area
    scale: Scale

    @property
    def gap(self) -> int:
        """What stands free between two pictures."""
        return self.scale.inches(GAP)

    def areas(self) -> tuple[int, list[Area], Area]:
        """How compactly the figures are set, their places, and the area left for the pictures."""
        area, gap = self.area, self.gap
        if area.width > WIDE * area.height:
            wanted = min(len(self.glance.figures), ROW)
            tries = [(level, self._column(level)) for level in (LARGE_LEVEL, CLOSE, *LINES)]
            level, column = next((one for one in tries if len(one[1]) >= wanted), tries[-1])
            return level, column, area.within(column[0].width + gap, 0, 0, 0)
        count = min(len(self.glance.figures), ROW)
        columns = beside(area, count, gap)
        high = max(self._heights(LARGE_LEVEL, columns[0].width)[:count])
        return LARGE_LEVEL, [place.strip(high) for place in columns], area.below(high + gap)

    def _column(self, level: int) -> list[Area]:
        """The places of as many figures as fit below each other."""
        area, gap = self.area, self.gap
        wide = round(area.width * (CLOSE_SHARE if level else SHARE))
        highs = self._heights(level, wide)
        least = gap // (4 if level else 2)
        while len(highs) > 1 and sum(highs) + least * (len(highs) - 1) > area.height:
            highs.pop()
        apart = min((area.height - sum(highs)) // max(len(highs) - 1, 1), gap)
        tops = [area.top + sum(highs[:place]) + apart * place for place in range(len(highs))]
        return [Area(area.left, top, wide, high) for top, high in zip(tops, highs, strict=True)]

    def texts(self, figure: Figure, level: int, wide: int) -> list[list[Text]]:
        """The number, what it counts, and who says so, with its sources."""
        scale = self.scale
        cited = "".join(f"[{number}]" for number in self.glance.numbered(self.pack.numbers, figure))
        number, what, who = (
            held(line(text), wide / POINT, scale.note, most)
            for text, most in zip((figure.number, figure.what, figure.who), MOST, strict=True)
        )
        if level in LINES:
            room = FILLED * LINES[level] * wide / POINT - width_of(f" {cited}", scale.note)
            who = first_lines(who, room, face(scale.note), 1)[0]
        told = [Text(f"{who} {cited}", scale.note, MUTED)]
        if level == LARGE_LEVEL:
            large = Text(number, LARGE * scale.point, INK, is_bold=True)
            return [[large], [Text(what, scale.note, INK)], told]
        return [
            [Text(f"{number}  ", scale.key, INK, is_bold=True), Text(what, scale.note, INK)],
            told,
        ]

    def _heights(self, level: int, wide: int) -> list[int]:
        """The height of each figure at this width."""
        return [
            sum(_high(texts, wide) for texts in self.texts(figure, level, wide))
            for figure in self.glance.figures
        ]


@dataclass(frozen=True)
class Page:
    """The slide at a glance before its pictures stand: they link to slides that come later."""

    pack: Pack
    glance: Glance
    body: Body

    def write(self, slides: Mapping[str, Slide]) -> None:
        """Writes figures, map and trend; each picture names the slide that shows it in full."""
        laid = LaidFigures(self.pack, self.glance, self.body.area, self.body.scale)
        level, figures, pictures = laid.areas()
        for figure, area in zip(self.glance.figures, figures, strict=False):
            texts = laid.texts(figure, level, area.width)
            box(self.body.slide, area, f"Figure: {line(figure.what)}", texts)
        shown = [(MAP, self.glance.map), (TREND, self.glance.trend)]
        found = [(name, exhibit) for name, exhibit in shown if exhibit is not None]
        for (name, exhibit), area in zip(
            found, beside(pictures, len(found), laid.gap), strict=True
        ):
            self._picture(name, exhibit, area, slides.get(name))

    def _picture(self, name: str, exhibit: Exhibit, area: Area, slide: Slide | None) -> None:
        """A picture with a line above it: what it shows, and where it is larger."""
        scale = self.body.scale
        what = line(exhibit.caption.subtitle).partition(". ")[0].partition("; ")[0].rstrip(".")
        texts = [Text(what, scale.note, INK, is_bold=True)]
        if slide is not None:
            texts.append(Text("  in full", scale.note, MUTED, jump=slide))
        said = "".join(text.text for text in texts)
        lines = lines_of(said, area.width / POINT, scale.note, is_bold=True)
        high = round((1.5 + (lines - 1) * HEIGHT) * scale.note * POINT)
        box(self.body.slide, area.strip(high), f"Caption: {what}", [texts])
        own = area.below(high)
        if name == MAP:
            (scene, *_) = shapes.scenes(exhibit, own, scale)
            shapes.draw(self.body.slide, scene, own, exhibit.alt)
            return
        found = [replace(panel, labels=(), rules=()) for panel in panels(exhibit.chart)]
        charts.draw(self.body.slide, exhibit, found[:1], own, scale)


def _high(texts: list[Text], wide: int) -> int:
    """The height of a paragraph at this width."""
    size = max(text.size or 0 for text in texts)
    lines = lines_of("".join(text.text for text in texts), wide / POINT, size)
    return round(lines * size * HEIGHT * POINT)


def beside(area: Area, count: int, gap: int) -> list[Area]:
    """Equal parts of an area, side by side."""
    wide = (area.width - gap * (count - 1)) // max(count, 1)
    return [
        replace(area, left=area.left + place * (wide + gap), width=wide) for place in range(count)
    ]


def caption_of(pack: Pack, glance: Glance) -> Caption:
    """The caption of the slide at a glance."""
    pictures = [made for made in (glance.trend, glance.map) if made is not None]
    key = pictures[0].key if pictures else ()
    return Caption(f"At a glance: {glance.title}", pack.edition.window, _note(pack), key)


def begin_glance(deck: Presentation, pack: Pack) -> Page | None:
    """The slide at a glance, still without its body; None without figures."""
    glance = pack.glance
    if glance is None:
        return None
    caption = caption_of(pack, glance)
    shown = Exhibit("briefing", caption, caption.title, "table", ())
    body = framed(deck, shown, pack.edition, LEAST_HIGH)
    lines = speaking.notes(
        shown, pack.edition, glance.behind, {name: pack.numbers[name] for name in glance.cited}
    )
    speaking.write_notes(body.slide, lines)
    return Page(pack, glance, body)


def _note(pack: Pack) -> str:
    """What the numbers in brackets refer to, and the map's attribution."""
    owed = " ".join(pack.edition.attribution) if pack.glance and pack.glance.map else ""
    return f"Numbers in brackets: sources at the end. {owed}".strip()
