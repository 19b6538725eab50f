"""Marks articles that were read once in tables of annotations."""

from dataclasses import replace

from lib.evidence.reread import readings
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.headings import READING as HEADING

READING = "reading"


def _told(shown: Part, context: Context) -> Part:
    if "article_id" not in shown.frame.columns or not {"url", "quote"} & set(shown.columns):
        return shown
    found = readings(context.everything.articles, shown.frame["article_id"])
    if found is None or {READING, "reviewed"} & set(shown.columns):
        return shown
    columns = list(shown.columns.items())
    place = next((at for at, (name, _) in enumerate(columns) if name == "url"), len(columns))
    told = dict([*columns[:place], (READING, HEADING), *columns[place:]])
    return replace(shown, frame=shown.frame.assign(**{READING: found}), columns=told)


def with_readings(exhibit: Exhibit, context: Context) -> Exhibit:
    """The exhibit with a column `reading` in each table whose rows come from one article each;
    unchanged in a corpus without second readings."""
    return replace(exhibit, data=tuple(_told(shown, context) for shown in exhibit.data))
