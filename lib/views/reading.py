"""Marks articles that were read once in tables of annotations."""

from dataclasses import replace

import pandas as pd

from lib.evidence.reread import has_second_readings, readings
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Later, Part
from lib.views.headings import READING as HEADING

READING = "reading"


def _told(shown: Part, context: Context) -> Part:
    if "article_id" not in shown.names or not {"url", "quote"} & set(shown.columns):
        return shown
    articles = context.everything.articles
    if not has_second_readings(articles) or {READING, "reviewed"} & set(shown.columns):
        return shown

    def rows() -> pd.DataFrame:
        return shown.frame.assign(**{READING: readings(articles, shown.frame["article_id"])})

    columns = list(shown.columns.items())
    place = next((at for at, (name, _) in enumerate(columns) if name == "url"), len(columns))
    told = dict([*columns[:place], (READING, HEADING), *columns[place:]])
    late = isinstance(shown.given, Later)
    given = Later(shown.number, [*shown.names, READING], rows) if late else rows()
    return replace(shown, given=given, columns=told)


def with_readings(exhibit: Exhibit, context: Context) -> Exhibit:
    """The exhibit with a column `reading` in each table whose rows come from one article each;
    unchanged in a corpus without second readings."""
    return replace(exhibit, data=tuple(_told(shown, context) for shown in exhibit.data))
