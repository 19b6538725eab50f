"""Text from articles and users, made harmless where it is shown."""

import html as standard_html
import re
import unicodedata
from urllib.parse import quote

# Directional overrides, embeddings and isolates reverse the text around them (Unicode Bidirectional
# Algorithm, UAX 9). The implicit marks U+200E, U+200F and U+061C do not, and are common in Arabic
# text.
BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:^&])")
# What Streamlit (1.67) replaces after Markdown is read, escaped or not: addresses become links,
# `:material/bolt:` and `:streamlit:` pictures, `->` an arrow. An invisible word joiner splits them.
REPLACED = re.compile(
    r"(?<=:)(?=[\w+-]+(?:/\w+)?:)|(?<=http)(?=://)|(?<=https)(?=://)|(?<=www)(?=\.)|(?=@)"
    r"|(?<=-)(?=[->])|(?<=<)(?=-)",
    re.IGNORECASE,
)
JOINER = "\u2060"
# The characters that Markdown would read in a short label. Others are kept, because the address
# contains the labels that readers choose.
READ = re.compile(
    r"[\\`*_\[\]<$~^]|&(?=#?\w+;)|:(?=\S)|^[#>+-]|(?<=\d)[.)](?=\s)|(?<=www)\.", re.IGNORECASE
)
# Characters that begin a formula, their full-width forms, and control characters, which some
# programs drop.
FORMULA = re.compile("[=+@＝＋－＠\x00-\x1f\x7f-]")
# What XML 1.0 cannot hold: control characters, surrogates, and two non-characters.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# An address with a host (RFC 3986). After the host, characters that browsers percent-encode are
# allowed, even a space between two others; those that could end an attribute never are.
LINK = re.compile(
    r"https?://[^\s<>\"'\\^`{|}/?#\x00-\x1f\x7f]+"
    r"(?:[/?#](?:[^\s<>\"\x00-\x1f\x7f]| (?=[^\s]))*)?\Z",
    re.IGNORECASE,
)
HOST = re.compile(r"https?://(?:www\.)?([^/?#]+)", re.IGNORECASE)
CODED = re.compile(r"[ '\\^`{|}\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """The text with control characters shown as their code: `U+202E` reverses nothing."""
    if text.isprintable():
        return text

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
    """The text on one line, for slides and sheets: visible, and valid in XML."""
    return " ".join(xml(visible(str(text))).split())


def html(text: object) -> str:
    """The text for HTML, as content or as an attribute's value."""
    return standard_html.escape(visible(str(text)), quote=True)


def plotly(text: object) -> str:
    """The text for Plotly's pseudo-HTML: none of its tags, entities or formulas are interpreted."""
    return html(text).replace("$", "&#36;").replace("\n", " ")


def markdown(text: object) -> str:
    """The text for Markdown in Streamlit: no character is interpreted."""
    return MARKDOWN.sub(r"\\\1", _apart(text))


def label(text: object) -> str:
    """The text for an option that is read as Markdown and kept in the address: ordinary words are
    unchanged."""
    return READ.sub(r"\\\g<0>", _apart(text))


def _apart(text: object) -> str:
    """The text on one line, with a word joiner in everything that Streamlit replaces after
    Markdown."""
    return REPLACED.sub(JOINER, visible(str(text)).replace("\n", " "))


def host(url: str) -> str:
    """The host of an http(s) address, as the text of a link to it; any other text as it is."""
    found = HOST.match(url)
    return found.group(1) if found else url


def link(url: str) -> str | None:
    """An http(s) address as a browser would request it: `'` is `%27`.

    None for anything else, which must stay text.
    """

    def coded(match: re.Match[str]) -> str:
        return quote(match.group(), safe="")

    return CODED.sub(coded, url) if LINK.match(url) else None


def cell(value: object) -> object:
    """A spreadsheet cell that no program reads as a formula (OWASP, CSV injection)."""
    if isinstance(value, str) and FORMULA.match(value):
        return f"'{value}"
    return value


def file_name(*parts: object) -> str:
    """A file name of lower-case words joined by -, parts by _; never a path."""
    cleaned = (re.sub(r"[^a-z0-9]+", "-", str(part).lower()).strip("-") for part in parts)
    return "_".join(part for part in cleaned if part)[:120] or "export"
