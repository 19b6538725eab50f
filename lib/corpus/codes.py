"""Unknown country codes: reported, and kept unchanged."""

from collections import Counter
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lib.corpus.known_ids import Known
from lib.corpus.parsing import Findings
from lib.corpus.validation import nearest
from lib.model import Place, Settings

# Places of these kinds may be in no country, or in several.
WIDE = ("region", "sea", "waters")
COUNTRY = "country"
EMPTY = "fill in the country code, as for other places"
# If more codes than these appear only once, the column holds something else.
MOST_ONCE = 50

# The country code of a place by its position on the basemap; None if it has none.
Located = Callable[[Place], str | None]


@dataclass(frozen=True)
class Codes:
    """The country codes of a corpus.

    `declared` are those of corpus.toml and the basemap, `names` those of countries by their names
    in lower case, `used` how many places and parties have each, `parties` those that parties have.
    """

    declared: Set[str]
    names: Mapping[str, str]
    used: Counter[str]
    parties: Set[str]

    @cached_property
    def vouched(self) -> Set[str]:
        """The codes that are known from anything but a place; empty if there are none."""
        known = {*self.declared, *self.names.values()}
        return known | self.parties if known else known

    @cached_property
    def common(self) -> Set[str]:
        """The codes that appear more than once."""
        return {code for code, times in self.used.items() if times > 1}

    @cached_property
    def _weightiest(self) -> Mapping[str, str]:
        """Of codes that differ only in case, the likeliest, in capitals."""
        own = set(self.names.values())
        ordered = sorted(
            {*self.declared, *own, *self.used},
            key=lambda code: (code.isupper(), code in self.declared, code in own, self.used[code]),
        )
        return {code.casefold(): code for code in ordered}

    def meant(self, code: str) -> str | None:
        """The code meant by another spelling, or by the country's name."""
        better = self._weightiest.get(code.casefold()) or self.names.get(code.casefold())
        return None if better == code else better

    def is_odd(self, code: str) -> bool:
        """Whether a code is unknown; if no codes are known, whether it appears once and resembles
        another."""
        if self.vouched:
            return code not in self.vouched
        is_telling = len(self.used) - len(self.common) <= MOST_ONCE
        return is_telling and code not in self.common and bool(nearest(code, self.common))


def _codes(known: Known, settings: Settings, basemap: Mapping[str, Any]) -> Codes:
    features = basemap.get("countries", {}).get("features", [])
    drawn = [feature["properties"] for feature in features if feature["properties"].get("iso_a3")]
    names = {str(each.get("name")).casefold(): str(each["iso_a3"]) for each in drawn}
    rows = [place for place in known.places.values() if place.country]
    names |= {row.name.casefold(): row.country or "" for row in rows if row.kind == COUNTRY}
    parties = [party.country for party in known.parties.values() if party.country]
    used = Counter([*(row.country or "" for row in rows), *parties])
    declared = {*settings.countries, *(str(each["iso_a3"]) for each in drawn)}
    return Codes(declared, names, used, set(parties))


def _place(place: Place, code: str, codes: Codes, located: Located, found: Findings) -> None:
    meant = codes.meant(code)
    if not meant and not codes.is_odd(code):
        return
    meant = meant or (None if found.is_full else located(place))
    guess = f"did you mean {meant!r}?" if meant else ""
    if not guess and not found.is_full:
        guess = nearest(code, codes.vouched or codes.common)
    message = f"{code!r} is not a country in corpus.toml, the basemap or another row"
    hint = guess or "correct it, or add a row of kind country for it"
    found.add(f"{place.id} › country", message, hint)


def _nowhere(place: Place, is_drawn: bool, located: Located, found: Findings) -> None:
    """Adds a place that should have a country but has none."""
    where, message = f"{place.id} › country", "the country is missing"
    if place.lat is not None and is_drawn:
        if code := located(place):
            found.add(where, message, f"the position is in {code}")
    elif place.kind not in WIDE:
        found.add(where, message, EMPTY)


def check_countries(
    known: Known,
    settings: Settings,
    basemap: Mapping[str, Any],
    located: Located,
    in_parties: Findings,
    in_places: Findings,
) -> None:
    """Adds codes that differ from others only in case or are unknown, and places without a country
    if most have one."""
    codes = _codes(known, settings, basemap)
    is_drawn = bool(basemap.get("countries"))
    with_one = sum(place.country is not None for place in known.places.values())
    for place in known.places.values():
        if place.country:
            _place(place, place.country, codes, located, in_places)
        elif 2 * with_one > len(known.places):
            _nowhere(place, is_drawn, located, in_places)
    for party in known.parties.values():
        if party.country and (meant := codes.meant(party.country)):
            message = f"{party.country!r} differs from the code in other rows"
            in_parties.add(f"{party.id} › country", message, f"did you mean {meant!r}?")
