"""Coverage: the articles behind everything, by day, publisher and language."""

from lib import coverage
from lib.asked import Asked, label_of
from lib.figures import coverage as figures
from lib.languages import language
from lib.style import Caption
from lib.views import columns
from lib.views.picture import Picture, Shown
from lib.views.totals import PERIODS
from lib.views.view import View
from lib.words import counted

# The URL's name of the period that articles are counted by.
ARTICLES_PER = "articles_per"
DEFINITION = "An article is one annotated article of this corpus, on its day of publication."


def _caption(title: str, view: View, what: str) -> Caption:
    return Caption(title, f"{what}. {view.window}", "Source: the articles of this corpus.")


def articles(view: View, asked: Asked) -> Picture | None:
    """The articles of the selection with the number of their annotations, the latest first."""
    del asked
    found = coverage.annotation_counts(view.tables)
    if found.empty:
        return None
    publishers = counted(found["publisher"].nunique(), "publisher")
    title = f"{counted(len(found), 'article')} from {publishers}"
    return Picture(
        name="articles",
        caption=_caption(title, view, "Articles, the latest first, with their annotations"),
        alt="Articles in the selection, the latest first",
        form="table",
        data=(Shown("articles", found, columns.ARTICLES),),
        definition=DEFINITION,
    )


def by_day(view: View, asked: Asked) -> Picture:
    """Articles by day, week or month of publication."""
    period = asked.one(ARTICLES_PER, PERIODS, "week")
    counts = coverage.by_period(view.tables, period)
    caption = _caption(f"Articles by {period}", view, "Articles by their day of publication")
    return Picture(
        name="articles-by-day",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Shown("periods", counts, {"start": "From", "end": "To", "number": "Articles"}),),
        figure=figures.timed(counts, caption, view.look),
        definition=DEFINITION,
        options={ARTICLES_PER: label_of(PERIODS, period)},
    )


def _ranked(view: View, column: str, one: str, verb: str) -> Picture:
    number = view.tables.articles[column].nunique()
    counts = coverage.by_column(view.tables, column)
    if column == "language":
        counts = counts.assign(language=counts["language"].map(language))
    title = f"Articles {verb} {counted(number, one)}"
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
    return _ranked(view, "publisher", "publisher", "come from")


def by_language(view: View, asked: Asked) -> Picture:
    """Articles by language, the most frequent first."""
    del asked
    return _ranked(view, "language", "language", "are in")
