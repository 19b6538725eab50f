"""The views of the page Party, as the catalogue lists them."""

from lib.evidence.addresses import ID
from lib.views import all_parties, one_voice, party, party_stances, party_totals
from lib.views.attack_counts import PER
from lib.views.chosen_party import PARTS
from lib.views.running_total import SCOPE, TALLY
from lib.views.view import View

OF = (ID, PARTS)
VIEWS = (
    View(
        "party-strips", "What a party did, claimed, suffered and says", "party",
        party.party_strips, (*OF, PER), noun="acts and words",
    ),
    View(
        "party-claimed", "The events that a party claimed", "party", party.claimed_events, OF,
        noun="claimed events",
    ),
    View(
        "party-parts", "A party and its parts, as one voice or apart", "party",
        one_voice.as_one_or_apart, OF, noun="parts",
    ),
    View(
        "party-stances", "A party's stances by subject over time", "party",
        party_stances.party_stances, (*OF, PER), noun="stances",
    ),
    View(
        "party-totals", "A party's own figures in a running total", "party",
        party_totals.party_totals, (*OF, TALLY, SCOPE), noun="running total",
    ),
    View(
        "party-contradictions", "Where a party contradicts itself", "party",
        party_totals.party_contradictions, OF, noun="contradictions",
    ),
    View(
        "party-list", "All parties, and who contradicted itself", "party",
        all_parties.all_parties, noun="parties of the corpus",
    ),
)  # fmt: skip
