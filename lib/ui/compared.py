"""The Claims compared page: who claims which number, how it was revised, and whether it agrees."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lib import agreement, disputes, tallies
from lib.cards import STYLE
from lib.escape import html
from lib.figures import answers, claims, notes
from lib.model.vocabulary import MEASURES
from lib.style import Caption
from lib.ui import show
from lib.ui.charts import CLAIM_COLUMNS, tally_controls
from lib.ui.frame import View
from lib.words import counted

EVENT, TOTAL = "An event", "A running total"
AT_ONCE, MOST_UNNAMED = 8, 40
COLUMNS = {"measure": "Measure", "affected": "Affected", **CLAIM_COLUMNS}


@dataclass(frozen=True)
class Chosen:
    """What is compared: the claims as `agreement.voiced` gives them, and what to call them."""

    claims: pd.DataFrame
    subject: str
    unit: str
    event: str | None = None
    measure: str | None = None

    def figures(self) -> pd.DataFrame:
        """The figures of the measure, or of the running total."""
        rows = agreement.figures(self.claims)
        return rows if self.measure is None else rows.loc[rows["measure"] == self.measure]


def _by_number(values: pd.Series) -> list[str]:
    counts = values.dropna().value_counts()
    return sorted(counts.index, key=lambda name: (-counts[name], name))


def _voiced(view: View, everything: pd.DataFrame) -> pd.DataFrame:
    """The selected of these claims; what is latest comes from all that are known."""
    voiced = agreement.voiced(view.everything, everything, view.selection.known_by)
    return voiced.loc[voiced["claim_id"].isin(view.tables.claims["claim_id"])]


def _event(view: View) -> Chosen | None:
    selected = view.tables.claims
    events = _by_number(selected["event_id"])
    if not events:
        return None
    event = st.selectbox("Event, those with most claims first", events, key="event",
                         bind="query-params")  # fmt: skip
    measures = _by_number(selected.loc[selected["event_id"] == event, "measure"])
    labels = {MEASURES.label(measure): measure for measure in measures}
    label = st.selectbox("Measure", list(labels), key="measure", bind="query-params")
    measure = labels.get(label, measures[0])
    everything = view.everything.claims
    return Chosen(
        _voiced(view, everything.loc[everything["event_id"] == event]),
        disputes.subject(view.everything, event, measure),
        MEASURES.label(measure).lower(),
        event,
        measure,
    )


def _total(view: View) -> Chosen | None:
    tally, scope = tally_controls(view)
    if tally is None:
        return None
    series = tallies.series(view.everything, tally, scope)
    part = scope is not None and scope is not tally.scopes[0]
    label = f"{tally.label}, {scope.label} only" if scope and part else tally.label
    return Chosen(_voiced(view, series), label, MEASURES.label(tally.measure).lower())


def chosen(view: View) -> Chosen | None:
    """What the reader wants to compare; None where there is nothing."""
    kinds = [EVENT, TOTAL] if view.corpus.settings.tallies else [EVENT]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.segmented_control(
            "Compare claims about", kinds, default=EVENT, key="compare", required=True,
            bind="query-params",
        )  # fmt: skip
        picked = _total(view) if kind == TOTAL else _event(view)
    if picked is None:
        st.caption("No claims to compare in this selection.")
    elif picked.event:
        label = view.library.event_label(picked.event)
        st.html(f'{STYLE}<div class="et-text" dir="auto">{html(label)}</div>')
    return picked


def _unnamed(rows: pd.DataFrame, most: int = MOST_UNNAMED) -> pd.DataFrame:
    """Articles that name nobody: at most so many, each different figure at least once."""
    articles = rows.loc[rows["claimant"].isna()]
    repeated = articles.duplicated(["question", "bound", "value", "value_high"])
    return articles.assign(repeated=repeated).sort_values("repeated", kind="stable").head(most)


def _shown(rows: pd.DataFrame, earlier: bool) -> pd.DataFrame:
    """The figures that the reader wants to see: named ones of the main questions, or more."""
    named = rows.loc[rows["claimant"].notna() & (rows["latest"] | earlier)]
    articles = rows["claimant"].isna()
    questions = _weighed(named if len(named) else rows, disputes.headlines(rows)["question"])
    with st.container(horizontal=True):
        everything = len(questions) <= AT_ONCE or st.toggle(
            f"All {len(questions)} groups of places and people", key="all_groups"
        )
        nobody = articles.any() and st.toggle(
            f"Articles that name no claimant ({rows.loc[articles, 'voice'].nunique():,})",
            value=named.empty, key="unnamed",
        )  # fmt: skip
    kept = questions if everything else questions[:AT_ONCE]
    parts = [named.loc[named["question"].isin(kept)]]
    if nobody:
        parts.append(_unnamed(rows if everything else rows.loc[rows["question"].isin(kept)]))
    return pd.concat(parts)


def _weighed(rows: pd.DataFrame, first: pd.Series) -> list[str]:
    """The questions, those of the headline figures first, then those that most articles tell of."""
    weights = rows.groupby("question", sort=False)["articles"].sum()
    ordered = weights.sort_values(ascending=False, kind="stable").index
    return sorted(ordered, key=lambda name: name not in set(first))


def _subtitle(view: View, picked: Chosen, rows: pd.DataFrame) -> str:
    revised = disputes.revisions(view.everything, rows) if picked.event else []
    course = (
        "pale: not a claimant's latest." if picked.event else "Attack counts shows their course."
    )
    articles = rows.loc[rows["claimant"].isna(), "voice"].nunique()
    parts = [
        f"Only figures about the same places and the same people are compared; {course}",
        f"Revised: {'; '.join(revised[:2])}." if revised else "",
        f"{counted(articles, 'article')} name no claimant: each is a voice of its own, and none "
        "enters the comparison." if articles else "",
        view.window,
    ]  # fmt: skip
    return " ".join(part for part in parts if part)


def intervals(view: View, picked: Chosen) -> None:
    """Each figure with its bound, by claimant; the title says whether the latest ones agree."""
    rows = picked.figures()
    caption = Caption(
        title=disputes.sentence(view.everything, rows, picked.subject),
        subtitle=_subtitle(view, picked, rows),
        note=notes.source_note(view.everything, picked.claims["article_id"]),
    )
    compared = claims.Compared(_shown(rows, earlier=picked.event is not None), picked.unit)
    figure = claims.claims_compared(view.everything, compared, caption, view.look)
    behind = picked.claims.loc[picked.claims["question"].isin(rows["question"])]
    show.chart(
        figure, view, "claims-compared", alt=caption.title,
        data=[show.Shown("claims", behind.sort_values("stated"), COLUMNS)],
    )  # fmt: skip


def _finding(rows: pd.DataFrame, cells: pd.DataFrame) -> str:
    """How many questions there are, and on how many the claimants contradict each other."""
    found = agreement.verdicts(rows).value_counts()
    several = int(found.drop(agreement.ALONE, errors="ignore").sum())
    apart = int(found.get(agreement.EXCLUDE, 0))
    number = counted(cells["voice"].nunique(), "claimant")
    return (
        f"{number} on {counted(cells['question'].nunique(), 'question')}: "
        f"{several:,} answered by several, {apart:,} of them with figures that exclude each other"
    )


def questions(view: View, picked: Chosen) -> None:
    """Question × claimant with the latest wording in each cell; silence is no denial."""
    st.header("Who answers what", anchor=False)
    rows = agreement.figures(picked.claims)
    found = answers.answered(view.everything, rows)
    denied = answers.rejected(view.tables, picked.event) if picked.event else found[:0]
    cells = pd.concat([part for part in (found, denied) if len(part)] or [found])
    number = int((cells["question"] != answers.REJECTED).sum() and found["question"].nunique())
    everything = number > 12 and st.toggle(f"All {number} questions", key="all_questions")
    caption = Caption(
        title=_finding(rows, found),
        subtitle=(
            "Each claimant's latest figure with its bound word and day; an empty cell (or –): no "
            f"statement found, which is no denial (a denial reads 0 or rejects). {view.window}"
        ),
        note=notes.source_note(view.everything, picked.claims["article_id"]),
    )
    shown = answers.Answers(cells, rows=number if everything else 12)
    figure = answers.question_matrix(view.everything, shown, caption, view.look)
    show.chart(
        figure, view, "claims-by-question", alt=caption.title,
        data=[show.Shown("claims", picked.claims, COLUMNS)],
    )  # fmt: skip


def claims_compared(view: View) -> None:
    """The controls, the figures as intervals, and the matrix of questions."""
    picked = chosen(view)
    if picked is not None:
        intervals(view, picked)
        questions(view, picked)
