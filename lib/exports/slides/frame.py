"""What stands around the body of a slide: title, subtitle, key, source note, footer, handling."""

from collections.abc import Sequence
from dataclasses import replace

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide, SlideLayout
from pptx.util import Pt

from lib.escape import line
from lib.exports.edition import Edition
from lib.exports.native.inks import ink
from lib.exports.slides import handling
from lib.exports.slides.areas import INCH, POINT, Area
from lib.exports.slides.deck import FOOTERS, TITLES, title_size
from lib.exports.slides.texts import HEIGHT, INK, MUTED, Text, box, letters_across
from lib.signs import Sign
from lib.words import cut, day, wrapped

MARGIN = 0.5 * INCH
SUBTITLE_SIZE, KEY_SIZE, NOTE_SIZE, FOOT_SIZE, LEAST_TITLE = 12, 11, 9, 9, 14
# The place of a title that the layout has no place for, and its size.
TITLE_TOP, TITLE_HIGH, BOX_TITLE = round(0.4 * INCH), round(0.8 * INCH), 20
# What templates usually leave between paragraphs, as a share of their size.
PARAGRAPH = 0.25
PAGE = "Page number"
BOLD = 1.06
UNBROKEN, APART = "\u00a0", "    "
# A link in letters: no more than is read, no less than says whose it is.
MOST_ADDRESS, LEAST_ADDRESS = 110, 16
# How much of a line is filled: a template may have a wider font.
BETWEEN, SURE = "   ", 0.9
NUMBER, GAP = round(0.6 * INCH), round(0.15 * INCH)


def _placeholder(layout: SlideLayout, kinds: Sequence[PP_PLACEHOLDER]) -> list:
    """The placeholders of these kinds that have a place: some have none, nor does the master."""
    found = [shape for shape in layout.placeholders if shape.placeholder_format.type in kinds]
    return [shape for shape in found if shape.width is not None]


def free_area(deck: Presentation, layout: SlideLayout) -> Area:
    """What the layout leaves under its title and above its footers, inside the margins.

    Without a place for a title there is room for the box that `title` draws.
    """
    wide, high = int(deck.slide_width or 0), int(deck.slide_height or 0)
    titles = _placeholder(layout, TITLES)[:1]
    top, bottom = MARGIN if titles else TITLE_TOP + TITLE_HIGH, high - 0.12 * INCH
    left, right = MARGIN, wide - MARGIN
    for shape in titles:
        if shape.top + shape.height < high * 0.4 and shape.width > wide * 0.5:
            top, left = shape.top + shape.height, shape.left
            right = min(shape.left + shape.width, right)
    return Area(round(left), round(top), round(right - left), round(bottom - top))


def footer_top(deck: Presentation, layout: SlideLayout) -> int:
    """Above which a slide's own footer must stand: a template's own footers are left free."""
    high = int(deck.slide_height or 0)
    tops = [int(shape.top) for shape in _placeholder(layout, FOOTERS) if shape.top > high * 0.6]
    return min(tops, default=high)


def title(slide: Slide, text: str, area: Area) -> None:
    """The finding in the title placeholder, as large as it fits; in a text box without one."""
    shape, sentence = slide.shapes.title, line(text)
    strip = Area(area.left, TITLE_TOP, area.width, TITLE_HIGH)
    if shape is None:
        size = fitting([sentence], strip.width / POINT, strip.height / POINT, BOX_TITLE)
        box(slide, strip, "Title", [[Text(sentence, size, INK, is_bold=True)]])
        return
    fill(shape, [sentence], strip, title_size(slide), LEAST_TITLE)


def fill(
    shape: Shape | SlidePlaceholder, texts: Sequence[str], place: Area, size: float, least: float
) -> None:
    """A paragraph each in a placeholder, as large as they fit up to that size.

    It stands at that place where its layout and master name none.
    """
    if shape.width is None:
        shape.left, shape.top, shape.width, shape.height = place.lengths
    shape.text_frame.text = "\n".join(texts)
    size = fitting(texts, shape.width / POINT, shape.height / POINT, size, least)
    for paragraph in shape.text_frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(size)


def fitting(
    texts: Sequence[str], wide: float, high: float, size: float, least: float = LEAST_TITLE
) -> float:
    """The largest size, up to the one given, at which paragraphs fit; never below the least."""
    while size > least:
        lines = sum(len(wrapped(text, letters_across(wide, size * BOLD))) for text in texts)
        if (lines * HEIGHT + (len(texts) - 1) * PARAGRAPH) * size <= high:
            break
        size -= 1
    return size


def paragraph(slide: Slide, area: Area, name: str, text: str, size: float) -> int:
    """A muted text over the width of the area; how high it is."""
    lines = wrapped(line(text), letters_across(area.width / POINT, size))
    high = round((len(lines) * size * HEIGHT + 3) * POINT) if lines else 0
    if lines:
        box(slide, area.strip(high), name, [[Text(text, size, MUTED)]])
    return high


def key(slide: Slide, signs: Sequence[Sign], area: Area) -> int:
    """The signs in their colours with what they mean; how high they are."""
    if not signs:
        return 0
    most = letters_across(area.width / POINT, KEY_SIZE)
    lines, used = 1, 0
    texts: list[Text] = []
    for sign in signs:
        label = line(sign.label)
        used = used + len(label) + len(APART) + 2
        lines, used = (lines + 1, len(label)) if used > most else (lines, used)
        shade = ink(sign.colour) if sign.colour else INK
        # Spaces that do not break keep a sign and its words on one line.
        words = label.replace(" ", UNBROKEN)
        texts += [Text(sign.sign, KEY_SIZE, shade), Text(UNBROKEN, KEY_SIZE),
                  Text(words, KEY_SIZE, MUTED), Text(APART, KEY_SIZE)]  # fmt: skip
    high = round((lines * KEY_SIZE * HEIGHT + 3) * POINT)
    box(slide, area.strip(high), "Key", [texts])
    return high


def sources(note: str, edition: Edition) -> str:
    """The source note with the cut-off and the day of access.

    A map's note names whom its ground is owed to; the speaker notes name them on every slide.
    """
    known = f"As of {day(edition.as_of)}; accessed on {day(edition.accessed)}."
    return f"{line(note)} {known}".strip()


def note_height(text: str, area: Area) -> int:
    """How high the source note is."""
    lines = len(wrapped(line(text), letters_across(area.width / POINT, NOTE_SIZE)))
    return round((lines * NOTE_SIZE * HEIGHT + 2) * POINT)


def _origin(edition: Edition, width: int) -> list[Text]:
    """The permalink as far as it fits beside the corpus, which bears the link where none does."""
    corpus = f"corpus {edition.fingerprint[:12]}"
    room = letters_across(width / POINT, FOOT_SIZE) - len(corpus) - len(BETWEEN)
    address = cut(line(edition.permalink), min(room, MOST_ADDRESS)) if room >= LEAST_ADDRESS else ""
    if not address:
        return [Text(corpus, FOOT_SIZE, MUTED, address=edition.permalink)]
    return [Text(address, FOOT_SIZE, MUTED, address=edition.permalink),
            Text(BETWEEN, FOOT_SIZE), Text(corpus, FOOT_SIZE, MUTED)]  # fmt: skip


def footer(slide: Slide, edition: Edition, strip: Area) -> None:
    """The permalink, the beginning of the corpus's hash, the page, and the handling mark."""
    mark = handling.width(edition.handling, strip.width)
    free = replace(strip, width=strip.width - mark - (GAP if mark else 0))
    number = replace(free, left=free.right - NUMBER, width=NUMBER)
    origin = replace(free, width=free.width - NUMBER)
    texts = _origin(edition, round(origin.width * SURE))
    box(slide, origin, "Footer", [texts], is_wrapped=False, standing="middle")
    box(slide, number, PAGE, [[Text("1/1", FOOT_SIZE, MUTED)]], "right", standing="middle")
    handling.stamp(slide, edition.handling, strip, "Handling, footer")


def header(deck: Presentation, slide: Slide, edition: Edition) -> None:
    """The handling mark at the slide's upper edge."""
    wide = int(deck.slide_width or 0)
    strip = Area(round(MARGIN), round(0.1 * INCH), round(wide - 2 * MARGIN), round(handling.HEIGHT))
    handling.stamp(slide, edition.handling, strip, "Handling, header")


def numbered(deck: Presentation) -> None:
    """Writes `2/7` on each slide that has a page number."""
    slides = list(deck.slides)
    for number, slide in enumerate(slides, start=1):
        for shape in slide.shapes:
            if shape.name == PAGE:
                shape.text_frame.paragraphs[0].runs[0].text = f"{number}/{len(slides)}"
