"""Coverage: the articles behind everything, by day, publisher and language."""

import pandas as pd

from lib.analyses import coverage
from lib.charts import coverage as figures
from lib.look.style import Caption
from lib.selection.folding import folded, words
from lib.selection.hindsight import readings
from lib.selection.options import Asked, label_of
from lib.views import headings
from lib.views.attack_counts import PERIODS
from lib.views.context import View
from lib.views.exhibit import Picture, Shown
from lib.wording.languages import language
from lib.wording.words import counted, listed

# The URL's name of the period that articles are counted by.
ARTICLES_PER = "articles_per"
# The URL's names of what the list of articles is searched for.
HEADLINE, LANGUAGES, READING = "headline", "languages", "reading"
ALL_READ, REREAD, READ_ONCE = READINGS = ("All", "Re-read", "Read once")
PERIOD_COLUMNS = {"start": "From", "end": "To", "number": "Articles"}
DEFINITION = "Each article counts once, on its day of publication."


def _caption(title: str, view: View, what: str) -> Caption:
    return Caption(title, f"{what}. {view.window}", "Source: the articles of this corpus.")


def languages(view: View) -> list[str]:
    """The names of the languages of the selection's articles."""
    return sorted({language(code) for code in view.tables.articles["language"].unique()})


def is_reread(view: View) -> bool:
    """Whether a second reader went through any of the corpus: only then the difference is shown."""
    return bool(view.everything.articles["reviewed"].notna().any())


def columns_of(view: View) -> dict[str, str]:
    """The columns of the list of articles by their headings."""
    reviewed = {"reviewed": "Re-read"} if view.selection.known_by else {}
    rest = (headings.ARTICLES | reviewed).items()
    return {name: head for name, head in rest if name != "reviewed" or is_reread(view)}


def _read(rows: pd.DataFrame, asked: Asked) -> pd.DataFrame:
    reading = asked.one(READING, dict(zip(READINGS, READINGS, strict=True)), ALL_READ)
    if reading == ALL_READ:
        return rows
    return rows.loc[rows["reviewed"].notna() == (reading == REREAD)]


def found(view: View, asked: Asked) -> pd.DataFrame:
    """The articles in these languages that have all these words in headline or publisher."""
    rows = _read(coverage.annotation_counts(view.tables), asked)
    chosen = asked.values.get(LANGUAGES, ())
    if chosen:
        named = rows["language"].map(language).isin(chosen)
        rows = rows.loc[named | rows["language"].isin(chosen)]
    wanted = words(asked.text(HEADLINE) or "")
    texts = (rows["title"] + " " + rows["publisher"]).map(folded)
    matching = rows.loc[[all(word in text for word in wanted) for text in texts]]
    return readings(matching, view.selection.known_by)


def _searched(asked: Asked) -> str:
    """What the articles were searched for, in words."""
    names = list(dict.fromkeys(language(name) for name in asked.values.get(LANGUAGES, ())))
    text = (asked.text(HEADLINE) or "").strip()
    reading = asked.text(READING) or ALL_READ
    parts = (
        reading.lower() if reading != ALL_READ else "",
        f"in {listed(names, 5)}" if names else "",
        f"“{text}” in headline or publisher" if text else "",
    )
    return ", ".join(part for part in parts if part)


def articles(view: View, asked: Asked) -> Picture | None:
    """The articles of the selection with the number of their annotations, the latest first."""
    rows = found(view, asked)
    if rows.empty:
        return None
    publishers = counted(rows["publisher"].nunique(), "publisher")
    title = f"{counted(len(rows), 'article')} from {publishers}"
    what = "Articles, the latest first, with their annotations"
    said = _searched(asked)
    return Picture(
        name="articles",
        caption=_caption(title, view, f"{what}; {said}" if said else what),
        alt="Articles in the selection, the latest first",
        form="table",
        data=(Shown("articles", rows, columns_of(view)),),
        definition=DEFINITION,
        options={
            name: values
            for name in (HEADLINE, LANGUAGES, READING)
            if (values := asked.values.get(name))
        },
    )


def by_day(view: View, asked: Asked) -> Picture:
    """Articles by day, week or month of publication."""
    period = asked.one(ARTICLES_PER, PERIODS, "week")
    counts = coverage.by_period(view.tables, period)
    known = view.selection.known_by
    ends = counts["end"].clip(upper=pd.Timestamp(known)) if known else counts["end"]
    counts = counts.assign(end=ends)
    title = coverage.busiest(counts, period)
    caption = _caption(title, view, "Articles by their day of publication")
    return Picture(
        name="articles-by-day",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Shown("periods", counts, PERIOD_COLUMNS, rows=f"{period}s"),),
        figure=figures.timed(counts, caption, view.look),
        definition=DEFINITION,
        options={ARTICLES_PER: label_of(PERIODS, period)},
    )


def _ranked(view: View, column: str) -> Picture:
    counts = coverage.by_column(view.tables, column)
    if column == "language":
        counts = counts.assign(language=counts["language"].map(language))
    title = coverage.first(counts, column)
    what = f"Articles by {column}, the first {figures.MOST_ROWS}"
    caption = _caption(title, view, what)
    return Picture(
        name=f"articles-by-{column}",
        caption=caption,
        alt=title,
        form="chart",
        data=(Shown(f"{column}s", counts, {column: column.capitalize(), "number": "Articles"}),),
        figure=figures.ranked(counts, column, caption, view.look),
        definition=DEFINITION,
    )


def by_publisher(view: View, asked: Asked) -> Picture:
    """Articles by publisher, the most frequent first."""
    del asked
    return _ranked(view, "publisher")


def by_language(view: View, asked: Asked) -> Picture:
    """Articles by language, the most frequent first."""
    del asked
    return _ranked(view, "language")
