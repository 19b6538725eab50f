"""The rules on coded words: bounds, precision of days and places, stances."""

from lib.method.rules.rule import OWN, Rule, Section
from lib.model.bounds import interval
from lib.model.vocabulary import (
    BOUNDS,
    GEO_PRECISION,
    SIDE_OF,
    SIDES,
    STANCES,
    TIME_PRECISION,
    Vocabulary,
)
from lib.selection.matching_places import REACH_KM
from lib.wording.words import interval_words

ACLED_TIME = "ACLED codebook, time_precision"
ACLED_PLACE = "ACLED codebook, geo_precision"


def _bound(term_id: str) -> Rule:
    term = BOUNDS.terms[term_id]
    held = interval(term_id, 100, 120 if term_id == "between" else None)
    said = (
        "100 to 120"
        if term_id == "between"
        else f"{term.label} 100".removeprefix("exactly ").capitalize()
    )
    widened = " Such figures stay marked as approximate." if held.approximate else ""
    return Rule(
        f"bound:{term_id}",
        f"{term.standard} {term.label}",
        f"{term.meaning[:1].upper()}{term.meaning[1:]}. “{said}” allows "
        f"{interval_words(held.low, held.high)}.{widened}",
        f"{OWN}: no standard exists",
    )


def bounds() -> Section:
    """A rule for each bound: its mark, and what it allows."""
    return Section("Bounds, and how they are drawn", tuple(_bound(term) for term in BOUNDS.terms))


TIMES = {
    "1": ("The day or days given.", ACLED_TIME),
    "2": (
        "Drawn on the day given, and counted as “possibly” in range up to three days either way. "
        "Bars of such events are hatched; hatched areas and ranges of claims mean that claims "
        "cannot both be right.",
        f"{ACLED_TIME}; half a week either way is our reading",
    ),
    "3": ("Any day of the month given; counted as “possibly” in range.", ACLED_TIME),
}
PLACES = {
    "1": ("The place itself, or a town with coordinates: a mark.", ACLED_PLACE),
    "2": (
        f"The position is approximate: a dashed ring of {REACH_KM[2]} km surrounds the mark.",
        f"{ACLED_PLACE}; the distance is UCDP GED's, where_prec 2",
    ),
    "3": (
        "Only the country or region is known: it is listed beside the map without a mark, and no "
        "distance is given. A named site without coordinates is listed separately.",
        ACLED_PLACE,
    ),
}


def _codes(vocabulary: Vocabulary, name: str, texts: dict[str, tuple[str, str]]) -> list[Rule]:
    kind = vocabulary.name.capitalize()
    return [
        Rule(f"{name}:{code}", f"{kind} {code}: {term.label}", *texts[code])
        for code, term in vocabulary.terms.items()
    ]


def precision() -> Section:
    """What each code of precision means on charts, on the map and in the filter."""
    distance = Rule(
        "distance",
        "Distance to the border",
        "A site is certainly in range if its whole margin of error is (± "
        f"{REACH_KM[2]} km for code 2), and possibly in range if part of it is; the two are "
        f"counted separately. A region (± {REACH_KM[3]} km) is never certainly in range and does "
        "not count as a site. Sites at the same position count once, a place within another "
        "under that place. Sites without a position are not counted.",
    )
    chosen = Rule(
        "chosen-place",
        "A chosen place",
        "The filter “Places” includes the places that lie in the chosen one: within it by "
        "places.csv, in its governorate, or in its country. What is known to have happened only "
        "somewhere in a town, governorate, region or country around it has possibly happened "
        "there; a diplomatic act has not, nor is a figure for the whole of a region one for a "
        f"place in it. A region without fixed limits is taken to reach {REACH_KM[3]} km from its "
        "point, so places in it are possible ones.",
    )
    times, places = _codes(TIME_PRECISION, "time", TIMES), _codes(GEO_PRECISION, "place", PLACES)
    return Section("Precision of days and places", (*times, *places, distance, chosen))


def _side(stance: str) -> str:
    side = SIDE_OF[stance]
    return "Takes no side" if side == "own" else f"Side: {SIDES.label(side).lower()}"


def stances() -> tuple[Rule, ...]:
    """A rule for each stance: the verb, and what it covers."""
    return tuple(
        Rule(
            f"stance:{term.id}",
            term.label,
            f"{term.meaning[:1].upper()}{term.meaning[1:]}. {_side(term.id)}.",
            OWN if term.standard == "own" else term.standard,
        )
        for term in STANCES.terms.values()
    )
