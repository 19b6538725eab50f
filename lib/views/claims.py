"""Claims compared: the claims about an event or a running total, as intervals and as a matrix."""

import pandas as pd

from lib.analyses import agreement, totals
from lib.analyses.agreement import disputes
from lib.charts import answer_cells, answers, claims
from lib.look.style import Caption
from lib.selection.options import Options, switch
from lib.tables.schemas import CLAIMS
from lib.views import headings
from lib.views.captioning import caption_of
from lib.views.claim_choices import (
    ALL_FIGURES,
    ALL_GROUPS,
    ALL_QUESTIONS,
    MOST_ROWS,
    UNNAMED,
    Chosen,
    choose,
    figures_to_draw,
    standing_figures,
)
from lib.views.columns import Heading, columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.wording.words import quantity

QUESTIONS_AT_ONCE = 12
COLUMNS = {
    **columns({"measure": "Measure", "affected": "Affected"}, CLAIMS),
    **headings.CLAIMS,
}
FIGURES = {
    "last": Heading("As of", "the last day for which the figure is stated in this wording"),
    "claimant_name": headings.CLAIMANT,
    "bound": Heading("Bound", "the bound that most articles use"),
    "value": Heading("Value", "the number"),
    "scope": Heading(
        "Where", "the places, sorted, joined with +; empty: all of the event's, or none named"
    ),
    "affected": Heading("Affected", "whom it counts"),
    "articles": Heading("Articles", "the articles with this figure in this wording"),
    "of": Heading(
        "Claimant's articles",
        "the articles in which the claimant gives any figure on the same question",
    ),
    "latest": Heading("Latest", "whether it is the claimant's latest figure"),
    "claim_ids": headings.CLAIM_IDS,
}
DEFINITION = (
    "Only figures about the same places and the same people are compared, each claimant with its "
    "latest: for a running total its best lower bound, for people killed or wounded the highest "
    "of the last few days, otherwise what most articles carry within a few days; a plain N "
    "beside “more than N” is the same figure. Figures agree if one number fits all, agree "
    "approximately if it fits only when “about” and “nearly” are read loosely, and otherwise "
    "cannot both be right. Articles without a claimant are listed, not compared."
)


def _what(context: Context, picked: Chosen, rows: pd.DataFrame, shown: int) -> str:
    every = len(picked.every_figure)
    unnamed = disputes.unnamed_range(rows)
    revised = disputes.revisions(context.everything, rows) if picked.event else []
    parts = [
        f"{shown:,} of {quantity(every, 'figure')} shown, one per row.",
        "Pale: not a claimant's latest, or a total below its highest.",
        f"Revised: {'; '.join(revised[:2])}." if revised else "",
        f"{unnamed[:1].upper()}{unnamed[1:]}: listed, not compared." if unnamed else "",
    ]
    return " ".join(part for part in parts if part)


def _switched(options: Options, *names: str) -> dict[str, str]:
    """The switches that are set, as an address writes them."""
    return {name: switch(options.on(name)) for name in names if options.text(name) is not None}


def _title(context: Context, picked: Chosen) -> str:
    rows = standing_figures(context, picked)
    return disputes.sentence(context.everything, rows, picked.subject, picked.on)


@remembered
def title(context: Context, options: Options) -> str:
    """Whether the latest figures agree; empty if there is nothing to compare."""
    picked = choose(context, options)
    return "" if picked is None or picked.figures.empty else _title(context, picked)


@remembered
def claims_compared(context: Context, options: Options) -> Exhibit | None:
    """The figures of the chosen subject as intervals; None if there is nothing to compare."""
    picked = choose(context, options)
    return None if picked is None else intervals(context, picked, options)


def claims_behind(picked: Chosen) -> pd.DataFrame:
    """The claims of what is compared."""
    return picked.claims.loc[picked.claims["question"].isin(picked.figures["question"])]


def caption_for(context: Context, picked: Chosen, number: int, title: str) -> Caption:
    """The texts around that number of figures."""
    return caption_of(
        context,
        title,
        _what(context, picked, standing_figures(context, picked), number),
        claims_behind(picked)["article_id"],
        window=context.window if picked.event else context.of_totals,
    )


@remembered
def intervals(context: Context, picked: Chosen, options: Options) -> Exhibit:
    """Each figure with its bound, by claimant; the title says whether the latest ones agree."""
    shown, behind = figures_to_draw(context, picked, options), claims_behind(picked)
    caption = caption_for(context, picked, len(shown), _title(context, picked))
    compared = claims.Compared(shown, picked.unit, listed=picked.on is not None)

    return Exhibit(
        name="claims-compared",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(
            Part("figures", _latest_first(picked), FIGURES),
            Part("claims", behind.sort_values("stated", ascending=False), COLUMNS),
        ),
        chart=claims.claims_compared(context.everything, compared, caption, context.look),
        definition=DEFINITION,
        options={**picked.options, **_switched(options, ALL_GROUPS, UNNAMED, ALL_FIGURES)},
    )


def _latest_first(picked: Chosen) -> pd.DataFrame:
    rows = picked.every_figure
    named = rows["claimant_name"].fillna(totals.UNNAMED)
    return rows.assign(claimant_name=named).sort_values(
        ["last", "low", "voice"], ascending=[False, False, True], kind="stable"
    )


def _finding(rows: pd.DataFrame, cells: pd.DataFrame) -> str:
    """How many questions there are, and on how many the claimants contradict each other."""
    found = agreement.verdicts(rows).value_counts()
    several = int(found.drop(agreement.ALONE, errors="ignore").sum())
    worded = agreement.worded_apart(rows)
    apart = int(found.get(agreement.EXCLUDE, 0)) - worded
    number = quantity(cells["question"].nunique(), "figure")
    if not several:
        return f"{number}, each from one party"
    come = "comes" if several == 1 else "come"
    of = "it conflicts" if several == apart == 1 else f"{apart or 'none'} of them conflict"
    of = f"{of}s" if apart == 1 and several > 1 else of
    differ = "differs" if worded == 1 else "differ"
    same = f"; {worded:,} {differ} only in wording" if worded else ""
    return f"{number}; {several:,} {come} from several parties, {of}{same}"


def _about(context: Context, picked: Chosen) -> str:
    """The event, or the running total and its day: what all these figures are about."""
    named = disputes.named_event
    return named(context.everything, picked.event) if picked.event else picked.subject


@remembered
def question_count(context: Context, picked: Chosen) -> int:
    """How many questions named claimants answer."""
    return agreement.latest(agreement.figures(picked.stated(context)))["question"].nunique()


def _cells(context: Context, picked: Chosen, found: pd.DataFrame) -> pd.DataFrame:
    """The answers, and below them who rejects the event's account."""
    denied = (
        answer_cells.rejection_cells(context.tables, picked.event) if picked.event else found[:0]
    )
    return pd.concat([part for part in (found, denied) if len(part)] or [found])


@remembered
def claims_by_question(context: Context, options: Options) -> Exhibit | None:
    """The questions of the chosen subject as a matrix; None if there is nothing to compare."""
    picked = choose(context, options)
    return None if picked is None else by_question(context, picked, options)


@remembered
def by_question(context: Context, picked: Chosen, options: Options) -> Exhibit:
    """Question × claimant with the latest wording in each cell; silence is not a denial."""
    stated = picked.stated(context)
    rows = agreement.figures(stated)
    found = answer_cells.answer_cells(context.everything, rows)
    caption = caption_of(
        context,
        f"{_about(context, picked)}: {_finding(rows, found)}",
        "Each claimant's latest figure, as worded, and its day; dot: no statement found "
        "(not a denial, which reads 0 or rejects).",
        stated["article_id"],
    )
    every = min(found["question"].nunique(), MOST_ROWS)
    number = every if options.on(ALL_QUESTIONS) else QUESTIONS_AT_ONCE
    shown = answers.Answers(_cells(context, picked, found), rows=max(number, 1))
    return Exhibit(
        name="claims-by-question",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(Part("claims", stated, COLUMNS),),
        chart=answers.question_matrix(context.everything, shown, caption, context.look),
        definition=DEFINITION,
        options={**picked.options, **_switched(options, ALL_QUESTIONS)},
    )
