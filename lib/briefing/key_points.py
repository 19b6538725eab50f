"""The key points of a pack: each finding with its slide, and the desk's judgement."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pptx.presentation import Presentation
from pptx.slide import Slide

from lib.briefing.assembling import Pack
from lib.exports.slides import slide_frame
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.fitting import fitting, lines_of
from lib.exports.slides.placeholders import Places
from lib.exports.slides.template import TITLE, chart_layout, new_slide
from lib.exports.slides.texts import HEIGHT, INK, MUTED, Text, box
from lib.wording.escape import line
from lib.wording.words import cut, enumeration, quantity

MOST = 14
NOTHING = "Nothing matches this selection"
UNWRITTEN = "No judgement was written for this briefing: the points above are what sources report."
APART = 0.4
# The longest a point may be: a corpus may have labels of any length.
LONGEST = 260
# How much of a line is filled: a template may have a wider font.
SURE = 0.94


def judgement_lines(pack: Pack) -> tuple[str, str]:
    """The heading of the judgement with its confidence, and its words."""
    plan = pack.plan
    if not plan.judgement.strip():
        return "Judgement", UNWRITTEN
    sure = f"{plan.confidence} confidence" if plan.confidence else "confidence not stated"
    return f"Judgement, {sure}", line(plan.judgement)


def point_of(finding: str) -> str:
    """A finding as a point, on one line."""
    return cut(line(finding), LONGEST)


@dataclass(frozen=True)
class Points:
    """The slide of key points, and the space left on it."""

    pack: Pack
    slide: Slide
    places: Places

    def write(self, slides: Sequence[Slide], numbers: Sequence[int]) -> None:
        """Writes each finding once with a link to the first slide that shows it."""
        found = {
            point_of(finding): (slides[first], numbers[first])
            for finding, (first, *_) in self.pack.findings.items()
        }
        area = self._judgement()
        shown = list(found.items())[:MOST]
        texts = [f"•  {point}  (slide 99)" for point, _ in shown]
        size = self._size(texts, area)
        shown = shown[: self._fitting(texts, area, size)]
        rows = [
            [Text(f"•  {point}  ", size, INK), Text(f"slide {number}", size, MUTED, jump=slide)]
            for point, (slide, number) in shown
        ]
        if rest := len(found) - len(shown):
            more = f"and {quantity(rest, 'more finding')} on the slides that follow"
            rows.append([Text(more, size, MUTED)])
        if self.pack.missing:
            left = f"Nothing to show in this selection: {enumeration(list(self.pack.missing), 30)}."
            rows.append([Text(line(left), max(size - 2, self.places.scale.note), MUTED)])
        box(self.slide, area, "Key points", rows, apart=APART * size)

    def _size(self, texts: Sequence[str], area: Area) -> float:
        scale = self.places.scale
        wide, high = area.width / POINT, area.height / POINT
        gaps = 1 + APART / HEIGHT
        return fitting(texts, wide, high / gaps, scale.point, scale.note)

    def _fitting(self, texts: Sequence[str], area: Area, size: float) -> int:
        """How many points fit above the judgement; one line is kept for the number of further ones
        and one for what is missing."""
        wide, high = area.width * SURE / POINT, area.height / POINT
        lines = [lines_of(text, wide, size) * HEIGHT + APART for text in texts]
        kept = 1 + bool(self.pack.missing)
        used = [size * (sum(lines[: number + 1])) for number in range(len(lines))]
        if not used or used[-1] + size * HEIGHT * bool(self.pack.missing) <= high:
            return len(texts)
        return max(sum(each + kept * size * HEIGHT <= high for each in used), 1)

    def _judgement(self) -> Area:
        """The desk's judgement at the foot of the slide; returns the space above it."""
        scale, area = self.places.scale, self.places.body
        gap = scale.inches(0.12)
        heading, text = judgement_lines(self.pack)
        size = scale.table
        lines = lines_of(text, area.width / POINT, size) + 1
        high = round((lines * size * HEIGHT + 4) * POINT)
        high = min(high, area.height // 2)
        said = [[Text(heading, size, INK, is_bold=True)], [Text(text, size, INK)]]
        if not self.pack.plan.judgement.strip():
            said = [[Text(f"{heading}: ", size, MUTED, is_bold=True), Text(text, size, MUTED)]]
        box(self.slide, area.foot(high), "Judgement", said)
        return replace(area, top=area.top + gap, height=area.height - high - 2 * gap)


def points_title(pack: Pack) -> str:
    """How many findings and sources the pack has."""
    if not pack.sections:
        return NOTHING
    findings, sources = len(pack.findings), len(pack.sources)
    return f"Key points: {quantity(findings, 'finding')} from {quantity(sources, 'source')}"


def key_points(deck: Presentation, pack: Pack) -> Points:
    """The slide of key points; its text is written when the slides that it names exist."""
    slide = new_slide(deck, chart_layout(deck), [TITLE])
    framed = slide_frame.frame_slide(deck, slide, points_title(pack), pack.edition)
    return Points(pack, slide, framed)
