"""Text from articles and users, made harmless at the edge where it is shown."""

import html as standard_html
import re
import unicodedata
from urllib.parse import quote

# Directional overrides, embeddings and isolates turn the text around them (Unicode Bidirectional
# Algorithm, UAX 9). The implicit marks U+200E, U+200F and U+061C do not, and stand in ordinary
# Arabic text.
BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:^&])")
# What Streamlit (1.67) replaces after Markdown is read, escaped or not: addresses become links,
# `:material/bolt:` and `:streamlit:` pictures, `->` an arrow. A word joiner, which nobody sees,
# takes them apart.
REPLACED = re.compile(
    r"(?<=:)(?=[\w+-]+(?:/\w+)?:)|(?<=http)(?=://)|(?<=https)(?=://)|(?<=www)(?=\.)|(?=@)"
    r"|(?<=-)(?=[->])|(?<=<)(?=-)",
    re.IGNORECASE,
)
JOINER = "\u2060"
# The signs that Markdown would read in a label of a few words; others stay, for a label that is
# chosen stands in the address.
READ = re.compile(
    r"[\\`*_\[\]<$~^]|&(?=#?\w+;)|:(?=\S)|^[#>+-]|(?<=\d)[.)](?=\s)|(?<=www)\.", re.IGNORECASE
)
# Signs that begin a formula, their full-width forms, and control characters, which some drop.
FORMULA = re.compile("[=+@＝＋－＠\x00-\x1f\x7f-]")
# What XML 1.0 cannot hold: control characters, surrogates, and two that are no characters.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# An address with a host (RFC 3986). Behind the host, signs that browsers write as their code, a
# blank between two others too, are allowed; those that could end an attribute never are.
LINK = re.compile(
    r"https?://[^\s<>\"'\\^`{|}/?#\x00-\x1f\x7f]+"
    r"(?:[/?#](?:[^\s<>\"\x00-\x1f\x7f]| (?=[^\s]))*)?\Z",
    re.IGNORECASE,
)
CODED = re.compile(r"[ '\\^`{|}\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """The text with control characters shown as their code: `U+202E` turns nothing around."""

    def shown(match: re.Match[str]) -> str:
        return f"⟨U+{ord(match.group()):04X}⟩"

    marked = BIDI_CONTROLS.sub(shown, text)
    return "".join(
        letter if letter in "\n\t" or unicodedata.category(letter) != "Cc" else "�"
        for letter in marked
    )


def xml(text: object) -> str:
    """The text without what XML cannot hold."""
    return ILLEGAL.sub("", str(text))


def line(text: object) -> str:
    """The text on one line, as slides and sheets may show it: visible, and sound in XML."""
    return " ".join(xml(visible(str(text))).split())


def html(text: object) -> str:
    """The text for HTML, as content or as an attribute's value."""
    return standard_html.escape(visible(str(text)), quote=True)


def plotly(text: object) -> str:
    """The text for Plotly's pseudo-HTML: no tag, no entity, no formula of it is read."""
    return html(text).replace("$", "&#36;").replace("\n", " ")


def markdown(text: object) -> str:
    """The text for Markdown as Streamlit reads it: each sign stands for itself."""
    return MARKDOWN.sub(r"\\\1", _apart(text))


def label(text: object) -> str:
    """The text for an option that is read as Markdown and stands in the address: ordinary words
    stay as they are."""
    return READ.sub(r"\\\g<0>", _apart(text))


def _apart(text: object) -> str:
    """The text on one line, with nothing that is replaced in what Markdown has read."""
    return REPLACED.sub(JOINER, visible(str(text)).replace("\n", " "))


def link(url: str) -> str | None:
    """The address where it is http(s), as a browser would ask for it: `'` is `%27`.

    None for anything else, which must stay text.
    """

    def coded(match: re.Match[str]) -> str:
        return quote(match.group(), safe="")

    return CODED.sub(coded, url) if LINK.match(url) else None


def cell(value: object) -> object:
    """A spreadsheet cell that no program takes for a formula (OWASP, CSV injection)."""
    if isinstance(value, str) and FORMULA.match(value):
        return f"'{value}"
    return value


def file_name(*parts: object) -> str:
    """A file name of lower-case words joined with -, parts with _; never a path."""
    cleaned = (re.sub(r"[^a-z0-9]+", "-", str(part).lower()).strip("-") for part in parts)
    return "_".join(part for part in cleaned if part)[:120] or "export"
