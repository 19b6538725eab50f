"""The articles about one incident: by day and language, and as a list."""

import pandas as pd

from lib.analyses import coverage
from lib.analyses.incidents import Period
from lib.charts import coverage as charts
from lib.charts.colours import kind_colours
from lib.selection.hindsight import readings
from lib.selection.options import Options
from lib.views import headings
from lib.views.columns import Heading
from lib.views.context import Context
from lib.views.exhibit import Exhibit, Part
from lib.views.memory import remembered
from lib.views.one_incident import Incident, incident
from lib.views.sources import PERIOD_COLUMNS, RANKED, is_reread
from lib.wording.languages import language
from lib.wording.words import quantity

# Beyond this number of days, a bar is a week.
MOST_DAYS = 120
DAYS = {
    **{name: PERIOD_COLUMNS[name] for name in ("start", "end")},
    "language": RANKED["language"]["language"],
    "number": Heading("Articles", "articles published in it in this language"),
}
ARTICLES = {
    **{name: headings.ARTICLES[name] for name in ("published", "publisher", "title", "language")},
    "claims": Heading("Claims", "number of its claims about the incident"),
    "statements": Heading("Statements", "number of its statements about the incident"),
    "reviewed": headings.ARTICLES["reviewed"],
    "url": headings.ARTICLES["url"],
}
DEFINITION = (
    "The articles that report the incident, or have a claim or a statement about it, each once, on "
    "its day of publication."
)


@remembered
def _colours(context: Context) -> dict[str, str]:
    """Each language of the corpus, by name and most frequent first, with its colour."""
    ranked = coverage.by_column(context.everything, "language")["language"]
    return kind_colours([language(code) for code in ranked], (), context.look)


def _period(found: Incident) -> Period:
    published = found.own.articles["published"]
    return "day" if (published.max() - published.min()).days <= MOST_DAYS else "week"


def _languages(found: Incident) -> str:
    numbers = found.own.articles["language"].map(language).value_counts()
    first = f", most in {numbers.index[0]} ({numbers.iloc[0]:,})" if len(numbers) > 1 else ""
    alone = numbers.index[0] if len(numbers) == 1 else quantity(len(numbers), "language")
    return f"in {alone}{first}"


@remembered
def incident_days(context: Context, options: Options) -> Exhibit | None:
    """The articles about the incident by day, or week, and language; None without one."""
    found = incident(context, options)
    if found is None:
        return None
    period = _period(found)
    counts = coverage.by_language_and_period(found.own, period)
    named = counts.assign(language=counts["language"].map(language).astype("string"))
    every = _colours(found.context.looking(context.look))
    colours = {name: every[name] for name in every if (named["language"] == name).any()}
    told = coverage.busiest(coverage.by_period(found.own, period), period)
    number, _, rest = told.partition("; ")
    caption = found.caption(
        f"{number} {_languages(found)}{'; ' if rest else ''}{rest}",
        f"Articles about it by {period} of publication and language.",
        found.own.articles["article_id"],
    )
    return found.exhibit(
        "incident-articles-by-day",
        caption,
        "chart",
        (Part("periods", named, DAYS, rows="rows"),),
        chart=charts.language_bars(named, period, colours, caption, context.look),
        definition=DEFINITION,
    )


@remembered
def incident_articles(context: Context, options: Options) -> Exhibit | None:
    """The articles about the incident, latest first; None without one."""
    found = incident(context, options)
    if found is None or found.own.articles.empty:
        return None
    rows = readings(coverage.annotation_counts(found.own), found.context.selection.known_by)
    publishers = coverage.own_publisher(rows["publisher"]).nunique()
    shown = {
        name: head for name, head in ARTICLES.items() if name != "reviewed" or is_reread(context)
    }
    caption = found.caption(
        f"{quantity(len(rows), 'article')} from {quantity(publishers, 'publisher')}",
        "Articles about it, latest first, with the number of their claims and statements on it.",
        rows["article_id"],
    )
    return found.exhibit(
        "incident-articles",
        caption,
        "table",
        (Part("articles", pd.DataFrame(rows), shown),),
        definition=DEFINITION,
    )
