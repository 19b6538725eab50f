"""Running totals: the claims, what is reported, the gap, and new ones per week."""

import pandas as pd

from lib import denials, groups, incidents, reported, tallies
from lib.asked import Asked, label_of
from lib.figures import counts, increments, notes, references
from lib.figures import gap as gap_figure
from lib.figures.colours import kind_colours, of_bloc
from lib.incidents import By, Period
from lib.model.settings import EventGroup
from lib.model.vocabulary import MEASURES
from lib.style import Caption
from lib.views import columns
from lib.views.picture import Picture, Shown
from lib.views.total import Total, total
from lib.views.view import View
from lib.words import counted, day

# The URL's names and the labels of their options: public words, never changed.
PER, BY = "per", "by"
PERIODS: dict[str, Period] = {"Day": "day", "Week": "week", "Month": "month"}
SPLITS: dict[str, By] = {
    "Who reports": "reported_by",
    "Country": "country",
    "Weapon": "weapon",
    "Claimed by": "claimed_by",
}

# Who vouches for an event beside the claimant.
VOUCHED = (reported.OFFICIAL, reported.MEDIA)

DEFINITION = (
    "A running total is a claim about no single event that says since when it counts. A mark is a "
    "figure of one claimant on one day; a line follows one claimant's highest figure so far. The "
    "envelope is what all firm claims of one claimant allow together. Claims are never summed or "
    "averaged across claimants. Reported events are those with day and place, each counted once; "
    "what the claimant alone reports is told apart."
)
BOUND_COLUMNS = {
    "day": "Day",
    "claimant_name": "Claimant",
    "scope": "Where",
    "low": "At least",
    "high": "At most",
    "claim_ids": "Claims",
}
GAP_COLUMNS = {
    "day": "Day",
    "claimed_low": "Claimed at least",
    "claimed_high": "Claimed at most",
    "documented_low": "Reported for certain",
    "documented_high": "Reported",
    "vouched": "By officials or media",
    "official": "Confirmed officially",
    "low": "Gap at least",
    "high": "Gap at most",
}
WEEK_COLUMNS = {
    "start": "From",
    "end": "To",
    "claimant_name": "Claimant",
    "low": "At least",
    "high": "At most",
    "claim_ids": "Claims",
}


def _group(view: View) -> EventGroup | None:
    settings = view.corpus.settings
    return {group.id: group for group in settings.groups}.get(settings.documented or "")


def _shown(view: View, asked: Asked, own: Total) -> counts.Counted:
    settings, by = view.corpus.settings, asked.one(BY, SPLITS, "reported_by")
    return counts.Counted(
        claims=own.claims,
        events=groups.documented(view.tables, settings),
        period=asked.one(PER, PERIODS, "week"),
        by=by,
        lines=references.lines(view.tables, settings),
        bounds=own.bounds if own.drawn else None,
        kinds=_colours(view, by),
    )


def _above(view: View) -> str:
    """That the totals above do not obey the filters of the events below."""
    return " · totals: other filters ignored" if view.selection.spares_totals else ""


def _colours(view: View, by: By) -> dict[str, str]:
    """Who reports has the colour of the group's bloc, other categories one each."""
    settings, group = view.corpus.settings, _group(view)
    if by == "reported_by":
        colour = of_bloc(group.bloc if group else None, view.colours, view.look)
        return dict.fromkeys(reported.LABELS.values(), colour)
    every = incidents.names(view.everything, groups.documented(view.everything, settings), by)
    return kind_colours(every, incidents.UNSTATED, view.look)


def _caption(view: View, shown: counts.Counted, label: str, what: str) -> Caption:
    articles = notes.articles_of(shown.claims, view.tables.mentions, shown.events["event_id"])
    return Caption(
        title=counts.title_of(shown.claims, label),
        subtitle=(
            f"Above: running totals as {counted(len(shown.claims), 'claim')} state them, a mark "
            "for each figure, claimant and day, larger where more articles carry it, pale where "
            f"it repeats an older one. Below: {what}, each once, full where "
            "confirmed officially, hollow where the claimant alone reports it. "
            f"{view.window}{_above(view)}"
        ),
        note=notes.source_note(
            view.everything, articles, "Lines: each claimant's highest figure so far."
        ),
    )


def attack_counts(view: View, asked: Asked) -> Picture:
    """Claimed running total and reported events on one time axis."""
    own, group = total(view, asked), _group(view)
    shown = _shown(view, asked, own)
    what = group.label if group else "Reported events"
    caption = _caption(view, shown, own.label(what), f"{what} as reported")
    return Picture(
        name="attack-counts",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(
            Shown("claims", own.claims, columns.CLAIMS),
            Shown(
                "reported events",
                shown.events.assign(**reported.labels(shown.events)),
                columns.EVENTS,
            ),
        ),
        figure=counts.attack_counts(view.tables, shown, caption, view.look),
        definition=DEFINITION,
        options={
            **own.options(),
            PER: label_of(PERIODS, shown.period),
            BY: label_of(SPLITS, shown.by),
        },
    )


def _where(view: View, bounds: pd.DataFrame) -> str:
    names = view.library.place_names(str(bounds["scope"].iloc[0]))
    return f" in {names}" if names else ""


def _compared(view: View, bounds: pd.DataFrame, target: str | None) -> gap_figure.Compared:
    """All reported events count, from the total's own start on: a filter makes no gap."""
    settings, group = view.corpus.settings, _group(view)
    every = denials.matching(view.known, settings, target)
    kinds = reported.kinds(every)
    scope, start = bounds["scope"].iloc[0], bounds["start"].iloc[0]
    so_far, vouched, official = (
        tallies.documented_so_far(view.known, every.loc[some], scope, start)
        for some in (kinds == kinds, kinds.isin(VOUCHED), kinds == reported.OFFICIAL)
    )
    gaps = tallies.also(tallies.gap(bounds, so_far), "vouched", vouched)
    asked = view.selection
    first = bounds["day"].min() if asked.start is None else pd.Timestamp(asked.start)
    last = bounds["day"].max() if asked.end is None else pd.Timestamp(asked.end)
    return gap_figure.Compared(
        bounds=bounds,
        documented=so_far.loc[so_far["day"].between(first, last)],
        gaps=tallies.also(gaps, "official", official),
        bloc=group.bloc if group else None,
        vouched=vouched.loc[vouched["day"].between(first, last)],
        official=official.loc[official["day"].between(first, last)],
    )


def _whatever(view: View) -> str:
    narrows = view.selection.narrows_events
    return ", whatever the filters on parties, places and types leave out" if narrows else ""


def _articles_behind(view: View, bounds: pd.DataFrame, documented: pd.DataFrame) -> set[str]:
    told = view.totals.claims["claim_id"].isin(set(" ".join(bounds["claim_ids"]).split()))
    events = " ".join(documented["event_ids"]).split()
    return notes.articles_of(view.totals.claims.loc[told], view.everything.mentions, events)


def documented_against_claimed(view: View, asked: Asked) -> Picture | None:
    """Reported events and the claimed running total as lines, with the gap."""
    own = total(view, asked)
    bounds = own.bounds
    if bounds.empty or own.tally is None or own.tally.measure not in denials.MEASURES:
        return None
    shown = _compared(view, bounds, own.tally.target)
    caption = Caption(
        title=shown.title(),
        subtitle=(
            f"Running total as {bounds['claimant_name'].iloc[0]} claims it"
            f"{_where(view, bounds)}, and the events reported there, each once, counted up "
            f"since {day(bounds['start'].iloc[0])}{_whatever(view)}. {view.of_totals}"
        ),
        note=notes.source_note(
            view.everything,
            _articles_behind(view, bounds, shown.documented),
            "Not every attack claimed was reported with day and place, and not every one reported "
            "is confirmed.",
        ),
    )
    return Picture(
        name="documented-against-claimed",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Shown("gaps", shown.gaps, GAP_COLUMNS), Shown("bounds", bounds, BOUND_COLUMNS)),
        figure=gap_figure.documented_against_claimed(view.tables, shown, caption, view.look),
        definition=DEFINITION,
        options=own.options(),
    )


def new_per_week(view: View, asked: Asked) -> Picture | None:
    """Implied new attacks per week, as an interval between two claims."""
    own = total(view, asked)
    weeks = tallies.weekly_increments(own.bounds)
    if weeks.empty or own.tally is None:
        return None
    few_days = tallies.windows(view.totals, own.tally, str(weeks["claimant"].iloc[0]))
    weeks = tallies.tightened(weeks, few_days)
    claims = view.totals.claims
    told = claims["claim_id"].isin(set(" ".join(weeks["claim_ids"]).split()))
    caption = Caption(
        title=increments.title_of(weeks, MEASURES.label(own.tally.measure)),
        subtitle=(
            f"What two states of the running total of {weeks['claimant_name'].iloc[0]}"
            f"{_where(view, own.bounds)}, and its claims about a few days, leave week by week. "
            f"{view.of_totals}"
        ),
        note=notes.source_note(
            view.everything,
            claims.loc[told, "article_id"],
            "A long bar: the claims say little of that week.",
        ),
    )
    return Picture(
        name="new-per-week",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Shown("weeks", weeks, WEEK_COLUMNS),),
        figure=increments.new_per_week(view.tables, weeks, caption, view.look),
        definition=(
            "The difference of two claims of one claimant is an interval: from the later lower "
            "bound less the earlier upper bound, to the later upper bound less the earlier lower. "
            "The claimant's claims about a few days narrow the weeks around or within them."
        ),
        options=own.options(),
    )
