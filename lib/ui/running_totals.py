"""What stands behind a running total: its envelope, the gap to what is documented, new attacks per
week, and the claims that exclude each other."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lib import evidence, groups, tallies
from lib.escape import markdown
from lib.figures import gap as gap_figure
from lib.figures import increments, notes
from lib.model.settings import Scope, Tally
from lib.model.vocabulary import MEASURES
from lib.style import Caption
from lib.ui import frame, show
from lib.ui.evidence import listing
from lib.ui.frame import View
from lib.words import counted, day, short

NONE = "None"
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
    "documented_low": "Documented for certain",
    "documented_high": "Documented",
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
FOUND_COLUMNS = {
    "day": "Day",
    "kind": "Kind",
    "sentence": "What",
    "comparable": "Comparable",
    "claim_ids": "Claims",
}


@dataclass(frozen=True)
class Chosen:
    """The running total on the page: its claims, and the envelope of the claimant chosen."""

    tally: Tally | None
    scope: Scope | None
    claims: pd.DataFrame
    bounds: pd.DataFrame
    drawn: bool


def _claimants(claims: pd.DataFrame) -> dict[str, str]:
    """The named claimants, the most quoted first: short name → id, the whole name where two share
    a short one."""
    ids = [str(name) for name in claims["claimant"].value_counts().index]
    names = dict(zip(claims["claimant"], claims["claimant_name"], strict=True))
    shorter = [short(str(names[name])) for name in ids]
    alike = len(set(shorter)) < len(shorter)
    return {str(names[name]) if alike else label: name
            for label, name in zip(shorter, ids, strict=True)}  # fmt: skip


def chosen(tally: Tally | None, scope: Scope | None, claims: pd.DataFrame) -> Chosen:
    """The running total with the claimant whose envelope the reader wants to see."""
    options = _claimants(claims)
    if not options:
        return Chosen(tally, scope, claims, tallies.of_claimant(claims, None), False)
    name = st.selectbox(
        "Envelope of", [*options, NONE], key="envelope", bind="query-params", width=240
    )  # fmt: skip
    wanted = options.get(str(name), next(iter(options.values())))
    bounds = tallies.of_claimant(claims, wanted)
    return Chosen(tally, scope, claims, bounds, name != NONE)


def _where(view: View, bounds: pd.DataFrame) -> str:
    names = view.library.place_names(str(bounds["scope"].iloc[0]))
    return f" in {names}" if names else ""


def _compared(view: View, bounds: pd.DataFrame) -> gap_figure.Compared:
    """Documented events are counted from the total's own start, not from the first day shown."""
    settings = view.corpus.settings
    group = {g.id: g for g in settings.groups}.get(settings.documented or "")
    tables = frame.without_dates(view).tables
    so_far = tallies.documented_so_far(
        tables,
        groups.documented(tables, settings),
        bounds["scope"].iloc[0],
        bounds["start"].iloc[0],
    )
    asked = view.selection
    first = bounds["day"].min() if asked.start is None else pd.Timestamp(asked.start)
    last = bounds["day"].max() if asked.end is None else pd.Timestamp(asked.end)
    return gap_figure.Compared(
        bounds=bounds,
        documented=so_far.loc[so_far["day"].between(first, last)],
        gaps=tallies.gap(bounds, so_far),
        bloc=group.bloc if group else None,
    )


def documented_against_claimed(view: View, chosen: Chosen) -> None:
    """Documented events and the claimed running total as two lines, with the gap."""
    bounds = chosen.bounds
    if bounds.empty:
        return
    shown = _compared(view, bounds)
    start = day(bounds["start"].iloc[0])
    told = view.tables.claims["claim_id"].isin(set(" ".join(bounds["claim_ids"]).split()))
    events = " ".join(shown.documented["event_ids"]).split()
    articles = notes.articles_of(view.tables.claims.loc[told], view.everything.mentions, events)
    caption = Caption(
        title=shown.title(),
        subtitle=(
            f"Running total as {bounds['claimant_name'].iloc[0]} claims it"
            f"{_where(view, bounds)}, and the documented events there, each once, counted up "
            f"since {start}. {view.window}"
        ),
        note=notes.source_note(
            view.everything, articles, "Not every attack claimed was reported with day and place."
        ),
    )
    figure = gap_figure.documented_against_claimed(view.tables, shown, caption, view.look)
    st.header("Documented against claimed", anchor=False)
    show.chart(
        figure, view, "documented-against-claimed", alt=caption.title,
        data=[
            show.Shown("gaps", shown.gaps, GAP_COLUMNS),
            show.Shown("bounds", bounds, BOUND_COLUMNS),
        ],
    )  # fmt: skip


def new_per_week(view: View, chosen: Chosen) -> None:
    """Implied new attacks per week."""
    weeks = tallies.weekly_increments(chosen.bounds)
    if weeks.empty or chosen.tally is None:
        return
    told = chosen.claims["claim_id"].isin(set(" ".join(weeks["claim_ids"]).split()))
    caption = Caption(
        title=increments.title_of(weeks, MEASURES.label(chosen.tally.measure)),
        subtitle=(
            f"What two states of the running total of {weeks['claimant_name'].iloc[0]}"
            f"{_where(view, chosen.bounds)} leave between them, week by week. {view.window}"
        ),
        note=notes.source_note(
            view.everything,
            chosen.claims.loc[told, "article_id"],
            "A long bar: the claims say little of that week.",
        ),
    )
    figure = increments.new_per_week(view.tables, weeks, caption, view.look)
    st.header(f"Implied new {MEASURES.label(chosen.tally.measure).lower()} per week", anchor=False)
    show.chart(
        figure, view, "new-per-week", alt=caption.title,
        data=[show.Shown("weeks", weeks, WEEK_COLUMNS)],
    )  # fmt: skip


def _listed(view: View, rows: pd.DataFrame, key: str) -> None:
    """A sentence each, with its claims when it is opened."""
    for number, (sentence, ids) in enumerate(zip(rows["sentence"], rows["claim_ids"], strict=True)):
        part = st.expander(
            markdown(sentence), key=f"{key}_{number}", on_change="rerun", type="compact"
        )
        if part.open:
            with part:
                listing(evidence.claims(view.library, ids.split()), view, f"{key}_{number}_cards")


def contradictions_found(view: View, chosen: Chosen) -> None:
    """The claims that exclude each other, each pair in a sentence with its evidence."""
    if chosen.tally is None:
        return
    found = tallies.contradictions(view.tables, chosen.tally)
    sure = found["comparable"].astype(bool)
    st.header("Contradictions found", anchor=False)
    st.caption(
        f"{counted(int(sure.sum()), 'contradiction')} in {markdown(chosen.tally.label)}, all parts "
        "and claimants, each claimant against itself. A total that different sources give "
        "differently is no contradiction of either. Open a line to read the claims."
    )
    _listed(view, found.loc[sure], "contradiction")
    rest = found.loc[~sure]
    if len(rest) and st.toggle(
        f"{counted(len(rest), 'difference')} that cannot be compared", key="not_comparable"
    ):
        _listed(view, rest, "difference")
    show.downloads(
        [show.Shown("contradictions and differences", found, FOUND_COLUMNS)], view, "contradictions"
    )
