"""Findings about claims, computed and in plain words: who claims what, and whether it agrees."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from lib.analyses.agreement import numbers, opposing, questions
from lib.analyses.agreement.questions import Row, figure, short_name
from lib.analyses.agreement.wordings import OPEN
from lib.model.vocabulary import MEASURES
from lib.tables import Tables, lists
from lib.tables.lists import together
from lib.wording.words import DASH, day, enumeration, period, quantity

BY_WORD = "differ only in wording"
MORE_PLACES = ": the lower figure covers more places"


def headlines(rows: pd.DataFrame) -> pd.DataFrame:
    """Each named claimant's highest latest figure, lowest first: a part is never more than the
    whole.

    A count of zero is a denial and not a headline. Needs rows from `agreement.figures`.
    """
    said = numbers.latest(rows)
    said = said.loc[said["high"].fillna(OPEN) > 0]
    ordered = said.sort_values(["low", "articles", "voice", "question"], kind="stable")
    return ordered.drop_duplicates("voice", keep="last")


def article_share(row: Row) -> str:
    """`20 of 26 articles`: how many of the articles with a figure by this voice have this one."""
    number, of = int(row["articles"]), int(row["of"])
    if of < 2:
        return ""
    return quantity(of, "article") if number == of else f"{number} of {quantity(of, 'article')}"


def _who(tables: Tables, row: Row, rows: pd.DataFrame, on: pd.Timestamp | None) -> str:
    """The figure with its claimant, the places if those of the rows differ, and how many articles
    carry it if it stands alone."""
    parts = [short_name(str(row["claimant_name"]))]
    if len(rows["scope"].unique()) > 1:
        parts.append(questions.place(tables, row))
    if pd.isna(row["event_id"]):
        parts.append("" if row["last"] == on else day(row["last"]))
    elif len(rows) == 1:
        parts.append(article_share(row))
    return f"{figure(row)} ({', '.join(part for part in parts if part)})"


def _side(row: Row, suffix: str) -> str:
    who = short_name(str(row[f"claimant_name{suffix}"]))
    return f"{figure(row, suffix)} ({who}, {day(row[f'last{suffix}'])})"


def both(row: Row) -> str:
    """The two figures of a pair with their claimants and days, joined with `and`."""
    return f"{_side(row, '_a')} and {_side(row, '_b')}"


def exclusion(tables: Tables, row: Row, where: bool = True) -> str:
    """A pair that cannot both be right, in words; `where` adds the places and people."""
    asked = {part: row[f"{part}_a"] for part in questions.QUESTION}
    about = f" ({questions.label(tables, asked, 'victims: ')})" if where else ""
    verdict = BY_WORD if row["same_number"] else opposing.WORDS[opposing.EXCLUDE]
    older = "; the lower figure is older and may be outdated" if row["overtaken"] else ""
    return f"{both(row)}{questions.one_state(tables, row)} {verdict}{about}{older}"


def _verdict(tables: Tables, rows: pd.DataFrame, ends: pd.DataFrame) -> str:
    """The verdict on the lowest and the highest figure, and on those that contradict each other."""
    apart = opposing.opposed(rows)
    opposed = [pair for pair in apart if not pair["same_number"]]
    parts = []
    if len(ends["question"].unique()) > 1:
        parts.append(f"these cover different {questions.different(ends)}")
    if opposed:
        parts.append(exclusion(tables, opposed[0], len(rows["question"].unique()) > 1))
    if len(opposed) > 1:
        parts.append(f"nor can {quantity(len(opposed) - 1, 'more pair')}")
    wider = None if opposed else opposing.beyond_whole(rows)
    if wider:
        parts.append(f"{both(wider)} {opposing.WORDS[opposing.EXCLUDE]}{MORE_PLACES}")
    return "; ".join(parts or [_mild_verdict(rows, ends, bool(apart))])


def _mild_verdict(rows: pd.DataFrame, ends: pd.DataFrame, is_worded_apart: bool) -> str:
    """The verdict on figures that can all be right."""
    if is_worded_apart:
        return f"these {BY_WORD}"
    if (opposing.verdicts(rows) == opposing.APPROXIMATE).any():
        return f"these {opposing.WORDS[opposing.APPROXIMATE]}"
    running = ends["event_id"].isna().any()
    return "these can all be right" if running else "these agree"


def ends(heads: pd.DataFrame) -> pd.DataFrame:
    """The lowest and the highest headline; of equal figures the one that most articles carry."""
    low = heads.loc[heads["low"] == heads["low"].iloc[0]]
    lowest = low.loc[low["articles"] == low["articles"].max()]
    return pd.concat([lowest.head(1), heads.tail(1)])


def named_questions(rows: pd.DataFrame) -> list[str]:
    """The questions of the lowest and the highest figure, which `sentence` names."""
    heads = headlines(rows)
    return [] if heads.empty else list(dict.fromkeys(ends(heads)["question"]))


def unnamed_range(rows: pd.DataFrame) -> str:
    """`160 to more than 165 in 9 articles without a claimant`; empty if there are none."""
    articles = rows.loc[rows["claimant"].isna()]
    if articles.empty:
        return ""
    ends = [figure(row) for row in articles.sort_values("low").iloc[[0, -1]].to_dict("records")]
    span = " to ".join(dict.fromkeys(ends))
    number = int(articles["articles"].sum())
    return f"{span} in {quantity(number, 'article')} without a claimant"


def sentence(
    tables: Tables, rows: pd.DataFrame, subject: str, on: pd.Timestamp | None = None
) -> str:
    """Who claims least and most, and whether the latest figures agree, overlap or conflict.

    Needs rows from `agreement.figures`, for one measure of one event or running total; for a total
    those as of a day, `on`, which the subject names.
    """
    heads = headlines(rows)
    if heads.empty:
        return f"{subject}: {unnamed_range(rows) or 'no figure in this selection'}"
    outer = ends(heads)
    low, high = outer.to_dict("records")
    if len(heads) == 1:
        alone = unnamed_range(rows) or "no other claimant gives a figure"
        return f"{subject}: {_who(tables, high, heads, on)}; {alone}"
    verdict = _verdict(tables, rows, outer)
    if figure(low) == figure(high) and low["question"] == high["question"]:
        by_weight = heads.sort_values("articles", ascending=False, kind="stable")
        names = [short_name(str(name)) for name in by_weight["claimant_name"]]
        return f"{subject}: {figure(low)}, say {enumeration(names)}; {verdict}"
    told = heads if on is None else outer
    span = " to ".join(_who(tables, row, told, on) for row in (low, high))
    return f"{subject}: from {span}; {verdict}"


def revisions(tables: Tables, rows: pd.DataFrame) -> list[str]:
    """How named claimants revised a number, from the first figure to the latest, in words.

    Those that most articles carry come first; a different wording is not a revision.
    """
    own = rows.loc[rows["claimant"].notna()]
    found = [dict(zip(own.columns, row, strict=True)) for row in lists.rows_of(own, own.columns)]
    courses = list(together(found, ((row["question"], row["voice"]) for row in found)).values())
    courses.sort(key=lambda course: -sum(row["articles"] for row in course))
    told = (_revision(tables, course) for course in courses)
    return [words for words in told if words]


def _revision(tables: Tables, course: Sequence[Mapping[str, Any]]) -> str:
    """From a claimant's first figure on a question to its latest; empty if the number is the
    same."""
    first, last = course[0], next((row for row in reversed(course) if row["latest"]), None)
    if last is None or last["value"] == first["value"]:
        return ""
    steps = [f"{figure(row)} ({day(row[at])})" for row, at in ((first, "first"), (last, "last"))]
    who = short_name(first["claimant_name"])
    return f"{who}, {questions.label(tables, first)}: {' → '.join(steps)}"


def named_event(tables: Tables, event_id: str) -> str:
    """`Drone attack on Tower 22, 28 Jan 2024`: an event and its day or days."""
    event = tables.events.iloc[tables.event_lines[event_id]]
    return f"{event['name']}, {period(event['start'], event['end'])}"


def subject(tables: Tables, event_id: str, measure: str) -> str:
    """`Drone attack on Tower 22, 28 Jan 2024 – killed`: event, its day or days, and measure."""
    return f"{named_event(tables, event_id)} {DASH} {MEASURES.label(measure).lower()}"
