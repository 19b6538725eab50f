"""The party's stances by subject and period, with its shifts."""

from collections import Counter

import pandas as pd

from lib.analyses.calendar_counts import fitting, periods
from lib.analyses.incidents import Period, first_days
from lib.analyses.party_parts import saying
from lib.analyses.positions.over_time import most_said, over_time
from lib.analyses.positions.shifts import on_subjects
from lib.analyses.positions.verbs_over_time import verbs_over_time
from lib.charts import stance_periods as chart
from lib.selection.options import Options, label_of
from lib.tables import lists
from lib.tables.arrow import is_among
from lib.tables.lists import together
from lib.tables.records import records
from lib.tables.schema import TEXT
from lib.views.attack_counts import PER, PERIODS, period_of
from lib.views.captioning import caption_of
from lib.views.chosen_party import ChosenParty, chosen_party
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.speech import DEFINITION, error_rate_note
from lib.views.turns import SHIFT_COLUMNS, SHIFT_RULE, shifts_of
from lib.wording.words import day, quantity

MOST_SUBJECTS = 12
COLUMNS = {
    "subject_label": SHIFT_COLUMNS["subject_label"],
    "start": Heading("From", "the first day of the period"),
    "end": Heading("To", "the last day of the period"),
    "party_name": Heading("Party", "who made the latest statement of the period"),
    "stance": Heading("Stance", "the verb of the latest statement of the period"),
    "toward_name": Heading("Toward", "the party that this statement is aimed at"),
    "position": Heading("Position, in our own words", "what this statement says"),
    "number": Heading("Statements", "how many statements of the period are on the subject"),
    "shift": Heading("Shift", "shifts of stance completed in the period; empty: none"),
    "statement_ids": Heading("Statement ids", "all of them, separated by spaces"),
}


def shifts_by(context: Context, party: ChosenParty) -> pd.DataFrame:
    """The selected shifts of the party and of the parts that count, latest first."""
    found = shifts_of(context)
    own = is_among(found["party_id"], pd.Series(list(party.members), dtype=TEXT))
    return found.loc[own].reset_index(drop=True)


def _with_shifts(rows: pd.DataFrame, shifts: pd.DataFrame, period: Period) -> pd.DataFrame:
    """The rows with `shift`: those completed in the period, in words."""
    starts = lists.listed(first_days(shifts["date"], period))
    keys = zip(lists.listed(shifts["subject"]), starts, strict=True)
    words = [f"{row['party_name']}, {day(row['date'])}: {row['turn']}" for row in records(shifts)]
    told = together(words, keys)
    own = lists.rows_of(rows, ["subject", "start"])
    found = ["; ".join(told.get(key, ())) for key in own]
    return rows.assign(shift=pd.array(found, dtype=TEXT))


def _shown(context: Context, party: ChosenParty, asked: Period) -> chart.Stances:
    tables, settings = saying(context.tables, party.members), context.corpus.settings
    days = tables.statements["date"]
    first, last = days.min(), days.max()
    period = fitting(first, last, asked, chart.most_columns(context.look))
    rows = over_time(tables, settings, period)
    numbers = dict(list(most_said(rows).items())[:MOST_SUBJECTS])
    labels = dict(lists.rows_of(rows, ["subject", "subject_label"]))
    kept = rows.loc[is_among(rows["subject"], pd.Series(list(numbers), dtype=TEXT))]
    return chart.Stances(
        _with_shifts(
            context.until_known(kept.reset_index(drop=True)), shifts_by(context, party), period
        ),
        {subject: (labels[subject], number) for subject, number in numbers.items()},
        periods(first, last, period),
        period,
        is_named=set(kept["party_id"]) != {party.id},
    )


def shifts_words(found: pd.DataFrame, is_named: bool) -> str:
    """`1 shift: on 30 Jan 2024, threatens → stands down`; of several the latest."""
    if found.empty:
        return "no shift of stance found"
    last = found.iloc[0]
    who = f"{last['party_name']} " if is_named else ""
    head = "1 shift of stance" if len(found) == 1 else f"{len(found):,} shifts of stance, the last"
    return f"{head}: {who}on {day(last['date'])}, {last['turn']}"


def _most(shown: chart.Stances, every: int) -> str:
    """The subject with the most statements; in a tie how many there are."""
    label, number = next(iter(shown.subjects.values()))
    tied = sum(1 for _, each in shown.subjects.values() if each == number)
    said = quantity(number, "statement")
    if every == 1:
        return f"“{label}” ({said})"
    if tied == 1:
        return f"most on “{label}” ({said})"
    if tied == every:
        return f"{said} on each"
    return f"most, {said} each, on {tied} of them"


def _finding(context: Context, party: ChosenParty, shown: chart.Stances, every: int) -> str:
    shifts = shifts_words(shifts_by(context, party), shown.is_named)
    spoke = f"{party.label} spoke on {quantity(every, 'subject')}"
    return f"{spoke}, {_most(shown, every)}; {shifts}"


def _what(party: ChosenParty, shown: chart.Stances, asked: Period, every: int) -> str:
    rest = f" The {len(shown.subjects)} subjects with the most statements of {every}."
    return (
        f"{party.scope} Latest stance on each subject and in each {shown.period}, with the number "
        f"of statements beside the subject; dot: no statement found (not a denial)."
        f"{rest if every > len(shown.subjects) else ''}"
        f"{f' By {shown.period}: there are too many {asked}s.' if shown.period != asked else ''}"
    )


@remembered
def speakers(context: Context, party: ChosenParty) -> dict[str, tuple[str, int, list[str]]]:
    """The subjects that they spoke on, those with the most statements first: label, number, and
    who spoke, the most frequent first."""
    said = on_subjects(saying(context.tables, party.members), context.corpus.settings)
    rows = [row for row in lists.rows_of(said, ["subject", "subject_label", "party_id"]) if row[0]]
    found = {
        own[0][0]: (
            own[0][1],
            len(own),
            [one for one, _ in Counter(r[2] for r in own).most_common()],
        )
        for own in together(rows, (row[0] for row in rows)).values()
    }
    return dict(sorted(found.items(), key=lambda each: (-each[1][1], each[0])))


@remembered
def on_subject(context: Context, party: ChosenParty, subject: str) -> str:
    """What they said on a subject in a sentence: how often, with which verbs over time, and whether
    a stance shifted. Needs a subject of `speakers`."""
    label, number, who = speakers(context, party)[subject]
    said = on_subjects(saying(context.tables, party.members), context.corpus.settings)
    own = said.loc[said["subject"].eq(subject).fillna(False).to_numpy(bool)]
    found = shifts_by(context, party)
    shifts = found.loc[found["subject"].eq(subject).fillna(False).to_numpy(bool)]
    by = f" by {quantity(len(who), 'speaker')}" if len(who) > 1 else ""
    told = "no shift by one speaker toward the same party"
    told = told if shifts.empty else shifts_words(shifts, len(who) > 1)
    return f"{label}, {quantity(number, 'statement')}{by}: {verbs_over_time(own)}; {told}"


@remembered
def party_stances(context: Context, options: Options) -> Exhibit | None:
    """Subject × period with the latest stance in each cell; None without a statement."""
    party, asked = chosen_party(context, options), period_of(context, options)
    if party is None:
        return None
    tables = saying(context.tables, party.members)
    every = len(most_said(over_time(tables, context.corpus.settings, "month")))
    if not every:
        return None
    shown = _shown(context, party, asked)
    caption = caption_of(
        context,
        _finding(context, party, shown, every),
        _what(party, shown, asked, every),
        tables.statements["article_id"],
        more=error_rate_note(context),
    )
    return Exhibit(
        name="party-stances",
        caption=caption,
        alt=caption.title,
        form="shapes",
        data=(
            Part("stances", shown.rows, COLUMNS),
            Part("shifts", shifts_by(context, party), SHIFT_COLUMNS),
        ),
        chart=chart.stances_by_period(shown, caption, context.look),
        definition=f"{DEFINITION} {SHIFT_RULE}",
        options={**party.options(), PER: label_of(PERIODS, asked)},
    )
