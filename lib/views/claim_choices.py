"""What is compared: an event's measure, or a running total on a day, and which of its figures."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lib.analyses import agreement, totals
from lib.analyses.agreement import disputes, standing
from lib.model.labels import by_label
from lib.model.vocabulary import MEASURES
from lib.selection.options import Options, label_of
from lib.tables.arrow import is_among
from lib.tables.once import once
from lib.views.context import Context
from lib.views.memory import remembered
from lib.views.running_total import chosen_tally, part_label, part_options
from lib.wording.words import day

# The URL's names and the labels of their options: public words, never changed.
COMPARE, EVENT_ID, MEASURE = "compare", "event", "measure"
ALL_GROUPS, UNNAMED, ALL_QUESTIONS = "all_groups", "unnamed", "all_questions"
AS_OF, ALL_FIGURES = "as_of", "all_figures"
EVENT, TOTAL = "An event", "A running total"
AT_ONCE = 8
# If there are only this many figures without a claimant, they are shown at once.
FEW_UNNAMED = 12
# How many rows a chart has at most, and a matrix: more have no room in a browser. Exports and the
# table of data have all.
MOST_ROWS = 200


@dataclass(frozen=True)
class Chosen:
    """What is compared: the claims from `agreement.with_voices`, and their subject."""

    claims: pd.DataFrame
    subject: str
    unit: str
    options: Mapping[str, str]
    event: str | None = None
    measure: str | None = None
    on: pd.Timestamp | None = None

    @cached_property
    def figures(self) -> pd.DataFrame:
        """The figures of the measure, or of the running total."""
        rows = agreement.figures(self.claims)
        return rows if self.measure is None else rows.loc[rows["measure"] == self.measure]

    @cached_property
    def every_figure(self) -> pd.DataFrame:
        """One row per figure, those without a claimant too, with its number of articles."""
        return agreement.merge_unnamed(self.figures)

    def stated(self, context: Context) -> pd.DataFrame:
        """The claims about all questions: for a running total those stated by the day."""
        if self.on is None:
            return self.claims
        return standing.as_of(context.everything, self.claims, self.on)


def _by_number(values: pd.Series) -> list[str]:
    counts = values.dropna().value_counts()
    return sorted(counts.index, key=lambda name: (-counts[name], name))


@remembered
def compare_options(context: Context) -> dict[str, str]:
    """What claims can be compared about."""
    kinds = [EVENT, TOTAL] if context.corpus.settings.tallies else [EVENT]
    return {kind: kind for kind in kinds}


@remembered
def event_options(context: Context) -> dict[str, str]:
    """The events that selected claims are about, those with the most claims first."""
    return {name: name for name in _by_number(context.tables.claims["event_id"])}


@remembered
def event_names(context: Context) -> dict[str, str]:
    """The events of `event_options` by id, with distinct names for readers: name and day."""
    events = context.everything.events.set_index("event_id")
    names, days = events["name"].to_dict(), events["start"].to_dict()
    labels: dict[str, str] = {}
    found: Counter[str] = Counter()
    for name in event_options(context):
        plain = f"{names[name]}, {day(days[name])}"
        found[plain] += 1
        labels[name] = f"{plain} ({found[plain]})" if found[plain] > 1 else plain
    return labels


@remembered
def measure_options(context: Context, event: str) -> dict[str, str]:
    """The measures that selected claims about an event give: label → id."""
    selected = context.tables.claims
    measures = _by_number(selected.loc[selected["event_id"] == event, "measure"])
    return by_label({measure: MEASURES.label(measure) for measure in measures})


def _voiced(context: Context, everything: pd.DataFrame, selected: pd.DataFrame) -> pd.DataFrame:
    """The selected ones of these claims; the latest is determined from all that are known."""
    voiced = agreement.with_voices(context.everything, everything, context.selection.known_by)
    return voiced.loc[is_among(voiced["claim_id"], selected["claim_id"])]


def _event(context: Context, options: Options) -> Chosen | None:
    events = event_options(context)
    if not events:
        return None
    event = options.one(EVENT_ID, events, next(iter(events)))
    measures = measure_options(context, event)
    measure = options.one(MEASURE, measures, next(iter(measures.values())))
    everything = context.everything.claims
    return Chosen(
        _voiced(context, everything.loc[everything["event_id"] == event], context.tables.claims),
        disputes.subject(context.everything, event, measure),
        MEASURES.label(measure).lower(),
        {COMPARE: EVENT, EVENT_ID: event, MEASURE: label_of(measures, measure)},
        event,
        measure,
    )


def _total(context: Context, options: Options) -> Chosen | None:
    tally, scope = chosen_tally(context, options)
    if tally is None:
        return None
    series = totals.series(context.everything, tally, scope)
    series = series.assign(slip=series["claim_id"].isin(context.slips(tally)))
    claims = _voiced(context, series, context.totals.claims)
    on = _on(claims, options)
    label = part_label(tally, scope)
    return Chosen(
        claims,
        label if on is None else f"{label}, as of {day(on)}",
        MEASURES.label(tally.measure).lower(),
        {
            COMPARE: TOTAL,
            **part_options(tally, scope),
            **({} if on is None else {AS_OF: on.date().isoformat()}),
        },
        on=on,
    )


def _on(claims: pd.DataFrame, options: Options) -> pd.Timestamp | None:
    """The day on which a running total is compared: the chosen one, otherwise the last with three
    voices."""
    wanted = options.day(AS_OF)
    if wanted is None:
        return standing.usual_day(claims)
    return pd.to_datetime(wanted)


def day_options(claims: pd.DataFrame) -> list[str]:
    """The days for which voices state a figure of a running total, latest first."""
    return [day.date().isoformat() for day in standing.days(claims).index]


@remembered
def choose(context: Context, options: Options) -> Chosen | None:
    """What the reader wants to compare; None if there is nothing."""
    kind = options.one(COMPARE, compare_options(context), EVENT)
    return _total(context, options) if kind == TOTAL else _event(context, options)


def named_figures(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures of named claimants."""
    return rows.loc[rows["claimant"].notna()]


@once
def groups_of(rows: pd.DataFrame) -> list[str]:
    """The questions, those of the headline figures first, then by number of articles."""
    named = named_figures(rows)
    first = set(disputes.headlines(rows)["question"])
    told = named if len(named) else rows
    weights = told.groupby("question", sort=False)["articles"].sum()
    ordered = weights.sort_values(ascending=False, kind="stable").index
    return sorted(ordered, key=lambda name: name not in first)


def shows_unnamed(rows: pd.DataFrame) -> bool:
    """Whether figures without a claimant are shown at first: if they are few, or the only ones."""
    return named_figures(rows).empty or int(rows["claimant"].isna().sum()) <= FEW_UNNAMED


def _of_event(rows: pd.DataFrame, options: Options, asked: Sequence[str]) -> pd.DataFrame:
    """The named figures of the questions asked, of the main ones or of all."""
    named, questions = named_figures(rows), groups_of(rows)
    everything = not asked and (len(questions) <= AT_ONCE or options.on(ALL_GROUPS))
    kept = asked or (questions if everything else questions[:AT_ONCE])
    parts = [named.loc[named["question"].isin(kept)]]
    if rows["claimant"].isna().any() and options.on(UNNAMED, shows_unnamed(rows)):
        own = rows if everything else rows.loc[rows["question"].isin(kept)]
        parts.append(own.loc[own["claimant"].isna()])
    return pd.concat(parts)


@remembered
def standing_figures(context: Context, picked: Chosen) -> pd.DataFrame:
    """The figures that are compared: for a running total those as of the day."""
    if picked.on is None:
        return picked.figures
    return standing.standing(context.everything, picked.claims, picked.on)


@remembered
def figures_to_draw(
    context: Context, picked: Chosen, options: Options, asked: Sequence[str] = ()
) -> pd.DataFrame:
    """The figures that the reader wants to see; for a running total latest first.

    Of an event those of the questions `asked`, if any are given.
    """
    if picked.on is None:
        return _of_event(picked.every_figure, options, asked).head(MOST_ROWS)
    now = agreement.merge_unnamed(standing_figures(context, picked))
    rows = picked.every_figure if options.on(ALL_FIGURES) else now
    order = ["last", "low", "articles", "voice"]
    ordered = rows.sort_values(order, ascending=[False, False, False, True], kind="stable")
    return ordered.head(MOST_ROWS)
