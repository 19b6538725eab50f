"""When a party turns: from against to for or back, or from threatening to standing down."""

from collections import Counter
from collections.abc import Collection

import numpy as np
import pandas as pd

from lib.analyses.numbered_rows import coded
from lib.analyses.positions.spoken import subjects_of
from lib.analyses.positions.stances import statement_rows, subjects
from lib.analyses.positions.turned import Turns, turns_of
from lib.model import Settings
from lib.tables import Tables
from lib.tables.arrow import is_among, text_series
from lib.tables.lists import listed, rows_of, together
from lib.tables.plain.coded_columns import Coded
from lib.tables.schema import DAY, TEXT

COLUMNS = [
    "party_id",
    "party_name",
    "bloc",
    "toward",
    "toward_name",
    "subject",
    "subject_label",
    "turn",
    "date_before",
    "date",
    "days",
    "stance_before",
    "quote_before",
    "stance",
    "quote",
    "statement_id_before",
    "statement_id",
]

# What is shown of both statements.
SHOWN = ("date", "stance", "quote", "statement_id")


def subject_labels(tables: Tables, settings: Settings, asked: Collection[str]) -> dict[str, str]:
    """The labels of what these statements are about: events, topics, reference events."""
    found = is_among(tables.events["event_id"], pd.Series(list(set(asked)), dtype=TEXT))
    events = dict(rows_of(tables.events.loc[found, ["event_id", "name"]], ["event_id", "name"]))
    return {**events, **subjects(tables, settings)}


def on_subjects(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The statements from `statement_rows`, with subject and subject_label.

    A subject is a topic or any event; a reference event has its label, others their name.
    """
    statements = statement_rows(tables)
    subject = Coded.of(subjects_of(statements))
    labels = subject_labels(tables, settings, subject.values)
    return statements.assign(
        subject=text_series(subject.texts(str), statements.index),
        subject_label=text_series(
            subject.texts(lambda name: labels.get(name) or name), statements.index
        ),
    )


def table(tables: Tables, settings: Settings, turns: Turns) -> pd.DataFrame:
    """The shifts with their names and words."""
    before, now = turns.ends
    party, toward = (coded(now[name]) for name in ("party_id", "toward"))
    subject = Coded.of(subjects_of(now))
    labels = subject_labels(tables, settings, subject.values)
    columns = {
        **{name: now[name].array for name in COLUMNS if name in now},
        **{f"{name}_before": before[name].array for name in SHOWN},
        "party_name": party.texts(tables.party_names.get),
        "bloc": party.texts(tables.party_blocs.get),
        "toward_name": toward.texts(tables.party_names.get),
        "subject": subject.texts(str),
        "subject_label": subject.texts(lambda name: labels.get(name) or name),
        "turn": turns.words,
        "days": turns.now.day - turns.before.day,
    }
    dtypes = {**dict.fromkeys(COLUMNS, TEXT), "date_before": DAY, "date": DAY, "days": "int64"}
    return pd.DataFrame({name: pd.array(columns[name], dtype=dtypes[name]) for name in COLUMNS})


def shifts(tables: Tables, settings: Settings, shown: Tables | None = None) -> pd.DataFrame:
    """One row per shift, latest first: who toward whom on what, `turn` in words, both days with
    stance and quote, and `days` between.

    A shift is a move between against and for, or from threatening or claiming to standing down (see
    `sides`), on the same subject and toward the same party, from one day on which the party took a
    side to the next one. Another verb on the same side is not a shift. Days on which it took both
    sides, or that are known only as a month, are not compared, nor are statements without an
    addressee. Of several statements of a day the latest published counts; for standing down, one
    whose quote says so.

    Pass everything known, and the selection as `shown`: shifts whose later statement is not shown
    are dropped, so that a selection never invents one.
    """
    turns = turns_of(tables.statements)
    if shown is not None:
        kept = is_among(turns.ends[1]["statement_id"], shown.statements["statement_id"])
        turns = turns.take(np.flatnonzero(kept))
    return table(tables, settings, turns)


def of_party(tables: Tables, party_id: str, subject: str | None = None) -> Tables:
    """The tables with what the party said only, on that subject or on any."""
    said = tables.statements
    own = said["party_id"].eq(party_id)
    if subject is not None:
        own &= text_series(subjects_of(said), said.index).eq(subject)
    return tables.with_frames(statements=said.loc[own.fillna(False).to_numpy(bool)])


def history(tables: Tables, settings: Settings, party_id: str, subject: str) -> pd.DataFrame:
    """What the party said on the subject in order of days, with subject_label and `turn`: the shift
    in words if the statement completes one; if it completes two, both."""
    own = of_party(tables, party_id, subject)
    lines, turns = on_subjects(own, settings).iloc[::-1], turns_of(own.statements)
    words = together(turns.words, listed(turns.ends[1]["statement_id"]))
    told = [" · ".join(words.get(name, ())) or None for name in listed(lines["statement_id"])]
    return lines.assign(turn=pd.array(told, dtype=TEXT)).reset_index(drop=True)


def subjects_spoken_on(
    tables: Tables, settings: Settings, party_id: str
) -> dict[str, tuple[str, int]]:
    """The subjects of a party, those with the most statements first: label and number."""
    said = subjects_of(of_party(tables, party_id).statements)
    counts = Counter(name for name in said.to_pylist() if name is not None)
    labels = subject_labels(tables, settings, counts)
    ordered = sorted(counts, key=lambda name: (-counts[name], name))
    return {name: (labels.get(name) or name, counts[name]) for name in ordered}
