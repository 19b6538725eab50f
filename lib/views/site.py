"""The place that the Site page is about, and what happened there: counts, claimants, the list."""

from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from lib.analyses import incidents, reporters, site_events
from lib.analyses.incidents import By, Period
from lib.analyses.site_events import Happened
from lib.analyses.site_places import Site, site
from lib.charts import reference_lines, site_bars
from lib.charts.colours import of_bloc
from lib.evidence.addresses import ID
from lib.selection.options import Options, label_of
from lib.tables import lists
from lib.views import headings, subjects
from lib.views.attack_counts import BY, PER, PERIODS, SPLITS, period_of
from lib.views.captioning import caption_of, reporting
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.days_shown import days_shown
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.wording.words import quantity

USUAL_SPLIT: By = "weapon"
MARGIN = timedelta(days=4)
DEFINITION = (
    "What happened at a place includes what happened at places within it; in a country or "
    "governorate, at all places in it. Each event counts once, in the period of its first day. "
    "An empty period means that no event was reported, not that none happened."
)
COUNTS = {
    "start": Heading("From", "the first day of the period"),
    "end": Heading("To", "the last day of the period"),
    "category": Heading("What", "the weapon, country, claimant, or who reports the events"),
    "reported_by": Heading("Reported by", "officials or the side attacked, media, or claimant"),
    "certain": Heading("Certain", "whether they certainly match the filters"),
    "number": Heading("Events", "how many events begin in the period"),
}
CLAIMANTS = {
    "claimant_name": Heading(
        "Claimed by", "who claimed responsibility; several together if both did"
    ),
    "number": Heading("Events", "how many events they claimed"),
    "possible": Heading("Only possibly", "how many of them only possibly match the filters"),
    "official": Heading("Confirmed officially", "by officials or the side attacked"),
    "media": Heading("By media only", "reported by media, without confirmation"),
    "claimed_only": Heading("By the claimant alone", "reported only by the side that claims them"),
    "open": Heading("Source not stated", "the corpus does not say who reports them"),
    "last": Heading("Last", "day of the last one"),
}
LISTED = {
    "start": headings.EVENTS["start"],
    "places": Heading("Where", "the places of the event"),
    **{name: heading for name, heading in headings.EVENTS.items() if name != "start"},
}


@dataclass(frozen=True)
class Chosen:
    """The place, and what happened there in the selection."""

    site: Site
    found: Happened

    @property
    def events(self) -> pd.DataFrame:
        """The selected events there."""
        return self.found.events


@remembered
def _chosen(context: Context, place: str) -> Chosen:
    own = site(context.everything.places, place)
    return Chosen(own, site_events.happened(context.tables, own))


def chosen(context: Context, options: Options) -> Chosen | None:
    """The place that the options name, at first the one with the most known events; None without
    any place."""
    names = subjects.sites(context)
    if not names:
        return None
    return _chosen(context, options.one(ID, {one: one for one in names}, next(iter(names))))


def of(own: Chosen) -> dict[str, str]:
    """The place as an option of its views."""
    return {ID: own.site.place_id}


def _span(context: Context, events: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    low, high = days_shown(context, events)
    return pd.to_datetime(low - MARGIN), pd.to_datetime(high + MARGIN)


def _colour(context: Context, events: pd.DataFrame) -> str:
    """The colour of the bloc that acted most often."""
    blocs = events["actor_bloc"].dropna()
    bloc = blocs.mode().iloc[0] if len(blocs) else None
    return of_bloc(bloc, context.colours, context.look)


def _shown(context: Context, own: Chosen, by: By, period: Period) -> site_bars.Shown:
    return site_bars.Shown(
        context.until_known(incidents.per_period(context.tables, own.events, period, by)),
        period,
        _span(context, own.events),
        _colour(context, own.events),
        by != "reported_by",
        reference_lines.lines(context.known, context.corpus.settings),
    )


@remembered
def events_title(context: Context, options: Options) -> str:
    """How many events were reported, and when most; empty without any."""
    period, own = period_of(context, options), chosen(context, options)
    options.one(BY, SPLITS, USUAL_SPLIT)
    if own is None or own.events.empty:
        return ""
    return site_events.finding(own.found, own.site, period)


def _over_time(context: Context, own: Chosen, by: By) -> str:
    """Which weapons, countries or claimants, and from when to when, in a sentence; empty where the
    title already says who reports the events."""
    told = "" if by == "reported_by" else site_events.kinds_over_time(context.tables, own.found, by)
    return f"{label_of(SPLITS, by)}: {told}. " if told else ""


def _counted(own: Chosen) -> str:
    """What is counted as there, in a sentence."""
    parts = len(own.site.parts)
    if not parts:
        return ""
    here = sum(event in own.found.own for event in own.found.ids)
    return (
        f"{here:,} with {own.site.name} itself as their place, {len(own.events) - here:,} at "
        f"{quantity(parts, 'place')} within it. "
    )


@remembered
def events(context: Context, options: Options) -> Exhibit | None:
    """The events there by period, weapon and who reports them; None without any."""
    title, own = events_title(context, options), chosen(context, options)
    if own is None or not title:
        return None
    by, period = options.one(BY, SPLITS, USUAL_SPLIT), period_of(context, options)
    shown = _shown(context, own, by, period)
    caption = caption_of(
        context,
        title,
        f"Events by {period}, each counted once. {_over_time(context, own, by)}{_counted(own)}",
        reporting(context.tables, own.found.ids),
    )
    rows = shown.counts.assign(**reporters.labels(shown.counts))
    return Exhibit(
        name="site-events",
        caption=caption,
        alt=caption.title,
        form="chart" if by == "reported_by" else "shapes",
        data=(Part("counts", rows, COUNTS), _list(context, own)),
        chart=site_bars.site_bars(shown, caption, context.look),
        definition=DEFINITION,
        options={
            **of(own),
            PER: label_of(PERIODS, period),
            BY: label_of(SPLITS, by),
        },
    )


def _list(context: Context, own: Chosen) -> Part:
    """The events with their places, latest first."""
    names = context.everything.place_names
    at = own.events["at"].fillna("")
    places = [", ".join(names.get(one, one) for one in told.split(";") if one) for told in at]
    rows = own.events.assign(places=pd.array(places, dtype="string"))
    ordered = rows.sort_values(["start", "event_id"], ascending=[False, True])
    return Part("events", ordered.reset_index(drop=True), LISTED)


@remembered
def event_list(context: Context, options: Options) -> Exhibit | None:
    """All events there, latest first; None without any."""
    own = chosen(context, options)
    if own is None or own.events.empty:
        return None
    days = lists.listed(own.events["start"])
    latest = f"{max(days):%-d %b %Y}"
    number = quantity(len(own.events), "event")
    caption = caption_of(
        context,
        f"{number} {own.site.where}, the latest on {latest}",
        f"Latest first. {_counted(own)}",
        reporting(context.tables, own.found.ids),
    )
    return Exhibit(
        "site-event-list", caption, caption.title, "table", (_list(context, own),),
        definition=DEFINITION, options=of(own),
    )  # fmt: skip


@remembered
def claimants(context: Context, options: Options) -> Exhibit | None:
    """Who claimed the events there, and for how many no claim was found; None without events."""
    own = chosen(context, options)
    if own is None or own.events.empty:
        return None
    rows = site_events.by_claimant(context.tables, own.events)
    shown = {
        name: heading
        for name, heading in CLAIMANTS.items()
        if name not in ("possible", *reporters.LABELS) or rows[name].sum()
    }
    caption = caption_of(
        context,
        site_events.claimants_finding(own.events, own.site),
        "Events by who claimed responsibility, each counted once.",
        reporting(context.tables, own.found.ids),
    )
    return Exhibit(
        "site-claimants", caption, caption.title, "table", (Part("claimants", rows, shown),),
        definition=DEFINITION, options=of(own),
    )  # fmt: skip
