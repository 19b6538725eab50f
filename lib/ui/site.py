"""The Site page: one place, what happened there, and what is claimed and said about it."""

import streamlit as st

from lib.analyses.site_places import Site
from lib.evidence.addresses import ID, SITE, Subject
from lib.selection.options import Options
from lib.selection.url import FROM, TO
from lib.ui.parts import controls, evidence, frame, page_headings, show, subject
from lib.ui.parts.subject_links import named_links, subject_links
from lib.views import claim_choices, site, site_around, site_claims, subjects
from lib.views.attack_counts import BY, PER, PERIODS, SPLITS, one_day
from lib.views.claim_choices import ALL_GROUPS, AT_ONCE, MEASURE, UNNAMED
from lib.views.context import Context
from lib.views.exhibit import Exhibit
from lib.views.site import Chosen
from lib.wording.escape import markdown
from lib.wording.templating import macros
from lib.wording.words import kilometres, quantity


def _address(place: str, name: str, **changed: str) -> str:
    parameters = {**evidence.parameters(), **{key: [value] for key, value in changed.items()}}
    return Subject(SITE, place, name).address(parameters)


def _linked(context: Context, own: Site, label: str) -> list[tuple[str, str]]:
    """The places that a fact names, with the addresses of their pages; of a country the names are
    too many."""
    places = {site_around.WITHIN: own.hosts, site_around.PARTS: () if own.is_region else own.parts}
    names = context.everything.place_names
    return [
        (names[one], _address(one, names[one])) for one in places.get(label, ()) if one in names
    ]


def _head(context: Context, own: Chosen, options: Options) -> None:
    """What is known of the place, with links to what it is within and what lies within it."""
    exhibit = site_around.facts(context, options)
    rows = [
        (label, _linked(context, own.site, label), value, "")
        for label, value in site_around.facts_of(context, own)
    ]
    if exhibit is not None:
        show.markup(exhibit, context, macros("dashboard").facts(rows))


def _map(context: Context, own: Chosen, options: Options) -> None:
    exhibit = site_around.site_map(context, options)
    if exhibit is not None:
        show.chart(exhibit, context)
    elif not own.site.is_placed:
        st.caption(_without_map(own.site))
    else:
        st.caption("No map: nothing is reported here or nearby in this selection.")


def _without_map(own: Site) -> str:
    if own.is_region:
        return "No map of neighbours: this is a country or region, not a site."
    return "No map, no distances and no neighbours: the position of this place is not known."


def _whole_period(context: Context, own: Chosen) -> None:
    """That nothing happened in the selection, and the days on which something did."""
    st.info(f"No event {markdown(own.site.where)} in this selection, as far as is known.")
    every = site.chosen(context.without_dates(), Options.of(site.of(own)))
    if every is None or every.events.empty:
        return
    days = every.events["start"].min().date(), every.events["end"].max().date()
    ends = {FROM: days[0].isoformat(), TO: days[1].isoformat()}
    number = quantity(len(every.events), "event")
    address = _address(own.site.place_id, own.site.name, **ends)
    days_told = f"{number}, {ends[FROM]} – {ends[TO]}"
    named_links("The whole period", [(days_told, address, "")], is_exact=True)


def _events(context: Context, options: Options) -> None:
    page_headings.header("What happened, and when")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if not one_day(context):
            controls.choice("Events per", PERIODS, PER, 1)
        controls.choice("Split by", SPLITS, BY, list(SPLITS.values()).index(site.USUAL_SPLIT))
    exhibit = site.events(context, options.also(frame.page_options(PER, BY)))
    if exhibit is not None:
        show.chart(exhibit, context)


def _table(title: str, exhibit: Exhibit | None, context: Context) -> None:
    """A view that is a table, with its finding; nothing without rows."""
    if exhibit is not None:
        page_headings.header(title)
        st.caption(f"{markdown(exhibit.caption.title)}.")
        show.rows(exhibit, context)


def _claims(context: Context, own: Chosen, options: Options) -> None:
    page_headings.header("Casualties and damage, as claimed")
    every = site_claims.claims_there(context, own)
    if every.empty:
        st.caption("No claim about this place in this selection: no figure found, not zero.")
        return
    measures = site_claims.measures(every)
    controls.by_id(measures, MEASURE)
    st.selectbox("Measure", list(measures), key=MEASURE, bind="query-params", width=240)
    wanted = options.also(frame.page_options(MEASURE))
    found = site_claims.picked(context, wanted)
    if found is None:
        return
    number = len(claim_choices.groups_of(found.every_figure))
    with st.container(horizontal=True):
        if number > AT_ONCE:
            st.toggle(f"All {number} questions ({AT_ONCE} shown)", key=ALL_GROUPS,
                      bind="query-params")  # fmt: skip
        if unnamed := int(found.every_figure["claimant"].isna().sum()):
            first = claim_choices.shows_unnamed(found.every_figure)
            controls.usually(f"Figures without a claimant ({unnamed:,})", first, UNNAMED)
    exhibit = site_claims.claims(context, wanted.also(frame.page_options(ALL_GROUPS, UNNAMED)))
    if exhibit is not None:
        show.chart(exhibit, context)


def _neighbours(context: Context, own: Chosen, options: Options) -> None:
    _table("Its neighbours", site_around.neighbours_table(context, options), context)
    rows = site_around.nearest(context, own)
    far = zip(rows["apart_low"], rows["apart_high"], strict=True)
    named = zip(rows["neighbour_id"], rows["name"], far, strict=True)
    subject_links(
        "Open", [(Subject(SITE, one, name), kilometres(*ends)) for one, name, ends in named]
    )


def show_site(context: Context) -> None:
    """The chosen place: where it is, what happened there, who claims, counts and says what."""
    place = subject.choose("Place", subjects.sites(context), "places")
    options = Options.of({ID: place})
    own = site.chosen(context, options) if place is not None else None
    if own is None:
        return
    page_headings.header(own.site.name)
    _head(context, own, options)
    _map(context, own, options)
    if own.events.empty:
        _whole_period(context, own)
    else:
        _events(context, options)
        _table("Who claimed it", site.claimants(context, options), context)
    _claims(context, own, options)
    _table("What is said about it", site_claims.statements(context, options), context)
    _neighbours(context, own, options)
    if own.found.ids:
        _table("All events, latest first", site.event_list(context, options), context)
        evidence.about_events(own.found.ids, context, "site")
