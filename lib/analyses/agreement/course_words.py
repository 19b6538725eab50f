"""How the figures on a question became known, in a sentence: `6 → 13 → at least 29`."""

import pandas as pd

from lib.analyses.agreement import questions
from lib.analyses.agreement.questions import figure, short_name
from lib.analyses.agreement.scopes import WHOLE
from lib.model.vocabulary import MEASURES
from lib.tables import Tables
from lib.tables.lists import together
from lib.tables.records import Row, records
from lib.wording.words import day, enumeration, period, quantity

# How many claimants are named, and how many that give no new number.
MOST, FEW = 5, 2
VICTIMS = "victims: "


def asked(tables: Tables, step: Row) -> str:
    """What the steps are about: `Killed (Syria only, Iran-backed groups)`."""
    about = questions.label(tables, step, VICTIMS).replace(VICTIMS, "")
    if not step["scope"]:
        about = about.removeprefix(questions.place(tables, {**step, "scope": WHOLE}))
    measure, about = MEASURES.label(step["measure"]), about.removeprefix(", ")
    return f"{measure} ({about})" if about else measure


def _course(steps: list[Row]) -> str:
    """A claimant's numbers in order, with its name and the days on which they were published."""
    on, off = ([step for step in steps if step["is_on"] == is_on] for is_on in (True, False))
    who = short_name(str(steps[0]["claimant_name"]))
    when = period(steps[0]["day"], steps[-1]["day"])
    numbers = " → ".join(figure(step) for step in on or off)
    also = f", also {enumeration([figure(step) for step in off])}" if on and off else ""
    return f"{numbers}{also} ({who}, {when})"


def _others(courses: list[list[Row]]) -> str:
    """Those who give only numbers that another claimant gave before."""
    if not courses:
        return ""
    names = [short_name(str(steps[0]["claimant_name"])) for steps in courses]
    named = names if len(names) <= FEW else names[:FEW]
    more = len(names) - len(named)
    rest = f" and {quantity(more, 'other claimant')}" if more else ""
    listed = ", ".join(named) if more else " and ".join(named)
    return f"; no other number from {listed}{rest}"


def course_sentence(tables: Tables, steps: pd.DataFrame) -> str:
    """The numbers on a question as they became known, each with who gave it first and when.

    An arrow joins numbers of one claimant only: another claimant's is another account, not a
    revision. Needs the steps of one question from `replay.replay`.
    """
    rows = records(steps)
    label = asked(tables, rows[0])
    courses = list(together(rows, (row["voice"] for row in rows)).values())
    if len({(row["value"], row["value_high"]) for row in rows}) == 1:
        who = (
            quantity(len(courses), "claimant")
            if len(courses) > 1
            else short_name(str(rows[0]["claimant_name"]))
        )
        return f"{label}: {figure(rows[0])} since {day(rows[0]['day'])}, not revised ({who})"
    new = [own for own in courses if any(row["is_first"] for row in own) or len(own) > 1]
    told = "; ".join(_course(own) for own in new[:MOST])
    more = f"; and {quantity(len(new) - MOST, 'more claimant')}" if len(new) > MOST else ""
    return f"{label}: {told}{more}{_others([own for own in courses if own not in new])}"
