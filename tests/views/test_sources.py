"""Tests of the list of articles in lib/views/sources.py."""

from dataclasses import replace
from datetime import date

import pandas as pd

from lib.selection import Selection
from lib.selection.options import Options
from lib.views import sources
from lib.views.catalogue import exhibit
from lib.views.context import Context
from lib.views.permalink import permalink
from tests.present import present


def _titles(context: Context, **asked: object) -> list[str]:
    return sources.matching_articles(context, Options.of(asked))["title"].tolist()


def test_without_options_every_article_is_listed(context: Context) -> None:
    assert len(_titles(context)) == len(context.tables.articles)


def test_all_words_must_appear_in_headline_or_publisher(context: Context) -> None:
    assert _titles(context, headline="herald ROCKETS") == ["Rockets off Vell"]
    assert _titles(context, headline="herald nothing") == []


def test_languages_are_chosen_by_name(context: Context) -> None:
    names = sources.languages(context)
    parts = [_titles(context, languages=[name]) for name in names]
    assert sum(map(len, parts)) == len(context.tables.articles)
    assert _titles(context, languages=["Klingon"]) == []


def test_a_link_to_the_list_searches_it_again(context: Context) -> None:
    picture = sources.articles(context, Options.of({"headline": "Vell", "languages": ["English"]}))
    assert picture
    assert "in English, “Vell” in headline or publisher" in picture.caption.subtitle
    link = permalink(picture, context)
    again = sources.articles(context, Options.in_link(link))
    assert again
    assert again.data[0].frame.equals(picture.data[0].frame)
    assert link.endswith("headline=Vell&languages=English")


def _reread(context: Context, number: int) -> Context:
    """The view of a corpus whose first articles were read a second time."""
    articles = context.whole.articles
    days = [pd.Timestamp("2031-05-01")] * number + [None] * (len(articles) - number)
    reviewed = pd.Series(days).astype(articles["reviewed"].dtype)
    whole = replace(context.whole, articles=articles.assign(reviewed=reviewed))
    return Context(context.corpus, whole, context.selection, context.look, lambda _: whole)


def test_articles_are_found_by_how_often_they_were_read(context: Context) -> None:
    seen = _reread(context, 3)
    assert len(_titles(seen, reading=["Re-read"])) == 3
    assert len(_titles(seen, reading=["Read once"])) == len(context.tables.articles) - 3


def test_known_by_a_day_an_article_says_only_whether_it_was_reread(context: Context) -> None:
    seen = replace(_reread(context, 3), selection=Selection(known_by=date(2031, 3, 8)))
    rows = sources.matching_articles(seen, Options.of({}))
    assert sources.columns_of(seen)["reviewed"].text == "Re-read"
    assert rows["reviewed"].value_counts().to_dict() == {"no": len(rows) - 3, "yes": 3}


def test_the_day_of_the_second_reading_is_a_column_only_where_there_is_one(
    context: Context,
) -> None:
    assert "reviewed" not in sources.columns_of(context)
    assert sources.columns_of(_reread(context, 1))["reviewed"].text == "Re-read on"


def _subtitle(context: Context, name: str) -> str:
    return present(exhibit(name, context, Options())).caption.subtitle


def test_the_dates_are_said_to_be_those_of_what_articles_report(context: Context) -> None:
    assert "(days of what they report, not of publication)" in _subtitle(context, "articles-by-day")


def test_a_ranking_says_that_it_is_cut_only_if_it_is(context: Context) -> None:
    assert _subtitle(context, "articles-by-language").startswith("Articles by language. ")


def test_an_article_passed_on_is_from_the_publisher_that_wrote_it(context: Context) -> None:
    articles = context.whole.articles
    passed_on = articles.assign(publisher=articles["publisher"] + " (via Mirror Site)")
    whole = replace(context.whole, articles=passed_on)
    seen = Context(context.corpus, whole, context.selection, context.look, lambda _: whole)
    ranked = present(exhibit("articles-by-publisher", seen, Options())).data[0].frame
    assert not ranked["publisher"].str.contains("via").any()
