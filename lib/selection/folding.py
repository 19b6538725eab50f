"""Words as they are compared: without case, accents or Arabic vowel signs."""

import unicodedata

# Marks that stand on a letter, and invisible signs of formatting.
SILENT = {"Mn", "Me", "Cf"}


def folded(text: str) -> str:
    """The text in lower case without marks: `Al-Bukamāl` and `al-bukamal` are the same.

    Signs that only steer the direction of writing come along when Arabic is copied: they go too.
    """
    lower = unicodedata.normalize("NFKD", text).casefold()
    letters = unicodedata.normalize("NFKD", lower)
    return "".join(letter for letter in letters if unicodedata.category(letter) not in SILENT)


def words(text: str) -> list[str]:
    """The words of a search, folded; all of them must be found."""
    return folded(text).split()
