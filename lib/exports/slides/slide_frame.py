"""Around the body of a slide: title, subtitle, key, source note, footer, handling."""

from collections.abc import Sequence

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide
from pptx.util import Pt

from lib.exports.edition import Edition
from lib.exports.native.inks import ink
from lib.exports.slides import handling_mark
from lib.exports.slides.areas import POINT, Area
from lib.exports.slides.fields import slide_number
from lib.exports.slides.fitting import fitting, lines_of
from lib.exports.slides.placeholders import Places, placeholders, places
from lib.exports.slides.template import title_size
from lib.exports.slides.text_width import face, held, width_of
from lib.exports.slides.texts import HEIGHT, INK, MUTED, Text, box, say
from lib.look.signs import Sign
from lib.wording.escape import line
from lib.wording.line_breaks import cut_to
from lib.wording.words import cut, day, quantity

PAGE = "Page number"
# A longer title, such as one endless word, would run off its slide.
LONGEST_TITLE, SHORT_TITLE, LONGEST_WORD = 300, 110, 60
# The meaning of a sign in a key fits on a line.
LONGEST_MEANING = 60
UNBROKEN, APART = "\u00a0", "    "
# The length of a link in characters: no more than anyone reads; and the least that shows whose it
# is.
MOST_ADDRESS, LEAST_ADDRESS = 110, "https://desk.org"
# How much of a line is filled: a template may have a wider font.
BETWEEN, SURE = "   ", 0.9
# The most lines of a key: the slide is for what is below it.
MOST_KEY = 4


def frame_slide(
    deck: Presentation, slide: Slide, text: str, edition: Edition, more: str = ""
) -> Places:
    """The slide with its title, handling mark, footer and number; the rest is the body.

    The title leaves space for `more`.
    """
    text, size = _title(text), title_size(slide)
    found = places(deck, slide.slide_layout, line(text + more), size, edition.handling)
    area, least = found.title, found.scale.title
    rows = max(int(area.height / POINT / (least * HEIGHT)), 2)
    text = held(text, area.width / POINT, least, rows, is_bold=True)
    title(slide, text, found, size, more)
    if found.head and found.foot:
        handling_mark.stamp(
            slide, edition.handling, found.head, "Handling, header", found.scale.mark
        )
        handling_mark.stamp(
            slide, edition.handling, found.foot, "Handling, footer", found.scale.mark
        )
    footer(slide, edition, found)
    _number(slide, found)
    return found


def title(slide: Slide, text: str, found: Places, size: float, more: str = "") -> None:
    """The finding in the title placeholder, as large as fits; in a text box if there is none."""
    shape, sentence, area = slide.shapes.title, line(text), found.title
    least = found.scale.title
    if shape is None:
        wide, high = area.width / POINT, area.height / POINT
        size = fitting([sentence + more], wide, high, 1.25 * least, least)
        box(slide, area, "Title", [[Text(sentence, size, INK, is_bold=True)]])
        return
    if tuple(map(int, (shape.left or 0, shape.top or 0, shape.width or 0, shape.height or 0))) != (
        area.left,
        area.top,
        area.width,
        area.height,
    ):
        shape.left, shape.top, shape.width, shape.height = area.lengths
    fill(shape, [sentence], area, size, least, more)


def fill(
    shape: Shape | SlidePlaceholder,
    texts: Sequence[str],
    place: Area,
    size: float,
    least: float,
    more: str = "",
) -> None:
    """A paragraph each in a placeholder, as large as fits up to that size.

    It is put at that place if its layout and master give none, and leaves space for `more`.
    """
    if shape.width is None:
        shape.left, shape.top, shape.width, shape.height = place.lengths
    frame = shape.text_frame
    frame.text = "\n".join(texts)
    *others, last = texts
    said = [*others, last + more]
    size = fitting(said, shape.width / POINT, shape.height / POINT, size, least)
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(size)
    say(frame)


def paragraph(slide: Slide, area: Area, name: str, text: str, size: float) -> int:
    """A muted text over the width of the area; returns its height."""
    high = paragraph_height(text, area, size)
    if high:
        box(slide, area.strip(high), name, [[Text(text, size, MUTED)]])
    return high


def paragraph_height(text: str, area: Area, size: float) -> int:
    """The height of a text over the width of an area."""
    lines = lines_of(text, area.width / POINT, size)
    return round((lines * size * HEIGHT + 3) * POINT) if lines else 0


def _title(text: str) -> str:
    """The text, shortened to the longest title."""
    said = line(text)
    longest = max(map(len, said.split()), default=0)
    return cut(said, SHORT_TITLE if longest > LONGEST_WORD else LONGEST_TITLE)


def _meaning(sign: Sign) -> str:
    return cut(line(sign.label), LONGEST_MEANING)


def _key_lines(signs: Sequence[Sign], most: float, size: float) -> list[list[Sign]]:
    """The signs on lines of at most this width, in points."""
    lines: list[list[Sign]] = []
    used = 0.0
    for sign in signs:
        wide = width_of("".join(text.text for text in _signed(sign, size)), size)
        if not lines or used + wide > most:
            lines.append([])
            used = 0.0
        lines[-1].append(sign)
        used += wide
    return lines


def _signed(sign: Sign, size: float) -> list[Text]:
    shade = ink(sign.colour) if sign.colour else INK
    # Non-breaking spaces keep a sign and its words on one line.
    words = _meaning(sign).replace(" ", UNBROKEN)
    return [
        Text(sign.sign, size, shade),
        Text(UNBROKEN, size),
        Text(words, size, MUTED),
        Text(APART, size),
    ]


def _shown(signs: Sequence[Sign], area: Area, size: float) -> tuple[list[Sign], int]:
    """The signs that fit, and their lines with a note on the others."""
    lines = _key_lines(signs, area.width / POINT, size)
    shown = [sign for own in lines[:MOST_KEY] for sign in own]
    return shown, min(len(lines), MOST_KEY) + (len(lines) > MOST_KEY)


def key_height(signs: Sequence[Sign], area: Area, size: float) -> int:
    """How high the key is."""
    count = _shown(signs, area, size)[1]
    return round((count * size * HEIGHT + 3) * POINT) if count else 0


def key_texts(signs: Sequence[Sign], area: Area, size: float) -> list[Text]:
    """The signs in their colours with what they mean, as many as fit in the area's width.

    If there are too many, it says how many more there are.
    """
    shown, _ = _shown(signs, area, size)
    texts = [text for sign in shown for text in _signed(sign, size)]
    if rest := len(signs) - len(shown):
        texts.append(Text(f"and {quantity(rest, 'more sign')}".replace(" ", UNBROKEN), size, MUTED))
    return texts


def key(slide: Slide, signs: Sequence[Sign], area: Area, size: float) -> int:
    """The signs in their colours with what they mean; how high they are."""
    if not signs:
        return 0
    high = key_height(signs, area, size)
    box(slide, area.strip(high), "Key", [key_texts(signs, area, size)])
    return high


def sources(note: str, edition: Edition) -> str:
    """The source note with the cut-off and the day of access.

    A map's note has the attribution of its basemap; the speaker notes have it on every slide.
    """
    said = line(note)
    known = f"s of {day(edition.as_of)}; accessed on {day(edition.accessed)}."
    return f"{said} {'a' if said.endswith(';') else 'A'}{known}".strip()


def origin_texts(edition: Edition, width: int, size: float) -> list[Text]:
    """The permalink as far as it fits beside the corpus; if it does not fit, the corpus has the
    link.

    Without an address of the dashboard there is no link.
    """
    corpus = f"corpus {edition.fingerprint[:12]}"
    room = width / POINT - width_of(f"{BETWEEN}{corpus}", size)
    link = line(edition.permalink) if edition.is_addressed else ""
    address = cut_to(cut(link, MOST_ADDRESS), room, face(size))
    if room < width_of(LEAST_ADDRESS, size) or not address:
        return [Text(corpus, size, MUTED, address=link)]
    return [
        Text(address, size, MUTED, address=link),
        Text(BETWEEN, size),
        Text(corpus, size, MUTED),
    ]


def footer(slide: Slide, edition: Edition, found: Places) -> None:
    """The permalink and the beginning of the corpus's hash."""
    texts = origin_texts(edition, round(found.origin.width * SURE), found.scale.note)
    box(slide, found.origin, "Footer", [texts], is_wrapped=False, standing="middle")


def _number(slide: Slide, found: Places) -> None:
    """The slide's number: a field, in the template's own place if it has one."""
    own = placeholders(slide.slide_layout, (PP_PLACEHOLDER.SLIDE_NUMBER,))
    if not own:
        shape = box(slide, found.number, PAGE, [[]], "right", standing="middle")
    else:
        slide.shapes.clone_placeholder(own[0])
        shape = list(slide.placeholders)[-1]
        shape.name = PAGE
    slide_number(shape, found.scale.note)
