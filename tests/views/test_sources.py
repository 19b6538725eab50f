"""Tests of the list of articles in lib/views/sources.py."""

from dataclasses import replace
from datetime import date

import pandas as pd

from lib.selection import Selection
from lib.selection.options import Asked
from lib.views import sources
from lib.views.context import View
from lib.views.permalink import permalink


def _titles(view: View, **asked: object) -> list[str]:
    return sources.found(view, Asked.of(asked))["title"].tolist()


def test_nothing_asked_lists_every_article(view: View) -> None:
    assert len(_titles(view)) == len(view.tables.articles)


def test_all_words_must_stand_in_headline_or_publisher(view: View) -> None:
    assert _titles(view, headline="herald ROCKETS") == ["Rockets off Vell"]
    assert _titles(view, headline="herald nothing") == []


def test_languages_are_asked_for_by_name(view: View) -> None:
    names = sources.languages(view)
    parts = [_titles(view, languages=[name]) for name in names]
    assert sum(map(len, parts)) == len(view.tables.articles)
    assert _titles(view, languages=["Klingon"]) == []


def test_a_link_to_the_list_searches_it_again(view: View) -> None:
    picture = sources.articles(view, Asked.of({"headline": "Vell", "languages": ["English"]}))
    assert picture
    assert "in English, “Vell” in headline or publisher" in picture.caption.subtitle
    link = permalink(picture, view)
    again = sources.articles(view, Asked.in_link(link))
    assert again
    assert again.data[0].frame.equals(picture.data[0].frame)
    assert link.endswith("headline=Vell&languages=English")


def _reread(view: View, number: int) -> View:
    """The view of a corpus whose first articles were read a second time."""
    articles = view.whole.articles
    days = [pd.Timestamp("2031-05-01")] * number + [None] * (len(articles) - number)
    reviewed = pd.Series(days).astype(articles["reviewed"].dtype)
    whole = replace(view.whole, articles=articles.assign(reviewed=reviewed))
    return View(view.corpus, whole, view.selection, view.look, lambda _: whole)


def test_articles_are_found_by_how_often_they_were_read(view: View) -> None:
    seen = _reread(view, 3)
    assert len(_titles(seen, reading=["Re-read"])) == 3
    assert len(_titles(seen, reading=["Read once"])) == len(view.tables.articles) - 3


def test_known_by_a_day_an_article_says_only_whether_it_was_reread(view: View) -> None:
    seen = replace(_reread(view, 3), selection=Selection(known_by=date(2031, 3, 8)))
    rows = sources.found(seen, Asked.of({}))
    assert sources.columns_of(seen)["reviewed"] == "Re-read"
    assert rows["reviewed"].value_counts().to_dict() == {"no": len(rows) - 3, "yes": 3}


def test_the_day_of_the_second_reading_is_a_column_only_where_there_is_one(view: View) -> None:
    assert "reviewed" not in sources.columns_of(view)
    assert sources.columns_of(_reread(view, 1))["reviewed"] == "Re-read on"
