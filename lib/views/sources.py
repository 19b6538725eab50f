"""Coverage: the articles behind everything, by day, publisher and language."""

import pandas as pd

from lib.analyses import coverage
from lib.charts import coverage as figures
from lib.look.style import Caption
from lib.selection.folding import fold, words
from lib.selection.hindsight import readings
from lib.selection.options import Options, label_of
from lib.tables.schemas import ARTICLES
from lib.views import headings
from lib.views.attack_counts import PERIODS
from lib.views.columns import Heading, columns
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.wording.languages import language
from lib.wording.words import enumeration, quantity

# The URL's name of the period that articles are counted by.
ARTICLES_PER = "articles_per"
# The URL's names of the search fields for articles.
HEADLINE, LANGUAGES, READING = "headline", "languages", "reading"
ALL_READ, REREAD, READ_ONCE = READINGS = ("All", "Re-read", "Read once")
PERIOD_COLUMNS = {
    "start": Heading("From", "first day of the period"),
    "end": Heading("To", "last day of the period"),
    "number": Heading("Articles", "articles published in it"),
}
# What articles are ranked by, and what the columns of the ranking are.
RANKED = {
    "publisher": {
        **columns({"publisher": "Publisher"}, ARTICLES),
        "number": Heading("Articles", "articles by this publisher"),
    },
    "language": {
        "language": Heading("Language", "the articles' language"),
        "number": Heading("Articles", "articles in this language"),
    },
}
DEFINITION = (
    "Each article counts once, on its day of publication, for the publisher that wrote it, not for "
    "the site that passed it on (“via”)."
)


def _caption(title: str, context: Context, what: str) -> Caption:
    covered = f"Covering {context.window} (days of what they report, not of publication)"
    return Caption(title, f"{what}. {covered}", "Source: the articles of this corpus.")


@remembered
def languages(context: Context) -> list[str]:
    """The names of the languages of the selection's articles."""
    return sorted({language(code) for code in context.tables.articles["language"].unique()})


def is_reread(context: Context) -> bool:
    """Whether any of the corpus was read twice: only then the difference is shown."""
    return bool(context.everything.articles["reviewed"].notna().any())


def columns_of(context: Context) -> dict[str, Heading]:
    """The columns of the list of articles with their headings."""
    reviewed = columns({"reviewed": "Re-read"}, ARTICLES) if context.selection.known_by else {}
    rest = (headings.ARTICLES | reviewed).items()
    return {name: head for name, head in rest if name != "reviewed" or is_reread(context)}


def _read(rows: pd.DataFrame, options: Options) -> pd.DataFrame:
    reading = options.one(READING, dict(zip(READINGS, READINGS, strict=True)), ALL_READ)
    if reading == ALL_READ:
        return rows
    return rows.loc[rows["reviewed"].notna() == (reading == REREAD)]


@remembered
@remembered
def article_names(context: Context) -> dict[str, str]:
    """All articles by id, latest first, with the words by which readers find them."""
    columns = (
        context.everything.articles[name][::-1] for name in ("article_id", "publisher", "title")
    )
    return {
        name: f"{name} {publisher} {title}" for name, publisher, title in zip(*columns, strict=True)
    }


@remembered
def matching_articles(context: Context, options: Options) -> pd.DataFrame:
    """The articles in these languages with all these words in headline or publisher."""
    rows = _read(coverage.annotation_counts(context.tables), options)
    chosen = options.values.get(LANGUAGES, ())
    if chosen:
        named = rows["language"].map(language).isin(chosen)
        rows = rows.loc[named | rows["language"].isin(chosen)]
    wanted = words(options.text(HEADLINE) or "")
    if wanted:
        texts = (rows["title"] + " " + rows["publisher"]).map(fold)
        rows = rows.loc[[all(word in text for word in wanted) for text in texts]]
    return readings(rows, context.selection.known_by)


def _searched(options: Options) -> str:
    """The search for articles in words."""
    names = list(dict.fromkeys(language(name) for name in options.values.get(LANGUAGES, ())))
    text = (options.text(HEADLINE) or "").strip()
    reading = options.text(READING) or ALL_READ
    parts = (
        reading.lower() if reading != ALL_READ else "",
        f"in {enumeration(names, 5)}" if names else "",
        f"“{text}” in headline or publisher" if text else "",
    )
    return ", ".join(part for part in parts if part)


@remembered
def articles(context: Context, options: Options) -> Exhibit | None:
    """The articles of the selection with the number of their annotations, latest first."""
    rows = matching_articles(context, options)
    if rows.empty:
        return None
    publishers = quantity(coverage.own_publisher(rows["publisher"]).nunique(), "publisher")
    title = f"{quantity(len(rows), 'article')} from {publishers}"
    what = "Articles with their annotations, latest first"
    said = _searched(options)
    return Exhibit(
        name="articles",
        caption=_caption(title, context, f"{what}; {said}" if said else what),
        alt="Articles in the selection, latest first",
        form="table",
        data=(Part("articles", rows, columns_of(context)),),
        definition=DEFINITION,
        options={
            name: values
            for name in (HEADLINE, LANGUAGES, READING)
            if (values := options.values.get(name))
        },
    )


@remembered
def by_day(context: Context, options: Options) -> Exhibit:
    """Articles by day, week or month of publication."""
    period = options.one(ARTICLES_PER, PERIODS, "week")
    counts = context.until_known(coverage.by_period(context.tables, period))
    title = coverage.busiest(counts, period)
    caption = _caption(title, context, "Articles by their day of publication")
    return Exhibit(
        name="articles-by-day",
        caption=caption,
        alt=caption.title,
        form="chart",
        data=(Part("periods", counts, PERIOD_COLUMNS, rows=f"{period}s"),),
        chart=figures.day_bars(counts, period, caption, context.look),
        definition=DEFINITION,
        options={ARTICLES_PER: label_of(PERIODS, period)},
    )


def _ranked(context: Context, column: str) -> Exhibit:
    counts = coverage.by_column(context.tables, column)
    if column == "language":
        counts = counts.assign(language=counts["language"].map(language))
    title = coverage.first(counts, column)
    what = f"Articles by {column}"
    if len(counts) > figures.MOST_ROWS:
        what += f", the {figures.MOST_ROWS} with the most"
    caption = _caption(title, context, what)
    return Exhibit(
        name=f"articles-by-{column}",
        caption=caption,
        alt=title,
        form="chart",
        data=(Part(f"{column}s", counts, RANKED[column]),),
        chart=figures.ranked_bars(counts, column, caption, context.look),
        definition=DEFINITION,
    )


@remembered
def by_publisher(context: Context, options: Options) -> Exhibit:
    """Articles by publisher, most frequent first."""
    del options
    return _ranked(context, "publisher")


@remembered
def by_language(context: Context, options: Options) -> Exhibit:
    """Articles by language, most frequent first."""
    del options
    return _ranked(context, "language")
