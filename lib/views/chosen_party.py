"""The party that a view is about, with its parts or by itself."""

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analyses.party_parts import parts_of
from lib.evidence.addresses import ID
from lib.selection.options import Options, label_of
from lib.views import subjects
from lib.views.context import Context
from lib.views.memory import remembered
from lib.wording.words import bare, cut, number_word

# The URL's name and the labels of its options: public words, never changed.
PARTS = "parts"
# The longest name in a title.
LETTERS = 60
CHOICES: Mapping[str, bool] = {"With parts": True, "Itself only": False}


@dataclass(frozen=True)
class ChosenParty:
    """A party, all that belong to it, and whether these count too."""

    id: str
    name: str
    parts: tuple[str, ...]
    is_whole: bool

    @property
    def members(self) -> tuple[str, ...]:
        """The parties whose acts and words are shown."""
        return (self.id, *self.parts) if self.is_whole else (self.id,)

    @property
    def label(self) -> str:
        """Its short name for a title, with what is counted."""
        return f"{cut(bare(self.name), LETTERS)}{self.extent}"

    @property
    def extent(self) -> str:
        """` with its two parts`, ` (itself only)`; empty if it has no parts."""
        if not self.parts:
            return ""
        if not self.is_whole:
            return " (itself only)"
        number = len(self.parts)
        return " with its one part" if number == 1 else f" with its {number_word(number)} parts"

    @property
    def scope(self) -> str:
        """A sentence for a subtitle: whose acts and words count."""
        return f"{self.name}{self.extent}."

    def options(self) -> dict[str, str]:
        """The options, as an address writes them."""
        whole = {PARTS: label_of(CHOICES, self.is_whole)} if self.parts else {}
        return {ID: self.id, **whole}


@remembered
def _parts(context: Context, party: str) -> tuple[str, ...]:
    return parts_of(context.everything.parents, party)


def chosen_party(context: Context, options: Options) -> ChosenParty | None:
    """The party that the address names, at first the one in the most events and statements; None if
    the corpus has none."""
    names = subjects.parties(context)
    if not names:
        return None
    party = options.one(ID, {one: one for one in names}, next(iter(names)))
    parts = _parts(context, party)
    is_whole = options.one(PARTS, CHOICES, True)
    name = context.everything.party_names[party]
    return ChosenParty(party, name, parts, bool(parts) and is_whole)
