"""The closed vocabularies of an annotated article, each term with its label and source."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Term:
    """A term of a vocabulary: `id` is for the files, the rest for readers."""

    id: str
    label: str
    meaning: str
    standard: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of terms, with its source."""

    name: str
    source: str
    terms: Mapping[str, Term]

    def label(self, term_id: str) -> str:
        """The label of a term; an unknown term is its own label, in plain words."""
        term = self.terms.get(term_id)
        return term.label if term else term_id.replace("_", " ").replace("-", " ").capitalize()


def _vocabulary(name: str, source: str, *terms: Term) -> Vocabulary:
    return Vocabulary(name, source, MappingProxyType({term.id: term for term in terms}))


MEASURES = _vocabulary(
    "measure",
    "This project's own list; a corpus may declare further measures in corpus.toml.",
    Term("attacks", "Attacks", "attacks by armed groups on US or coalition forces or the target"),
    Term("strikes", "Strikes", "separate strikes, or waves of strikes, by a state's forces"),
    Term("targets_struck", "Targets struck", "single targets hit in a strike"),
    Term("locations_struck", "Locations struck", "places or facilities hit in a strike"),
    Term("sites_destroyed", "Sites destroyed", "sites said to be destroyed"),
    Term("munitions", "Munitions", "bombs, missiles, rockets or drones used"),
    Term("aircraft", "Aircraft", "aircraft that took part"),
    Term("killed", "Killed", "people killed"),
    Term("wounded", "Wounded", "people wounded, traumatic brain injuries included"),
)

BOUNDS = _vocabulary(
    "bound",
    "This project's own list: no standard exists. The wording of the source decides.",
    Term("exactly", "exactly", "a plain number N: N and no other", "●"),
    Term("at_least", "at least", "N or more", "▲"),
    Term("more_than", "more than", "more than N: N + 1 or more", "△"),
    Term("at_most", "at most", "up to N: 0 to N", "▼"),
    Term("fewer_than", "fewer than", "fewer than N: 0 to N - 1", "▽"),
    Term("about", "about", "approximate: 10% either way, at least 1", "◆"),
    Term("nearly", "nearly", "approximate: up to N, and 10% below it, at least 1", "◇"),
    Term("between", "between", "a range: from the lower to the upper number", "■"),
)

STANCES = _vocabulary(
    "stance",
    "The verbs of PLOVER, a vocabulary of political events "
    "(github.com/openeventdata/PLOVER); "
    "claim, justify and announce are this project's own.",
    Term("accuse", "Accuses", "accuses, condemns, criticises or blames", "PLOVER ACCUSE"),
    Term("reject", "Rejects", "denies, refuses or dismisses", "PLOVER REJECT"),
    Term("threaten", "Threatens or warns", "says what harm will follow", "PLOVER THREATEN"),
    Term("request", "Requests", "urges, demands or calls for", "PLOVER REQUEST"),
    Term("support", "Supports", "endorses or expresses solidarity", "PLOVER SUPPORT"),
    Term("agree", "Agrees", "agrees to something", "PLOVER AGREE"),
    Term("concede", "Concedes", "yields or admits", "PLOVER CONCEDE"),
    Term("consult", "Consults", "meets or talks", "PLOVER CONSULT"),
    Term("claim", "Claims responsibility", "says that it carried out an act", "own"),
    Term("justify", "Justifies", "defends one of its own acts", "own"),
    Term("announce", "Announces", "states a decision that threatens no adversary", "own"),
)

SIDES = _vocabulary(
    "side of a stance",
    "After PLOVER and CAMEO, two vocabularies of political events, which distinguish verbal "
    "conflict from verbal cooperation; asking and taking no side are this project's own, and so "
    "is that to concede, here an admission, takes none.",
    Term(
        "against",
        "Against the party addressed",
        "accuses, rejects or threatens it",
        "verbal conflict",
    ),
    Term("for", "For the party addressed", "supports it or agrees with it", "verbal cooperation"),
    Term("asking", "Asking", "requests or consults: neither for nor against", "own"),
    Term("own", "No side", "claims, announces or justifies its own acts, or concedes", "own"),
)

SIDE_OF: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("accuse", "reject", "threaten"), "against"),
        **dict.fromkeys(("support", "agree"), "for"),
        **dict.fromkeys(("request", "consult"), "asking"),
        **dict.fromkeys(("claim", "announce", "justify", "concede"), "own"),
    }
)

EVENT_TYPES = _vocabulary(
    "event type",
    "ACLED codebook, sub-event types (acleddata.com); interception and seizure are both "
    "ACLED's 'Disrupted weapons use'.",
    Term("air_drone_strike", "Air or drone strike", "aircraft or drones", "Air/drone strike"),
    Term(
        "shelling_artillery_missile",
        "Rockets, missiles or shelling",
        "rockets, missiles, mortars or artillery",
        "Shelling/artillery/missile attack",
    ),
    Term("armed_clash", "Armed clash", "armed groups fight each other", "Armed clash"),
    Term("ied", "Bomb", "bombs and mines", "Remote explosive/landmine/IED"),
    Term("interception", "Interception", "an attack stopped on its way", "Disrupted weapons use"),
    Term("seizure", "Seizure", "weapons found and taken", "Disrupted weapons use"),
    Term("arrest", "Arrest", "people arrested", "Arrests"),
    Term("deployment", "Deployment", "forces moved or stationed", "Change to group/activity"),
    Term("diplomatic", "Diplomatic act", "meeting, summons, sanction, pause", "Agreement or Other"),
)

VIOLENT_TYPES = frozenset(
    {"air_drone_strike", "shelling_artillery_missile", "armed_clash", "ied", "interception"}
)

CLAIM_WEAPONS = _vocabulary(
    "weapon in a claim",
    "This project's own list.",
    Term("drone", "Drones", "drones"),
    Term("rocket", "Rockets", "unguided rockets"),
    Term("missile", "Missiles", "guided missiles"),
    Term("mortar", "Mortars", "mortar shells"),
    Term("mixed", "Several kinds", "several kinds of weapon"),
)

EVENT_WEAPONS = _vocabulary(
    "weapon in an event",
    "This project's own list.",
    Term("one_way_drone", "One-way attack drone", "a drone that explodes on its target"),
    Term("rocket", "Rockets", "unguided rockets"),
    Term("ballistic_missile", "Ballistic missiles", "ballistic missiles"),
    Term("cruise_missile", "Cruise missiles", "cruise missiles"),
    Term("mortar", "Mortars", "mortar shells"),
    Term("precision_munition", "Precision munitions", "guided bombs and missiles"),
    Term("drone_and_rocket", "Drones and rockets", "both in one attack"),
    Term("unknown", "Not stated", "the sources name no weapon"),
)

AFFECTED_GROUPS = _vocabulary(
    "affected group",
    "This project's own list; a party's id is used if the source names the party.",
    Term("civilians", "Civilians", "people who are not fighters"),
    Term("fighters", "Fighters", "members of armed groups, group not named"),
    Term("troops", "Troops", "members of regular forces, country not named"),
)

REPORTED_BY = _vocabulary(
    "who reports an event",
    "This project's own list.",
    Term("official", "Confirmed officially", "a government or the side attacked confirms it"),
    Term("media", "Reported by media", "press, monitors or security sources report it"),
    Term("claimed_only", "Claimed only", "only the side that claims it reports it"),
)

TIME_PRECISION = _vocabulary(
    "time precision",
    "ACLED codebook, time_precision (1 exact day, 2 within the week, 3 within the month).",
    Term("1", "exact day", "the day or days given"),
    Term("2", "within the week", "any day from 3 days before to 3 days after"),
    Term("3", "within the month", "any day of the month given"),
)

GEO_PRECISION = _vocabulary(
    "geographic precision",
    "ACLED codebook, geo_precision; the 25 km of code 2 are UCDP GED's where_prec 2.",
    Term("1", "exact", "the place itself, or a town with coordinates"),
    Term("2", "near", "near the point shown: the nearest town, up to about 25 km away"),
    Term("3", "region", "somewhere in the region; the point only represents it"),
)

VOCABULARIES = (
    MEASURES,
    BOUNDS,
    STANCES,
    SIDES,
    EVENT_TYPES,
    CLAIM_WEAPONS,
    EVENT_WEAPONS,
    AFFECTED_GROUPS,
    REPORTED_BY,
    TIME_PRECISION,
    GEO_PRECISION,
)
