"""The metadata of a picture's file, for programs and curious readers."""

from collections.abc import Mapping

from lib.exports.edition import Edition
from lib.views.exhibit import Exhibit
from lib.wording.escape import line, visible

TITLE, DESCRIPTION = "Title", "Description"


def picture_metadata(exhibit: Exhibit, edition: Edition) -> dict[str, str]:
    """Keyword → text on one line: title and description, the whole permalink, the corpus's hash.

    The keywords are those of PNG if it has one; empty texts are omitted.
    """
    told = {TITLE: exhibit.caption.title, DESCRIPTION: exhibit.alt}
    shown = {keyword: line(text) for keyword, text in told.items() if line(text)}
    return {**shown, **edition_metadata(edition)}


def edition_metadata(edition: Edition) -> dict[str, str]:
    """The same for an edition alone."""
    told = {
        "Source": edition.permalink,
        "Corpus": edition.corpus,
        "Corpus SHA-256": edition.fingerprint,
        "Window": edition.window,
        "As of": edition.as_of.isoformat(),
        "Accessed": edition.accessed.isoformat(),
        "Handling": edition.handling,
        "Attribution": " ".join(edition.attribution),
    }
    return {keyword: line(text) for keyword, text in told.items() if line(text)}


def keywords(stated: Mapping[str, str]) -> str:
    """Everything but title and description, on one line."""
    rest = (f"{name}: {text}" for name, text in stated.items() if name not in (TITLE, DESCRIPTION))
    return "; ".join(rest)


def words(exhibit: Exhibit, edition: Edition) -> dict[str, str]:
    """The same for the script that draws a picture in a browser (picture.js)."""
    told = picture_metadata(exhibit, edition).items()
    rest = [f"{keyword}: {text}" for keyword, text in told if keyword not in (TITLE, DESCRIPTION)]
    return {
        "title": visible(exhibit.caption.title),
        "alt": visible(exhibit.alt),
        "stated": "\n".join(rest),
    }
