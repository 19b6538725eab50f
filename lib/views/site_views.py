"""The views of the Site page, as the catalogue lists them."""

from lib.evidence.addresses import ID
from lib.views import site, site_around, site_claims
from lib.views.attack_counts import BY, PER
from lib.views.claim_choices import ALL_GROUPS, MEASURE, UNNAMED
from lib.views.view import View

VIEWS = (
    View("site-facts", "A place: what is known of it", "site", site_around.facts, (ID,),
         noun="facts"),
    View("site-map", "A place and its neighbours on a map", "site", site_around.site_map, (ID,),
         noun="map"),
    View("site-events", "Events at a place by period, weapon and who reports them", "site",
         site.events, (ID, PER, BY), noun="counts", title=site.events_title),
    View("site-claimants", "Who claimed the events at a place", "site", site.claimants, (ID,),
         noun="claimants"),
    View("site-claims", "Casualties and damage at a place, as claimed", "site",
         site_claims.claims, (ID, MEASURE, ALL_GROUPS, UNNAMED), noun="claims",
         title=site_claims.claims_title),
    View("site-statements", "Statements about events at a place", "site",
         site_claims.statements, (ID,), noun="statements"),
    View("site-neighbours", "The nearest sites with events", "site",
         site_around.neighbours_table, (ID,), noun="neighbours",
         title=site_around.neighbours_title),
    View("site-event-list", "All events at a place, latest first", "site", site.event_list, (ID,),
         noun="events"),
)  # fmt: skip
