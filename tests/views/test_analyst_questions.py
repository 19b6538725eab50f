"""Tests of lib/views/analyst_questions.py."""

from dataclasses import replace
from datetime import date

from lib.model import Settings
from lib.model.settings import Focus
from lib.selection import Selection
from lib.selection.options import Options
from lib.selection.url import selection_of
from lib.views.analyst_questions import questions
from lib.views.context import Context


def _links(context: Context, question: str) -> dict[str, str]:
    return dict(next(each.links for each in questions(context) if question in each.text))


def _near(context: Context, kilometres: int) -> Context:
    """The corpus with a border, and this distance to it."""
    focus = Focus(pair="NRL-SDR", label="strait", near_km=kilometres)
    settings = context.corpus.settings.model_copy(update={"focus": focus})
    return replace(context, corpus=replace(context.corpus, settings=settings))


def test_the_week_after_a_reference_event_begins_on_the_day_after_it(context: Context) -> None:
    link = _links(_near(context, 50), "within 50 km of the strait")["Vell rocket attack"]
    found = selection_of(Options.in_link(link), context.everything)
    assert (found.start, found.end) == (date(2031, 3, 5), date(2031, 3, 11))
    assert found.within_km == 50


def test_a_distance_that_no_filter_has_is_not_asked_about(context: Context) -> None:
    asked = [each.text for each in questions(_near(context, 30))]
    assert [text for text in asked if "within" in text] == []


def test_the_filters_of_the_reader_are_kept(context: Context) -> None:
    asked = context.selecting(Selection(countries=("SDR",), known_by=date(2031, 3, 20)))
    link = next(iter(_links(asked, "before and after").values()))
    assert "country=Suderia" in link
    assert "known=2031-03-20" in link


def test_a_corpus_without_settings_has_the_questions_that_it_can_answer(context: Context) -> None:
    bare = replace(context, corpus=replace(context.corpus, settings=Settings()))
    assert [each.text for each in questions(bare)] == [
        "What happened at …?",
        "What does each party say, and did it change?",
        "Which events did each party claim itself?",
        "Who contradicted itself or shifted?",
    ]


def test_without_an_article_there_is_no_question(context: Context) -> None:
    assert questions(context.selecting(Selection(start=date(2040, 1, 1)))) == ()
