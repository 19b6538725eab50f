"""Words as they are compared: without case, accents or Arabic vowel signs."""

import unicodedata


def folded(text: str) -> str:
    """The text in lower case without marks: `Al-Bukamāl` and `al-bukamal` are the same."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """The words of a search, folded; all of them must be found."""
    return folded(text).split()
