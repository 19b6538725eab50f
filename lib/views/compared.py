"""Claims compared: the claims about an event or a running total, as intervals and as a matrix."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lib import agreement, disputes, tallies
from lib.asked import Asked, label_of, switch
from lib.figures import answers, claims, notes
from lib.model.labels import by_label
from lib.model.vocabulary import MEASURES
from lib.style import Caption
from lib.views import columns
from lib.views.picture import Picture, Shown
from lib.views.total import asked_tally, part_label, part_options
from lib.views.view import View
from lib.words import counted

# The URL's names and the labels of their options: public words, never changed.
COMPARE, EVENT_ID, MEASURE = "compare", "event", "measure"
ALL_GROUPS, UNNAMED, ALL_QUESTIONS = "all_groups", "unnamed", "all_questions"
EVENT, TOTAL = "An event", "A running total"
AT_ONCE, MOST_UNNAMED, QUESTIONS_AT_ONCE = 8, 40, 12
COLUMNS = {"measure": "Measure", "affected": "Affected", **columns.CLAIMS}
DEFINITION = (
    "Only figures about the same places and the same people are compared. A claimant speaks with "
    "its latest figure; figures agree where one number fits all, agree approximately where it fits "
    "only because of about or nearly, and else exclude each other. Articles that name no claimant "
    "are voices of their own and enter no verdict."
)


@dataclass(frozen=True)
class Chosen:
    """What is compared: the claims as `agreement.voiced` gives them, and what to call them."""

    claims: pd.DataFrame
    subject: str
    unit: str
    options: Mapping[str, str]
    event: str | None = None
    measure: str | None = None

    def figures(self) -> pd.DataFrame:
        """The figures of the measure, or of the running total."""
        rows = agreement.figures(self.claims)
        return rows if self.measure is None else rows.loc[rows["measure"] == self.measure]


def _by_number(values: pd.Series) -> list[str]:
    counts = values.dropna().value_counts()
    return sorted(counts.index, key=lambda name: (-counts[name], name))


def compare_options(view: View) -> dict[str, str]:
    """What claims can be compared about."""
    kinds = [EVENT, TOTAL] if view.corpus.settings.tallies else [EVENT]
    return {kind: kind for kind in kinds}


def event_options(view: View) -> dict[str, str]:
    """The events that selected claims are about, those with most claims first."""
    return {name: name for name in _by_number(view.tables.claims["event_id"])}


def measure_options(view: View, event: str) -> dict[str, str]:
    """The measures that selected claims about an event give: label → id."""
    selected = view.tables.claims
    measures = _by_number(selected.loc[selected["event_id"] == event, "measure"])
    return by_label({measure: MEASURES.label(measure) for measure in measures})


def _voiced(view: View, everything: pd.DataFrame) -> pd.DataFrame:
    """The selected of these claims; what is latest comes from all that are known."""
    voiced = agreement.voiced(view.everything, everything, view.selection.known_by)
    return voiced.loc[voiced["claim_id"].isin(view.tables.claims["claim_id"])]


def _event(view: View, asked: Asked) -> Chosen | None:
    events = event_options(view)
    if not events:
        return None
    event = asked.one(EVENT_ID, events, next(iter(events)))
    measures = measure_options(view, event)
    measure = asked.one(MEASURE, measures, next(iter(measures.values())))
    everything = view.everything.claims
    return Chosen(
        _voiced(view, everything.loc[everything["event_id"] == event]),
        disputes.subject(view.everything, event, measure),
        MEASURES.label(measure).lower(),
        {COMPARE: EVENT, EVENT_ID: event, MEASURE: label_of(measures, measure)},
        event,
        measure,
    )


def _total(view: View, asked: Asked) -> Chosen | None:
    tally, scope = asked_tally(view, asked)
    if tally is None:
        return None
    series = tallies.series(view.everything, tally, scope)
    return Chosen(
        _voiced(view, series),
        part_label(tally, scope),
        MEASURES.label(tally.measure).lower(),
        {COMPARE: TOTAL, **part_options(tally, scope)},
    )


def chosen(view: View, asked: Asked) -> Chosen | None:
    """What the reader wants to compare; None where there is nothing."""
    kind = asked.one(COMPARE, compare_options(view), EVENT)
    return _total(view, asked) if kind == TOTAL else _event(view, asked)


def _unnamed(rows: pd.DataFrame, most: int = MOST_UNNAMED) -> pd.DataFrame:
    """Articles that name nobody: at most so many, each different figure at least once."""
    articles = rows.loc[rows["claimant"].isna()]
    repeated = articles.duplicated(["question", "bound", "value", "value_high"])
    return articles.assign(repeated=repeated).sort_values("repeated", kind="stable").head(most)


def named_figures(picked: Chosen, rows: pd.DataFrame) -> pd.DataFrame:
    """The figures of named claimants: of an event all of them, of a running total the latest."""
    earlier = picked.event is not None
    return rows.loc[rows["claimant"].notna() & (rows["latest"] | earlier)]


def groups_of(picked: Chosen, rows: pd.DataFrame) -> list[str]:
    """The questions, those of the headline figures first, then those that most articles tell of."""
    named = named_figures(picked, rows)
    first = set(disputes.headlines(rows)["question"])
    told = named if len(named) else rows
    weights = told.groupby("question", sort=False)["articles"].sum()
    ordered = weights.sort_values(ascending=False, kind="stable").index
    return sorted(ordered, key=lambda name: name not in first)


def _drawn(picked: Chosen, rows: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    """The figures that the reader wants to see: named ones of the main questions, or more."""
    named, questions = named_figures(picked, rows), groups_of(picked, rows)
    everything = len(questions) <= AT_ONCE or asked.on(ALL_GROUPS)
    kept = questions if everything else questions[:AT_ONCE]
    parts = [named.loc[named["question"].isin(kept)]]
    if rows["claimant"].isna().any() and asked.on(UNNAMED, default=named.empty):
        parts.append(_unnamed(rows if everything else rows.loc[rows["question"].isin(kept)]))
    return pd.concat(parts)


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


def _switched(asked: Asked, *names: str) -> dict[str, str]:
    """The switches that are asked for, as they stand in an address."""
    return {name: switch(asked.on(name)) for name in names if asked.text(name) is not None}


def claims_compared(view: View, asked: Asked) -> Picture | None:
    """The figures of what is asked for as intervals; None where there is nothing to compare."""
    picked = chosen(view, asked)
    return None if picked is None else intervals(view, picked, asked)


def intervals(view: View, picked: Chosen, asked: Asked) -> Picture:
    """Each figure with its bound, by claimant; the title says whether the latest ones agree."""
    rows = picked.figures()
    behind = picked.claims.loc[picked.claims["question"].isin(rows["question"])]
    caption = Caption(
        title=disputes.sentence(view.everything, rows, picked.subject),
        subtitle=_subtitle(view, picked, rows),
        note=notes.source_note(view.everything, behind["article_id"]),
    )
    shown = claims.Compared(_drawn(picked, rows, asked), picked.unit)
    return Picture(
        name="claims-compared",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(Shown("claims", behind.sort_values("stated"), COLUMNS),),
        figure=claims.claims_compared(view.everything, shown, caption, view.look),
        definition=DEFINITION,
        options={**picked.options, **_switched(asked, ALL_GROUPS, UNNAMED)},
    )


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


def question_count(picked: Chosen) -> int:
    """How many questions named claimants answer."""
    return agreement.latest(agreement.figures(picked.claims))["question"].nunique()


def _cells(view: View, picked: Chosen, found: pd.DataFrame) -> pd.DataFrame:
    """The answers, and below them who rejects the event's account."""
    denied = answers.rejected(view.tables, picked.event) if picked.event else found[:0]
    return pd.concat([part for part in (found, denied) if len(part)] or [found])


def claims_by_question(view: View, asked: Asked) -> Picture | None:
    """The questions on what is asked for as a matrix; None where there is nothing to compare."""
    picked = chosen(view, asked)
    return None if picked is None else by_question(view, picked, asked)


def by_question(view: View, picked: Chosen, asked: Asked) -> Picture:
    """Question × claimant with the latest wording in each cell; silence is no denial."""
    rows = agreement.figures(picked.claims)
    found = answers.answered(view.everything, rows)
    caption = Caption(
        title=_finding(rows, found),
        subtitle=(
            "Each claimant's latest figure with its bound word and day; an empty cell (or –): no "
            f"statement found, which is no denial (a denial reads 0 or rejects). {view.window}"
        ),
        note=notes.source_note(view.everything, picked.claims["article_id"]),
    )
    number = found["question"].nunique() if asked.on(ALL_QUESTIONS) else QUESTIONS_AT_ONCE
    shown = answers.Answers(_cells(view, picked, found), rows=max(number, 1))
    return Picture(
        name="claims-by-question",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(Shown("claims", picked.claims, COLUMNS),),
        figure=answers.question_matrix(view.everything, shown, caption, view.look),
        definition=DEFINITION,
        options={**picked.options, **_switched(asked, ALL_QUESTIONS)},
    )
