"""The overview: headline figures, events by week, and what is contested."""

from collections.abc import Iterable

import pandas as pd

from lib.analyses import busiest, changes, overview, reporters
from lib.analyses.agreement import contested as disputed
from lib.analyses.claimed_headline import leading_total
from lib.analyses.overview import Headline
from lib.charts import pulse, reference_lines
from lib.charts.group_kinds import kinds
from lib.selection.options import Options
from lib.views.captioning import caption_of, carrying, ids, reporting, resting_on
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.headings import CLAIM_IDS
from lib.views.memory import remembered
from lib.wording.words import quantity

WEEK_COLUMNS = {
    "week": Heading("Week of", "first day of the week, a Monday"),
    "when": Heading("Days", "the days of the week within the selection"),
    "group_id": Heading("Group", "the group of events, by its id"),
    "reported_by": Heading(
        "Reported by", "officials or the side attacked, media, or the claimant alone"
    ),
    "number": Heading("Events", "events of the group in that week reported that way"),
}
HEADLINE_COLUMNS = {
    "label": Heading("What", "what is counted"),
    "figure": Heading("Figure", "the number with its bound in words"),
    "detail": Heading(
        "Who says so, and when",
        "who claims it and for which day, or who reports the events",
    ),
}
CONTESTED_COLUMNS = {
    "sentence": Heading("What is contested", "what cannot both be right, in a sentence"),
    "claim_ids": CLAIM_IDS,
}


@remembered
def headlines(context: Context) -> list[Headline]:
    """The headline figures of the selection."""
    whole = context.totals if context.selection.spares_totals else None
    tables, settings = context.tables, context.corpus.settings
    return overview.headlines(
        tables, settings, context.library, whole, context.selection, _slips(context)
    )


def _slips(context: Context) -> frozenset[str]:
    """The slips of the first running total, which the headlines and the finding are about."""
    first = context.corpus.settings.tallies[:1]
    return context.slips(first[0]) if first else frozenset()


@remembered
def leading_claims(context: Context) -> tuple[pd.DataFrame, pd.Series] | None:
    """The claims of the first running total by its most quoted claimant, and the highest of them;
    None without any."""
    first = context.corpus.settings.tallies[:1]
    return leading_total(context.totals, first[0], _slips(context)) if first else None


def _rows(found: Iterable[Headline]) -> pd.DataFrame:
    """One row per headline figure, with the ids of its evidence in the column of their kind."""
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
    return rows.assign(
        claim_ids=rows["ids"].where(rows["kind"] == "claims", ""),
        event_ids=rows["ids"].where(rows["kind"] == "events", ""),
        statement_ids=rows["ids"].where(rows["kind"] == "statements", ""),
    )


def _has_headlines(context: Context) -> bool:
    """Whether there is a headline figure: events and statements always have one."""
    tables = context.tables
    return bool(len(tables.events) or len(tables.statements) or headlines(context))


@remembered
def headlines_title(context: Context, options: Options) -> str:
    """The selection in a sentence; empty without a headline figure."""
    del options
    chosen = context.selection
    if not _has_headlines(context):
        return ""
    return overview.finding(
        context.tables,
        context.corpus.settings,
        chosen.narrows_events,
        chosen.start,
        _slips(context),
    )


@remembered
def headline_table(context: Context, options: Options) -> Exhibit | None:
    """The headline figures as a table: figure, bound, claimant, as-of day."""
    title = headlines_title(context, options)
    if not title:
        return None
    articles = context.tables.articles["article_id"]
    return Exhibit(
        name="headlines",
        caption=caption_of(context, title, "Headline figures.", articles),
        alt="Headline figures, each with who says so",
        form="table",
        data=(Part("headlines", _rows(headlines(context)), HEADLINE_COLUMNS),),
        definition="A figure is a claim with its wording, claimant and as-of day; reported events "
        "are counted once each.",
    )


@remembered
def weekly_title(context: Context, options: Options) -> str:
    """The week with the most events; empty without an event."""
    del options
    if context.tables.events.empty:
        return ""
    return busiest.finding(context.tables, context.corpus.settings, context.days)


@remembered
def weekly(context: Context, options: Options) -> Exhibit:
    """Reported events by week, group, and who reports them."""
    settings, tables = context.corpus.settings, context.tables
    weeks = busiest.weekly(tables, context.days)
    caption = caption_of(
        context,
        weekly_title(context, options) or busiest.finding(tables, settings, context.days),
        "Reported events by week, group, and who reports them.",
        reporting(tables, ids(weeks, "event_ids")),
        more=resting_on(context, ids(weeks, "event_ids")),
    )
    chart = pulse.weekly(
        weeks,
        kinds(settings, context.colours, context.look),
        reference_lines.lines(tables, settings),
        caption,
        context.look,
    )
    return Exhibit(
        name="weekly",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Part("weeks", weeks.assign(**reporters.labels(weeks)), WEEK_COLUMNS, rows="rows"),),
        chart=chart,
        definition="An event counts once, in the week of its first day, in the first group it "
        "belongs to.",
    )


@remembered
def contested_claims(context: Context) -> pd.DataFrame:
    """What is contested, in the form of `lib.analyses.agreement.contested.contested_rows`."""
    known = context.selection.known_by
    everything = changes.as_known(context.everything, known) if known else context.everything
    return disputed.contested_rows(
        context.tables, context.corpus.settings, everything, context.totals
    )


@remembered
def contested_title(context: Context, options: Options) -> str:
    """How many figures cannot all be right, and how many denials; empty if nothing is
    contested."""
    del options
    rows = contested_claims(context)
    denied = int((rows["about"] == disputed.DENIAL).sum())
    figures = len(rows) - denied
    cases = quantity(figures, "case")
    parts = [f"{cases} in which figures cannot all be right"] if figures else []
    parts += [f"{quantity(denied, 'denial')} of what is reported"] if denied else []
    return "; ".join(parts)


@remembered
def contested_table(context: Context, options: Options) -> Exhibit | None:
    """What is contested as a table; None if nothing is."""
    rows = contested_claims(context)
    if rows.empty:
        return None
    caption = caption_of(
        context,
        contested_title(context, options),
        "Figures for the same places and people that cannot all be right, running totals that "
        "contradict themselves, and denials of what others report.",
        carrying(context.everything, rows),
    )
    return Exhibit(
        name="contested",
        caption=caption,
        alt=caption.title,
        form="table",
        data=(Part("contested", rows, CONTESTED_COLUMNS),),
        definition="Figures are compared only if they are about the same places and people; they "
        "cannot both be right if no number fits all of them. A denial is a claim of no attack "
        "over days within which attacks are reported.",
    )
