"""When a party turns: from against to for or back, or from threatening to standing down."""

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

import pandas as pd

from lib.analyses.positions.sides import names_the_stop, sides_of
from lib.analyses.positions.stances import statement_rows, subjects
from lib.analyses.successions import successions
from lib.model import Settings
from lib.tables import Tables, lists
from lib.tables.lists import together
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


def subject_labels(tables: Tables, settings: Settings) -> dict[str, str]:
    """What a statement can be about, with labels: any event, the topics, the reference events."""
    events = dict(lists.rows_of(tables.events, ["event_id", "name"]))
    return {**events, **subjects(tables, settings)}


def on_subjects(tables: Tables, settings: Settings) -> pd.DataFrame:
    """The statements from `statement_rows`, with subject and subject_label.

    A subject is a topic or any event; a reference event has its label, others their name.
    """
    statements = statement_rows(tables)
    subject = statements["topic"].fillna(statements["event_id"])
    labels = subject_labels(tables, settings)
    label = subject.map(labels).astype("string").fillna(subject)
    return statements.assign(subject=subject, subject_label=label)


class _Side(NamedTuple):
    """A side that a statement takes; `place` orders the statements, latest first."""

    who: tuple[str, str, str]
    line: str
    date: datetime
    side: str
    verb: str
    place: tuple[bool, int]
    id: str
    stance: str
    quote: str


class Turn(NamedTuple):
    """Two statements of different sides, on days one after the other."""

    before: _Side
    now: _Side

    @property
    def order(self) -> tuple:
        """Latest first; then by line, and as the statements are."""
        return -self.now.date.toordinal(), self.now.line, self.now.place

    @property
    def shift(self) -> tuple:
        """What makes it one shift, whichever line shows it: who, toward whom, on what, when."""
        return *self.now.who, self.before.date, self.now.date


STATED = ["party_id", "toward", "topic", "event_id", "date", "published", "statement_id",
          "date_precision", "stance", "position", "quote"]  # fmt: skip


def _stated(statements: pd.DataFrame) -> list[tuple]:
    """The statements toward a party on a known day, latest first, each after who spoke toward whom
    on what; only where someone spoke on several days."""
    rows = []
    for party, toward, topic, event, *rest in lists.rows_of(statements, STATED):
        date, published, name, precision, *words = rest
        if toward is not None and precision == "day":
            rows.append(((party, toward, topic or event), date, published, name, *words))
    days = together((row[1] for row in rows), (row[0] for row in rows))
    several = [row for row in rows if len(set(days[row[0]])) > 1]
    return sorted(several, key=lambda row: row[1:4], reverse=True)


def _sides(statements: pd.DataFrame) -> list[_Side]:
    """The sides that statements take; first those whose quote has the words for standing down."""
    found = []
    for place, (who, date, _, name, stance, position, quote) in enumerate(_stated(statements)):
        for line, side, verb in sides_of(stance, position):
            told = side == "still" and names_the_stop(str(quote))
            order = (not told, place)
            found.append(_Side(who, line, date, side, verb, order, name, stance, quote))
    return sorted(found, key=lambda side: side.place)


def turns_of(statements: pd.DataFrame) -> list[Turn]:
    """The shifts, latest first: each by the first statements of its two days.

    Days on which a party took both sides are not compared: the order within a day is unknown.
    """
    sides = _sides(statements)
    of_day = [(side.who, side.line, side.date) for side in sides]
    taken = together((side.side for side in sides), of_day)
    one_sided = [side for side, day in zip(sides, of_day, strict=True) if len(set(taken[day])) == 1]
    courses = successions(one_sided, attrgetter("who", "line"), attrgetter("date"))
    turns = [
        Turn(before[0], now[0])
        for before, now in courses
        if now[0].side != before[0].side and now[0].side != "acting"
    ]
    firsts: dict[tuple, Turn] = {}
    for turn in sorted(turns, key=attrgetter("order")):
        firsts.setdefault(turn.shift, turn)
    return list(firsts.values())


def table(tables: Tables, settings: Settings, turns: Sequence[Turn]) -> pd.DataFrame:
    """The shifts with their names and words."""
    names, blocs = tables.party_names, tables.party_blocs
    labels = subject_labels(tables, settings)

    def row(before: _Side, now: _Side) -> tuple:
        party, toward, subject = now.who
        return (
            party, names.get(party), blocs.get(party), toward, names.get(toward), subject,
            labels.get(subject) or subject, f"{before.verb} → {now.verb}", before.date, now.date,
            (now.date - before.date).days, before.stance, before.quote, now.stance, now.quote,
            before.id, now.id,
        )  # fmt: skip

    dtypes = {**dict.fromkeys(COLUMNS, TEXT), "date_before": DAY, "date": DAY, "days": "int64"}
    rows = [row(*turn) for turn in turns]
    return pd.DataFrame(rows, columns=COLUMNS).astype(dtypes)


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
        kept = set(shown.statements["statement_id"])
        turns = [turn for turn in turns if turn.now.id in kept]
    return table(tables, settings, turns)


def history(tables: Tables, settings: Settings, party_id: str, subject: str) -> pd.DataFrame:
    """What the party said on the subject in order of days, with subject_label and `turn`: the shift
    in words if the statement completes one."""
    said = on_subjects(tables, settings)
    own = said.loc[(said["party_id"] == party_id) & (said["subject"] == subject)].iloc[::-1]
    turns = shifts(tables, settings).set_index("statement_id")["turn"]
    return own.assign(turn=own["statement_id"].map(turns).astype("string")).reset_index(drop=True)
