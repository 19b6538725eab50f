"""The pages' charts: controls, the figure of this view, and the data behind it."""

import streamlit as st

from lib import groups, tallies
from lib.figures import counts, notes, references
from lib.incidents import By, Period
from lib.model.settings import Scope, Tally
from lib.style import Caption
from lib.ui import running_totals, show
from lib.ui.frame import View
from lib.words import counted

PERIODS: dict[str, Period] = {"Day": "day", "Week": "week", "Month": "month"}
SPLITS: dict[str, By] = {"Country": "country", "Weapon": "weapon", "Claimed by": "claimed_by"}

CLAIM_COLUMNS = {
    "day": "As of",
    "claimant_name": "Claimant",
    "bound": "Bound",
    "value": "Value",
    "scope": "Where",
    "since": "Since",
    "published": "Published",
    "publisher": "Publisher",
    "quote": "Quote",
    "url": "Link",
    "claim_id": "Claim",
}
EVENT_COLUMNS = {
    "start": "Day",
    "type": "Type",
    "weapon": "Weapon",
    "claimed_by": "Claimed by",
    "summary": "What happened",
    "mentions": "Articles",
    "source_url": "Link",
    "event_id": "Event",
}


def _choice(label: str, options: list[str], key: str, default: int = 0) -> str:
    chosen = st.segmented_control(
        label, options, default=options[default], key=key, required=True, bind="query-params"
    )
    return chosen or options[default]


def tally_controls(view: View) -> tuple[Tally | None, Scope | None]:
    """The running total and the part of it that the reader wants to see."""
    all_tallies = {tally.label: tally for tally in view.corpus.settings.tallies}
    if not all_tallies:
        return None, None
    tally = next(iter(all_tallies.values()))
    if len(all_tallies) > 1:
        chosen = st.selectbox("Running total", list(all_tallies), key="tally", bind="query-params")
        tally = all_tallies[chosen]
    scopes = {scope.label: scope for scope in tally.scopes}
    if not scopes:
        return tally, None
    return tally, scopes[_choice("Running total of", list(scopes), "scope")]


def _caption(view: View, shown: counts.Counted, label: str, documented: str) -> Caption:
    articles = notes.articles_of(shown.claims, view.tables.mentions, shown.events["event_id"])
    return Caption(
        title=counts.title_of(shown.claims, label),
        subtitle=(
            f"Above: running totals as {counted(len(shown.claims), 'claim')} state them, a mark "
            "for each figure, claimant and day, larger where more articles carry it, pale where "
            f"it repeats an older one. Below: documented events, each once: {documented}. "
            f"{view.window}"
        ),
        note=notes.source_note(
            view.everything, articles, "Lines: each claimant's highest figure so far."
        ),
    )


def attack_counts(view: View) -> running_totals.Chosen:
    """Claimed running total and documented events on one time axis; what the reader chose."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        tally, scope = tally_controls(view)
        period = PERIODS[_choice("Documented events per", list(PERIODS), "per", 1)]
        split = SPLITS[_choice("Stacked by", list(SPLITS), "by")]
        claims = (
            tallies.series(view.tables, tally, scope)
            if tally
            else tallies.named(view.tables, view.tables.claims[:0])
        )
        chosen = running_totals.chosen(tally, scope, claims)
    group = {g.id: g for g in view.corpus.settings.groups}.get(
        view.corpus.settings.documented or ""
    )
    shown = counts.Counted(
        claims=claims,
        events=groups.documented(view.tables, view.corpus.settings),
        period=period,
        by=split,
        bloc=group.bloc if group else None,
        lines=references.lines(view.tables, view.corpus.settings),
        bounds=chosen.bounds if chosen.drawn else None,
    )
    documented = group.label if group else "Documented events"
    label = tally.label if tally else documented
    if scope and tally and len(tally.scopes) > 1 and scope is not tally.scopes[0]:
        label = f"{label}, {scope.label} only"
    caption = _caption(view, shown, label, documented)
    figure = counts.attack_counts(view.tables, shown, caption, view.look)
    show.chart(
        figure, view, "attack-counts", alt=caption.title,
        data=[
            show.Shown("claims", claims, CLAIM_COLUMNS),
            show.Shown("documented events", shown.events, EVENT_COLUMNS),
        ],
    )  # fmt: skip
    return chosen
