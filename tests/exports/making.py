"""Pictures and editions of the tiny corpus, for the tests of the writers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from lib.exports.edition import Edition, Imprint, edition
from lib.exports.sheet.framing import PAPER
from lib.look.style import Caption
from lib.selection.options import Options
from lib.views.catalogue import VIEWS
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit

IMPRINT = Imprint("ab" * 32, date(2031, 5, 1), "TLP:AMBER", "https://desk.example")
HOSTILE = "</script><img src=x onerror=alert(1)> =cmd|' /C calc'!A0 \u202egnp \x00\x0b فيل"
# Half of a letter, which UTF-8 cannot hold; no table can either.
LONE = "\ud800"


def headed(columns: Mapping[str, str]) -> dict[str, Heading]:
    """Columns with these headings, which mean what they say."""
    return {name: Heading(text, text) for name, text in columns.items()}


def made(context: Context, name: str) -> Exhibit:
    """The picture of that name, in the look of exports."""
    picture = VIEWS[name].make(context.looking(PAPER), Options())
    assert picture
    return picture


def stated(context: Context, picture: Exhibit, handling: str = IMPRINT.handling) -> Edition:
    """What an export of the picture states of itself."""
    return edition(picture, context, replace(IMPRINT, handling=handling))


def hostile(picture: Exhibit) -> Exhibit:
    """The picture with a caption, and with words about it, that mean harm."""
    words = HOSTILE + LONE
    return replace(picture, caption=Caption(words, words, words), alt=words, definition=words)
