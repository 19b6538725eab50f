"""Which places lie in the chosen ones, and which may: by what they are within, by governorate and
country, and by distance where a region has no fixed limits."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.corpus.distances import EARTH_KM
from lib.tables.lists import listed
from lib.tables.naming import COUNTRY
from lib.tables.once import once

GOVERNORATE, REGION = "governorate", "region"
# How far a region without fixed limits extends from its point, in kilometres: this project's
# reading, as for distances to the border.
REGION_KM = 100


@dataclass(frozen=True)
class Surroundings:
    """Places by their relation to the chosen ones.

    `inside` are those chosen and all that lie in them. `possible` may lie in them: near the point
    of a region. `around` are those that the chosen ones lie in, or may lie in: what is known to
    have happened there may have happened in a chosen one.
    """

    inside: frozenset[str]
    possible: frozenset[str]
    around: frozenset[str]

    @property
    def every(self) -> frozenset[str]:
        """All of them."""
        return self.inside | self.possible | self.around


class _Hosts:
    """What each place certainly lies in, by line: another place, a governorate, a country."""

    def __init__(self, places: pd.DataFrame) -> None:
        self.ids, kinds = listed(places["place_id"]), listed(places["kind"])
        self.within, codes = listed(places["within"]), listed(places["country"])
        units = list(zip(codes, listed(places["admin1"]), strict=True))
        self.country = [code or None for code in codes]
        self.unit = [unit if all(unit) else None for unit in units]
        of_kind = {name: [kind == name for kind in kinds] for name in (COUNTRY, GOVERNORATE)}
        self.is_country, self.is_governorate = of_kind[COUNTRY], of_kind[GOVERNORATE]
        self.is_region = [
            kind == REGION or (kind == GOVERNORATE and unit is None)
            for kind, unit in zip(kinds, self.unit, strict=True)
        ]

    def _where(self, values: Sequence, wanted: set, kept: Sequence[bool] | None = None) -> set[int]:
        wanted = wanted - {None}
        return {
            line
            for line, value in enumerate(values)
            if value in wanted and (kept is None or kept[line])
        }

    def _of(self, values: Sequence, lines: set[int], kept: Sequence[bool] | None = None) -> set:
        return {values[line] for line in lines if kept is None or kept[line]}

    def parts(self, lines: set[int]) -> set[int]:
        """The places that lie in these."""
        return (
            self._where(self.within, self._of(self.ids, lines))
            | self._where(self.country, self._of(self.country, lines, self.is_country))
            | self._where(self.unit, self._of(self.unit, lines, self.is_governorate))
        )

    def hosts(self, lines: set[int]) -> set[int]:
        """The places that these lie in."""
        return (
            self._where(self.ids, self._of(self.within, lines))
            | self._where(self.country, self._of(self.country, lines), self.is_country)
            | self._where(self.unit, self._of(self.unit, lines), self.is_governorate)
        )


def _grown(lines: set[int], more: Callable[[set[int]], set[int]]) -> set[int]:
    """The lines with all that follow from them, at any depth."""
    found = set(lines)
    while grown := more(found) - found:
        found |= grown
    return found


def _kilometres(places: pd.DataFrame, lines: Sequence[int], others: np.ndarray) -> np.ndarray:
    """From each place to each of the others along the ground; not a number without a position.

    Source: the haversine formula on a sphere of the Earth's mean radius.
    """
    lat, lon = (
        np.radians(places[name].to_numpy(dtype=float, na_value=np.nan)) for name in ("lat", "lon")
    )
    across = lon[lines][:, None] - lon[others][None, :]
    along = lat[lines][:, None] - lat[others][None, :]
    both = np.cos(lat[lines])[:, None] * np.cos(lat[others])[None, :]
    chord = np.sin(along / 2) ** 2 + both * np.sin(across / 2) ** 2
    return 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(chord, 0, 1)))


def _near(
    places: pd.DataFrame, hosts: _Hosts, lines: Iterable[int], others: Iterable[int]
) -> set[int]:
    """Those of the other places that are near one of these, and not in another country."""
    here, there, codes = sorted(lines), sorted(others), hosts.country
    found: set[int] = set()
    for country in {codes[line] for line in here}:
        own = [line for line in here if codes[line] == country]
        may = {country, None} if country else set(codes)
        those = np.array([line for line in there if codes[line] in may], dtype=int)
        near = (_kilometres(places, own, those) <= REGION_KM).any(axis=0)
        found |= set(those[near].tolist())
    return found


@once
def _hosts(places: pd.DataFrame) -> _Hosts:
    return _Hosts(places)


def surroundings(places: pd.DataFrame, chosen: tuple[str, ...]) -> Surroundings:
    """The places in relation to the chosen ones; unknown ids are in no relation to any."""
    hosts = _hosts(places)
    wanted = set(chosen)
    named = {line for line, one in enumerate(hosts.ids) if one in wanted}
    inside = _grown(named, hosts.parts)
    regions = {line for line, is_region in enumerate(hosts.is_region) if is_region}
    outside = set(range(len(hosts.ids))) - inside
    possible = _near(places, hosts, inside & regions, outside)
    around = _grown(inside, hosts.hosts) | _near(places, hosts, inside, regions - inside)
    names = (
        frozenset(hosts.ids[line] for line in lines)
        for lines in (inside, possible, around - inside)
    )
    return Surroundings(*names)
