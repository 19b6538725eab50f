"""The figures about one incident as intervals, by measure and question."""

from collections.abc import Sequence

import pandas as pd

from lib.analyses.agreement import disputes
from lib.analyses.agreement.questions import PEOPLE
from lib.charts import claims as charts
from lib.look.style import Caption
from lib.model.vocabulary import MEASURES
from lib.selection.options import Options, switch
from lib.tables.schemas import CLAIMS
from lib.views import claim_choices
from lib.views.claim_choices import ALL_GROUPS, MOST_ROWS, UNNAMED, Chosen
from lib.views.claims import COLUMNS as CLAIM_COLUMNS
from lib.views.claims import DEFINITION as COMPARED
from lib.views.claims import FIGURES
from lib.views.columns import columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.one_incident import Incident, incident
from lib.wording.words import quantity

# How many questions are shown at first, and the longest title of two sentences.
QUESTIONS_AT_ONCE, LONGEST = 10, 300
EVERY_FIGURE = {"measure": columns({"measure": "Measure"}, CLAIMS)["measure"], **FIGURES}


@remembered
def picked_claims(context: Context, event_id: str) -> Chosen | None:
    """The claims about the incident, on all measures; None without any."""
    if event_id not in claim_choices.event_options(context):
        return None
    asked = {claim_choices.COMPARE: claim_choices.EVENT, claim_choices.EVENT_ID: event_id}
    picked = claim_choices.choose(context, Options.of(asked))
    return picked and Chosen(picked.claims, "", "", {}, event_id)


def measures_of(rows: pd.DataFrame) -> list[str]:
    """The measures, people first, then by number of articles."""
    weights = rows.groupby("measure", sort=False)["articles"].sum()
    place = {measure: at for at, measure in enumerate(PEOPLE)}
    return sorted(weights.index, key=lambda name: (place.get(name, len(place)), -weights[name]))


def question_count(found: Incident) -> int:
    """How many questions the figures about the incident answer."""
    picked = picked_claims(found.context, found.id)
    return 0 if picked is None else picked.every_figure["question"].nunique()


def unnamed_count(found: Incident) -> int:
    """How many articles give figures without a claimant, where these are hidden at first."""
    picked = picked_claims(found.context, found.id)
    if picked is None or claim_choices.shows_unnamed(picked.every_figure):
        return 0
    rows = picked.every_figure
    return int(rows.loc[rows["claimant"].isna(), "articles"].sum())


def _ends(rows: pd.DataFrame) -> list[str]:
    """The questions of a measure's lowest and highest figure, which the title names, and that of
    the most articles."""
    return [*disputes.named_questions(rows), *claim_choices.groups_of(rows)[:1]]


def _kept(rows: pd.DataFrame, every: bool) -> list[str]:
    """The questions to show: those that the title names, the first one of each other measure, then
    those of the most articles."""
    own = {measure: rows.loc[rows["measure"] == measure] for measure in measures_of(rows)}
    groups = {measure: claim_choices.groups_of(each) for measure, each in own.items()}
    first = [
        question
        for measure, each in own.items()
        for question in (_ends(each) if measure in PEOPLE else groups[measure][:1])
    ]
    rest = [question for questions in groups.values() for question in questions]
    ordered = list(dict.fromkeys([*first, *rest]))
    return ordered if every else ordered[:QUESTIONS_AT_ONCE]


def figures_to_draw(
    rows: pd.DataFrame, options: Options, asked: Sequence[str] = ()
) -> pd.DataFrame:
    """The figures that the reader wants to see; if any questions are `asked`, those on them."""
    kept = asked or _kept(rows, options.on(ALL_GROUPS))
    unnamed = options.on(UNNAMED, claim_choices.shows_unnamed(rows))
    own = rows.loc[rows["question"].isin(kept)]
    has_named = own.loc[own["claimant"].notna(), "question"].unique()
    hidden = own["claimant"].isna() & own["question"].isin(has_named)
    return (own if unnamed else own.loc[~hidden]).head(MOST_ROWS)


def by_measure(rows: pd.DataFrame, order: Sequence[str]) -> list[charts.Compared]:
    """These figures, compared within each measure."""
    return [
        charts.Compared(rows.loc[rows["measure"] == name], MEASURES.label(name).lower())
        for name in order
    ]


def _titled(order: Sequence[str]) -> Sequence[str]:
    """The measures that the title is about, of all in their order."""
    return [measure for measure in order if measure in PEOPLE] or order[:1]


def named_questions(rows: pd.DataFrame) -> list[str]:
    """The questions that the title names."""
    return [
        question
        for measure in _titled(measures_of(rows))
        for question in disputes.named_questions(rows.loc[rows["measure"] == measure])
    ]


def finding(found: Incident, rows: pd.DataFrame, order: Sequence[str]) -> str:
    """Who claims least and most: of killed and wounded, or of what most articles count.

    `order` has the measures, people first.
    """
    told = [
        disputes.sentence(
            found.context.everything,
            rows.loc[rows["measure"] == measure],
            MEASURES.label(measure).lower(),
        )
        for measure in _titled(order)
    ]
    joined = ". ".join([told[0], *(each[:1].upper() + each[1:] for each in told[1:])])
    return joined if len(joined) <= LONGEST else told[0]


def caption_for(found: Incident, picked: Chosen, number: int, title: str) -> Caption:
    """The texts around that number of figures."""
    every = quantity(len(picked.every_figure), "figure")
    return found.caption(
        title,
        f"{number:,} of {every} shown, one per row, each measure on its own scale. "
        "Pale: not a claimant's latest.",
        picked.claims["article_id"],
    )


def _switches(rows: pd.DataFrame, options: Options) -> dict[str, str]:
    """The switches as an address writes them."""
    unnamed = options.on(UNNAMED, claim_choices.shows_unnamed(rows))
    return {ALL_GROUPS: switch(options.on(ALL_GROUPS)), UNNAMED: switch(unnamed)}


@remembered
def incident_figures(context: Context, options: Options) -> Exhibit | None:
    """All figures about the incident as intervals, people killed first; None without a claim."""
    found = incident(context, options)
    picked = picked_claims(found.context, found.id) if found else None
    if found is None or picked is None:
        return None
    rows, order = picked.every_figure, measures_of(picked.every_figure)
    shown = figures_to_draw(rows, options)
    caption = caption_for(found, picked, len(shown), finding(found, picked.figures, order))
    return found.exhibit(
        "incident-figures",
        caption,
        "shapes",
        (
            Part("figures", _sorted(rows), EVERY_FIGURE),
            Part("claims", picked.claims.sort_values("stated", ascending=False), CLAIM_COLUMNS),
        ),
        chart=charts.claims_by_measure(
            found.context.everything, by_measure(shown, order), caption, context.look
        ),
        definition=COMPARED,
        options=_switches(rows, options),
    )


def _sorted(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures by measure, the latest first."""
    place = {measure: at for at, measure in enumerate(measures_of(rows))}
    ordered = rows.assign(
        place=rows["measure"].map(place),
        claimant_name=rows["claimant_name"].fillna("No claimant named"),
    )
    keys = ["place", "last", "low", "voice"]
    return ordered.sort_values(keys, ascending=[True, False, False, True], kind="stable")
