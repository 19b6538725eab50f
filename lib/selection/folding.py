"""Words in a form for comparison: without case, accents or vowel marks, whatever the keyboard."""

import unicodedata

# Marks on a letter, and invisible formatting characters.
SILENT = {"Mn", "Me", "Cf"}
# Letters that differ only by keyboard: Arabic, Persian, Urdu and Kurdish letters of the same sound,
# the stretching stroke (U+0640), and typographic apostrophes and dashes.
ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u06a9\u06aa", "\u0643"),  # kaf
        **dict.fromkeys("\u06cc\u0649\u06d2\u06d0", "\u064a"),  # yeh
        **dict.fromkeys("\u0629\u06c1\u06c3\u06be\u06d5", "\u0647"),  # heh and teh marbuta
        **dict.fromkeys("\u0671", "\u0627"),  # alef
        "\u0640": None,
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u02bb\u02be\u02bf`\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    }
)


def _plain(letter: str) -> str:
    """A digit of any script as 0 to 9; any other letter unchanged."""
    digit = unicodedata.decimal(letter, None)
    return letter if digit is None else str(digit)


def _folded(letter: str) -> str:
    lower = unicodedata.normalize("NFKD", letter).casefold()
    letters = unicodedata.normalize("NFKD", lower)
    spoken = (part for part in letters if unicodedata.category(part) not in SILENT)
    return "".join(map(_plain, spoken)).translate(ALIKE)


class _Letters(dict[int, str]):
    """Letters and what they fold to, each worked out once."""

    def __missing__(self, code: int) -> str:
        return self.setdefault(code, _folded(chr(code)))


LETTERS = _Letters()


def fold(text: str) -> str:
    """The text in lower case without marks: `Al-Bukamāl` and `al-bukamal` are the same.

    Characters that only set the direction of writing are removed: they come along when Arabic is
    copied.
    """
    return text.translate(LETTERS)


def words(text: str) -> list[str]:
    """The words of a search, folded; all of them must match."""
    return fold(text).split()
