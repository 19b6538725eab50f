"""The sheets of a workbook: the exhibit's own tables, then the evidence and the sources."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from lib.evidence.reread import readings
from lib.exports import carrying
from lib.exports.evidence_tables import Behind
from lib.exports.workbook.evidence_columns import (
    CITED,
    CITED_HEADING,
    CLAIMS,
    EVENTS,
    READING,
    SOURCES,
    SOURCES_THEN,
    STATEMENTS,
)
from lib.views import headings
from lib.views.columns import Columns
from lib.views.exhibit import Exhibit, Part

# Excel's limit for the name of a sheet.
MOST_LETTERS = 31
REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f]|^'|'$")


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, its frame, and the columns shown, with heading and meaning."""

    name: str
    frame: pd.DataFrame
    columns: Columns


def legal(name: str, taken: Iterable[str]) -> str:
    """A name that Excel allows for a sheet and that is not taken."""
    cleaned = REFUSED.sub(" ", name).strip()[:MOST_LETTERS].strip("' ") or "Sheet"
    used, found, number = {each.lower() for each in taken}, cleaned, 2
    while found.lower() in used:
        found = f"{cleaned[: MOST_LETTERS - 4]} {number}"
        number += 1
    return found


def _numbered(frame: pd.DataFrame, behind: Behind) -> pd.DataFrame:
    numbers = frame["article_id"].map(behind.numbers).astype("Int64")
    found = readings(behind.library.everything.articles, frame["article_id"])
    told = {READING: pd.Series(found, index=frame.index, dtype="string")} if found else {}
    return frame.assign(source=numbers, **told)


def _columns(frame: pd.DataFrame, columns: Columns) -> Columns:
    """The columns, with whether the article was read once in a corpus that was re-read."""
    return {**columns, READING: headings.READING} if READING in frame.columns else columns


def _evidence(behind: Behind) -> list[Sheet]:
    is_day = pd.api.types.is_datetime64_any_dtype(behind.articles["reviewed"])
    annotations = {
        "Claims": (behind.claims, CLAIMS),
        "Events": (behind.events, EVENTS),
        "Statements": (behind.statements, STATEMENTS),
    }
    numbered = {name: _numbered(frame, behind) for name, (frame, _) in annotations.items()}
    found = [
        *(
            Sheet(name, numbered[name], _columns(numbered[name], columns))
            for name, (_, columns) in annotations.items()
        ),
        Sheet("Sources", behind.articles, SOURCES if is_day else SOURCES_THEN),
    ]
    return [sheet for sheet in found if len(sheet.frame)]


def _cited(shown: Part, behind: Behind) -> tuple[pd.DataFrame, Columns]:
    """The rows with the numbers of the articles that support each of them, if there are any."""
    articles = carrying.rows(shown, behind, len(shown.frame)) if len(shown.frame) else []
    numbers = behind.numbers
    marks = [
        ", ".join(str(number) for number in sorted(numbers[name] for name in own))
        for own in articles
    ]
    if not any(marks):
        return shown.frame, shown.columns
    cited = pd.Series(marks, index=shown.frame.index, dtype="string")
    return shown.frame.assign(**{CITED: cited}), {**shown.columns, CITED: CITED_HEADING}


def renumber_sources(exhibit: Exhibit, behind: Behind) -> Behind:
    """The same evidence with the articles renumbered: first those that support the title, then
    those of the rows, then all others by their day of publication."""
    first = list(carrying.title(exhibit.caption.title, behind))
    for shown in exhibit.data[:1]:
        rows = carrying.rows(shown, behind, len(shown.frame))
        first += [name for own in rows for name in own]
    places = {name: place for place, name in enumerate(dict.fromkeys(first))}
    place = behind.articles["article_id"].map(places).fillna(len(places))
    articles = behind.articles.assign(place=place).sort_values(["place", "source"], kind="stable")
    numbered = articles.assign(source=range(1, len(articles) + 1)).drop(columns="place")
    return replace(behind, articles=numbered.reset_index(drop=True))


def contents(exhibit: Exhibit, behind: Behind) -> list[Sheet]:
    """All sheets with tables, in order."""
    evidence = _evidence(behind)
    taken = ["README", "Chart", "Chart data", *(sheet.name for sheet in evidence)]
    own: list[Sheet] = []
    for shown in exhibit.data:
        name = legal(f"Data {shown.name}", [*taken, *(sheet.name for sheet in own)])
        frame, columns = _cited(shown, behind)
        own.append(Sheet(name, frame, columns))
    return [*own, *evidence]
