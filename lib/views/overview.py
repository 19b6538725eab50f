"""The overview: headline figures, events by week, and what is contested."""

import pandas as pd

from lib.analyses import busiest, changes, overview, reporters
from lib.analyses.agreement import contested as disputed
from lib.analyses.overview import Headline
from lib.charts import pulse, reference_lines, source_notes
from lib.charts.group_kinds import kinds
from lib.look.style import Caption
from lib.selection.options import Asked
from lib.views.context import View
from lib.views.exhibit import Picture, Shown
from lib.wording.words import counted

WEEK_COLUMNS = {
    "week": "Week of",
    "when": "Days",
    "group_id": "Group",
    "reported_by": "Reported by",
    "number": "Events",
}
HEADLINE_COLUMNS = {"label": "What", "figure": "Figure", "detail": "Who says so, and when"}
CONTESTED_COLUMNS = {"sentence": "What is contested", "claim_ids": "Claims"}


def headlines(view: View) -> list[Headline]:
    """The headline figures of the selection."""
    whole = view.totals if view.selection.spares_totals else None
    tables, settings = view.tables, view.corpus.settings
    return overview.headlines(tables, settings, view.library, whole, view.selection, _slips(view))


def _slips(view: View) -> frozenset[str]:
    """Those of the first running total, which the headlines and the finding are about."""
    first = view.corpus.settings.tallies[:1]
    return view.slips(first[0]) if first else frozenset()


def headline_table(view: View, asked: Asked) -> Picture | None:
    """The headline figures as a table: figure, bound, claimant, as-of day."""
    del asked
    found = headlines(view)
    if not found:
        return None
    rows = pd.DataFrame(
        [
            (
                part.label,
                part.figure,
                part.detail,
                part.evidence.kind if part.evidence else "",
                " ".join(part.evidence.ids) if part.evidence else "",
            )
            for part in found
        ],
        columns=["label", "figure", "detail", "kind", "ids"],
    )
    rows = rows.assign(
        claim_ids=rows["ids"].where(rows["kind"] == "claims", ""),
        event_ids=rows["ids"].where(rows["kind"] == "events", ""),
        statement_ids=rows["ids"].where(rows["kind"] == "statements", ""),
    )
    chosen = view.selection
    title = overview.finding(
        view.tables, view.corpus.settings, chosen.narrows_events, chosen.start, _slips(view)
    )
    note = source_notes.source_note(view.known, view.tables.articles["article_id"])
    return Picture(
        name="headlines",
        caption=Caption(title, f"Headline figures. {view.window}", note),
        alt="Headline figures, each with who says so",
        form="table",
        data=(Shown("headlines", rows, HEADLINE_COLUMNS),),
        definition="A figure is a claim with its bound word, its claimant and its as-of day; "
        "reported events are counted once each.",
    )


def weekly(view: View, asked: Asked) -> Picture:
    """Reported events by week, group, and who reports them."""
    del asked
    settings, tables = view.corpus.settings, view.tables
    weeks = busiest.weekly(tables, settings, view.days)
    ids = [name for joined in weeks["event_ids"] for name in joined.split()]
    caption = Caption(
        title=busiest.finding(tables, settings, view.days),
        subtitle=f"Reported events by week, group, and who reports them. {view.window}",
        note=source_notes.source_note(
            view.known, source_notes.articles_of(tables.claims[:0], tables.mentions, ids)
        ),
    )
    figure = pulse.weekly(
        weeks, kinds(settings, view.colours, view.look), reference_lines.lines(tables, settings),
        caption, view.look,
    )  # fmt: skip
    return Picture(
        name="weekly",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Shown("weeks", weeks.assign(**reporters.labels(weeks)), WEEK_COLUMNS, rows="rows"),),
        figure=figure,
        definition="An event counts once, in the week of its first day, in the first group that "
        "holds it.",
    )


def contested_claims(view: View) -> pd.DataFrame:
    """What is contested now, as `lib.analyses.agreement.contested.contested` gives it."""
    known = view.selection.known_by
    everything = changes.as_known(view.everything, known) if known else view.everything
    return disputed.contested(view.tables, view.corpus.settings, everything, view.totals)


def _contested_title(rows: pd.DataFrame) -> str:
    denied = int((rows["about"] == disputed.DENIAL).sum())
    figures = len(rows) - denied
    parts = (
        [f"{counted(figures, 'figure')} on which claims cannot both be right"] if figures else []
    )
    parts += [f"{counted(denied, 'denial')} of what is reported"] if denied else []
    return "; ".join(parts)


def contested(view: View, asked: Asked) -> Picture | None:
    """What is contested as a table; None where nothing is."""
    del asked
    rows = contested_claims(view)
    if rows.empty:
        return None
    told = view.everything.claims["claim_id"].isin(set(" ".join(rows["claim_ids"]).split()))
    title = _contested_title(rows)
    return Picture(
        name="contested",
        caption=Caption(
            title,
            "Figures for the same places and people that cannot all be right, running totals that "
            f"contradict themselves, and what a party denies and others report. {view.window}",
            source_notes.source_note(view.known, view.everything.claims.loc[told, "article_id"]),
        ),
        alt=title,
        form="table",
        data=(Shown("contested", rows, CONTESTED_COLUMNS),),
        definition="Figures are compared only where they are about the same places and people; "
        "they cannot both be right where no number fits all of them. A denial is a claim of "
        "no attack over days within which attacks are reported.",
    )
