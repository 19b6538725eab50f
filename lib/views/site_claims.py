"""What is claimed and said about a site: casualties and damage as intervals, and statements."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

import numpy as np
import pandas as pd

from lib.analyses import agreement
from lib.analyses.agreement import questions
from lib.analyses.agreement.questions import PEOPLE
from lib.charts import claims as chart
from lib.model.labels import by_label
from lib.model.vocabulary import MEASURES, STANCES
from lib.selection.options import Options, label_of, switch
from lib.tables import lists
from lib.tables.arrow import is_among
from lib.tables.frames import Tables
from lib.tables.groups import COUNTED
from lib.tables.records import records
from lib.views import claim_choices as choices
from lib.views import headings, speech
from lib.views.captioning import caption_of
from lib.views.claim_choices import ALL_GROUPS, MEASURE, UNNAMED
from lib.views.claims import COLUMNS, FIGURES
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.site import Chosen, chosen, of
from lib.wording.words import quantity

DEFINITION = (
    "Claims about events at the place or within it, unless they name only other places, and claims "
    "whose places are all there; of totals that are about no single event, each claimant's latest. "
    "Figures are compared event by event, only about the same places and people, and never summed. "
    "Articles without a claimant are listed, not compared."
)
ALL_PLACES = "All places"
# Of a statement about an event there; it has no topic.
SAID = {
    name: headings.STATEMENTS[name]
    for name in (
        "date", "party_name", "stance", "toward_name", "event_name", "speaker", "position", "quote",
        "publisher", "url", "statement_id",
    )
}  # fmt: skip


def _is_here(tables: Tables, own: Chosen, ids: pd.Series) -> np.ndarray:
    """Whether each claim is about one of the events, unless it names only other places, or has all
    its places there."""
    claims, at = tables.claims, tables.claim_places

    def naming(places: Collection[str]) -> tuple[np.ndarray, np.ndarray]:
        """Whether each claim names one of these places, and whether it names another."""
        inside = is_among(at["place_id"], pd.Series(sorted(places), dtype="string"))
        named, others = at.loc[inside, "claim_id"], at.loc[~inside, "claim_id"]
        return is_among(claims["claim_id"], named), is_among(claims["claim_id"], others)

    (here, beyond), (near, others) = naming(own.site.counted), naming(own.site.related)
    about = is_among(claims["event_id"], ids) & (near | ~others)
    return about | (here & ~beyond)


@remembered
def claims_there(context: Context, own: Chosen) -> pd.DataFrame:
    """The selected claims about the place."""
    claims = context.tables.claims
    return claims.loc[_is_here(context.tables, own, own.events["event_id"])]


@remembered
def _voiced(context: Context, own: Chosen, measure: str) -> pd.DataFrame:
    """Those on a measure, in the form of `agreement.with_voices`; which are the latest, all known
    claims decide."""
    whole, kept = context.everything, claims_there(context, own)["claim_id"]
    is_known = _is_here(whole, own, own.events["event_id"]) & (whole.claims["measure"] == measure)
    voiced = agreement.with_voices(whole, whole.claims.loc[is_known], context.selection.known_by)
    is_last = voiced["event_id"].notna() | voiced["latest"]
    return voiced.loc[is_among(voiced["claim_id"], kept) & is_last]


def measures(claims: pd.DataFrame) -> dict[str, str]:
    """The measures of these claims, label → id: people first, numbers of attacks last, otherwise
    the most claimed first."""
    numbers = Counter(lists.listed(claims["measure"]))

    def place(name: str) -> tuple:
        return name in COUNTED, name not in PEOPLE, -numbers[name], name

    return by_label({name: MEASURES.label(name) for name in sorted(numbers, key=place)})


@remembered
def picked(context: Context, options: Options) -> choices.Chosen | None:
    """The claims on the chosen measure; None without any."""
    own = chosen(context, options)
    if own is None or (every := measures(claims_there(context, own))) == {}:
        return None
    measure = options.one(MEASURE, every, next(iter(every.values())))
    return choices.Chosen(
        _voiced(context, own, measure),
        f"{MEASURES.label(measure)} {own.site.where}",
        MEASURES.label(measure).lower(),
        {**of(own), MEASURE: label_of(every, measure)},
        measure=measure,
    )


def _compared(rows: pd.DataFrame) -> str:
    """On how many counts that several claimants give they conflict, in words."""
    found = agreement.verdicts(rows).value_counts()
    several = int(found.drop(agreement.ALONE, errors="ignore").sum())
    apart = int(found.get(agreement.EXCLUDE, 0)) - agreement.worded_apart(rows)
    if not several:
        return "no count that several claimants give"
    if several == 1:
        return f"{'claimants conflict' if apart else 'no conflict'} on the one count several give"
    if not apart:
        return f"no conflict on the {several:,} counts that several claimants give"
    return f"claimants conflict on {apart:,} of {several:,} counts that several give"


def _title(found: choices.Chosen) -> str:
    rows = found.figures
    events = rows["event_id"].nunique()
    totals = "in totals" if rows["event_id"].isna().any() else ""
    on = f"about {quantity(events, 'event')}" if events else ""
    about = " and ".join(filter(None, (on, totals)))
    return f"{found.subject}, as claimed {about}: {_compared(rows)}"


@remembered
def claims_title(context: Context, options: Options) -> str:
    """How many figures there are, and how many conflict; empty without any."""
    found = picked(context, options)
    return "" if found is None else _title(found)


def _labels(context: Context, rows: pd.DataFrame) -> dict[str, str]:
    """Question → its event, and what else it is about."""
    labels = {}
    for row in records(rows.drop_duplicates("question")):
        asked = questions.label(context.everything, row)
        rest = asked.removeprefix(ALL_PLACES).removeprefix(" · ")
        event = context.library.event_and_day(row["event_id"]) or "About no single event"
        labels[row["question"]] = " · ".join(filter(None, (event, rest)))
    return labels


def _switched(options: Options) -> dict[str, str]:
    """The switches that are set, as an address writes them."""
    given = [name for name in (ALL_GROUPS, UNNAMED) if options.text(name) is not None]
    return {name: switch(options.on(name)) for name in given}


@remembered
def claims(context: Context, options: Options) -> Exhibit | None:
    """The figures about the place as intervals, by event and claimant; None without any."""
    found = picked(context, options)
    if found is None:
        return None
    shown = choices.figures_to_draw(context, found, options)
    behind = found.claims.loc[found.claims["question"].isin(found.figures["question"])]
    every = quantity(len(found.every_figure), "figure")
    caption = caption_of(
        context,
        _title(found),
        f"{len(shown):,} of {every} shown, one per row, never summed. Pale: not a claimant's "
        "latest.",
        behind["article_id"],
    )
    compared = chart.Compared(shown, found.unit, labels=_labels(context, shown))
    figures = Part("figures", found.every_figure, FIGURES)
    return Exhibit(
        name="site-claims",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(figures, Part("claims", behind.sort_values("stated", ascending=False), COLUMNS)),
        chart=chart.claims_compared(context.everything, compared, caption, context.look),
        definition=DEFINITION,
        options={**found.options, **_switched(options)},
    )


def _said(context: Context, own: Chosen) -> np.ndarray:
    """The rows of the statements about events there, latest first."""
    rows = speech.latest_first(context)
    about = is_among(context.tables.statements["event_id"], own.events["event_id"])
    return rows[about[rows]]


def _part(context: Context, rows: np.ndarray) -> Part:
    return replace(speech.part_of(context, rows), columns=SAID)


@remembered
def statements(context: Context, options: Options) -> Exhibit | None:
    """What is said about events there, latest first; None without a statement."""
    own = chosen(context, options)
    if own is None or not len(rows := _said(context, own)):
        return None
    said = context.tables.statements[["party_id", "article_id", "stance"]].take(rows)
    parties = quantity(said["party_id"].nunique(), "party", "parties")
    stances = said["stance"].value_counts()
    most = f"{STANCES.label(stances.index[0]).lower()} ({stances.iloc[0]:,})"
    first = f"{quantity(len(rows), 'statement')} by {parties} about events {own.site.where}"
    caption = caption_of(
        context,
        f"{first}, most often: {most}" if len(rows) > 1 else first,
        "Latest first; positions in our own words.",
        said["article_id"],
        more=speech.error_rate_note(context),
    )
    return Exhibit(
        "site-statements", caption, caption.title, "table", (_part(context, rows),),
        definition=speech.DEFINITION, options=of(own),
    )  # fmt: skip
